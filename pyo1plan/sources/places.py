"""The span of every value: a second, slower pass that only files with something to say pay for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pyo1plan.findings import Path, Place
from pyo1plan.sources.events import EventParser


@dataclass(frozen=True, slots=True)
class Span:
    """Where a key and its value stand: lines and columns from 0, indexes into the text.

    List items have no key: their key span is empty and begins where the value does.
    """

    key_line: int
    key_column: int
    key_end: int
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    box: bool


class Places:
    """The spans of all values of one text, by path; the first of two duplicate keys counts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines() or [""]
        self.spans = _spans(text)

    def nearest(self, path: Path) -> tuple[Span | None, bool]:
        """The span at `path`, else of its nearest parent; and whether it is the very path."""
        for length in range(len(path), -1, -1):
            span = self.spans.get(path[:length])
            if span is not None:
                return span, length == len(path)
        return None, False

    def place(self, file: str, path: Path) -> Place:
        """The place of the value at `path`: the value itself, else the key of its nearest parent."""
        span, exact = self.nearest(path)
        if span is None:
            return Place(file)
        empty = (span.end_line, span.end_column) == (span.line, span.column)
        if exact and not empty and not span.box:
            end_line, end_column = span.end_line, span.end_column
            if end_line != span.line:
                end_line, end_column = span.line, len(self.lines[span.line])
            return Place(
                file,
                span.line + 1,
                span.column + 1,
                end_line + 1,
                max(end_column, span.column + 1) + 1,
            )
        line = span.key_line
        end = span.key_end if span.key_end > span.key_column else span.key_column + 1
        return Place(file, line + 1, span.key_column + 1, line + 1, end + 1)

    def key_place(self, file: str, path: Path) -> Place:
        """The place of the key that leads to `path` (of the value itself in a list)."""
        span, exact = self.nearest(path)
        if span is None or not exact:
            return self.place(file, path)
        end = span.key_end if span.key_end > span.key_column else span.key_column + 1
        return Place(file, span.key_line + 1, span.key_column + 1, span.key_line + 1, end + 1)

    def line(self, number: int) -> str:
        """The source line `number`, from 1; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def _spans(text: str) -> dict[Path, Span]:
    """The spans of the values in `text`; those before an error, if it holds one."""
    spans: dict[Path, Span] = {}
    parser = EventParser(text)
    try:
        _collect(parser.get_event, spans)
    except YAMLError:
        pass  # the reader has said what is wrong; what stands before it keeps its place
    finally:
        parser.dispose()
    return spans


def _collect(get: Any, spans: dict[Path, Span]) -> None:
    get()
    if type(get()) is StreamEndEvent:
        return
    path: list[str | int] = []
    boxes: list[tuple[Any, Any, bool]] = []  # start event, key event, whether a map
    key: Any = None
    while True:
        event = get()
        kind = type(event)
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            start, key_event, in_map = boxes.pop()
            if not in_map:
                path.pop()
            _keep(spans, tuple(path), key_event, start, event)
            if not boxes:
                return
            key = None
            _step(path, boxes)
            continue
        in_map = bool(boxes) and boxes[-1][2]
        if in_map and key is None and kind is ScalarEvent:
            key = event
            path.append(event.value)
            continue
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            boxes.append((event, key, kind is MappingStartEvent))
            key = None
            if kind is SequenceStartEvent:
                path.append(0)
            continue
        _keep(spans, tuple(path), key, event, event)
        if not boxes:
            return
        key = None
        _step(path, boxes)


def _step(path: list[str | int], boxes: list[tuple[Any, Any, bool]]) -> None:
    """Leave a value: a map forgets the key, a list goes to the next index."""
    if boxes[-1][2]:
        path.pop()
    else:
        path[-1] = int(path[-1]) + 1


def _keep(spans: dict[Path, Span], path: Path, key: Any, start: Any, end: Any) -> None:
    if path in spans:
        return
    first, last = start.start_mark, end.end_mark
    key_mark = key.start_mark if key is not None else first
    key_end = key.end_mark.column if key is not None else first.column
    spans[path] = Span(
        key_mark.line,
        key_mark.column,
        key_end,
        first.line,
        first.column,
        last.line,
        last.column,
        first.index,
        last.index,
        start is not end,
    )
