"""YAML files read by a second process while the first still wakes up: large years on both cores.

The second process goes through the files from the front and sends each text with its values; the
first, once it is ready, takes what has arrived and reads from the back itself. Where they meet, the
second is ended. It sends plain values (`marshal`), never records, so it starts at once and runs no
code but the guarded reader. Whatever goes wrong with it only means that the first reads more.
"""

from __future__ import annotations

import contextlib
import marshal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyo1plan.sources.events import Value

#: Below this many files a second process costs more than it saves.
WORTH_A_PROCESS = 200


#: Files sent together: enough to make a message worth its cost, few enough to arrive early.
BATCH = 8

#: A text with its values; None stands for a file that is left to the caller.
Read = tuple[str, "Value"] | None


class Ahead:
    """A process that reads `files`, which the reader of a year may find ready."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._ready: dict[str, Read] = {}
        self._names = [str(file) for file in files]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pyo1plan.sources.ahead"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        threading.Thread(target=self._receive, daemon=True).start()

    def _receive(self) -> None:
        orders, answers = self._process.stdin, self._process.stdout
        assert orders is not None
        assert answers is not None
        with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
            with orders:
                _send(self._names, orders)
            while True:
                # One assignment each: the other thread sees a file whole or not at all.
                for name, read in _receive(answers):
                    self._ready[name] = read

    def split(self, files: Sequence[Path]) -> Iterator[tuple[int, Read]]:
        """The indexes of `files`, each once: with text and values where they arrived, else None.

        What comes with None is for the caller to read; where nothing has arrived yet that is the
        last file, so that the two readers meet in the middle.
        """
        first, last = 0, len(files) - 1
        while first <= last:
            name = str(files[first])
            if name in self._ready:
                yield first, self._ready.pop(name)
                first += 1
            else:
                yield last, None
                last -= 1
        self.end()

    def end(self) -> None:
        """Stop the process; what it was reading is not needed any more."""
        self._process.kill()
        self._process.wait()


def _send(value: Any, stream: IO[bytes]) -> None:
    data = marshal.dumps(value)
    stream.write(struct.pack("<Q", len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> Any:
    head = stream.read(8)
    if len(head) < 8:
        raise EOFError
    return marshal.loads(stream.read(struct.unpack("<Q", head)[0]))


def _read(name: str) -> Read:
    # Imported here, for only the second process needs them: the first starts it before all else.
    from pyo1plan.sources.events import Refused, read_values
    from pyo1plan.sources.problems import Problem
    from pyo1plan.sources.text import read_text

    text = read_text(Path(name))
    if isinstance(text, Problem):
        return None
    value = read_values(text)
    return None if isinstance(value, Refused) else (text, value)


def _serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Read the files named on `orders`, in their order."""
    names = _receive(orders)
    for start in range(0, len(names), BATCH):
        _send([(name, _read(name)) for name in names[start : start + BATCH]], answers)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt, EOFError):
        _serve(sys.stdin.buffer, sys.stdout.buffer)
