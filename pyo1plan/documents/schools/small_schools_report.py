"""What came of the plan for small schools, for the executives and the committee (standard step 5.5)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed, unfilled
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.schools.resolved import resolutions
from pyo1plan.documents.schools.small_schools import KEY as PLAN
from pyo1plan.documents.schools.small_schools import plan_of, schools_of
from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.small_schools import tables
from pyo1plan.records.office import Office
from pyo1plan.records.settings import Settings
from pyo1plan.records.small_school_reports import MeasureResult, SmallSchoolReport
from pyo1plan.records.small_schools import (
    CENTRE_STATES,
    SmallSchoolIndicator,
    SmallSchoolMeasure,
    SmallSchools,
)
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import ANNUAL_PLAN, Plan

KEY = "small-schools-report"
TEMPLATE = "small-schools-report/report.html"
PROGRESS = {
    "not-started": "ยังไม่ดำเนินการ",
    "under-way": "อยู่ระหว่างดำเนินการ",
    "completed": "ดำเนินการแล้วเสร็จ",
    "behind": "ล่าช้ากว่าแผน",
    "suspended": "ชะลอ",
    "cancelled": "ยกเลิก",
}
#: The bodies to which the standards want results reported, as the checklists name them.
EXECUTIVES, COMMITTEE = "executives-meeting", "provincial-committee"
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One measure of the year, and what the round tells of it; None where it tells nothing."""

    measure: SmallSchoolMeasure
    result: MeasureResult | None


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: its target of the year and the value reached; None where none is known."""

    indicator: SmallSchoolIndicator
    target: Decimal | None
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Round:
    """One round of reporting with its sums in baht."""

    report: SmallSchoolReport
    rows: tuple[ResultRow, ...]
    indicators: tuple[IndicatorRow, ...]
    planned: Decimal
    spent: Decimal

    @property
    def percent(self) -> Decimal | None:
        """The part of the planned money that was spent; None where none was planned."""
        return self.spent * 100 / self.planned if self.planned else None

    def count(self, status: str) -> int:
        """How many measures are in `status`."""
        return sum(r.result is not None and r.result.status == status for r in self.rows)

    @property
    def untold(self) -> int:
        """How many measures of the year the round tells nothing of."""
        return sum(r.result is None for r in self.rows)


def there(year: Year) -> bool:
    """Whether any round was reported."""
    return any(held.record.reports for held in year.every(PLAN, SmallSchools))


def content(plan: Plan, stamp: Stamp) -> Content:
    """All rounds of the year; raises NotReady while nothing was reported."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    schools = schools_of(year)
    small = plan_of(year)
    if not small.reports:
        file = f"workspaces/{year.frame.number}/small-schools.yaml"
        raise unfilled(Words("รายงานผลตามแผน", "a report on the plan"), "reports", file)
    made = tables(small, schools, office, {p.id: p.name for p in plan.projects})
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"รายงานผลการบริหารจัดการโรงเรียนขนาดเล็ก ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "plan": small,
            "schools": schools,
            "tables": made,
            "rounds": tuple(_round(r, small, settings.year) for r in in_order(small)),
            "progress": PROGRESS,
            "centre_states": {key: words.th for key, words in CENTRE_STATES.items()},
            "resolutions": resolutions(year, office, KEY),
            "told": told(office, settings),
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )


def in_order(small: SmallSchools) -> list[SmallSchoolReport]:
    """The rounds in order of time."""
    return sorted(small.reports, key=lambda report: report.as_of)


def told(office: Office, settings: Settings) -> tuple[tuple[str, str], ...]:
    """The bodies to which results are reported, by key and name: the executives and the committee.

    The committee is the one that the checklists name, or else that which approves the annual plan.
    """
    committee = office.body(COMMITTEE) or office.body(settings.approvals.get(ANNUAL_PLAN, ""))
    bodies = (office.body(EXECUTIVES), committee)
    return tuple((body.key, body.name) for body in bodies if body is not None)


def _round(report: SmallSchoolReport, small: SmallSchools, year: int) -> Round:
    results = {r.measure: r for r in report.measures}
    rows = tuple(
        ResultRow(m, results.get(m.key) if m.key else None)
        for m in small.measures
        if m.year == year
    )
    values = {v.indicator: v.value for v in report.indicators}
    made = Round(
        report,
        rows,
        tuple(IndicatorRow(i, i.targets.get(year), values.get(i.key)) for i in small.indicators),
        sum((r.measure.money or _NONE for r in rows), _NONE),
        sum((r.result.spent or _NONE for r in rows if r.result), _NONE),
    )
    of_year = {m.key for m in small.measures if m.year == year}
    stated = sum((r.spent or _NONE for r in report.measures if r.measure in of_year), _NONE)
    agree("money spent", [("in the report", stated), ("measure by measure", made.spent)])
    return made
