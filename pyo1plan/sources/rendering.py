"""Trees of maps, lists and texts written as YAML in the house style.

Indents are two spaces. What `flow` says stands in brackets on one line; other lists and maps are
written line by line, and texts of several lines as blocks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.sources.edit import scalar

#: A text, or maps and lists of texts.
Tree = Any
INDENT = 2
#: The name of a field, such as data_source; any other key is written as a text is.
_NAME = re.compile("[a-z]+(?:_[a-z0-9]+)+")
#: What a block cannot hold and read back: it is written in double quotes instead.
_UNBLOCKED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Style:
    """Which values are written on one line in brackets, and which texts always as blocks.

    Both are asked by the value's path; `heads` gives comment lines that stand before a field at the
    top, by its key.
    """

    flow: Callable[[Path], bool]
    block: Callable[[Path], bool]
    heads: dict[str, str] = field(default_factory=dict)


def document(tree: dict[str, Tree], style: Style) -> str:
    """The map `tree` as a whole file, with the comments of the style before its fields."""
    parts = []
    for key, value in tree.items():
        if key in style.heads:
            parts.append(f"{style.heads[key]}\n")
        parts.append(entry((key,), value, 0, style))
    return "".join(parts)


def entry(path: Path, value: Tree, indent: int, style: Style) -> str:
    """One `key: value` of a map whose keys begin at column `indent`; ends with a line feed."""
    key = _key(str(path[-1]))
    if isinstance(value, str):
        return f"{' ' * indent}{key}: {_text(path, value, indent, style)}\n"
    if _is_short(path, value, style):
        return f"{' ' * indent}{key}: {flow(value)}\n"
    return f"{' ' * indent}{key}:\n{_lines(path, value, indent + INDENT, style)}"


def item(path: Path, value: Tree, indent: int, style: Style) -> str:
    """One entry of a list whose dashes stand at column `indent`; ends with a line feed."""
    dash = f"{' ' * indent}- "
    if isinstance(value, str):
        return f"{dash}{_text(path, value, indent, style)}\n"
    if _is_short(path, value, style):
        return f"{dash}{flow(value)}\n"
    inner = _lines(path, value, indent + INDENT, style)
    return dash + inner[indent + INDENT :]


def flow(value: Tree) -> str:
    """The value on one line, lists and maps in brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(str(k))}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    return scalar(str(value))


def _key(name: str) -> str:
    return name if _NAME.fullmatch(name) else scalar(name)


def _lines(path: Path, value: Tree, indent: int, style: Style) -> str:
    if isinstance(value, dict):
        return "".join(entry((*path, key), inner, indent, style) for key, inner in value.items())
    return "".join(item((*path, index), inner, indent, style) for index, inner in enumerate(value))


def _is_short(path: Path, value: Tree, style: Style) -> bool:
    return not value or style.flow(path)


def _text(path: Path, value: str, indent: int, style: Style) -> str:
    """The text after its key or dash: a block where it has lines or always is one, else a scalar."""
    wanted = "\n" in value or style.block(path)
    possible = value.strip() == value and value and not _UNBLOCKED.search(value)
    if not (wanted and possible):
        return scalar(value)
    pad = " " * (indent + INDENT)
    lines = (f"{pad}{line}" if line else "" for line in value.split("\n"))
    return "|\n" + "\n".join(lines)
