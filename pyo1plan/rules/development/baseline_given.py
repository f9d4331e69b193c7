"""Every indicator of the development plan says where it stands, and in which year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.development import DevelopmentKpi, DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, TARGETS, strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """A baseline or its year that is missing, and a year that the plan has not left behind."""
    for i, strategy in enumerate(held.record.strategies):
        for j, kpi in enumerate(strategy.kpis):
            if kpi.baseline is None:
                yield _missing(held, i, j, kpi, "baseline")
            elif kpi.baseline_year is None:
                yield _missing(held, i, j, kpi, "baseline_year")
            elif kpi.baseline_year >= held.record.first:
                yield _too_late(held, i, j, kpi)


def _missing(held: Held[DevelopmentPlan], i: int, j: int, kpi: DevelopmentKpi, key: str) -> Problem:
    name = label(DevelopmentKpi, key)
    return Problem(
        held,
        ("strategies", i, "kpis", j, key),
        Words(
            f"ตัวชี้วัด {kpi.id} ของแผนพัฒนายังไม่มี{name.th}",
            f"indicator {kpi.id} of the development plan has no {name.en.lower()}",
        ),
        Words(
            f"เติม {key}: ถ้ายังไม่เคยวัดให้ข้อมูลฐานเป็น 0",
            f"add {key}:; where nothing was measured the baseline is 0",
        ),
    )


def _too_late(held: Held[DevelopmentPlan], i: int, j: int, kpi: DevelopmentKpi) -> Problem:
    return Problem(
        held,
        ("strategies", i, "kpis", j, "baseline_year"),
        Words(
            f"ปีฐาน {kpi.baseline_year} ของ {kpi.id} ไม่ใช่ปีก่อนเริ่มแผน ({held.record.first})",
            f"the baseline of {kpi.id} is of {kpi.baseline_year}, not before the plan ({held.record.first})",
        ),
        Words(f"ใช้ข้อมูลของปีก่อน {held.record.first}", f"use figures of before {held.record.first}"),
    )


_FIELDS = f"%s, targets: {TARGETS}"

RULE = Rule(
    id="development-baseline",
    severity="warning",
    step="1.6",
    title=Words(
        "ตัวชี้วัดของแผนพัฒนามีข้อมูลฐานและปีฐาน", "Indicators of the development plan have a baseline"
    ),
    why=Words(
        "ไม่มีข้อมูลฐานก็ไม่รู้ว่าค่าเป้าหมายห้าปีสูงหรือต่ำไป และไม่รู้ว่าดีขึ้นเท่าใดเมื่อสิ้นแผน",
        "Without a baseline nobody can tell whether five years of targets ask too much or too little.",
    ),
    cure=Words("เติมข้อมูลฐานและปีก่อนเริ่มแผน", "Add the baseline and its year before the plan."),
    check=check,
    wrong={PLAN: strategies(kpi=_FIELDS % "baseline: 50")},
    right={PLAN: strategies(kpi=_FIELDS % "baseline: 50, baseline_year: 2564")},
    reads="development",
)
