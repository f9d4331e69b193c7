"""Fields of single entries of a long list set where they stand, each entry by itself.

Only the lines of the entry are read and edited, so a change costs the same in a list of ten thousand;
the whole is proved once at the end.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from pyo1plan.sources.edit import Edit, EditError, replace
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.insert import add_field
from pyo1plan.sources.places import Places

#: A text or a list of texts.
Given = str | Sequence[str]


def set_fields(text: str, key: str, wanted: Mapping[int, Mapping[str, Given]]) -> str:
    """`text` with fields of entries of the list under the top key `key` set to new values.

    `wanted` gives them by the entry's index. Raises `EditError` where there is no such entry, or the
    result would not read as it should.
    """
    values = read_values(text)
    if isinstance(values, Refused) or not isinstance(values, dict):
        raise EditError("the text is not valid YAML")
    held = values.get(key)
    if not isinstance(held, list) or not all(0 <= index < len(held) for index in wanted):
        raise EditError(f"there is no such entry in {key}")
    lines = text.split("\n")
    for (first, last), index in sorted(
        ((extent, i) for i, extent in enumerate(extents(text, key, len(held))) if i in wanted),
        reverse=True,
    ):
        alone = f"{key}:\n" + "\n".join(lines[first : last + 1]) + "\n"
        for field, value in wanted[index].items():
            alone = set_field(alone, (key, 0, field), value)
            held[index][field] = copy.deepcopy(value if isinstance(value, str) else list(value))
        lines[first : last + 1] = alone.split("\n")[1:-1]
    result = "\n".join(lines)
    if read_values(result) != values:
        raise EditError("the changed text would not read as it should")
    return result


def extents(text: str, key: str, count: int) -> list[tuple[int, int]]:
    """First and last line (from 0) of each of the `count` entries of the list under `key`."""
    spans = Places(text).spans
    lines = text.split("\n")
    starts = [spans[(key, index)].line for index in range(count)]
    ends = [*starts[1:], len(lines)]
    return [(first, _last(lines, first, end)) for first, end in zip(starts, ends, strict=True)]


def _last(lines: Sequence[str], first: int, end: int) -> int:
    """The last line of the entry that begins in line `first`; the next begins in line `end`."""
    start = lines[first]
    dash, last = len(start) - len(start.lstrip(" ")), first
    for number in range(first + 1, end):
        line = lines[number]
        if not line.strip():
            continue
        if len(line) - len(line.lstrip(" ")) <= dash:
            break
        last = number
    return last


def set_field(text: str, path: tuple[Any, ...], value: Given) -> str:
    """`text` with `value` at `path`, also where its map had no such key. Raises `EditError`."""
    try:
        return replace(text, [Edit(path, value)])
    except EditError:
        return add_field(text, path, value if isinstance(value, str) else list(value))
