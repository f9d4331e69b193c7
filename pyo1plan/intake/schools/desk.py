"""The counts of schools that a run of the import works on: which file each goes to, and how it changes.

`schools.yaml` is the count by which the year plans: the latest. A later one takes its place, and the
one before goes on as `schools/<day>.yaml`; an earlier one goes there at once.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.house_style import laid_out
from pyo1plan.records.schools import Schools
from pyo1plan.sources.events import read_values
from pyo1plan.sources.rendering import Style
from pyo1plan.sources.reshaping import reshaped
from pyo1plan.sources.together import Change
from pyo1plan.thai.dates import iso_be
from pyo1plan.thai.fiscal import calendar_year_be
from pyo1plan.words import Words
from pyo1plan.year.held import Held

Tree = dict[str, Any]

STANDING = "schools.yaml"
#: What belongs to one count and not to the school: a later count replaces it.
OF_THE_COUNT = ("round", "source", "total", "mended")
COUNTED = ("pupils", "total", "staff")
_FLOW = {
    ("schools", "pupils", ""), ("schools", "staff", ""), ("schools", "roads", ""),
    ("schools", "expenditure", ""), ("results", "schools", ""),
}  # fmt: skip
#: The days of the rounds of the pupil database: day and month, and what the round is called.
_ROUNDS = {
    (10, 6): "รอบ 10 มิถุนายน ภาคเรียนที่ 1/{}",
    (10, 11): "รอบ 10 พฤศจิกายน ภาคเรียนที่ 2/{}",
    (31, 3): "รอบสิ้นปีการศึกษา {}",
    (30, 4): "รอบสิ้นปีการศึกษา {}",
}


def _is_flow(path: Path) -> bool:
    names = tuple(step for step in path if isinstance(step, str))
    if len(path) > 2 and path[-1] in ("subjects", "area", "nation", "learns_grades"):
        return True
    if isinstance(path[-1], int):
        return (*names, "") in _FLOW and len(path) > 3
    return len(names) == 3 and (*names[:2], "") in _FLOW


STYLE = Style(_is_flow, lambda path: path == ("source",))


def round_of(day: date) -> str | None:
    """What the round of `day` is called; None for a day that is none of the rounds."""
    said = _ROUNDS.get((day.day, day.month))
    year = calendar_year_be(day) - (1 if (day.month, day.day) < (5, 16) else 0)
    return said.format(year) if said else None


@dataclass
class Draft:
    """One file as it stands (`text`, None where there is none) and as it is to be (`tree`)."""

    name: str
    text: str | None
    tree: Tree
    day: date | None
    #: Whether the figures of `tree` are of another count than the one that comes in.
    is_followed: bool = False
    before: Tree = field(init=False)

    def __post_init__(self) -> None:
        self.before = copy.deepcopy(self.tree)

    @property
    def schools(self) -> list[Tree]:
        """The rows of the schools, made where there are none."""
        return _rows(self.tree, "schools")

    @property
    def results(self) -> list[Tree]:
        """The tests, made where there are none."""
        return _rows(self.tree, "results")

    @property
    def is_changed(self) -> bool:
        """Whether the file is to hold something else."""
        return _held(self.tree) != _held(self.before)

    def written(self) -> str:
        """The text of the file as it is to be. Raises `EditError`."""
        if self.text is None:
            return laid_out(_held(self.tree), "ข้อมูลสถานศึกษา นำเข้าด้วย plan import", STYLE)
        return reshaped(self.text, _held(self.tree), STYLE)


def _rows(tree: Tree, key: str) -> list[Tree]:
    if not isinstance(tree.get(key), list):
        tree[key] = []
    rows: list[Tree] = tree[key]
    return rows


def _held(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value not in ([], {}) or key == "mended"}


class Desk:
    """All counts of the year while one run works on them."""

    def __init__(self, errand: Errand) -> None:
        self.errand = errand
        self.number = errand.year.frame.number
        self._drafts: dict[str, Draft] = {}
        standing = errand.year.frame.schools
        self._standing = self._opened(STANDING, standing)
        self._rounds = {
            held.record.as_of: held
            for held in errand.year.every("schools-round", Schools)
            if held.record.as_of is not None
        }
        self._kept_before: dict[str, Change] = {}

    @property
    def unreadable(self) -> str | None:
        """The file of a count that cannot be read: nothing may be laid over it."""
        unread = self.errand.year.unread
        return next((f for kind, f in unread if kind in ("schools", "schools-round")), None)

    @property
    def standing(self) -> Draft:
        """The count by which the year plans."""
        return self._standing

    def count_of(self, day: date | None) -> Draft:
        """The count to which figures of `day` belong (None: the file does not tell its day)."""
        standing = self._standing
        if day is None or not standing.schools or standing.day in (None, day):
            if day is not None and standing.day is None:
                _dated(standing, day)
            return standing
        assert standing.day is not None
        return self._later(day) if day > standing.day else self._earlier(day)

    def _later(self, day: date) -> Draft:
        """`schools.yaml` for a new count; what it held goes on under its own day."""
        standing = self._standing
        assert standing.day is not None
        name = f"schools/{iso_be(standing.day)}.yaml"
        if standing.day not in self._rounds and standing.text is not None:
            self._kept_before[f"{self.number}/{name}"] = Change(None, standing.text.encode())
        for key in OF_THE_COUNT:
            standing.tree.pop(key, None)
        _dated(standing, day)
        standing.is_followed = True
        return standing

    def _earlier(self, day: date) -> Draft:
        name = f"schools/{iso_be(day)}.yaml"
        if name not in self._drafts:
            self._opened(name, self._rounds.get(day))
            _dated(self._drafts[name], day)
        return self._drafts[name]

    def _opened(self, name: str, held: Held[Schools] | None) -> Draft:
        text = held.text if held else None
        tree = read_values(text) if text is not None else {}
        draft = Draft(
            name, text, tree if isinstance(tree, dict) else {}, held.record.as_of if held else None
        )
        self._drafts[name] = draft
        return draft

    def changes(self) -> dict[str, Change]:
        """The files that change, by their name below `workspaces/`. Raises `EditError`."""
        folder = self.errand.repository.year(self.number)
        found: dict[str, Change] = {}
        for name, draft in self._drafts.items():
            if draft.is_changed:
                path = folder / name
                before = path.read_bytes() if path.exists() else None
                found[f"{self.number}/{name}"] = Change(before, draft.written().encode())
        if f"{self.number}/{STANDING}" in found:
            found |= self._kept_before
        return found


def _dated(draft: Draft, day: date) -> None:
    """Give the draft the day of its figures, and its round where the day is that of one."""
    draft.tree["as_of"] = iso_be(day)
    draft.day = day
    if (said := round_of(day)) is not None and not draft.tree.get("round"):
        draft.tree["round"] = said


UNWRITABLE = Words(
    "เขียนลงแฟ้มเดิมโดยคงส่วนอื่นไว้ไม่ได้ เพราะแฟ้มเขียนด้วยรูปแบบที่โปรแกรมแก้ไม่เป็น",
    "the file cannot be changed with all else left as it is",
)
