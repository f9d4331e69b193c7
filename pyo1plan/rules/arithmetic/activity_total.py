"""The amount of an activity, where it is given, is the sum of its lines."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import LINE, PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every activity that gives both an amount and lines."""
    for i, activity in enumerate(held.record.activities):
        if activity.amount is None or not activity.lines:
            continue
        total = activity.total
        if total != activity.amount:
            right, written = baht(total), baht(activity.amount)
            difference = apart(total, activity.amount)
            yield Problem(
                held,
                ("activities", i, "amount"),
                Words(
                    f"รายการค่าใช้จ่ายของกิจกรรมที่ {i + 1} รวม {right} บาท"
                    f" แต่งบประมาณกิจกรรมที่เขียนคือ {written} บาท {difference.th}",
                    f"the lines of activity {i + 1} make {right} baht,"
                    f" but its amount is {written} {difference.en}",
                ),
                Words(
                    f"แก้ amount ของกิจกรรมเป็น {right} หรือแก้รายการที่ขาดหรือเกิน",
                    f"write {right}, or correct the lines",
                ),
            )


RULE = Rule(
    id="activity-total",
    severity="error",
    step="2.4.4",
    title=Words("งบประมาณกิจกรรมเท่ากับผลรวมรายการค่าใช้จ่าย", "An activity's amount is the sum of its lines"),
    why=Words(
        "ตารางกิจกรรมของแบบเสนอโครงการพิมพ์งบประมาณรายกิจกรรม ยอดที่ไม่ตรงกับรายการทำให้ตรวจสอบไม่ได้",
        "The form prints a sum for each activity; one that its lines do not make cannot be checked.",
    ),
    cure=Words("รวมรายการใหม่ หรือเว้นงบประมาณกิจกรรมให้ระบบรวมเอง", "Add the lines up again, or leave the amount out."),
    check=check,
    wrong={PROPOSAL: f"activities: [{{name: อบรม, amount: 2000, lines: [{LINE}]}}]"},
    right={PROPOSAL: f"activities: [{{name: อบรม, amount: 2400, lines: [{LINE}]}}]"},
)  # fmt: skip
