"""Whether a form can hold a record: what would not come back is named before anything is sent."""

from __future__ import annotations

from typing import Any

from pyo1plan.findings import Path
from pyo1plan.intake.sheets.entries import entered, tree_from
from pyo1plan.intake.sheets.layout import Form
from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.year.amending import tree_of

Tree = Any


def lost(form: Form, record: Record) -> Path | None:
    """The first value of `record` that would not come back from the form; None if all would."""
    tree = bare(tree_of(record))
    back, _ = tree_from(form, entered(form, tree))
    again = read_record(type(record), back)
    if isinstance(again, list):
        _, path, _, _ = again[0]
        return path
    return _first_difference(tree, bare(tree_of(again)))


def bare(tree: Tree) -> Tree:
    """The tree without empty lists and maps: a form cannot tell them from nothing."""
    if isinstance(tree, dict):
        kept = {key: bare(value) for key, value in tree.items()}
        return {key: value for key, value in kept.items() if value not in ([], {})}
    return [bare(value) for value in tree] if isinstance(tree, list) else tree


def _first_difference(one: Tree, other: Tree) -> Path | None:
    if isinstance(one, dict) and isinstance(other or {}, dict):
        other = other or {}
        for key in {**one, **other}:
            inner = _first_difference(one.get(key), other.get(key))
            if inner is not None:
                return (key, *inner)
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            inner = _first_difference(*pair)
            if inner is not None:
                return (index, *inner)
        return None
    return None if one == other else ()
