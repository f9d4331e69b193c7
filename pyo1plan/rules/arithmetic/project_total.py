"""The total of a project is the sum of its lines of expense."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Activity, Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import LINE, PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The stated total against all activities: by their lines, else by their amount."""
    project = held.record
    total = sum((_money(activity) for activity in project.activities), Decimal(0))
    if total != project.budget.total:
        right, written = baht(total), baht(project.budget.total)
        difference = apart(total, project.budget.total)
        yield Problem(
            held,
            ("budget", "total"),
            Words(
                f"กิจกรรมทั้งหมดรวม {right} บาท แต่งบประมาณทั้งสิ้นที่เขียนคือ {written} บาท {difference.th}",
                f"all activities make {right} baht, but the total is {written} {difference.en}",
            ),
            Words(
                f"แก้ total เป็น {right} หรือแก้รายการที่ขาดหรือเกิน",
                f"write {right}, or correct the lines",
            ),
        )


def _money(activity: Activity) -> Decimal:
    return activity.total if activity.lines else activity.amount or Decimal(0)


_RIGHT = f"{{activities: [{{name: อบรม, lines: [{LINE}]}}], budget: {{total: %s, quarters: [2400, 0, 0, 0]}}}}"

RULE = Rule(
    id="project-total",
    severity="error",
    step="2.4.4",
    title=Words("งบประมาณทั้งสิ้นเท่ากับผลรวมทุกรายการ", "A project's total is the sum of its lines"),
    why=Words(
        "วงเงินที่คณะกรรมการและ กศจ. ให้ความเห็นชอบคืองบประมาณทั้งสิ้น จึงต้องตรงกับรายการที่จะเบิกจ่ายทุกบาท",
        "What the committees agree to is the total, so it must be the lines to the last baht.",
    ),
    cure=Words("รวมทุกรายการใหม่ แล้วแก้ยอดรวมหรือรายการ", "Add all lines up again."),
    check=check,
    wrong={PROPOSAL: _RIGHT % "2500"},
    right={PROPOSAL: _RIGHT % "2400"},
)
