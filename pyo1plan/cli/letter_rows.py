"""Lines of the registers as the commands show them: for people, and as objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pyo1plan.cli.speech import LANGUAGE, say, told
from pyo1plan.thai.dates import short_date

if TYPE_CHECKING:
    from pyo1plan.intake.letters.summed import Line
    from pyo1plan.records.orders import Order
    from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a register. `open_subject` is what it is about, `fields` all that an object holds."""

    register: str
    number: int | None
    day: date | None
    open_subject: str
    fields: dict[str, object]


def rows(year: Year, calendar: int, registers: tuple[str, ...], with_secret: bool) -> list[Row]:
    """The lines of `registers` (in, out, order) of a calendar year, in their sequence."""
    from pyo1plan.intake.letters.summed import lines
    from pyo1plan.records.orders import Orders
    from pyo1plan.rules.registers.books import calendar_of

    found = [
        _of_letter(line, with_secret)
        for line in lines(year, calendar)
        if line.register in registers
    ]
    if "order" in registers:
        found += [
            _of_order(order, calendar)
            for held in year.every("orders", Orders)
            if calendar_of(held) == calendar
            for order in held.record.orders
        ]
    return found


def _of_letter(line: Line, with_secret: bool) -> Row:
    one = line.letter
    subject = one.subject if with_secret else one.shown_subject
    is_told = with_secret or not one.is_secret
    fields: dict[str, object] = {
        "register": line.register,
        "year": line.calendar,
        "register_number": one.register_number,
        "number": one.number,
        "date": one.date.isoformat(),
        "registered": _iso(one.registered),
        "time": f"{one.time:%H:%M}" if one.time else None,
        "from": one.from_,
        "to": one.to,
        "subject": subject,
        "about": one.about,
        "recipients": list(one.recipients),
        "urgency": one.urgency,
        "secrecy": one.secrecy,
        "circular": one.circular,
        "channel": one.channel,
        "reply_to": one.reply_to,
        "group": one.group,
        "assigned_to": one.assigned_to,
        "proposed": _iso(one.proposed),
        "due": _iso(one.due),
        "action": one.action if is_told else None,
        "acted": _iso(line.acted),
        "file": one.file if is_told else None,
        "note": one.note if is_told else None,
        "was": list(one.was),
        "more": one.more if is_told else {},
    }
    return Row(line.register, one.register_number, one.day, subject, fields)


def _of_order(order: Order, calendar: int) -> Row:
    fields: dict[str, object] = {
        "register": "order",
        "year": calendar,
        "register_number": order.register_number,
        "number": order.number,
        "date": _iso(order.date),
        "registered": _iso(order.registered),
        "from": None,
        "subject": order.subject,
        "signed_by": order.signed_by,
        "appoints": order.appoints,
        "about": order.about,
        "file": order.file,
        "note": order.note,
        "was": list(order.was),
        "more": order.more,
    }
    return Row("order", order.register_number, order.date, order.subject, fields)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def text_of(row: Row) -> Iterator[str]:
    """One line of a register in two lines of text."""
    from pyo1plan.intake.letters.entering import REGISTERS_OF
    from pyo1plan.records.letters import URGENCIES

    title = told(REGISTERS_OF[row.register].title)
    day = short_date(row.day, LANGUAGE) if row.day else say("ยังไม่ลงวันที่", "no day yet")
    number = row.number if row.number is not None else "-"
    own = f" · {say('ที่', 'no.')} {row.fields['number']}" if row.fields["number"] else ""
    yield f"{title} {number} · {day}{own}"
    urgency = URGENCIES.get(row.fields.get("urgency"))  # type: ignore[call-overload]  # "normal" is not told
    pressing = f"[{told(urgency)}] " if urgency and row.fields["urgency"] != "normal" else ""
    sender = row.fields.get("to" if row.register == "out" else "from")
    arrow = say("ถึง", "to") if row.register == "out" else say("จาก", "from")
    said = f" ({arrow} {sender})" if sender else ""
    yield f"  {pressing}{row.open_subject}{said}"
