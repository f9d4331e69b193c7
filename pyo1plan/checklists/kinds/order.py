"""An order was signed: it stands in the register of orders with its day and its signatory."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.matters import matter
from pyo1plan.records.evidence import OrderEvidence
from pyo1plan.records.orders import Order, Orders
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words


def show(asked: OrderEvidence, ground: Ground) -> Shown:
    """What the registers show of the order that `asked` wants, signed in this fiscal year."""
    wanted = _wanted(asked, ground)
    found = [
        (held, path, order)
        for held, path, order in ground.entries("orders", Orders, "orders")
        if _is_meant(order, asked)
    ]
    signed = [f for f in found if ground.is_of_year(f[2].date) and f[2].signed_by]
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
        missing=(_missing(next((f[2] for f in found if not _is_signed(f[2])), None)),),
        next=_next(asked, ground),
        blocked=ground.unread("orders"),
    )


def _is_signed(order: Order) -> bool:
    return order.date is not None and order.signed_by is not None


def _is_meant(order: Order, asked: OrderEvidence) -> bool:
    return (asked.appoints is None or order.appoints == asked.appoints) and (
        asked.about is None or order.about == asked.about
    )


def _wanted(asked: OrderEvidence, ground: Ground) -> Words:
    if asked.appoints:
        name = ground.body_name(asked.appoints)
        return Words(f"คำสั่งแต่งตั้ง{name}", f"an order that appoints {name}")
    about = matter(asked.about or "")
    return Words(f"คำสั่งเรื่อง{about.th}", f"an order about {about.en}")


def _missing(unsigned: Order | None) -> Words:
    if unsigned is not None:
        return Words(
            f"คำสั่งที่ {unsigned.number} ยังไม่ลงนาม", f"order {unsigned.number} is not signed yet"
        )
    return Words("ยังไม่มีคำสั่งของปีงบประมาณนี้ในทะเบียน", "the register holds no such order of this year")


def _next(asked: OrderEvidence, ground: Ground) -> Words:
    file = ground.file_of("orders")
    said = f"appoints: {asked.appoints}" if asked.appoints else f"about: {asked.about}"
    return Words(
        f"เสนอลงนามคำสั่ง แล้วบันทึกใน {file} ({said} พร้อม date และ signed_by)",
        f"have it signed and enter it in {file} ({said}, date, signed_by)",
    )
