"""A report speaks of measures and indicators of the plan, and spends no more than they have."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

MEASURES = Home(Words("มาตรการ", "measure"), FILE)
INDICATORS = Home(Words("ตัวชี้วัด", "indicator"), FILE)
_PLAN = (
    "{as_of: 2569-06-10, measures: [{key: share, band: 1-120, year: 2570, measure: ก, money: 1000,"
    " project: 70-PLN-001}], reports: [{round: รอบ 6 เดือน, as_of: 2570-03-31,"
    " measures: [{measure: share, status: under-way, spent: %s}]}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every result of every report."""
    plan = held.record
    keys = [m.key for m in plan.measures if m.key]
    named = [i.key for i in plan.indicators]
    for i, report in enumerate(plan.reports):
        for j, result in enumerate(report.measures):
            path = ("reports", i, "measures", j)
            measure = plan.measure(result.measure)
            if measure is None:
                yield unknown(held, (*path, "measure"), result.measure, keys, MEASURES)
            elif measure.money is not None and (result.spent or 0) > measure.money:
                yield Problem(
                    held,
                    (*path, "spent"),
                    Words(
                        f"เบิกจ่าย {baht(result.spent or measure.money)} บาท เกินเงินของมาตรการ {baht(measure.money)} บาท",
                        f"{baht(result.spent or measure.money)} baht spent of {baht(measure.money)}",
                    ),
                    Words("แก้จำนวนเงินให้ตรงกับทะเบียนเบิกจ่าย", "correct one of the amounts"),
                )
        for j, value in enumerate(report.indicators):
            if value.indicator not in named:
                path = ("reports", i, "indicators", j)
                yield unknown(held, (*path, "indicator"), value.indicator, named, INDICATORS)


RULE = Rule(
    id="small-school-report",
    severity="error",
    step="5.5",
    title=Words("รายงานผลตรงกับแผน", "Reports are about the plan"),
    why=Words(
        "ผู้บริหารและ กศจ. เทียบผลกับแผน ผลที่ไม่มีในแผนหรือเงินที่เกินแผนอธิบายไม่ได้",
        "Results are held against the plan: what the plan does not have cannot be explained.",
    ),
    cure=Words("แก้คีย์หรือจำนวนเงินในรายงาน", "Correct the key or the amount."),
    check=check,
    wrong={FILE: _PLAN % "1500"},
    right={FILE: _PLAN % "500"},
    reads=PLAN,
)
