"""What the papers on cases of reorganisation share: the cases, their table, how far each has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.integration.integration import nothing_yet
from pyo1plan.documents.missing import NotReady, needed, unreadable
from pyo1plan.documents.plans.standing import Drafted, mark_of
from pyo1plan.documents.schools.resolved import AGREED, Resolution, resolutions
from pyo1plan.records.office import Body, Office
from pyo1plan.records.reorganisation import (
    CASE_KINDS,
    SCHOOL_PARTS,
    Reorganisation,
    SchoolFacts,
)
from pyo1plan.records.reorganisation_outcome import ARRANGED_FOR, REPORTED_TO
from pyo1plan.records.requirements import Regulation, Requirements
from pyo1plan.rules.reorganisation.cases import CASE, TABLE, cases, put_forward, table
from pyo1plan.rules.reorganisation.fulfilment import Fulfilment, fulfilments
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: How far a case has come, in the order of its way.
STAGES = {
    "opened": "เริ่มเรื่อง",
    "checked": "ตรวจสอบข้อมูลแล้ว",
    "heard": "รับฟังความคิดเห็นแล้ว",
    "proposed": "เสนอ กศจ. แล้ว",
    "resolved": "มีมติแล้ว",
    "announced": "ประกาศแล้ว",
    "reported": "รายงานผลแล้ว",
}

#: Kindergarten, primary and lower secondary school by the first letter of a grade's key.
_LEVELS = {"o": 0, "p": 1, "m": 2}


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with all that papers tell of it.

    `resolution` is what the committee decided on it; None while it has not. `basis` pairs each
    regulation of the table (None for one that it lacks) with the clause that is used.
    """

    id: str
    file: str
    case: Reorganisation
    kind: str
    stage: str
    committee: Body | None
    basis: tuple[tuple[Regulation | None, str, str | None], ...]
    fulfilments: tuple[Fulfilment, ...]
    resolution: Resolution | None

    @property
    def agreed(self) -> bool:
        """Whether the committee agreed to it."""
        return self.resolution is not None and self.resolution.outcome in AGREED

    @property
    def grades(self) -> tuple[str, ...]:
        """The grades in which any school of the case has pupils, from kindergarten up."""
        keys = {key for facts in self.case.facts for key in facts.pupils}
        return tuple(sorted(keys, key=lambda key: (_LEVELS.get(key[:1], len(_LEVELS)), key)))

    @property
    def leaving(self) -> tuple[SchoolFacts, ...]:
        """The schools that close, merge into another or go over."""
        return self.case.facts_of("closing", "moving")

    @property
    def receiving(self) -> tuple[SchoolFacts, ...]:
        """The schools that take pupils in."""
        return self.case.facts_of("receiving")

    @property
    def after(self) -> tuple[int, int]:
        """Pupils and staff of the receiving schools once all came over, by the facts (persons)."""
        there = (*self.leaving, *self.receiving)
        return sum(f.counted for f in there), sum(f.employed for f in there)


def case_files(year: Year, office: Office) -> tuple[CaseFile, ...]:
    """Every case; raises NotReady where one, or the table of requirements, cannot be read."""
    kinds = frozenset((CASE, TABLE))
    if kinds & year.unread_kinds():
        raise unreadable(year, kinds)
    of = table(year)
    required = of.record if of else Requirements()
    return tuple(_file(held, year, office, required) for held in cases(year))


def case_file(year: Year, office: Office, id_: str) -> CaseFile:
    """The case named `id_`. Raises NotReady, naming the cases there are, for any other."""
    files = case_files(year, office)
    found = next((f for f in files if f.id == id_), None)
    if found is not None:
        return found
    folder = f"workspaces/{year.frame.number}/reorganisations"
    if not files:
        raise nothing_yet(Words("เรื่องจัดตั้ง รวม เลิก หรือโอนสถานศึกษา", "case"), f"{folder}/<เรื่อง>.yaml")
    listed = ", ".join(f.id for f in files)
    raise NotReady(
        Words(
            f"ไม่พบเรื่อง “{id_}” ที่มีอยู่คือ {listed} โปรดเลือกเรื่องที่มี หรือสร้างแฟ้ม {folder}/<เรื่อง>.yaml",
            f"There is no case “{id_}” (known: {listed}). Choose one, or write {folder}/<case>.yaml.",
        )
    )


def case_ids(year: Year) -> tuple[str, ...]:
    """The ids of the year's cases."""
    return tuple(held.id for held in cases(year))


def paper(
    year: Year,
    stamp: Stamp,
    document: tuple[str, str, str],
    values: Mapping[str, Any],
    standing: Drafted | None = None,
) -> Content:
    """A paper on cases: `document` is its key, its part and its title; raises NotReady."""
    key, part, title = document
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    numerals = settings.numerals_of(key)
    return Content(
        document=key,
        part=part,
        template=f"{key}/{key.removeprefix('reorganisation-')}.html",
        title=title,
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "stamp": stamp,
            "stages": STAGES,
            "parts": {k: words.th for k, words in SCHOOL_PARTS.items()},
            "arranged_for": {k: words.th for k, words in ARRANGED_FOR.items()},
            "reported_to": {k: words.th for k, words in REPORTED_TO.items()},
            **values,
        },
        mark=mark_of(standing, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _file(
    held: Held[Reorganisation], year: Year, office: Office, required: Requirements
) -> CaseFile:
    case = held.record
    found = [r for r in resolutions(year, office, held.id) if _is_of(r, case, year)]
    resolution = found[-1] if found else None
    return CaseFile(
        held.id,
        held.file,
        case,
        CASE_KINDS[case.kind].th,
        _stage(case, resolution),
        office.body(case.committee) if case.committee else None,
        tuple((required.regulation(b.regulation), b.regulation, b.clause) for b in case.basis),
        fulfilments(case, required),
        resolution,
    )


def _is_of(resolution: Resolution, case: Reorganisation, year: Year) -> bool:
    """Whether a resolution was passed at the very meeting that the case names."""
    held = year.meeting(case.meeting) if case.meeting else None
    return (
        held is not None
        and held.record.date == resolution.date
        and held.record.body == resolution.body
    )


def _stage(case: Reorganisation, resolution: Resolution | None) -> str:
    if case.reports:
        return "reported"
    if case.announcement is not None:
        return "announced"
    if resolution is not None:
        return "resolved"
    if put_forward(case):
        return "proposed"
    if case.hearings:
        return "heard"
    return "checked" if case.checked else "opened"
