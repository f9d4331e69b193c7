"""What reaches the terminal: UTF-8 everywhere, colours only where they are seen, nothing that acts.

Text from data can hold control characters and bidirectional marks; they are shown, not obeyed.
"""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from pyo1plan.thai.characters import visible

_COLOURS = {
    "error": "31;1",
    "warning": "33;1",
    "advice": "36",
    "dim": "2",
    "good": "32",
    "bold": "1",
}


def speak_utf8() -> None:
    """Make both streams carry Thai, also where a pipe on Windows would be cp874 or C."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def coloured(stream: TextIO) -> bool:
    """Whether `stream` shows colours: a terminal, and nobody asked for none."""
    if os.environ.get("NO_COLOR") or "--no-color" in sys.argv or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def paint(text: str, colour: str, on: bool) -> str:
    """`text` in a colour, if colours are on."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if on else text


def width() -> int:
    """Columns to write in: the terminal's, 100 elsewhere, never under 40."""
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def safe(text: str) -> str:
    """`text` with every character that a terminal might obey shown as a name."""
    return visible(text)


def complain(text: str) -> None:
    """One message to people, on stderr."""
    print(safe(text), file=sys.stderr)
