"""The registers of letters in the official form (แบบที่ ๑๓ รับ, แบบที่ ๑๔ ส่ง): month by month, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.registers.registers import nothing, paper
from pyo1plan.records.letters import SECRECIES, URGENCIES, Letter
from pyo1plan.rules.registers.books import books
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year

#: Columns of the form with their width in percent, measured on the form in the Royal Gazette.
WIDTHS = (7.6, 10.9, 7.0, 10.9, 11.0, 25.0, 14.6, 13.0)


@dataclass(frozen=True, slots=True)
class Form:
    """One of the two forms: its number, the rule of the regulation, its word for the number."""

    kind: str
    title: str
    form: str
    rule: str
    number: str
    command: str


RECEIVED = Form("letters-in", "ทะเบียนหนังสือรับ", "13", "38", "รับ", "plan letter in")
SENT = Form("letters-out", "ทะเบียนหนังสือส่ง", "14", "43", "ส่ง", "plan letter out")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form. A secret letter's line says only that it is one."""

    number: int
    own: str
    date: date
    sender: str
    addressee: str
    subject: str
    action: str
    note: str


@dataclass(frozen=True, slots=True)
class OfDay:
    """The letters registered on one day."""

    day: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OfMonth:
    """The days of one month on which letters were registered."""

    first: date
    last: date
    days: tuple[OfDay, ...]

    @property
    def count(self) -> int:
        """How many letters."""
        return sum(len(of_day.lines) for of_day in self.days)


def content_of(form: Form, year: Year, stamp: Stamp, with_secret: bool) -> Content:
    """The register of the calendar year of `year`. Raises NotReady where it holds no letter."""
    made = paper(form.kind, year, stamp, form.kind)
    months = tuple(_months(_letters(form, year), with_secret))
    if not months:
        what = Words(f"รายการใน{form.title}", f"letters on the register ({form.kind})")
        raise nothing(what, made.calendar, form.command)
    return made.content(
        f"{form.kind}/register.html", form.title, form=form, months=months, widths=WIDTHS
    )


def _letters(form: Form, year: Year) -> list[Letter]:
    """The letters by the day of registering, then by number."""
    found = [
        entry.letter
        for book in books(year, form.kind)
        if book.calendar == year.frame.number
        for entry in book.entries
    ]
    return sorted(found, key=lambda one: (one.day, one.register_number))


def _months(letters: Sequence[Letter], with_secret: bool) -> Iterator[OfMonth]:
    for _, of_month in groupby(letters, key=lambda one: (one.day.year, one.day.month)):
        days = tuple(
            OfDay(day, tuple(_line(one, with_secret) for one in lines))
            for day, lines in groupby(of_month, key=lambda one: one.day)
        )
        yield OfMonth(days[0].day, days[-1].day, days)


def _line(one: Letter, with_secret: bool) -> Line:
    is_told = with_secret or not one.is_secret
    return Line(
        one.register_number,
        one.number or "",
        one.date,
        one.from_,
        one.to,
        one.subject if is_told else one.shown_subject,
        _action(one) if is_told else "",
        " ".join(_notes(one, is_told)),
    )


def _action(one: Letter) -> str:
    parts = [one.action or "", f"({short_date(one.acted)})" if one.acted else ""]
    if one.assigned_to:
        parts.append(f"ผู้ปฏิบัติ {one.assigned_to}")
    return " ".join(part for part in parts if part)


def _notes(one: Letter, is_told: bool) -> Iterator[str]:
    if one.urgency != "normal":
        yield URGENCIES[one.urgency].th
    if one.is_secret:
        yield SECRECIES[one.secrecy].th
    if one.reply_to:
        yield f"ตอบเลขทะเบียน {one.reply_to}"
    if one.was:
        yield f"เลขเดิม {', '.join(map(str, one.was))}"
    if one.note and is_told:
        yield one.note
