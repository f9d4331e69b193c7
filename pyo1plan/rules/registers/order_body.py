"""What an order appoints is one of the office's bodies."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.orders import Orders
from pyo1plan.rules.references.unknown import BODIES, unknown
from pyo1plan.rules.registers.books import ORDERS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ORDER = "orders: [{number: 1/2569, subject: แต่งตั้งคณะกรรมการ, appoints: %s}]"


def check(held: Held[Orders], frame: Frame) -> Iterator[Problem]:
    """The body of every order that appoints one."""
    assert frame.office is not None
    known = {body.key for body in frame.office.record.bodies}
    for i, one in enumerate(held.record.orders):
        if one.appoints is not None and one.appoints not in known:
            yield unknown(held, ("orders", i, "appoints"), one.appoints, known, BODIES)


RULE = Rule(
    id="order-body-unknown",
    severity="error",
    step="2.4.2",
    title=Words("คณะกรรมการที่คำสั่งแต่งตั้งมีอยู่จริง", "The body that an order appoints exists"),
    why=Words(
        "ขั้นตอนแต่งตั้งคณะกรรมการนับจากคำสั่งที่ระบุคณะนั้น คีย์ผิดทำให้คำสั่งไม่เป็นหลักฐานของขั้นตอนใด",
        "Steps that ask for an appointment look for the body's key; a wrong one proves no step.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง bodies", "Use a key from bodies in office.yaml."),
    check=check,
    wrong={ORDERS: _ORDER % "plan-comittee"},
    right={ORDERS: _ORDER % "plan-committee"},
    reads="orders",
    needs=("office",),
)
