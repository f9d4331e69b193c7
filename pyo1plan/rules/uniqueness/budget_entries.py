"""A source has its money once, a group one ceiling, an administrative line its own id."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.budget import Budget
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_LINES = (
    "administration: [{id: M1, name: ค่าสาธารณูปโภค, group: planning, source: office, amount: 80000},"
    " {id: %s, name: ค่าวัสดุสำนักงาน, group: planning, source: office, amount: 40000}]"
)


def check(held: Held[Budget], frame: Frame) -> Iterator[Problem]:
    """Money by source, ceilings by group, and administrative lines."""
    budget = held.record
    sources = [(("sources", i, "source"), m.source) for i, m in enumerate(budget.sources)]
    yield from doubled(held, Words("วงเงินของแหล่งงบประมาณ", "money of source"), sources)
    ceilings = [(("ceilings", i, "group"), c.group) for i, c in enumerate(budget.ceilings)]
    yield from doubled(held, Words("เพดานของกลุ่ม", "ceiling of group"), ceilings)
    lines = [(("administration", i, "id"), a.id) for i, a in enumerate(budget.administration)]
    yield from doubled(held, Words("รหัสรายการงบบริหารจัดการ", "administrative line"), lines)


RULE = Rule(
    id="budget-entry-doubled",
    severity="error",
    step="2.1",
    title=Words("รายการใน budget.yaml ไม่ซ้ำกัน", "Entries of budget.yaml stand once"),
    why=Words(
        "วงเงินหรือรายการที่บันทึกซ้ำทำให้ยอดรวมเกินงบประมาณที่ได้รับจัดสรรจริง",
        "Money entered twice makes the totals larger than what was allocated.",
    ),
    cure=Words("รวมยอดไว้ในรายการเดียว แล้วลบรายการที่ซ้ำ", "Keep one entry with the whole amount."),
    check=check,
    wrong={"budget.yaml": _LINES % "M1"},
    right={"budget.yaml": _LINES % "M2"},
    reads="budget",
)
