"""What a calendar year's registers hold is of that year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.coordination import Contacts, Services
from pyo1plan.records.orders import Orders
from pyo1plan.rules.registers.books import LETTERS, SENT, books, calendar_of, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.thai.fiscal import calendar_year_be
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: A held record, where the day stands in it, and the day.
_Dated = tuple[Held[Any], Path, date | None]


def check(year: Year) -> Iterator[Problem]:
    """Days of registering, orders' days and numbers, contacts and services."""
    for held, path, day in _days(year):
        folder = calendar_of(held)
        if day is not None and calendar_year_be(day) != folder:
            yield _said(held, path, Words(short_date(day), short_date(day, "en")), folder)
    for orders in year.every("orders", Orders):
        for i, order in enumerate(orders.record.orders):
            of = (order.number or "").rpartition("/")[2]
            if "/" in (order.number or "") and of.isdecimal() and int(of) != calendar_of(orders):
                number = Words(f"เลขที่ {order.number}", f"number {order.number}")
                yield _said(orders, ("orders", i, "number"), number, calendar_of(orders))


def _days(year: Year) -> Iterator[_Dated]:
    for book in books(year):
        for entry in book.entries:
            if entry.letter.registered is not None or book.kind == "letters-out":
                field = "date" if entry.letter.registered is None else "registered"
                yield entry.held, entry.at(field), entry.letter.day
    for orders in year.every("orders", Orders):
        for i, order in enumerate(orders.record.orders):
            yield orders, ("orders", i, "date"), order.date
    for contacts in year.every("contacts", Contacts):
        for i, contact in enumerate(contacts.record.contacts):
            yield contacts, ("contacts", i, "date"), contact.date
    for services in year.every("services", Services):
        for i, one in enumerate(services.record.help):
            yield services, ("help", i, "date"), one.date
        for i, made in enumerate(services.record.publicity):
            yield services, ("publicity", i, "date"), made.date


def _said(held: Held[Any], path: Path, what: Words, folder: int) -> Problem:
    return Problem(
        held,
        path,
        Words(
            f"{what.th} ไม่อยู่ในปีปฏิทิน {folder} ของโฟลเดอร์นี้",
            f"{what.en} is not of {folder}, the calendar year of this folder",
        ),
        Words(
            "ย้ายบรรทัดไปโฟลเดอร์ registers ของปีปฏิทินที่ถูกต้อง หรือแก้วันที่",
            "move the line to the registers of its calendar year, or correct the day",
        ),
    )


RULE = Rule(
    id="register-year",
    severity="error",
    step="6.1.2",
    title=Words("ทะเบียนอยู่ในโฟลเดอร์ของปีปฏิทินนั้น", "Registers stand in their calendar year's folder"),
    why=Words(
        "ทะเบียนและเลขคำสั่งเริ่มใหม่ทุกวันที่ 1 มกราคม (ไม่ใช่ตามปีงบประมาณ) ลงผิดปีทำให้เลขและยอดของสองปีผิด",
        "Registers begin anew on 1 January, not with the fiscal year; a line in the wrong year spoils both.",
    ),
    cure=Words(
        "ย้ายบรรทัดไปโฟลเดอร์ของปีที่ลงทะเบียน",
        "Move the line to the folder of the year it was registered in.",
    ),
    check=check,
    wrong={SENT: f"letters: [{letter('1', registered='2570-01-04')}]"},
    right={SENT: f"letters: [{letter('1', date='2569-12-30', registered='2569-12-30')}]"},
    reads="year",
    needs=(*LETTERS, "orders", "contacts", "services"),
)
