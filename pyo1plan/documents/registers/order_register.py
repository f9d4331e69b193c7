"""The register of orders (ทะเบียนคำสั่ง) of a calendar year."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.registers.registers import nothing, paper
from pyo1plan.records.orders import Orders
from pyo1plan.rules.registers.books import calendar_of
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "orders"
TEMPLATE = "orders/register.html"


def content(plan: Plan, stamp: Stamp, with_secret: bool) -> Content:
    """The orders of the calendar year, in the order in which they stand."""
    made = paper(KEY, plan.year, stamp, "orders")
    orders = [
        order
        for held in plan.year.every("orders", Orders)
        if calendar_of(held) == made.calendar
        for order in held.record.orders
    ]
    if not orders:
        raise nothing(Words("คำสั่งในทะเบียน", "orders"), made.calendar, "plan letter order")
    return made.content(TEMPLATE, "ทะเบียนคำสั่ง", orders=orders)
