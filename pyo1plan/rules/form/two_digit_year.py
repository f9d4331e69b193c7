"""A year of two digits is one of the Buddhist era: 26 is 2526."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyo1plan.findings import Path
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import ERA, iso_be, long_date
from pyo1plan.thai.fiscal import fiscal_year_of
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: From 25xx, as which two digits are read, to 20xx, which was meant: 2526 is 1983, not 2026.
_MEANT = 2000 - (2500 - ERA)


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Days of the project that fit the year only if their two digits were those of a C.E. year."""
    latest = frame.number - ERA - 2
    for path, day in _days(held.record):
        if day.year > latest:
            continue
        meant = _meant(day)
        if meant is not None and fiscal_year_of(meant) == frame.number:
            yield Problem(
                held,
                path,
                Words(
                    f"วันนี้อ่านได้เป็น {long_date(day)} เพราะปีสองหลักคือ พ.ศ. 25xx แต่ในปีงบประมาณนี้น่าจะหมายถึง"
                    f" {long_date(meant)}",
                    f"this reads as {long_date(day, 'en')}, for two digits are a Buddhist year;"
                    f" {long_date(meant, 'en')} would fit the fiscal year",
                ),
                Words(
                    f"เขียนปีสี่หลัก: {iso_be(meant)}",
                    f"write the year with four digits: {iso_be(meant)}",
                ),
            )


def _meant(day: date) -> date | None:
    try:
        return day.replace(year=day.year + _MEANT)
    except ValueError:  # 29 February of a year that has none
        return None


def _days(project: Proposal) -> Iterator[tuple[Path, date]]:
    if project.start is not None:
        yield ("start",), project.start
    if project.end is not None:
        yield ("end",), project.end
    for i, activity in enumerate(project.activities):
        if activity.start is not None:
            yield ("activities", i, "start"), activity.start
        if activity.end is not None:
            yield ("activities", i, "end"), activity.end


RULE = Rule(
    id="two-digit-year",
    severity="error",
    step="2.4.4",
    title=Words("ปีสองหลักไม่ใช่ปี ค.ศ.", "A year of two digits is no year of the Christian era"),
    why=Words(
        "17/11/26 อ่านเป็น พ.ศ. 2526 ตามแบบราชการ ผู้เขียนที่หมายถึง ค.ศ. 2026 จะได้วันที่ผิดไป 43 ปี",
        "17/11/26 is read as 2526 B.E.; whoever meant 2026 gets a day that is 43 years off.",
    ),
    cure=Words("เขียนปีสี่หลัก", "Write four digits."),
    check=check,
    wrong={PROPOSAL: "end: 31/08/27"},
    right={PROPOSAL: "end: 31/08/70"},
)
