"""Money of the plan's measures is in the annual plan, or in a source of the year's budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.small_schools import SmallSchoolMeasure, SmallSchools
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.references.unknown import PROPOSALS, SOURCES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

_NONE = Decimal(0)
_PLAN = (
    "{as_of: 2569-06-10, measures: [{band: 1-120, year: 2570, measure: ก,"
    " money: %s, project: 70-PLN-001}]}"
)


def check(year: Year) -> Iterator[Problem]:
    """The measures of this fiscal year: where their money is, and whether there is enough."""
    for held in year.every(PLAN, SmallSchools):
        own = [
            (i, m)
            for i, m in enumerate(held.record.measures)
            if m.year == year.frame.number and m.money
        ]
        yield from _by_project(year, held, own)
        yield from _by_source(year, held, own)


Own = list[tuple[int, SmallSchoolMeasure]]


def _by_project(year: Year, held: Held[SmallSchools], own: Own) -> Iterator[Problem]:
    plan = {one.id: one.record for one in standing(year)}
    for key in dict.fromkeys(m.project for _, m in own if m.project):
        meant = [(i, m) for i, m in own if m.project == key]
        total = sum((m.money or _NONE for _, m in meant), _NONE)
        path = ("measures", meant[-1][0], "project")
        project = plan.get(key)
        if project is None:
            yield unknown(held, path, key, plan, PROPOSALS)
        elif total > project.budget.total:
            yield _over(held, meant[-1][0], key, total, project.budget.total)


def _by_source(year: Year, held: Held[SmallSchools], own: Own) -> Iterator[Problem]:
    if year.frame.budget is None:
        return
    sources = {s.source: s.amount for s in year.frame.budget.record.sources}
    for key in dict.fromkeys(m.source for _, m in own if m.source and not m.project):
        meant = [(i, m) for i, m in own if m.source == key and not m.project]
        total = sum((m.money or _NONE for _, m in meant), _NONE)
        if key not in sources:
            yield unknown(held, ("measures", meant[-1][0], "source"), key, sources, SOURCES)
        elif total > sources[key]:
            yield _over(held, meant[-1][0], key, total, sources[key])


def _over(held: Held[SmallSchools], i: int, key: str, total: Decimal, there: Decimal) -> Problem:
    return Problem(
        held,
        ("measures", i, "money"),
        Words(
            f"มาตรการที่ใช้เงินจาก {key} รวม {baht(total)} บาท แต่มี {baht(there)} บาท",
            f"measures take {baht(total)} baht from {key}, which has {baht(there)}",
        ),
        Words("ปรับเงินของมาตรการให้ไม่เกิน", "bring the measures within it"),
    )


RULE = Rule(
    id="small-school-money",
    severity="error",
    step="5.4",
    title=Words("เงินของมาตรการมีอยู่จริง", "The measures' money is there"),
    why=Words(
        "แผนโรงเรียนขนาดเล็กที่ไม่ตรงกับแผนปฏิบัติการหรืองบประมาณ เบิกจ่ายไม่ได้",
        "What neither the annual plan nor the budget holds cannot be spent.",
    ),
    cure=Words("ผูกมาตรการกับโครงการหรือแหล่งงบประมาณ", "Tie each measure to a project or source."),
    check=check,
    wrong={FILE: _PLAN % "99000000"},
    right={FILE: _PLAN % "1000"},
    reads="year",
    needs=(PLAN, "proposal", "meeting", "budget"),
)
