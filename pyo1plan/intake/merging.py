"""A proposal handed in again, merged field by field with what was done to it here meanwhile.

Three trees are compared: what was last imported (the base), the file as it stands here (ours), and
what the group sends now (theirs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pyo1plan.findings import Path

Tree = Any
#: `taken`: changed by the group alone; `kept`: changed here alone; `agreed`: changed by both in the
#: same way; `conflict`: changed by both, each in its own way.
State = Literal["taken", "kept", "agreed", "conflict"]
Side = Literal["theirs", "ours"]


class Nothing:
    """The base of a proposal that was never imported: nobody knows who changed what."""


NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class Merged:
    """One field that is not the same everywhere; None where a side has nothing."""

    path: Path
    state: State
    ours: Tree
    theirs: Tree


def merge(
    base: Tree | Nothing,
    ours: Tree,
    theirs: Tree,
    whole: frozenset[Path] = frozenset(),
    path: Path = (),
) -> Iterator[Merged]:
    """Every field that was changed by either side since `base`, in the order of the fields.

    Lists are compared row by row as long as no side put a row in or took one out; what stands at a
    path of `whole` (codes, whose order says nothing of which is which) is one field. With `NOTHING`
    as base every difference is a conflict.
    """
    if _same(ours, theirs):
        if not isinstance(base, Nothing) and not _same(base, ours):
            yield Merged(path, "agreed", ours, theirs)
        return
    steps = [] if path in whole else _inside(base, ours, theirs)
    if steps:
        for step in steps:
            yield from merge(
                base if isinstance(base, Nothing) else _at(base, step),
                _at(ours, step),
                _at(theirs, step),
                whole,
                (*path, step),
            )
        return
    yield Merged(path, _state(base, ours, theirs), ours, theirs)


def settled(fields: Sequence[Merged], side: Side | None) -> list[Merged] | None:
    """The fields whose values are to be taken from the group; None where a conflict stands open.

    `side` says who is right in conflicts.
    """
    if side is None and any(field.state == "conflict" for field in fields):
        return None
    return [f for f in fields if f.state == "taken" or (f.state == "conflict" and side == "theirs")]


def put(tree: Tree, fields: Sequence[Merged]) -> Tree:
    """A copy of `tree` (ours) with the group's values of `fields`."""
    for field in fields:
        tree = _with(tree, field.path, field.theirs)
    return tree


def _state(base: Tree | Nothing, ours: Tree, theirs: Tree) -> State:
    if isinstance(base, Nothing):
        return "conflict"
    if _same(base, ours):
        return "taken"
    return "kept" if _same(base, theirs) else "conflict"


def _inside(base: Tree | Nothing, ours: Tree, theirs: Tree) -> list[str | int]:
    """The steps by which the trees are compared piece by piece; none where they are one value."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return list(dict.fromkeys((*theirs, *ours)))
    if not isinstance(ours, list):
        return []
    known = (ours, theirs) if isinstance(base, Nothing) else (base, ours, theirs)
    rows = all(isinstance(tree, list) and len(tree) == len(ours) for tree in known)
    return list(range(len(ours))) if rows else []


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
        return [*tree[:step], _with(tree[step], rest, value), *tree[step + 1 :]]
    here = dict(tree or {})
    here[step] = _with(here.get(step), rest, value)
    return {key: inner for key, inner in here.items() if inner is not None}
