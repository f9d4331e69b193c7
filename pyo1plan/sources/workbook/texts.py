"""Text of a cell: the escapes of the file format taken off, lines ended as everywhere."""

from __future__ import annotations

import re

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
#: Line ends of other programs: Word's own (VT, FF) come along when its text is pasted.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: Characters that nobody sees and that no text file of the plan may hold.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def plain_text(text: str) -> str:
    """`text` with line ends as newlines."""
    return text if text.isprintable() else _LINE_END.sub("\n", text)


def unescaped(text: str) -> str:
    """`text` of an .xlsx file: `_x000D_` stands for a carriage return, `_x005F_` for `_`."""
    if "_x" in text:
        text = _ESCAPE.sub(_character, text)
    return plain_text(text)


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if 0xD800 <= code <= 0xDFFF else chr(code)


def unseen_character(text: str) -> str | None:
    """The first character that must not be there, as `U+0008`; None where there is none."""
    if text.isprintable():
        return None
    found = _UNSEEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None
