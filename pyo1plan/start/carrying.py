"""A year's files as the next year begins with them: what goes on stays, what was that year's goes.

Every change is an edit where the value stands, so comments and order survive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.sources.edit import Edit, New, append, replace
from pyo1plan.sources.events import read_values
from pyo1plan.sources.places import Places
from pyo1plan.start.moving import moved_heading, moved_text, moved_years

#: Any step of a path: an index of a list.
ANY = "*"


def carried_settings(text: str, year: int, years: int) -> str:
    """`year.yaml` of fiscal year `year`, `years` later: days and titles moved, targets unconfirmed."""
    in_year = _years_moved(year, years)
    return _edited(
        moved_heading(text, year, years),
        (("year",), in_year),
        *((("booklet", key), in_year) for key in ("title", "number", "month")),
        *((("booklet", key, ANY), in_year) for key in ("foreword", "authors")),
        (("calendar", ANY, "activity"), in_year),
        *((("calendar", ANY, key), _days_moved(years)) for key in ("start", "end")),
        (("spending_targets", ANY, "verified"), lambda _: "false"),
    )


def carried_policies(text: str, year: int, years: int) -> str:
    """`policies.yaml`: the plans and policies to be studied anew; the year's money is gone.

    A policy whose name says the old year is that year's: its confirmation no longer holds.
    """
    old = moved_heading(text, year, years)
    value: Any = read_values(old)
    stale = [
        ("frameworks", index, "verified")
        for index, framework in enumerate(value.get("frameworks", []))
        if moved_years(framework["name"], year, years) != framework["name"]
    ]
    return _edited(
        old,
        (("frameworks", ANY, "studied_on"), lambda _: None),
        *((path, lambda _: "false") for path in stale),
        (("allocations",), lambda _: ()),
        (("summary",), lambda _: ()),
    )


def carried_budget(text: str, year: int, years: int) -> str:
    """`budget.yaml`: amounts and ceilings to be confirmed; what was released and stated is gone."""
    warning = (
        f"# ยกมาจากปีงบประมาณ พ.ศ. {year}: จำนวนเงินทุกช่องเป็นของปีก่อน ให้ยืนยันกับหนังสือแจ้งจัดสรรก่อนใช้\n"
    )
    return _edited(
        warning + moved_heading(text, year, years),
        (("sources", ANY, "releases"), lambda _: ()),
        (("sources", ANY, "control_total"), lambda _: None),
        (("administration", ANY, "rounds"), lambda _: ()),
        (("administration_total",), lambda _: None),
    )


def carried_small_schools(text: str, year: int, years: int) -> str:
    """`small-schools.yaml`: a plan of several years goes on; what it follows is to be studied anew.

    The day of its figures stays, so that everybody sees how old they are.
    """
    warning = (
        f"# ยกมาจากปีงบประมาณ พ.ศ. {year}: ทบทวนมาตรการ ปรับข้อมูลให้เป็นปัจจุบัน"
        " และบันทึกแนวทางที่ศึกษาใหม่ใน guidelines\n"
    )
    return _edited(
        warning + moved_heading(text, year, years),
        (("guidelines",), lambda _: ()),
        (("reports",), lambda _: ()),
    )


def carried_proposal(text: str, id_: str, new_id: str, year: int, years: int) -> str:
    """A continuing project's proposal for the next year: the same text, its days moved.

    Raises `pyo1plan.sources.edit.EditError` for a file that cannot be edited.
    """
    days = _days_moved(years)
    moved = _edited(
        moved_heading(text, year, years),
        (("id",), lambda _: new_id),
        (("name",), _years_moved(year, years)),
        *(((key,), days) for key in ("start", "end")),
        *((("activities", ANY, key), days) for key in ("start", "end")),
    )
    if ("after",) in Places(moved).spans:
        return replace(moved, [Edit(("after",), [id_])])
    return append(moved, "after", [id_])


def moved_id(id_: str, year: int, years: int) -> str:
    """The id of a project of fiscal year `year` in the year `years` later: 70-SUP-003, 71-SUP-003."""
    new = f"{(year + years) % 100:02d}-"
    return new + id_.removeprefix(f"{year % 100:02d}-")


Change = Callable[[str], New]


def _edited(text: str, *wanted: tuple[Path, Change]) -> str:
    """`text` with each value at the paths of `wanted` that holds something changed."""
    tree: Any = read_values(text)
    edits: list[Edit] = []
    for pattern, change in wanted:
        for path, value in _found(tree, pattern):
            new = change(value) if isinstance(value, str) else change("")
            if new != value and not (isinstance(value, list) and not value):
                edits.append(Edit(path, new))
    return replace(text, edits)


def _found(tree: Any, pattern: Path) -> Iterator[tuple[Path, Any]]:
    """Every place in `tree` that `pattern` leads to, with what stands there."""
    if not pattern:
        yield (), tree
        return
    first, rest = pattern[0], pattern[1:]
    if isinstance(tree, list):
        steps: list[Any] = list(range(len(tree))) if first == ANY else [first]
    elif isinstance(tree, dict) and first in tree:
        steps = [first]
    else:
        return
    for step in steps:
        for path, value in _found(tree[step], rest):
            yield (step, *path), value


def _days_moved(years: int) -> Change:
    return lambda text: moved_text(text, years)


def _years_moved(year: int, years: int) -> Change:
    return lambda text: moved_years(text, year, years)
