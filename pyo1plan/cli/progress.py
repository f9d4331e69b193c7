"""How far a long run has come, drawn on stderr while it lasts, and only where a terminal shows it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pyo1plan.cli.speech import told
from pyo1plan.sources.ahead import Ahead, Read
from pyo1plan.words import Words

#: Fewer files are read before a bar could be seen.
WORTH_A_BAR = 200
_READING = Words("อ่านและตรวจข้อเสนอ", "reading and judging proposals")


class Watched(Ahead):
    """Files read as by `inner` (by nobody ahead if None), with a bar of how many are done."""

    def __init__(self, inner: Ahead | None) -> None:  # no process of its own to start
        self._inner = inner

    def split(self, files: Sequence[Path]) -> Iterator[tuple[int, Read]]:
        """The files in the order in which `inner` gives them."""
        given = self._inner.split(files) if self._inner else ((i, None) for i in range(len(files)))
        if len(files) < WORTH_A_BAR:
            yield from given
            return
        from rich.console import Console
        from rich.progress import track

        console = Console(stderr=True)
        yield from track(
            given, told(_READING), len(files), console=console, transient=True, update_period=0.2
        )

    def end(self) -> None:
        """Stop what reads ahead."""
        if self._inner:
            self._inner.end()


def watched(inner: Ahead | None) -> Ahead | None:
    """`inner` with a bar on a terminal, `inner` itself elsewhere."""
    return Watched(inner) if sys.stderr.isatty() else inner


@contextmanager
def busy(words: Words) -> Iterator[None]:
    """A sign of life on a terminal while something lasts whose steps nobody can count."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(told(words)):
        yield
