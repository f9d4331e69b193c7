"""The working calendar of the year (ปฏิทินการปฏิบัติงาน): what is done in which of twelve months.

A step of the work standards stands in the months that the standard names until the year's own
calendar (`calendar` of `year.yaml`) gives it, its heading or one of its parts other days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from pyo1plan.checklists.due import span_of_months
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.tables.months import months_touched
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.numbering import walk
from pyo1plan.records.office import Office
from pyo1plan.records.settings import CalendarEntry, Settings
from pyo1plan.records.standard import months_of, steps
from pyo1plan.thai.fiscal import months
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring months of a row, `count` of them, in which the matter is in hand or rests."""

    count: int
    state: Literal["busy", "idle"]


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One matter of the calendar, from `start` to `end`, both included.

    `by` says who set the days: the "year", or the "standard", which names months only. `runs`
    divide the fiscal year's twelve months, October first.
    """

    step: str | None
    activity: str
    group: str | None
    start: date
    end: date
    by: Literal["year", "standard"]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CalendarSection:
    """The matters of one job; `job` is None for those that no standard asks for."""

    job: str | None
    name: str | None
    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The calendar of a fiscal year: its months as (year พ.ศ., month), and its matters by job."""

    year: int
    months: tuple[tuple[int, int], ...]
    sections: tuple[CalendarSection, ...]

    @property
    def rows(self) -> tuple[CalendarRow, ...]:
        """The rows of all jobs, in order."""
        return tuple(row for section in self.sections for row in section.rows)


def calendar(
    settings: Settings, office: Office, standards: Sequence[Checklist] = ()
) -> WorkingCalendar:
    """The calendar of the year, in the order of jobs and steps; lines without a step come last.

    `standards` are the work standards whose steps are to stand in it; without them only the year's
    own lines do. Raises NotReady for a line that ends before it begins.
    """
    rows = [_of_year(entry, settings, office) for entry in settings.calendar]
    given = frozenset(entry.step for entry in settings.calendar if entry.step)
    for standard in standards:
        rows += _of_standard(standard, given, settings.year)
    rows.sort(key=lambda row: _order(row.step))
    names = {str(standard.job): standard.name for standard in standards}
    return WorkingCalendar(
        settings.year,
        months(settings.year),
        tuple(
            CalendarSection(job, names.get(job or ""), tuple(found))
            for job, found in groupby(rows, key=lambda row: job_of(row.step))
        ),
    )


def job_of(step: str | None) -> str | None:
    """The job that a step belongs to: 2 of 2.4.4."""
    return step.partition(".")[0] if step else None


def _of_year(entry: CalendarEntry, settings: Settings, office: Office) -> CalendarRow:
    if entry.end < entry.start:
        raise NotReady(
            Words(
                f"ปฏิทินการปฏิบัติงาน “{entry.activity}” สิ้นสุดก่อนวันเริ่ม โปรดแก้ start หรือ end "
                f"ใน workspaces/{settings.year}/year.yaml",
                f"“{entry.activity}” of the working calendar ends before it begins: "
                f"mend start or end in workspaces/{settings.year}/year.yaml.",
            )
        )
    group = office.group(entry.group) if entry.group else None
    return CalendarRow(
        entry.step,
        entry.activity,
        (group.short_name or group.name) if group else None,
        entry.start,
        entry.end,
        "year",
        _runs(settings.year, entry.start, entry.end),
    )


def _of_standard(standard: Checklist, given: frozenset[str], year: int) -> Iterator[CalendarRow]:
    """The steps without parts that have months and no line of the year for them or above them."""
    known = steps([standard])
    for _, step in walk(standard.steps):
        span = months_of(standard, step.step)
        if step.steps or span is None or given & frozenset(_upwards(step.step)):
            continue
        days = span_of_months(span, year)
        if days.end < days.start:
            raise _over_the_year(standard, step.step)
        words = [known[number].activity for number in _upwards(step.step) if number in known]
        yield CalendarRow(
            step.step,
            ": ".join(" ".join(text.split()) for text in reversed(words)),
            None,
            days.start,
            days.end,
            "standard",
            _runs(year, days.start, days.end),
        )


def _over_the_year(standard: Checklist, step: str) -> NotReady:
    return NotReady(
        Words(
            f"มาตรฐานงานที่ {standard.job} ขั้นตอน {step} ช่วงเดือนข้ามปีงบประมาณ "
            "โปรดแก้ months ในโฟลเดอร์ checklists",
            f"The months of step {step} (job {standard.job}) go over the end of the fiscal year: "
            "mend months in the folder checklists.",
        )
    )


def _upwards(step: str) -> Iterable[str]:
    """The step and those above it: 2.4.4, 2.4, 2."""
    while step:
        yield step
        step = step.rpartition(".")[0]


def _runs(year: int, start: date, end: date) -> tuple[Run, ...]:
    touched = months_touched(year, start, end)
    return tuple(
        Run(len(list(found)), "busy" if busy else "idle") for busy, found in groupby(touched)
    )


def _order(step: str | None) -> tuple[tuple[int, int, str], ...]:
    """Steps by their numbers, 2.4.2 before 2.4.10; what has none stands behind them."""
    if step is None:
        return ((2, 0, ""),)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in step.split("."))
