"""The indicators that a project of the frame serves belong to its strategy."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import MONEY, PLAN, projects
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Each indicator, of projects whose strategy exists."""
    for i, project in enumerate(held.record.projects):
        strategy = held.record.strategy(project.strategy)
        if strategy is None:
            continue
        known = {kpi.id for kpi in strategy.kpis}
        home = Home(
            Words(f"ตัวชี้วัดของกลยุทธ์ {strategy.id}", f"indicator of strategy {strategy.id}"),
            "plan.yaml",
        )
        for j, kpi in enumerate(project.kpis):
            if kpi not in known:
                yield unknown(held, ("projects", i, "kpis", j), kpi, known, home)


_PROJECT = projects(f"strategy: S1, kpis: [%s], money: {MONEY}")

RULE = Rule(
    id="development-project-kpi-unknown",
    severity="error",
    step="1.6",
    title=Words(
        "ตัวชี้วัดของโครงการในกรอบเป็นของกลยุทธ์นั้น",
        "Indicators of the frame's projects belong to their strategy",
    ),
    why=Words(
        "โครงการสนองกลยุทธ์ผ่านตัวชี้วัด ตัวชี้วัดที่ไม่มีหรือเป็นของกลยุทธ์อื่นไม่พิสูจน์ความสำเร็จ",
        "A project serves a strategy through its indicators; another's prove nothing of it.",
    ),
    cure=Words("ใช้รหัสตัวชี้วัดของกลยุทธ์เดียวกัน", "Use an indicator of the same strategy."),
    check=check,
    wrong={PLAN: _PROJECT % "S2-K1"},
    right={PLAN: _PROJECT % "S1-K1"},
    reads="development",
)
