"""Values of a YAML text changed where they stand: comments, order and everything else survive.

Every change is proved before it is handed back: the new text is read again, and it must hold the
new values at their places and the old ones everywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.places import Places, Span

#: What may stand at a place: a text, nothing, or a list of texts (written as `[a, b]`).
New = str | None | Sequence[str]

#: Plain wherever it stands: letters, digits and inner marks that no reader of YAML takes for syntax.
_PLAIN = re.compile(
    r"[A-Za-z0-9ก-๎๐-๙(“][A-Za-z0-9ก-๎๐-๙()“”.,/ฯๆ%&+–-]*(?: [A-Za-z0-9ก-๎๐-๙()“”./ฯๆ%&+–-]+)*"
)
#: What YAML readers take for numbers or for yes and no; a true or false written here is meant so.
_GUESSED = re.compile(
    r"(?:yes|no|on|off|null|y|n|nan|inf|[+-]?[0-9][0-9_]*e[+-]?[0-9]+|0[0-9xob].*)", re.I
)
_ESCAPED = re.compile(
    '["\\\\\x00-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]'
)
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Edit:
    """The new value of the one at `path`."""

    path: Path
    value: New


class EditError(ValueError):
    """The text cannot be changed there: no such place, or what came out would not be what was meant."""


def scalar(text: str) -> str:
    """`text` as a YAML scalar on one line: plain where that is plainly text, else in double quotes.

    Raises `EditError` for a lone surrogate, which no file can hold.
    """
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise EditError("a lone surrogate cannot be written")
    if _PLAIN.fullmatch(text) and "," not in text and not _GUESSED.fullmatch(text):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def replace(text: str, edits: Sequence[Edit]) -> str:
    """`text` with the values at the paths of `edits` replaced; nothing else changes.

    A value may be a scalar or a list or map with all that is in it. Raises `EditError` when a path
    does not exist, one lies in another, or the result would not read back as it should.
    """
    spans = Places(text).spans
    changes = sorted((_change(text, spans, edit) for edit in edits), reverse=True)
    result, before = text, len(text) + 1
    for start, end, new in changes:
        if end > before:
            raise EditError("two edits touch the same value")
        result, before = result[:start] + new + result[end:], start
    _prove(text, result, edits)
    return result


def append(text: str, key: str, value: New) -> str:
    """`text`, a map written line by line, with `key: value` as its last entry.

    Raises `EditError` when the key is there already or the text is not such a map.
    """
    if (key,) in Places(text).spans:
        raise EditError(f"{key} is there already")
    lf = "\r\n" if "\r\n" in text else "\n"
    end = "" if not text or text.endswith("\n") else lf
    result = f"{text}{end}{scalar(key)}: {_written(value)}".rstrip(" ") + lf
    _prove(text, result, [Edit((key,), value)])
    return result


def _change(text: str, spans: dict[Path, Span], edit: Edit) -> tuple[int, int, str]:
    """From where to where in `text`, and what comes there instead."""
    span = spans.get(edit.path)
    if span is None:
        raise EditError(f"there is nothing at {edit.path}")
    new = _written(edit.value)
    if not new and isinstance(edit.path[-1] if edit.path else 0, int):
        new = "null"
    start, end = span.start, _end(text, spans, edit.path)
    if _in_lines(text, span) and span.line > span.key_line:
        # Rows of a key: the new value goes beside the key, what was said there stays behind it.
        colon = text.index(":", _index(text, span.key_line, span.key_end)) + 1
        return colon, end, f" {new}{text[colon:start].rstrip()}"
    if start == end and new and not text[start - 1 : start].isspace():
        new = f" {new}"
    if not new and text[end : end + 1] in ("", "\r", "\n"):
        start -= len(text[:start]) - len(
            text[:start].rstrip(" ")
        )  # no space is left behind a colon
    return start, end, new


def _in_lines(text: str, span: Span) -> bool:
    """Whether the value is a list or map written line by line, not in brackets."""
    return span.box and text[span.start] not in "[{"


def _index(text: str, line: int, column: int) -> int:
    """The index of a place that is known by line and column, both from 0."""
    start = 0
    for _ in range(line):
        start = text.index("\n", start) + 1
    return start + column


def _end(text: str, spans: dict[Path, Span], path: Path) -> int:
    """Where the value's own text ends: the parser counts the comments after it in."""
    span = spans[path]
    if not span.box:
        return span.start + len(text[span.start : span.end].rstrip(" \t\r\n"))
    if not _in_lines(text, span):
        return span.end
    inner = (p for p in spans if len(p) == len(path) + 1 and p[: len(path)] == path)
    return max((_end(text, spans, p) for p in inner), default=span.end)


def _written(value: New) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return scalar(value)
    return f"[{', '.join(scalar(text) for text in value)}]"


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT.get(character) or f"\\u{ord(character):04x}"


def _prove(old: str, new: str, edits: Iterable[Edit]) -> None:
    """Raise `EditError` unless `new` reads as `old` does, but for the edits."""
    before, after = read_values(old), read_values(new)
    if isinstance(before, Refused) or isinstance(after, Refused):
        raise EditError("the text is not valid YAML")
    wanted: Any = {"": before}
    for edit in edits:
        _put(wanted, ("", *edit.path), edit.value)
    if wanted.get("") != after:
        raise EditError("the changed text would not read as it should")


def _put(tree: Any, path: Path, value: New) -> None:
    for step in path[:-1]:
        tree = tree[step]
    last = path[-1]
    if value is None and isinstance(tree, dict):
        tree.pop(last, None)
    else:
        tree[last] = value if value is None or isinstance(value, str) else list(value)
