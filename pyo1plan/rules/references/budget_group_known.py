"""The groups of ceilings and administrative lines are the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.budget import Budget
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Budget], frame: Frame) -> Iterator[Problem]:
    """Every ceiling and every administrative line."""
    assert frame.office is not None
    known = {group.key for group in frame.office.record.groups}
    for path, group in _named(held.record):
        if group not in known:
            yield unknown(held, path, group, known, GROUPS)


def _named(budget: Budget) -> Iterator[tuple[Path, str]]:
    for i, entry in enumerate(budget.ceilings):
        yield ("ceilings", i, "group"), entry.group
    for i, line in enumerate(budget.administration):
        yield ("administration", i, "group"), line.group


RULE = Rule(
    id="budget-group-unknown",
    severity="error",
    step="2.1",
    title=Words("กลุ่มใน budget.yaml มีอยู่จริง", "The groups in budget.yaml exist"),
    why=Words(
        "เพดานของกลุ่มที่สะกดผิดไม่ได้คุมใคร และกลุ่มที่ตั้งใจจะคุมก็ไม่มีเพดาน",
        "A ceiling of a misspelt group holds nobody, and the group that was meant has none.",
    ),
    cure=Words("ใช้คีย์ของกลุ่มจาก office.yaml", "Use a key from office.yaml."),
    check=check,
    wrong={"budget.yaml": "ceilings: [{group: supervison, amount: 60000}]"},
    right={"budget.yaml": "ceilings: [{group: supervision, amount: 60000}]"},
    reads="budget",
    needs=("office",),
)
