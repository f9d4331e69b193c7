"""Entries of a list that take several lines, put on one line each: so registers are merged whole.

What an entry holds stays the same. One with a comment inside is left as it is: the comment has no
other place.
"""

from __future__ import annotations

from typing import Any

from pyo1plan.sources.edit import EditError
from pyo1plan.sources.entries import extents
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.rendering import flow


def on_one_line(text: str, key: str) -> str:
    """`text` with every entry of the list under the top key `key` on one line.

    Raises `EditError` where the text is no valid YAML.
    """
    values = read_values(text)
    if isinstance(values, Refused):
        raise EditError("the text is not valid YAML")
    entries = values.get(key) if isinstance(values, dict) else None
    if not isinstance(entries, list):
        return text
    lines = text.split("\n")
    for entry, (first, last) in reversed(
        [*zip(entries, extents(text, key, len(entries)), strict=True)]
    ):
        block = lines[first : last + 1]
        if len(block) > 1 and not any("#" in line for line in block):
            dash = block[0][: block[0].index("-") + 1]
            lines[first : last + 1] = [f"{dash} {flow(_given(entry))}"]
    result = "\n".join(lines)
    if read_values(result) != values:
        raise EditError("the changed text would not read as it should")
    return result


def _given(value: Any) -> Any:
    """The value without what says nothing."""
    if isinstance(value, dict):
        return {k: _given(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return ["" if v is None else _given(v) for v in value]
    return value
