"""The year's strategies and targets are those of the development plan in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.development import DevelopmentKpi, DevelopmentStrategy
from pyo1plan.records.strategies import Strategies, Strategy, StrategyKpi
from pyo1plan.rules.development.in_force import in_force
from pyo1plan.rules.development.origin import of_strategy, of_target
from pyo1plan.rules.example import STRATEGIES
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.editions import Edition
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

_HINT = Words(
    "แก้ strategies.yaml ให้ตรงกัน หรือถ้าตั้งใจเปลี่ยน ให้บันทึกเป็นฉบับทบทวนของแผนพัฒนา",
    "make strategies.yaml agree, or, if the change is meant, record it as a review of the plan",
)
_THERE = Words("ในแผนพัฒนา", "in the development plan")


def check(year: Year) -> Iterator[Problem]:
    """Strategies, indicators and targets of the year that the development plan has otherwise."""
    held = year.frame.strategies
    edition = in_force(year)
    if held is None or edition is None or not edition.plan.strategies:
        return
    for i, strategy in enumerate(held.record.strategies):
        planned = edition.plan.strategy(strategy.id)
        if planned is None:
            yield Problem(
                held,
                ("strategies", i, "id"),
                Words(
                    f"แผนพัฒนาไม่มีกลยุทธ์ {strategy.id}",
                    f"the development plan has no strategy {strategy.id}",
                ),
                _HINT,
            )
            continue
        yield from _compared(year, edition, held, i, strategy, planned)


def _compared(
    year: Year,
    edition: Edition,
    held: Held[Strategies],
    i: int,
    strategy: Strategy,
    planned: DevelopmentStrategy,
) -> Iterator[Problem]:
    there = of_strategy(year, edition, strategy.id)
    if strategy.name != planned.name:
        what = Words(f"ชื่อกลยุทธ์ {strategy.id}", f"strategy {strategy.id}")
        yield _differs(held, ("strategies", i, "name"), what, strategy.name, planned.name, there)
    known = {kpi.id: kpi for kpi in planned.kpis}
    for j, kpi in enumerate(strategy.kpis):
        if kpi.id not in known:
            yield Problem(
                held,
                ("strategies", i, "kpis", j, "id"),
                Words(
                    f"กลยุทธ์ {strategy.id} ของแผนพัฒนาไม่มีตัวชี้วัด {kpi.id}",
                    f"strategy {strategy.id} of the development plan has no indicator {kpi.id}",
                ),
                _HINT,
            )
            continue
        there = of_target(year, edition, strategy.id, kpi.id)
        path = ("strategies", i, "kpis", j)
        for key, what, here, planned_value in _values(kpi, known[kpi.id], year.frame.number):
            yield _differs(held, (*path, key), what, here, planned_value, there)
    given = {kpi.id for kpi in strategy.kpis}
    for id_ in known:
        if id_ in given:
            continue
        yield Problem(
            held,
            ("strategies", i, "kpis"),
            Words(
                f"กลยุทธ์ {strategy.id} ของปีไม่มีตัวชี้วัด {id_} ที่แผนพัฒนากำหนด",
                f"strategy {strategy.id} of the year lacks the indicator {id_} of the development plan",
            ),
            _HINT,
        )


def _values(
    kpi: StrategyKpi, planned: DevelopmentKpi, number: int
) -> Iterator[tuple[str, Words, str, str]]:
    """What of an indicator differs: its key, what it is, the value here and the value there."""
    of = f" {kpi.id}"
    if kpi.name != planned.name:
        yield "name", Words(f"ชื่อตัวชี้วัด{of}", f"the name of{of}"), kpi.name, planned.name
    if kpi.unit != planned.unit:
        yield "unit", Words(f"หน่วยนับของ{of}", f"the unit of{of}"), kpi.unit, planned.unit
    target = planned.targets.get(number)
    if target is not None and kpi.target is not None and kpi.target != target:
        what = Words(f"ค่าเป้าหมายปี {number} ของ{of}", f"the target of{of} for {number}")
        yield "target", what, f"{kpi.target:f}", f"{target:f}"


def _differs(
    held: Held[Strategies],
    path: Path,
    what: Words,
    here: str,
    planned: str,
    there: tuple[Held[Any], Path],
) -> Problem:
    return Problem(
        held,
        path,
        Words(
            f"{what.th} ในปีนี้คือ “{here}” แต่แผนพัฒนากำหนด “{planned}”",
            f"{what.en} is “{here}” this year and “{planned}” in the development plan",
        ),
        _HINT,
        ((*there, _THERE),),
    )


_STRATEGIES = (
    "strategies: [{id: S1, name: พัฒนาคุณภาพการจัดการเรียนรู้, goals: [G1], kpis: [{id: S1-K1,"
    " name: ร้อยละของครูที่จัดการเรียนรู้เชิงรุก, unit: ร้อยละ, baseline: 62, target: %s}]}]"
)

RULE = Rule(
    id="year-differs-from-development",
    severity="warning",
    step="2.3",
    title=Words(
        "กลยุทธ์และค่าเป้าหมายของปีตรงกับแผนพัฒนา",
        "The year's strategies and targets are those of the plan",
    ),
    why=Words(
        "เป้าหมายของปีมาจากแผนพัฒนาที่ได้รับความเห็นชอบ ถ้าต่างกันต้องมีการทบทวนที่มีมติรองรับ",
        "The year's targets come from the plan that was agreed to; a difference needs a review behind it.",
    ),
    cure=Words("ให้ค่าตรงกัน หรือบันทึกฉบับทบทวน", "Make them agree, or record a review of the plan."),
    check=check,
    wrong={STRATEGIES: _STRATEGIES % "75"},
    right={STRATEGIES: _STRATEGIES % "70"},
    reads="year",
    needs=("settings", "development", "revision", "strategies"),
)
