"""A YAML text brought to hold another tree with as few lines changed as that takes.

Values are replaced where they stand; entries are put in and taken out line by line, so that comments
and order survive everywhere else. The new text is read again before it is handed back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from pyo1plan.findings import Path
from pyo1plan.sources.edit import EditError, scalar
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.places import Places, Span
from pyo1plan.sources.rendering import Style, Tree, entry, flow, item


class _Splice(NamedTuple):
    """What comes instead of the characters from `start` to `end`."""

    start: int
    end: int
    new: str


def reshaped(text: str, tree: dict[str, Tree], style: Style) -> str:
    """`text` changed so that it reads as `tree`.

    Raises `EditError` where that cannot be done with everything else left as it is.
    """
    lf = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    if plain and not plain.endswith("\n"):
        plain += "\n"
    before = read_values(plain)
    if isinstance(before, Refused) or not isinstance(before, dict):
        raise EditError("the text is no map")
    result = _spliced(plain, list(_Reshaping(plain, style).map((), before, tree)))
    if _read(result) != _ended(tree):
        raise EditError("the changed text would not read as it should")
    return result.replace("\n", lf)


def _spliced(text: str, splices: list[_Splice]) -> str:
    """The text with all splices made; those at one place come in their order."""
    parts: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda s: (s.start, s.end)):
        if splice.start < at:
            raise EditError("two changes touch the same value")
        parts += (text[at : splice.start], splice.new)
        at = splice.end
    return "".join((*parts, text[at:]))


def _read(text: str) -> Tree:
    value = read_values(text)
    if isinstance(value, Refused):
        raise EditError("the changed text is not valid YAML")
    return _ended(value)


def _ended(value: Tree) -> Tree:
    """The tree without the line feeds that end blocks, and without what holds nothing."""
    if isinstance(value, dict):
        return {k: _ended(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [_ended(v) for v in value]
    return value.rstrip("\n") if isinstance(value, str) else value


class _Reshaping:
    """The splices that lead from one tree to another in the text whose places are known."""

    def __init__(self, text: str, style: Style) -> None:
        self.text, self.style = text, style
        self.spans = Places(text).spans
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def value(self, path: Path, old: Tree, new: Tree) -> Iterator[_Splice]:
        if _ended(old) == _ended(new):
            return
        span = self.spans[path]
        if not span.box and isinstance(old, str) and isinstance(new, str):
            yield self._text(path, span, new)
        elif self._in_lines(span) and isinstance(old, dict) and isinstance(new, dict):
            yield from self.map(path, old, new)
        elif self._in_lines(span) and isinstance(old, list) and isinstance(new, list) and new:
            yield from self._list(path, old, new)
        elif span.box and not self._in_lines(span) and self._fits(path, new):
            yield from self._brackets(path, span, old, new)
        else:
            yield self._rewritten(path, span, new)

    def map(self, path: Path, old: dict[str, Tree], new: dict[str, Tree]) -> Iterator[_Splice]:
        for key, value in old.items():
            if key in new:
                yield from self.value((*path, key), value, new[key])
            else:
                yield self._taken_out((*path, key))
        before: str | None = None
        for key, value in new.items():
            here = (*path, key)
            if key in old:
                before = key
            elif here in self.spans:
                yield self._filled(here, value)
                before = key
            else:
                yield self._put_in(path, here, value, before)

    def _list(self, path: Path, old: list[Tree], new: list[Tree]) -> Iterator[_Splice]:
        matcher = SequenceMatcher(None, [*map(_key, old)], [*map(_key, new)], autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            if tag == "equal":
                continue
            paired = min(last - first, end - start)
            for index in range(paired):
                yield from self.value(
                    (*path, first + index), old[first + index], new[start + index]
                )
            for index in range(first + paired, last):
                lines = self._item_lines((*path, index))
                yield _Splice(*lines, "")
            added = [
                item((*path, index), new[index], self._dash(path), self.style)
                for index in range(start + paired, end)
            ]
            if added:
                at = self._before(path, first + paired)
                yield _Splice(at, at, "".join(added))

    def _brackets(self, path: Path, span: Span, old: Tree, new: Tree) -> Iterator[_Splice]:
        """A value in brackets: what differs inside where all is there, else the brackets anew."""
        same_keys = isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new)
        same_size = isinstance(old, list) and isinstance(new, list) and len(old) == len(new)
        if same_keys:
            for key in new:
                yield from self.value((*path, key), old[key], new[key])
        elif same_size:
            for index, inner in enumerate(new):
                yield from self.value((*path, index), old[index], inner)
        else:
            yield _Splice(span.start, span.end, flow(new))

    def _text(self, path: Path, span: Span, new: str) -> _Splice:
        """A text in the place of another; one that takes lines of its own takes the whole entry."""
        rendered = self._rendered(path, new, 0)
        one_line = rendered.count("\n") == 1
        in_block = self.text[span.start : span.start + 1] in ("|", ">")
        if self._inside_brackets(path) or (one_line and not in_block):
            return _Splice(span.start, self._end(path), scalar(new))
        return self._rewritten(path, span, new)

    def _rewritten(self, path: Path, span: Span, new: Tree) -> _Splice:
        """The whole entry of a map or list, written anew."""
        if self._inside_brackets(path) or not path:
            raise EditError(f"{path} cannot be written anew")
        column = span.key_column if isinstance(path[-1], str) else self._dash(path[:-1])
        start = self.starts[span.key_line] + column
        rendered = self._rendered(path, new, column)[column:].removesuffix("\n")
        return _Splice(start, self._end(path), rendered)

    def _rendered(self, path: Path, value: Tree, indent: int) -> str:
        make = entry if isinstance(path[-1], str) else item
        return make(path, value, indent, self.style)

    def _taken_out(self, path: Path) -> _Splice:
        """All lines of an entry of a map, unless the line holds more than it."""
        span = self.spans[path]
        start = self.starts[span.key_line]
        if self.text[start : start + span.key_column].strip() or self._inside_brackets(path):
            raise EditError(f"{path} shares its line")
        return _Splice(start, self._line_end(self._end(path)), "")

    def _filled(self, path: Path, value: Tree) -> _Splice:
        """A key that stood there with nothing behind it."""
        span = self.spans[path]
        if isinstance(value, str) and "\n" not in value:
            gap = "" if self.text[span.start - 1 : span.start].isspace() else " "
            end = self._end(path)
            return _Splice(span.start, end, gap + scalar(value))
        return self._rewritten(path, span, value)

    def _put_in(self, path: Path, here: Path, value: Tree, before: str | None) -> _Splice:
        """A new entry of a map, in the lines after the entry `before` (None: in front of all)."""
        if before is None:
            raise EditError(f"{here} would come first")
        span = self.spans[(*path, before)]
        if self._inside_brackets((*path, before)):
            raise EditError(f"{here} lies in brackets")
        at = self._line_end(self._end((*path, before)))
        return _Splice(at, at, entry(here, value, span.key_column, self.style))

    def _before(self, path: Path, index: int) -> int:
        """Where the lines of an entry that comes before the one at `index` begin."""
        if index == 0:
            return self._item_lines((*path, 0))[0]
        return self._item_lines((*path, index - 1))[1]

    def _item_lines(self, path: Path) -> tuple[int, int]:
        return self.starts[self.spans[path].line], self._line_end(self._end(path))

    def _dash(self, path: Path) -> int:
        """The column of the dashes of the list at `path`."""
        first = self.spans[(*path, 0)]
        line = self.text[self.starts[first.line] : first.start]
        if not line.strip().startswith("-"):
            raise EditError(f"the dash of {path} stands on a line of its own")
        return len(line) - len(line.lstrip())

    def _fits(self, path: Path, new: Tree) -> bool:
        return self._inside_brackets(path) or self.style.flow(path) or not new

    def _in_lines(self, span: Span) -> bool:
        return span.box and self.text[span.start] not in "[{"

    def _inside_brackets(self, path: Path) -> bool:
        above = (self.spans[path[:n]] for n in range(len(path)))
        return any(span.box and not self._in_lines(span) for span in above)

    def _line_end(self, index: int) -> int:
        """The index after the line feed that ends the line of `index`."""
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found + 1

    def _end(self, path: Path) -> int:
        """Where the value's own text ends, without blanks and comments after it."""
        span = self.spans[path]
        if not span.box:
            return span.start + len(self.text[span.start : span.end].rstrip(" \t\r\n"))
        if not self._in_lines(span):
            return span.end
        inner = (p for p in self.spans if len(p) == len(path) + 1 and p[: len(path)] == path)
        return max((self._end(p) for p in inner), default=span.end)


def _key(value: Any) -> str:
    return json.dumps(_ended(value), sort_keys=True, ensure_ascii=False)
