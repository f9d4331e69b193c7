"""Every indicator of a strategy is measured by a project."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(year: Year) -> Iterator[Problem]:
    """Indicators that no project names of those that the decisions left in the plan."""
    held = year.frame.strategies
    assert held is not None
    measured = {kpi for proposal in standing(year) for kpi in proposal.record.strategy_kpis}
    for i, strategy in enumerate(held.record.strategies):
        for j, kpi in enumerate(strategy.kpis):
            if kpi.id not in measured:
                yield Problem(
                    held,
                    ("strategies", i, "kpis", j, "id"),
                    Words(
                        f"ตัวชี้วัดกลยุทธ์ {kpi.id} ยังไม่มีโครงการใดสนอง",
                        f"no project measures strategy indicator {kpi.id}",
                    ),
                    Words(
                        f"เพิ่ม {kpi.id} ใน strategy_kpis ของโครงการที่วัดตัวชี้วัดนี้ หรือทบทวนตัวชี้วัด",
                        f"add {kpi.id} to strategy_kpis of the project that measures it, or reconsider it",
                    ),
                )


RULE = Rule(
    id="strategy-kpi-unused",
    severity="warning",
    step="2.3",
    title=Words("ทุกตัวชี้วัดกลยุทธ์มีโครงการที่วัด", "Every strategy indicator is measured by a project"),
    why=Words(
        "เป้าหมายการพัฒนาต้องวัดและประเมินผลได้ ตัวชี้วัดที่ไม่มีโครงการใดวัดจะไม่มีผลให้รายงาน",
        "Goals must be measurable; an indicator that no project measures has nothing to report.",
    ),
    cure=Words(
        "ให้โครงการที่เกี่ยวข้องระบุตัวชี้วัดนี้ หรือเสนอโครงการใหม่",
        "Let a fitting project name the indicator, or propose one.",
    ),
    check=check,
    wrong={FILE: "strategy_kpis: []"},
    right={FILE: "strategy_kpis: [S1-K1]"},
    reads="year",
    needs=("strategies", "proposal", "meeting"),
)
