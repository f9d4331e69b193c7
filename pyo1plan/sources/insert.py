"""Entries added to a list of a YAML text: everything that stands there survives, comments too.

As with values that are replaced (`edit.py`), the new text is read again before it is handed back: it
must hold the new entries at the end of their list and everything else as before.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.places import Places, Span
from pyo1plan.sources.rendering import INDENT, Style, Tree, flow, item

#: A map or list that would reach beyond this column is written line by line.
MOST_COLUMNS = 100


def add_entries(
    text: str, path: Path, entries: Sequence[Tree], most_columns: int = MOST_COLUMNS
) -> str:
    """`text` with `entries` behind the last one of the list at `path`.

    An entry that would reach beyond `most_columns` is written line by line. The list is made where its map has none yet. Raises `EditError` when that map is not there, when
    something else than a list stands at `path`, or when the result would not read as it should.
    """
    if not entries:
        return text
    spans = Places(text).spans
    span = spans.get(path)
    lf = "\r\n" if "\r\n" in text else "\n"
    if span is None:
        result = _with_new_key(text, spans, path, entries, most_columns)
    elif not span.box and span.start == span.end:
        result = _under_empty_key(text, span, entries, most_columns)
    elif _is_in_brackets(text, span) and not _may_open_out(text, spans, path):
        result = _in_brackets(text, span, entries)
    elif _is_in_brackets(text, span):
        emptied = text[: span.start].rstrip(" ") + text[span.end :]
        result = _under_empty_key(emptied, span, entries, most_columns)
    else:
        result = _behind_last(text, spans, path, entries, most_columns)
    result = result.replace("\r\n", "\n").replace("\n", lf)
    _prove(text, result, path, entries)
    return result


def add_field(text: str, path: Path, value: Tree) -> str:
    """`text` with `value` under the new last key of `path`, in a map that has no such key.

    The value stands on one line. Raises `EditError` as `add_entries` does.
    """
    spans = Places(text).spans
    owner, key = spans.get(path[:-1]), str(path[-1])
    if owner is None or not owner.box or path in spans:
        raise EditError(f"there is no place for {path}")
    new = f"{key}: {flow(value)}"
    if text[owner.start] == "{":
        result = _before_bracket(text, owner, new)
    else:
        inner = next(p for p in spans if len(p) == len(path) and p[:-1] == path[:-1])
        column, at = (
            spans[inner].key_column,
            _end_of_line(text, _last_index(text, spans, path[:-1])),
        )
        result = _insert(text, at, f"{' ' * column}{new}\n")
    before, after = read_values(text), read_values(result)
    tree: Any = before
    for step in path[:-1]:
        tree = tree[step]
    tree[key] = copy.deepcopy(value)
    if before != after:
        raise EditError("the changed text would not read as it should")
    return result


def _row(entry: Tree, indent: int, most_columns: int) -> str:
    """`entry` as an entry of a list whose dash stands at `indent`; what is short in brackets."""

    def is_short(path: Path) -> bool:
        value = entry
        for step in path:
            value = value[step]
        return indent + INDENT * len(path) + len(flow(value)) <= most_columns

    return item((), entry, indent, Style(flow=is_short, block=lambda path: False))


def _with_new_key(
    text: str, spans: dict[Path, Span], path: Path, entries: Sequence[Tree], most_columns: int
) -> str:
    """The list as the last value of a map that has no such key."""
    owner = spans.get(path[:-1])
    if owner is None or not owner.box:
        raise EditError(f"there is no map at {path[:-1]}")
    key = str(path[-1])
    if text[owner.start] == "{":
        return _before_bracket(text, owner, f"{key}: {flow(list(entries))}")
    inner = [p for p in spans if len(p) == len(path) and p[:-1] == path[:-1]]
    if not inner or not isinstance(inner[0][-1], str):
        raise EditError(f"there is no map at {path[:-1]}")
    column = spans[inner[0]].key_column
    at = _end_of_line(text, _last_index(text, spans, path[:-1]))
    rows = "".join(_row(entry, column + INDENT, most_columns) for entry in entries)
    return _insert(text, at, f"{' ' * column}{key}:\n{rows}")


def _under_empty_key(text: str, span: Span, entries: Sequence[Tree], most_columns: int) -> str:
    rows = "".join(_row(entry, span.key_column + INDENT, most_columns) for entry in entries)
    return _insert(text, _end_of_line(text, _index(text, span.key_line, span.key_end)), rows)


def _behind_last(
    text: str, spans: dict[Path, Span], path: Path, entries: Sequence[Tree], most_columns: int
) -> str:
    first = spans.get((*path, 0))
    if first is None:
        raise EditError(f"there is no list at {path}")
    line = text[_index(text, spans[path].line, 0) :].partition("\n")[0]
    column = len(line) - len(line.lstrip(" "))
    at = _end_of_line(text, _last_index(text, spans, path))
    return _insert(text, at, "".join(_row(entry, column, most_columns) for entry in entries))


def _in_brackets(text: str, span: Span, entries: Sequence[Tree]) -> str:
    if text[span.start] != "[":
        raise EditError("a list was expected")
    return _before_bracket(text, span, ", ".join(map(flow, entries)))


def _before_bracket(text: str, span: Span, new: str) -> str:
    """`new` as the last entry of the list or map in brackets at `span`."""
    close = span.end - 1
    before = text[:close].rstrip()
    comma = "" if before[-1] in "[{" else " " if before[-1] == "," else ", "
    return before + comma + new + text[len(before) : close] + text[close:]


def _is_in_brackets(text: str, span: Span) -> bool:
    return span.box and text[span.start] in "[{"


def _may_open_out(text: str, spans: dict[Path, Span], path: Path) -> bool:
    """Whether the list is `[]` beside a key of a map that is written line by line."""
    span = spans[path]
    is_empty = text[span.start] == "[" and not text[span.start + 1 : span.end - 1].strip()
    return is_empty and not _is_in_brackets(text, spans[path[:-1]])


def _last_index(text: str, spans: dict[Path, Span], path: Path) -> int:
    """Where the text of the value at `path` ends; the parser counts the comments after it in."""
    span = spans[path]
    if not span.box:
        return span.start + len(text[span.start : span.end].rstrip(" \t\r\n"))
    if _is_in_brackets(text, span):
        return span.end
    below = [p for p in spans if len(p) == len(path) + 1 and p[: len(path)] == path]
    if not below:
        return span.start
    return _last_index(text, spans, max(below, key=lambda p: spans[p].start))


def _index(text: str, line: int, column: int) -> int:
    """The index of a place that is known by line and column, both from 0."""
    start = 0
    for _ in range(line):
        start = text.index("\n", start) + 1
    return start + column


def _end_of_line(text: str, index: int) -> int:
    """The index behind the line that holds `index`, its comment and its end included."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _insert(text: str, at: int, new: str) -> str:
    gap = "" if at == 0 or text[at - 1] == "\n" else "\n"
    return text[:at] + gap + new + text[at:]


def _prove(old: str, new: str, path: Path, entries: Sequence[Tree]) -> None:
    """Raise `EditError` unless `new` reads as `old` does, with the entries behind the others."""
    before, after = read_values(old), read_values(new)
    if isinstance(before, Refused) or isinstance(after, Refused):
        raise EditError("the text is not valid YAML")
    owner: Any = before
    for step in path[:-1]:
        owner = owner[step]
    owner[path[-1]] = [*(owner.get(path[-1]) or []), *copy.deepcopy(list(entries))]
    if before != after:
        raise EditError("the changed text would not read as it should")
