"""The money of a brief adds up: activities, payers and total are one amount."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ASKED = {
    "activities": "[{name: ค่ายอาชีพ, amount: 30000}, {name: ตลาดนัดอาชีพ, amount: 20000}]",
    "total": "50000",
}


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """The sum of activities and the sum by payer against the total; what is blank is not judged."""
    record = held.record
    if record.total is None:
        return
    if record.activities and record.of_activities != record.total:
        what = Words("ผลรวมของกิจกรรมหลัก", "the activities sum to")
        yield _differs(held, what, record.of_activities, record.total)
    paid = sum((part.amount for part in record.money), Decimal(0))
    if record.money and paid != record.total:
        what = Words("ผลรวมตามแหล่งงบประมาณ", "the payers give")
        yield _differs(held, what, paid, record.total)


def _differs(
    held: Held[IntegrationProject], what: Words, found: Decimal, total: Decimal
) -> Problem:
    off = apart(found, total)
    return Problem(
        held,
        ("total",),
        Words(
            f"{what.th} {baht(found)} บาท ไม่เท่ากับงบประมาณของโครงการ {baht(total)} บาท {off.th}",
            f"{what.en} {baht(found)} baht, the total is {baht(total)} {off.en}",
        ),
        Words(
            "แก้จำนวนเงินของกิจกรรม แหล่งงบประมาณ หรือ total ให้เท่ากัน",
            "correct an activity, a payer or the total",
        ),
    )


RULE = Rule(
    id="integration-money-total",
    severity="error",
    step="3.5",
    title=Words("งบประมาณของโครงการที่เสนอรวมตรงกัน", "The money of a brief adds up"),
    why=Words(
        "แบบ จ.๑ และแบบสรุปโครงการแสดงเงินชุดเดียวกันสามทาง ตัวเลขที่ไม่ตรงกันทำให้ถูกส่งกลับ",
        "แบบ จ.๑ and the brief show the same money three ways; figures that differ are sent back.",
    ),
    cure=Words("แก้ให้สามยอดเท่ากัน", "Make the three amounts equal."),
    check=check,
    wrong={BRIEF: brief(**_ASKED, money="[{payer: province, amount: 45000}]")},
    right={
        BRIEF: brief(
            **_ASKED, money="[{payer: province, amount: 45000}, {payer: local, amount: 5000}]"
        )
    },
    reads="integration-project",
)
