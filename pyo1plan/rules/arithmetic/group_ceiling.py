"""The projects of a group stay within its ceiling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.example import BUDGET
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The projects shown beside a finding: the largest, where something can be cut.
_SHOWN = 5


def check(year: Year) -> Iterator[Problem]:
    """Every ceiling; then every group with projects but no ceiling, where there are ceilings."""
    held = year.frame.budget
    assert held is not None
    ceilings = held.record.ceilings
    groups: dict[str, list[Held[Proposal]]] = defaultdict(list)
    for project in standing(year):
        groups[project.record.group].append(project)
    for i, ceiling in enumerate(ceilings):
        projects = groups.get(ceiling.group, [])
        total = _total(projects)
        if total > ceiling.amount:
            over = baht(total - ceiling.amount)
            name = spoken.group(year.frame, ceiling.group)
            yield Problem(
                held,
                ("ceilings", i, "amount"),
                Words(
                    f"โครงการของ{name.th} รวม {baht(total)} บาท"
                    f" เกินเพดาน {baht(ceiling.amount)} บาท อยู่ {over} บาท",
                    f"the projects of {name.en} make {baht(total)} baht, {over} over"
                    f" their ceiling of {baht(ceiling.amount)}",
                ),
                Words(
                    f"ปรับลดหรือชะลอโครงการรวม {over} บาท หรือเพิ่มเพดานของกลุ่ม",
                    f"cut or postpone {over} baht of projects, or raise the ceiling",
                ),
                _related(projects),
            )
    named = {ceiling.group for ceiling in ceilings}
    for group, projects in sorted(groups.items()) if ceilings else ():
        if group not in named and _total(projects):
            name = spoken.group(year.frame, group)
            yield Problem(
                held,
                ("ceilings",),
                Words(
                    f"{name.th} มีโครงการรวม {baht(_total(projects))} บาท แต่ยังไม่มีเพดาน",
                    f"{name.en} has projects of {baht(_total(projects))} baht but no ceiling",
                ),
                Words(
                    f"เพิ่ม {{group: {group}, amount: …}} ใน ceilings",
                    f"add {{group: {group}, amount: …}} to the ceilings",
                ),
                _related(projects),
            )


def _total(projects: list[Held[Proposal]]) -> Decimal:
    return sum((held.record.budget.total for held in projects), Decimal(0))


def _related(
    projects: list[Held[Proposal]],
) -> tuple[tuple[Held[Proposal], tuple[str, ...], Words], ...]:
    largest = sorted(projects, key=lambda held: (-held.record.budget.total, held.id))[:_SHOWN]
    return tuple(
        (
            held,
            ("budget", "total"),
            Words(
                f"{held.id} {baht(held.record.budget.total)} บาท",
                f"{held.id}, {baht(held.record.budget.total)} baht",
            ),
        )
        for held in largest
    )


RULE = Rule(
    id="group-ceiling",
    severity="error",
    step="2.4.4",
    title=Words("โครงการของกลุ่มรวมไม่เกินเพดานของกลุ่ม", "A group's projects stay within its ceiling"),
    why=Words(
        "คณะกรรมการกลั่นกรองโครงการตามงบประมาณที่ได้รับจัดสรร (มาตรฐานข้อ ๔.๔) เพดานทำให้ทุกกลุ่มได้รับส่วนที่ตกลงกัน",
        "The committee screens by the money received; ceilings keep each group to its share.",
    ),
    cure=Words("ปรับลด รวม หรือชะลอโครงการด้วยมติที่ประชุม หรือแก้เพดาน", "Cut, merge or postpone by a decision, or change the ceiling."),
    check=check,
    wrong={BUDGET: "ceilings: [{group: supervision, amount: 39999.75}]"},
    right={BUDGET: "ceilings: [{group: supervision, amount: 40000}, {group: promotion, amount: 30000}, {group: planning, amount: 12400}]"},
    reads="year",
    needs=("budget", "proposal", "meeting"),
)  # fmt: skip
