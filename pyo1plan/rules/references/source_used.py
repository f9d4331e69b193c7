"""Money of every source has a project or an administrative line to go to."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.spoken import source
from pyo1plan.rules.standing import standing
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_NONE = "{administration: [], administration_total: 0}"
_SOME = "administration: [{id: M1, name: ค่าสาธารณูปโภค, group: planning, source: office, amount: 120000}]"


def check(year: Year) -> Iterator[Problem]:
    """Sources with money that no line names: of the plan as it stands, or administrative."""
    held = year.frame.budget
    assert held is not None
    used = {line.source for line in held.record.administration}
    used |= {line.source for proposal in standing(year) for line in proposal.record.lines}
    for i, money in enumerate(held.record.sources):
        if money.amount > 0 and money.source not in used:
            name = source(year.frame, money.source)
            amount = with_commas(money.amount, 2)
            yield Problem(
                held,
                ("sources", i, "source"),
                Words(
                    f"{name.th} มีวงเงิน {amount} บาท แต่ไม่มีโครงการหรือรายการใดใช้",
                    f"{name.en} has {amount} baht, but no project and no line uses it",
                ),
                Words(
                    "เสนอโครงการจากแหล่งนี้ เพิ่มรายการงบบริหารจัดการ หรือแก้คีย์ของแหล่งให้ตรงกัน",
                    "propose a project from it, add an administrative line, or make the keys agree",
                ),
            )


RULE = Rule(
    id="source-unused",
    severity="warning",
    step="2.1",
    title=Words("เงินทุกแหล่งมีโครงการหรือรายการใช้", "Money of every source is used"),
    why=Words(
        "เงินที่ได้รับจัดสรรแล้วไม่มีแผนใช้จะตกเป็นเงินเหลือจ่าย และฉุดผลการเบิกจ่ายของสำนักงาน",
        "Allocated money without a plan is left over and lowers the office's disbursement.",
    ),
    cure=Words(
        "วางแผนใช้เงินของแหล่งนี้ หรือตรวจคีย์ของแหล่งใน budget.yaml",
        "Plan its use, or check its key in budget.yaml.",
    ),
    check=check,
    wrong={"budget.yaml": _NONE},
    right={"budget.yaml": _SOME},
    reads="year",
    needs=("budget", "proposal", "meeting"),
)
