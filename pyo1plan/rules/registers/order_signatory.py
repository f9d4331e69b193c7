"""Who signed an order is a signatory of the office."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.orders import Orders
from pyo1plan.rules.references.unknown import SIGNATORIES, unknown
from pyo1plan.rules.registers.books import ORDERS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ORDER = "orders: [{number: 1/2569, subject: แต่งตั้งคณะกรรมการ, date: 2569-11-09, signed_by: %s}]"


def check(held: Held[Orders], frame: Frame) -> Iterator[Problem]:
    """The signatory of every order that names one."""
    assert frame.office is not None
    known = {signatory.key for signatory in frame.office.record.signatories}
    for i, one in enumerate(held.record.orders):
        if one.signed_by is not None and one.signed_by not in known:
            yield unknown(held, ("orders", i, "signed_by"), one.signed_by, known, SIGNATORIES)


RULE = Rule(
    id="order-signatory-unknown",
    severity="error",
    step="2.4.2",
    title=Words("ผู้ลงนามคำสั่งมีอยู่จริง", "The signatory of an order exists"),
    why=Words(
        "คำสั่งมีผลเมื่อผู้มีอำนาจลงนาม คีย์ที่ไม่มีใน office.yaml บอกไม่ได้ว่าใครลงนาม",
        "An order holds once somebody entitled has signed it; an unknown key names nobody.",
    ),
    cure=Words(
        "ใช้คีย์จาก office.yaml ช่อง signatories หรือเพิ่มตำแหน่งผู้ลงนามที่นั่น",
        "Use a key from signatories in office.yaml, or add the position there.",
    ),
    check=check,
    wrong={ORDERS: _ORDER % "boss"},
    right={ORDERS: _ORDER % "director"},
    reads="orders",
    needs=("office",),
)
