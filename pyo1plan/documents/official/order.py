"""The order that appoints a committee (คำสั่ง, ระเบียบงานสารบรรณ ข้อ ๑๖ แบบที่ ๔)."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import signatory_of
from pyo1plan.documents.missing import NotReady, needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.records.orders import Order, Orders
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "order"
TEMPLATE = "order/order.html"


def content(plan: Plan, stamp: Stamp, body_key: str) -> Content:
    """The order that appoints the body `body_key`, with its number and day once it is registered.

    Raises `missing.NotReady` for a body that is not there, or has no members or no duties.
    """
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    body = office.body(body_key)
    if body is None:
        listed = ", ".join(b.key for b in office.bodies if b.duties) or "-"
        raise NotReady(
            Words(
                f"ไม่มีคณะกรรมการ {body_key} ใน workspaces/office.yaml ที่พิมพ์คำสั่งได้คือ {listed}",
                f"There is no body {body_key} in workspaces/office.yaml; orders can be made for {listed}.",
            )
        )
    missing = [key for key in ("members", "duties") if not getattr(body, key)]
    if missing:
        named = ", ".join(missing)
        raise NotReady(
            Words(
                f"ยังจัดทำคำสั่งแต่งตั้งไม่ได้ โปรดเติม {named} ของ {body_key} ใน workspaces/office.yaml",
                f"The order cannot be made yet: give {body_key} its {named} in workspaces/office.yaml.",
            )
        )
    order = order_of(year, body_key)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part=body_key,
        template=TEMPLATE,
        title=f"คำสั่ง{office.name} เรื่อง แต่งตั้ง{body.name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "body": body,
            "order": order,
            "signatory": signatory_of(office, order.signed_by if order else None),
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )


def order_of(year: Year, body: str) -> Order | None:
    """The registered order that appoints `body`: of several the one signed last."""
    found = [
        order
        for register in year.every("orders", Orders)
        for order in register.record.orders
        if order.appoints == body
    ]
    unsigned = [order for order in found if order.date is None]
    signed = sorted((o for o in found if o.date is not None), key=lambda o: (o.date, o.number))
    return next(iter([*reversed(signed), *unsigned]), None)
