"""An order was signed: it stands in the register of orders with its day and its signatory."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.records.evidence import OrderEvidence
from pyo1plan.records.orders import Order, Orders
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words


def show(asked: OrderEvidence, ground: Ground) -> Shown:
    """What the registers of the year show of the order that `asked` wants."""
    wanted = _wanted(asked, ground)
    found = [
        (held, path, order)
        for held, path, order in ground.entries("orders", Orders, "orders")
        if _is_meant(order, asked)
    ]
    signed = [f for f in found if ground.has_happened(f[2].date) and f[2].signed_by]
    if signed:
        proofs = tuple(
            ground.proof(
                Words(
                    f"คำสั่งที่ {order.number} ลงวันที่ {long_date(order.date)}",
                    f"order {order.number} of {long_date(order.date, 'en')}",
                ),
                held,
                path,
                order.date,
            )
            for held, path, order in signed
        )
        return Shown("order", wanted, 1, 1, proofs)
    return Shown(
        "order",
        wanted,
        0,
        1,
        missing=(_missing(found[0][2] if found else None),),
        next=_next(asked),
        blocked=ground.unread("orders"),
    )


def _is_meant(order: Order, asked: OrderEvidence) -> bool:
    return (asked.appoints is None or order.appoints == asked.appoints) and (
        asked.about is None or order.about == asked.about
    )


def _wanted(asked: OrderEvidence, ground: Ground) -> Words:
    if asked.appoints:
        name = ground.body_name(asked.appoints)
        return Words(f"คำสั่งแต่งตั้ง{name}", f"an order that appoints {name}")
    return Words(f"คำสั่งเรื่อง {asked.about}", f"an order about {asked.about}")


def _missing(unsigned: Order | None) -> Words:
    if unsigned is not None:
        return Words(
            f"คำสั่งที่ {unsigned.number} ยังไม่ลงนาม", f"order {unsigned.number} is not signed yet"
        )
    return Words("ยังไม่มีคำสั่งในทะเบียน", "the register holds no such order")


def _next(asked: OrderEvidence) -> Words:
    said = f"appoints: {asked.appoints}" if asked.appoints else f"about: {asked.about}"
    return Words(
        f"เสนอลงนามคำสั่ง แล้วบันทึกใน registers/<ปีปฏิทิน>/orders.yaml ({said} พร้อม date และ signed_by)",
        f"have it signed and enter it in registers/<year>/orders.yaml ({said}, date, signed_by)",
    )
