"""A process that has imported the rooms below the command line and waits; a command is a fork of it.

Most of a command's time goes into imports, and the tests run some hundreds of commands. A fork is a
process of its own all the same: its own folder, environment, streams and exit code, and the command
line itself is imported anew in it, as is what is lazy there. What depends on the interpreter's own
start (encodings, hash seeds, time zones) is tried in processes started from nothing.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import pkgutil
import runpy
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NoReturn

#: What a process reads of its environment before any line of ours runs.
OF_THE_START = ("PYTHON", "LC_", "LANG", "TZ")

#: How long a command may take, and the exit code of one that did not leave by itself as it must.
SECONDS = 120
NOT_LEFT = 99


@dataclass
class Waiting:
    """The waiting process; `run` starts one command at a time."""

    process: subprocess.Popen[str]

    @classmethod
    def begin(cls) -> Waiting:
        """Start it; it imports while the first test prepares."""
        command = [sys.executable, "-m", "tests.cli.waiting"]
        root = Path(__file__).parents[2]
        return cls(
            subprocess.Popen(
                command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        )

    def run(
        self, arguments: Sequence[str], cwd: Path, environment: Mapping[str, str], streams: Path
    ) -> int:
        """The exit code; what was written stands in `streams` under "stdout" and "stderr"."""
        asked = [list(arguments), str(cwd), dict(environment), str(streams)]
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def end(self) -> None:
        """Let it go."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(30)


def _import_all_below() -> None:
    import pyo1plan

    for module in pkgutil.walk_packages(pyo1plan.__path__, "pyo1plan."):
        if not module.name.startswith(("pyo1plan.cli", "pyo1plan.__main__")):
            # A room that cannot be imported is told of by the commands that need it.
            with contextlib.suppress(ImportError):
                import_module(module.name)


def _become(arguments: list[str], cwd: str, environment: dict[str, str], streams: str) -> NoReturn:
    """Be the command; it ends the process itself."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    for number, name in ((1, "stdout"), (2, "stderr")):
        opened = os.open(Path(streams, name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, number)
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), "utf-8", "backslashreplace")
    sys.argv = ["plan", *arguments]
    signal.alarm(SECONDS)
    try:
        runpy.run_module("pyo1plan", run_name="__main__", alter_sys=True)
    except BaseException:
        traceback.print_exc()
    sys.stderr.flush()
    os._exit(NOT_LEFT)


def _serve() -> None:
    _import_all_below()
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(*json.loads(line))
        _, status = os.waitpid(child, 0)
        replies.write(f"{os.waitstatus_to_exitcode(status)}\n")
        replies.flush()


if __name__ == "__main__":
    _serve()
