"""A school's row as it comes in, against the one that stands: field by field, without losing either.

Numbers are compared as numbers. What stands nowhere is filled in; what differs is a conflict that a
person decides, unless the figures are of a later count, which then hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pyo1plan.intake.importing.outcome import FieldChange
from pyo1plan.intake.schools.columns import CENSUS, GRADES, POSTS
from pyo1plan.intake.schools.desk import COUNTED
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import NumberError, read_number
from pyo1plan.words import Words

Tree = dict[str, Any]

_PARTS = {"m": Words("ชาย", "boys"), "f": Words("หญิง", "girls"), "rooms": Words("ห้อง", "rooms")}
_GRADE = {key: Words(short, key) for key, short, _ in GRADES}
_POST = {key: Words(names[0], key) for key, names in POSTS}


def same(one: Any, other: Any) -> bool:
    """Whether two values mean one thing: `1,234` and `1234`, `[]` and nothing."""
    if isinstance(one, dict) or isinstance(other, dict):
        keys = {**(one or {}), **(other or {})}
        return all(same((one or {}).get(key), (other or {}).get(key)) for key in keys)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if not one or not other:
        return not one and not other
    try:
        return read_number(str(one)) == read_number(str(other))
    except NumberError:
        return canonical(str(one)) == canonical(str(other))


def differences(ours: Tree, theirs: Tree, known: frozenset[str]) -> Iterator[FieldChange]:
    """Every field in which the rows differ; `known` are the grades for which the file has columns.

    A name that differs is none of them: the one that stands goes on, and the other is told.
    """
    for key, value in theirs.items():
        if key in ("code", "name"):
            continue
        if key in ("pupils", "staff"):
            keys = (
                (known & set(ours.get(key) or {})) | set(value) if key == "pupils" else set(value)
            )
            for inner in sorted(keys, key=_order):
                yield from _counted(key, inner, ours.get(key) or {}, value)
        elif not same(ours.get(key), value):
            column = next(c for c in CENSUS.all if c.key == key)
            yield _change((key,), column.label, ours.get(key), value)


def _order(key: str) -> tuple[int, str]:
    order = [*_GRADE, *_POST]
    return (order.index(key) if key in order else len(order), key)


def _counted(field: str, key: str, ours: Tree, theirs: Tree) -> Iterator[FieldChange]:
    """The parts of one grade or post that differ; nobody there and no row are one."""
    here, there = ours.get(key) or {}, theirs.get(key) or {}
    named = (_GRADE if field == "pupils" else _POST).get(key, Words(key, key))
    for part in there or here:
        mine, other = here.get(part), there.get(part, "0")
        if not same(mine, other) and not (mine is None and same(other, "0") and not here):
            said = _PARTS[part]
            label = Words(f"{named.th} {said.th}", f"{named.en} {said.en}")
            yield _change((field, key, part), label, mine, other)


def _change(path: tuple[str, ...], label: Words, ours: Any, theirs: Any) -> FieldChange:
    return FieldChange(
        path, label, "conflict" if ours else "taken", str(ours or "-"), str(theirs or "-")
    )


def taken(ours: Tree, theirs: Tree, fields: Mapping[tuple[str | int, ...], str]) -> Tree:
    """`ours` with the values of `fields` (by their paths); `theirs` gives names that ours lacks."""
    merged = {key: dict(v) if isinstance(v, dict) else v for key, v in ours.items()}
    for path, value in fields.items():
        if len(path) == 1:
            merged[str(path[0])] = value
            continue
        field, key, part = map(str, path)
        rows = dict(merged.get(field) or {})
        rows[key] = {**(rows.get(key) or {}), part: value}
        merged[field] = rows
    if not merged.get("name") and theirs.get("name"):
        merged["name"] = theirs["name"]
    if ("total",) not in fields and same(ours.get("total"), str(_counted_in(ours))):
        merged["total"] = str(_counted_in(merged))  # it was the sum before, and still is
    return merged


def _counted_in(school: Tree) -> int:
    """The pupils of all grades of a school's tree."""
    grades = (school.get("pupils") or {}).values()
    return sum(int(read_number(str(grade.get(part) or 0))) for grade in grades for part in "mf")


def followed(ours: Tree, theirs: Tree) -> Tree:
    """The school in a later count: its own facts as they stand, all figures those of the count."""
    kept = {key: value for key, value in ours.items() if key not in COUNTED}
    new = {k: v for k, v in theirs.items() if k in COUNTED or not kept.get(k)}
    order = [*dict.fromkeys([*ours, *new])]
    both = {**kept, **new}
    return {key: both[key] for key in order if key in both}
