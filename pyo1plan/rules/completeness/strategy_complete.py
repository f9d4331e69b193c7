"""Every strategy of the year has a goal and indicators that can be measured."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.base import Record, label
from pyo1plan.records.strategies import Strategies, Strategy, StrategyKpi
from pyo1plan.rules.example import STRATEGIES
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Strategies], frame: Frame) -> Iterator[Problem]:
    """One problem for each thing that a strategy or one of its indicators lacks."""
    for i, strategy in enumerate(held.record.strategies):
        what = Words(f"กลยุทธ์ {strategy.id}", f"strategy {strategy.id}")
        if not strategy.goals:
            yield _missing(held, ("strategies", i, "goals"), Strategy, what)
        if not strategy.kpis:
            yield _missing(held, ("strategies", i, "kpis"), Strategy, what)
        for j, kpi in enumerate(strategy.kpis):
            what = Words(f"ตัวชี้วัด {kpi.id}", f"indicator {kpi.id}")
            if kpi.baseline is None:
                yield _missing(held, ("strategies", i, "kpis", j, "baseline"), StrategyKpi, what)
            if kpi.target is None:
                yield _missing(held, ("strategies", i, "kpis", j, "target"), StrategyKpi, what)


def _missing(held: Held[Strategies], path: Path, model: type[Record], what: Words) -> Problem:
    key = str(path[-1])
    name = label(model, key)
    return Problem(
        held,
        path,
        Words(f"{what.th} ยังไม่มี{name.th}", f"{what.en} has no {name.en.lower()}"),
        Words(f"เติม {key}: ของ{what.th}", f"add {key}: to {what.en}"),
    )


_STRATEGIES = (
    "strategies: [{id: S1, name: พัฒนาคุณภาพ, goals: [G1], kpis: [{id: S1-K1, name: ร้อยละของครู,"
    " unit: ร้อยละ, baseline: 62, target: %s}]}]"
)

RULE = Rule(
    id="strategy-complete",
    severity="error",
    step="2.3",
    title=Words("กลยุทธ์มีเป้าประสงค์และตัวชี้วัดที่วัดได้", "Strategies have goals and measurable indicators"),
    why=Words(
        "เป้าหมายการพัฒนาต้องชัดเจน สามารถวัดและประเมินผลได้ (มาตรฐานข้อ ๓)",
        "Development targets must be clear, measurable and open to evaluation (standard 3).",
    ),
    cure=Words("เติมเป้าประสงค์ ตัวชี้วัด ข้อมูลฐาน และค่าเป้าหมายให้ครบ", "Add what is missing."),
    check=check,
    wrong={STRATEGIES: _STRATEGIES % ""},
    right={STRATEGIES: _STRATEGIES % "70"},
    reads="strategies",
)
