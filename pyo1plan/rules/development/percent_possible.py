"""A target in percent lies between 0 and 100."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.findings import Path
from pyo1plan.records.development import DevelopmentKpi, DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: What stands for percent in the column of units.
_PERCENT = ("ร้อยละ", "%", "เปอร์เซ็นต์")
#: A growth in percent may well pass one hundred.
_GROWTH = "เพิ่มขึ้น"


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Every target and baseline in percent that cannot be a part of a whole."""
    for i, strategy in enumerate(held.record.strategies):
        for j, kpi in enumerate(strategy.kpis):
            if kpi.unit not in _PERCENT or _GROWTH in kpi.name:
                continue
            for path, value in _values(kpi):
                if not 0 <= value <= 100:
                    yield Problem(
                        held,
                        ("strategies", i, "kpis", j, *path),
                        Words(
                            f"ตัวชี้วัด {kpi.id} มีหน่วยนับเป็นร้อยละ แต่มีค่า {value:f}",
                            f"indicator {kpi.id} is in percent, yet has the value {value:f}",
                        ),
                        Words("ใส่ค่า 0 ถึง 100 หรือแก้หน่วยนับ", "write 0 to 100, or mend the unit"),
                    )


def _values(kpi: DevelopmentKpi) -> Iterator[tuple[Path, Decimal]]:
    if kpi.baseline is not None:
        yield ("baseline",), kpi.baseline
    for year, value in kpi.targets.items():
        yield ("targets", str(year)), value


RULE = Rule(
    id="development-percent",
    severity="warning",
    step="1.6",
    title=Words("ค่าเป้าหมายร้อยละอยู่ระหว่าง 0 ถึง 100", "Targets in percent lie from 0 to 100"),
    why=Words(
        "ร้อยละที่เกิน 100 วัดผลไม่ได้ ส่วนมากเกิดจากพิมพ์เลขเกินหรือหน่วยนับผิด",
        "A part of a whole cannot pass 100; most often a digit or the unit is a slip.",
    ),
    cure=Words("ตรวจค่าและหน่วยนับ", "Check the value and the unit."),
    check=check,
    wrong={PLAN: strategies(kpi="targets: {2566: 54, 2567: 580}")},
    right={PLAN: strategies(kpi="targets: {2566: 54, 2567: 58}")},
    reads="development",
)
