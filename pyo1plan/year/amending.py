"""One value of a record replaced, where a dotted field says so: what decisions and reviews share.

The record itself is never touched: it is laid out as a tree of maps, lists and texts, the tree is
amended, and whoever called reads it again.
"""

from __future__ import annotations

from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.base import Record
from pyo1plan.sources.events import read_values

Tree = Any


class AmendingError(ValueError):
    """A dotted field that leads nowhere in the record."""


def tree_of(record: Record) -> Tree:
    """The record as the maps, lists and texts it could have been read from."""
    return _plain(record.model_dump(exclude_none=True, by_alias=True))


def _plain(value: Any) -> Tree:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value


def amend(
    tree: Tree, field: str, new: str | None, names: tuple[str, ...] = ()
) -> tuple[Path, Tree]:
    """Put `new` (YAML of one value) at the dotted `field`; give its path and what stood there.

    An entry of a list is named by its place from 1, or by what one of its keys in `names` holds; a
    whole new entry may be put under a name that no entry bears yet. None takes the value away.
    Raises `AmendingError` where the field leads nowhere.
    """
    *way, last = _steps(tree, field.split("."), new, names)
    here = value_at(tree, tuple(way))
    old = value_at(here, (last,))
    if new is None:
        del here[last]
    elif isinstance(here, list) and last == len(here):
        here.append(_value(new))
    else:
        here[last] = _value(new)
    return (*way, last), old


def value_at(tree: Tree, path: Path) -> Tree:
    """What stands at `path`; None where nothing does."""
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree


def _steps(
    here: Tree, parts: list[str], new: str | None, names: tuple[str, ...]
) -> list[str | int]:
    """The keys and positions that `parts` lead through; only the last may be new."""
    step: str | int
    if isinstance(here, list):
        step, used = _entry(here, parts, new, names)
    elif isinstance(here, dict):
        step, used = parts[0], 1
    else:
        raise AmendingError(".".join(parts))
    rest = parts[used:]
    if not rest:
        if new is None and value_at(here, (step,)) is None:
            raise AmendingError(parts[0])
        return [step]
    inner = value_at(here, (step,))
    if inner is None:
        raise AmendingError(parts[0])
    return [step, *_steps(inner, rest, new, names)]


def _entry(
    here: list[Tree], parts: list[str], new: str | None, names: tuple[str, ...]
) -> tuple[int, int]:
    """The position of the entry that `parts` begin with, and how many parts name it.

    Codes may hold dots (2.1), so the longest name wins; a name wins over a place.
    """
    for used in range(len(parts), 0, -1):
        name = ".".join(parts[:used])
        for index, entry in enumerate(here):
            if isinstance(entry, dict) and any(entry.get(key) == name for key in names):
                return index, used
    first = parts[0]
    if first.isascii() and first.isdigit() and 1 <= int(first) <= len(here):
        return int(first) - 1, 1
    if new is not None and _bears(_value(new), ".".join(parts), names):
        return len(here), len(parts)
    raise AmendingError(first)


def _bears(entry: Tree, name: str, names: tuple[str, ...]) -> bool:
    return isinstance(entry, dict) and any(entry.get(key) == name for key in names)


def _value(text: str) -> Tree:
    """A list or map may be written as YAML flow; anything else is the text itself."""
    if text.startswith(("[", "{")):
        value = read_values(text)
        if isinstance(value, (list, dict)):
            return value
    return text
