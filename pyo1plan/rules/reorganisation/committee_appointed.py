"""The committee of a case that goes forward exists and was appointed by an order."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.orders import Orders
from pyo1plan.rules.reorganisation.cases import CASE, cases, put_forward
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_ORDERS = "registers/2569/orders.yaml"
_ORDER = (
    "orders: [{number: 1/2569, subject: แต่งตั้งคณะกรรมการ, date: 2569-10-08,"
    " signed_by: director, appoints: %s}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Cases put forward by a committee that nobody appointed; offices without registers are not judged."""
    registers = year.every("orders", Orders)
    appointed = {
        order.appoints
        for register in registers
        for order in register.record.orders
        if order.date is not None and order.signed_by is not None
    }
    for held in cases(year):
        body = held.record.committee
        if registers and body and put_forward(held.record) and body not in appointed:
            yield Problem(
                held,
                ("committee",),
                Words(
                    f"เสนอ กศจ. แล้ว แต่ทะเบียนคำสั่งไม่มีคำสั่งแต่งตั้ง {body} ที่ลงนามแล้ว",
                    f"it was put forward, but no signed order appoints {body}",
                ),
                Words(
                    f"ลงทะเบียนคำสั่ง (appoints: {body}, date, signed_by) หรือแก้ committee",
                    f"enter the order (appoints: {body}, date, signed_by), or correct committee",
                ),
            )


RULE = Rule(
    id="reorganisation-committee",
    severity="error",
    step="4.4.2",
    title=Words("คณะกรรมการของเรื่องมีคำสั่งแต่งตั้ง", "A case's committee was appointed"),
    why=Words(
        "มาตรฐานให้ดำเนินการในรูปองค์คณะบุคคล คณะที่ไม่มีคำสั่งแต่งตั้งไม่มีอำนาจหน้าที่",
        "The standard asks for a committee; one without an order has no authority.",
    ),
    cure=Words("บันทึกคำสั่งแต่งตั้งในทะเบียนคำสั่ง", "Enter the order in the register of orders."),
    check=check,
    wrong={**case(proposed="2569-11-02"), _ORDERS: _ORDER % "provincial"},
    right={**case(proposed="2569-11-02"), _ORDERS: _ORDER % "plan-committee"},
    reads="year",
    needs=(CASE, "orders"),
)
