"""A record handed in again, merged field by field with what was done to it here meanwhile.

Three trees are compared: what was last imported (the base), the file as it stands here (ours), and
what the group sends now (theirs).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pyo1plan.findings import Path

Tree = Any
#: `taken`: changed by the group alone; `kept`: changed here alone; `agreed`: changed by both in the
#: same way; `conflict`: changed by both, each in its own way.
State = Literal["taken", "kept", "agreed", "conflict"]
Side = Literal["theirs", "ours"]


class Nothing:
    """The base of a record that was never imported: nobody knows who changed what."""


NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class Merged:
    """One field that is not the same everywhere; None where a side has nothing.

    `path` leads to it here, `place` in what the group sends: rows known by a key may stand elsewhere.
    """

    path: Path
    state: State
    ours: Tree
    theirs: Tree
    place: Path = ()


@dataclass(frozen=True, slots=True)
class Lists:
    """How lists are compared.

    What stands at a path of `whole` (codes, whose order says nothing of which is which) is one field.
    `keys` names for lists (by the keys that lead there) the field by which a row is known wherever it
    stands; other lists are compared row by row as long as no side put a row in or took one out.
    """

    whole: frozenset[Path] = frozenset()
    keys: Mapping[Path, str] = field(default_factory=dict)


def merge(
    base: Tree | Nothing,
    ours: Tree,
    theirs: Tree,
    lists: Lists = Lists(),  # frozen
    path: Path = (),
    place: Path = (),
) -> Iterator[Merged]:
    """Every field that was changed by either side since `base`, in the order of the fields.

    With `NOTHING` as base every difference is a conflict.
    """
    if _same(ours, theirs):
        if not isinstance(base, Nothing) and not _same(base, ours):
            yield Merged(path, "agreed", ours, theirs, place)
        return
    steps = [] if path in lists.whole else list(_inside(base, ours, theirs, lists, path))
    for step in steps:
        here, there = (*path, step.ours), (*place, step.theirs)
        yield from merge(*step.trees, lists, here, there)
    if not steps:
        yield Merged(path, _state(base, ours, theirs), ours, theirs, place)


def settled(fields: Sequence[Merged], side: Side | None) -> list[Merged] | None:
    """The fields whose values are to be taken from the group; None where a conflict stands open.

    `side` says who is right in conflicts.
    """
    if side is None and any(field.state == "conflict" for field in fields):
        return None
    return [f for f in fields if f.state == "taken" or (f.state == "conflict" and side == "theirs")]


def put(tree: Tree, fields: Sequence[Merged]) -> Tree:
    """A copy of `tree` (ours) with the group's values of `fields`."""
    for one in fields:
        tree = _with(tree, one.path, one.theirs)
    return _without_gaps(tree)


def _without_gaps(tree: Tree) -> Tree:
    """The tree without the rows that were taken away."""
    if isinstance(tree, dict):
        return {key: _without_gaps(inner) for key, inner in tree.items()}
    if isinstance(tree, list):
        return [_without_gaps(row) for row in tree if row is not None]
    return tree


def _state(base: Tree | Nothing, ours: Tree, theirs: Tree) -> State:
    if isinstance(base, Nothing):
        return "conflict"
    if _same(base, ours):
        return "taken"
    return "kept" if _same(base, theirs) else "conflict"


@dataclass(frozen=True, slots=True)
class _Step:
    """One step into all three trees: where it leads here and in theirs, and what stands there."""

    ours: str | int
    theirs: str | int
    trees: tuple[Tree | Nothing, Tree, Tree]


def _inside(
    base: Tree | Nothing, ours: Tree, theirs: Tree, lists: Lists, path: Path
) -> Iterator[_Step]:
    """The steps by which the trees are compared piece by piece; none where they are one value."""
    if _are_maps(ours, theirs, path):
        for key in dict.fromkeys((*(theirs or ()), *(ours or ()))):
            yield _Step(key, key, (_below(base, key), _at(ours, key), _at(theirs, key)))
        return
    if not isinstance(ours, list) or not isinstance(theirs, list):
        return
    key = lists.keys.get(tuple(step for step in path if isinstance(step, str)))
    if key is not None and (keyed := _by_key(base, ours, theirs, key)):
        yield from keyed
        return
    known = (ours, theirs) if isinstance(base, Nothing) else (base, ours, theirs)
    if all(isinstance(tree, list) and len(tree) == len(ours) for tree in known):
        for row in range(len(ours)):
            yield _Step(row, row, (_below(base, row), ours[row], theirs[row]))


def _are_maps(ours: Tree, theirs: Tree, path: Path) -> bool:
    """Whether both are maps; under a name an absent map is an empty one, a row is there or not."""
    absent = (dict, type(None)) if path and isinstance(path[-1], str) else dict
    return isinstance(ours, absent) and isinstance(theirs, absent)


def _by_key(base: Tree | Nothing, ours: Tree, theirs: Tree, key: str) -> list[_Step]:
    """The rows of each key: ours in their order, then those that only they have; [] if keys repeat."""
    sides = [
        _keyed(tree, key)
        for tree in (() if isinstance(base, Nothing) else base or (), ours, theirs)
    ]
    if any(side is None for side in sides):
        return []
    before, mine, other = (side or {} for side in sides)
    steps = []
    for number, name in enumerate(dict.fromkeys((*mine, *other))):
        row = NOTHING if isinstance(base, Nothing) else _value(base or [], before.get(name))
        place = other.get(name, len(theirs))
        trees = (row, _value(ours, mine.get(name)), _value(theirs, other.get(name)))
        steps.append(_Step(number, place, trees))
    return steps


def _keyed(rows: Tree, key: str) -> dict[str, int] | None:
    """The place of each row by its key; None where a row has none or two have the same."""
    found = {str(row[key]): n for n, row in enumerate(rows) if isinstance(row, dict) and key in row}
    return found if len(found) == len(rows) else None


def _value(rows: Tree, place: int | None) -> Tree:
    return None if place is None else rows[place]


def _below(base: Tree | Nothing, step: str | int) -> Tree | Nothing:
    return base if isinstance(base, Nothing) else _at(base, step)


def _same(one: Tree, other: Tree) -> bool:
    return bool(one == other) or (not _holds(one) and not _holds(other))


def _holds(tree: Tree) -> bool:
    if isinstance(tree, dict):
        return any(map(_holds, tree.values()))
    return any(map(_holds, tree)) if isinstance(tree, list) else tree is not None


def _at(tree: Tree, step: str | int) -> Tree:
    if isinstance(tree, dict):
        return tree.get(str(step))
    return tree[int(step)] if isinstance(tree, list) and int(step) < len(tree) else None


def _with(tree: Tree, path: Path, value: Tree) -> Tree:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        rows = list(tree or ())
        row = rows[step] if step < len(rows) else None
        return [*rows[:step], _with(row, rest, value), *rows[step + 1 :]]
    here = dict(tree or {})
    here[step] = _with(here.get(step), rest, value)
    return {key: inner for key, inner in here.items() if inner is not None and inner != {}}
