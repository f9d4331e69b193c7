"""The groups in charge that a development plan names are groups of the office."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import MONEY, PLAN, projects
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Groups of the calendar, of indicators and of projects in the frame."""
    assert frame.office is not None
    known = {group.key for group in frame.office.record.groups}
    for path, key in _named(held.record):
        if key is not None and key not in known:
            yield unknown(held, path, key, known, GROUPS)


def _named(plan: DevelopmentPlan) -> Iterator[tuple[Path, str | None]]:
    for i, entry in enumerate(plan.calendar):
        yield ("calendar", i, "group"), entry.group
    for i, strategy in enumerate(plan.strategies):
        for j, kpi in enumerate(strategy.kpis):
            yield ("strategies", i, "kpis", j, "group"), kpi.group
    for i, project in enumerate(plan.projects):
        yield ("projects", i, "group"), project.group


_PROJECT = projects(f"strategy: S1, group: %s, money: {MONEY}")

RULE = Rule(
    id="development-group-unknown",
    severity="error",
    step="1.6",
    title=Words("กลุ่มที่รับผิดชอบในแผนพัฒนามีอยู่จริง", "The groups in charge in the development plan exist"),
    why=Words(
        "ตัวชี้วัดและโครงการของกลุ่มที่ไม่มี จะไม่มีใครรับผิดชอบตลอดห้าปี",
        "An indicator or a project of a group that does not exist is nobody's for five years.",
    ),
    cure=Words("ใช้คีย์ของกลุ่มจาก office.yaml", "Use a key of groups from office.yaml."),
    check=check,
    wrong={PLAN: _PROJECT % "supervison"},
    right={PLAN: _PROJECT % "supervision"},
    reads="development",
    needs=("office",),
)
