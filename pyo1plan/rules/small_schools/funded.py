"""A measure with money says where the money is."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PLAN = "{as_of: 2569-06-10, measures: [{band: 1-120, year: 2570, measure: ก, money: 1000%s}]}"


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """The measures of this fiscal year with money, but neither a project nor a source."""
    for i, measure in enumerate(held.record.measures):
        if measure.year != frame.number or not measure.money:
            continue
        if measure.project is None and measure.source is None:
            yield Problem(
                held,
                ("measures", i, "money"),
                Words(
                    f"มาตรการใช้เงิน {baht(measure.money)} บาท แต่ไม่บอกว่าอยู่ในโครงการหรือแหล่งใด",
                    f"{baht(measure.money)} baht, but from no project and no source",
                ),
                Words(
                    "ระบุ project (รหัสโครงการในแผนปฏิบัติการ) หรือ source (แหล่งงบประมาณ)",
                    "name its project of the annual plan, or its fund source",
                ),
            )


RULE = Rule(
    id="small-school-unfunded",
    severity="warning",
    step="5.4",
    title=Words("เงินของมาตรการบอกที่มา", "A measure's money says where it is"),
    why=Words(
        "เงินที่ไม่ได้อยู่ในโครงการหรือแหล่งใดยังไม่มีจริง มาตรการนั้นจะไม่ได้ทำ",
        "Money in no project and no source is not there yet.",
    ),
    cure=Words("ระบุ project หรือ source ของมาตรการ", "Name the measure's project or source."),
    check=check,
    wrong={FILE: _PLAN % ""},
    right={FILE: _PLAN % ", project: 70-PLN-001"},
    reads=PLAN,
)
