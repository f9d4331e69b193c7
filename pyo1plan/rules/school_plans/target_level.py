"""A school's target asks for no less than the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import AskedKpi, asked_in, kind_of_plan
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Targets below the office's in the same year; above, where less is better."""
    asked = asked_in(frame, kind_of_plan(held))
    for i, answer in enumerate(held.record.kpis):
        kpi = asked.kpi(answer.kpi) if asked else None
        if kpi is None or answer.why_not is not None:
            continue
        for year, target in answer.targets.items():
            if kpi.is_below(year, target):
                wanted = f"{kpi.targets[year]:f}"
                yield Problem(
                    held,
                    ("kpis", i, "targets", str(year)),
                    Words(
                        f"เป้าหมายปี {year} ของ {kpi.id} คือ {target:f}"
                        f" ไม่ถึงเป้าหมายของสำนักงาน ({_said(kpi, wanted)})",
                        f"the target of {kpi.id} in {year} is {target:f},"
                        f" which asks for less than the office's ({wanted} {kpi.unit})",
                    ),
                    Words(
                        "ปรับเป้าหมาย หรือเขียนเหตุผลที่ why_not ว่าเหตุใดโรงเรียนตั้งต่ำกว่า",
                        "raise it, or say under why_not why the school aims lower",
                    ),
                )


def _said(kpi: AskedKpi, value: str) -> str:
    """`ร้อยละ 70`, `4 คะแนน`: as Thai puts the unit."""
    return f"{kpi.unit} {value}" if kpi.unit == "ร้อยละ" else f"{value} {kpi.unit}"


RULE = Rule(
    id="school-plan-target-low",
    severity="warning",
    step="2.7",
    title=Words("เป้าหมายของโรงเรียนไม่ต่ำกว่าของสำนักงาน", "A school aims no lower than the office"),
    why=Words(
        "ถ้าโรงเรียนตั้งเป้าต่ำกว่าเขต เขตจะถึงเป้าไม่ได้แม้ทุกโรงเรียนทำได้ตามแผน"
        " ตัวชี้วัดที่นับจำนวนไม่นำมาเทียบ และตัวชี้วัดที่ยิ่งน้อยยิ่งดีเทียบกลับด้าน",
        "Where schools aim below the area, it misses its target though all reach theirs. Counts are not"
        " compared; where the office aims lower than it stands, less is better.",
    ),
    cure=Words("ปรับเป้าหมาย หรือบอกเหตุผลที่ why_not", "Raise the target, or say why under why_not."),
    check=check,
    wrong={PLAN: "{school: '99010001', kpis: [{kpi: S1-K1, targets: {2570: 60}}]}"},
    right={PLAN: "{school: '99010001', kpis: [{kpi: S1-K1, targets: {2570: 70}}]}"},
    reads="school-annual-plan",
)
