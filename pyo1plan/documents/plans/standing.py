"""How far the plan has come: its stage in fact, whether it is a draft, and who endorsed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from pyo1plan.documents.document import Stamp
from pyo1plan.records.settings import Numerals
from pyo1plan.thai.dates import short_date
from pyo1plan.thai.numerals import thai_numerals
from pyo1plan.year.model import Year
from pyo1plan.year.stage import (
    ANNUAL_PLAN,
    STAGE_NAMES,
    STAGES,
    Plan,
    Stage,
    endorsement,
    stages_reached,
)


@dataclass(frozen=True, slots=True)
class Endorsement:
    """The meeting that first decided on the plan as its approving body."""

    body: str
    number: str
    date: date


@dataclass(frozen=True, slots=True)
class Standing:
    """The plan's stage as decisions have really reached it."""

    stage: Stage
    name: str
    endorsement: Endorsement | None

    @property
    def draft(self) -> bool:
        """Whether the approving body has yet to endorse this plan."""
        return self.stage in ("submitted", "screened")


def standing_of(plan: Plan) -> Standing:
    """The standing of `plan`; a stage asked for but not reached counts as the last one reached."""
    wanted = STAGES.index(plan.stage)
    stage = [s for s in stages_reached(plan.year) if STAGES.index(s) <= wanted][-1]
    endorsed = None if stage in ("submitted", "screened") else _endorsement(plan.year)
    return Standing(stage, STAGE_NAMES[stage].th, endorsed)


def _endorsement(year: Year) -> Endorsement | None:
    settings, office = year.frame.settings, year.frame.office
    key = settings.record.approvals.get(ANNUAL_PLAN, "") if settings else ""
    body = office.record.body(key) if office else None
    held = endorsement(year)
    if held is None:
        return None
    return Endorsement(body.name if body else key, held.record.number, held.record.date)


class Drafted(Protocol):
    """What a page says of itself until it is agreed to: its stage or edition, by name."""

    @property
    def name(self) -> str: ...

    @property
    def draft(self) -> bool: ...


def mark_of(standing: Drafted | None, stamp: Stamp, example: str | None, numerals: Numerals) -> str:
    """The line on every page: example data, draft with its stage and stamp, unsaved changes.

    Fixed here and not in a template, so that no wording of an office can make a draft look final.
    """
    parts = ["ข้อมูลตัวอย่าง"] if example else []
    draft = standing is not None and standing.draft
    if standing is not None and draft:
        parts.append(f"ร่าง {_digits(standing.name, numerals)}")
    if draft or stamp.changed or not stamp.commit:
        parts.append(_saved(stamp, numerals))
    if stamp.changed:
        parts.append("มีการแก้ไขที่ยังไม่บันทึก")
    return " · ".join(parts)


def _saved(stamp: Stamp, numerals: Numerals) -> str:
    if not stamp.commit:
        return "ยังไม่เคยบันทึก"
    return f"บันทึก {stamp.commit} {_digits(short_date(stamp.day), numerals)}"


def _digits(text: str, numerals: Numerals) -> str:
    return thai_numerals(text) if numerals == "thai" else text
