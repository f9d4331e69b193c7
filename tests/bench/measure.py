"""A command timed from outside, as a whole process: wall, processor time and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """One run: seconds of wall and processor time; MiB of the largest process and of all together."""

    wall: float
    cpu: float
    largest: float
    together: float


def once(command: Sequence[str], cwd: Path, environment: dict[str, str] | None = None) -> Run:
    """Run `command` to its end; whatever it prints is thrown away."""
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=os.environ | (environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    watch = _Watch(process.pid)
    watch.start()
    _, _, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    watch.stop()
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, watch.peak / MIB)


def median(
    command: Sequence[str], cwd: Path, times: int = 5, environment: dict[str, str] | None = None
) -> Run:
    """The median of each figure over `times` runs, after one that is not counted."""
    once(command, cwd, environment)
    runs = [once(command, cwd, environment) for _ in range(times)]
    return Run(*(statistics.median(getattr(r, k) for r in runs) for k in Run.__dataclass_fields__))


class _Watch(threading.Thread):
    """Adds up the memory of a process and all its children, some times a second (Linux only)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(0.05):
            self.peak = max(self.peak, sum(_resident(pid) for pid in _family(self.pid)))

    def stop(self) -> None:
        self._done.set()
        self.join()


def _family(pid: int) -> list[int]:
    found, stack = [], [pid]
    while stack:
        each = stack.pop()
        found.append(each)
        try:
            for task in Path(f"/proc/{each}/task").iterdir():
                stack += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    except (OSError, IndexError):
        return 0
