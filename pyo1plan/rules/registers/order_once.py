"""An order's number stands once in its year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.orders import Orders
from pyo1plan.rules.registers.books import ORDERS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = "orders: [{number: 1/2569, subject: แต่งตั้งคณะกรรมการ}, {number: %s, subject: มอบหมายงาน}]"


def check(held: Held[Orders], frame: Frame) -> Iterator[Problem]:
    """All numbers of one register."""
    orders = list(enumerate(held.record.orders))
    numbers = [(("orders", i, "number"), one.number) for i, one in orders if one.number]
    yield from doubled(held, Words("เลขที่คำสั่ง", "order number"), numbers)
    own = [
        (("orders", i, "register_number"), str(one.register_number))
        for i, one in orders
        if one.register_number is not None
    ]
    yield from doubled(held, Words("เลขทะเบียนคำสั่ง", "register number of an order"), own)


RULE = Rule(
    id="order-number-doubled",
    severity="error",
    step="6.1.2",
    title=Words("เลขที่คำสั่งไม่ซ้ำกัน", "An order's number stands once"),
    why=Words(
        "คำสั่งเรียงเลขที่เริ่ม 1 ทุกปีปฏิทิน (ระเบียบงานสารบรรณ ข้อ 16) เลขซ้ำทำให้อ้างคำสั่งผิดฉบับ",
        "Orders are numbered from 1 in each calendar year; a doubled number names two orders.",
    ),
    cure=Words("ตรวจกับต้นฉบับคำสั่ง แล้วแก้เลขที่ผิด", "Check the signed orders and correct the number."),
    check=check,
    wrong={ORDERS: _TWO % "1/2569"},
    right={ORDERS: _TWO % "2/2569"},
    reads="orders",
)
