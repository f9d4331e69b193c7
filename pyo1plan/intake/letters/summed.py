"""What the registers of a calendar year add up to: how many, by whom, how soon, what is left.

Used for the summing up that the standards ask for (6.1.3 letters, 6.2.4 coordination and service). Times
are calendar days from the day of registering to the day of acting; a reply on the register of letters
sent counts as acting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from pyo1plan.records.coordination import Contact, Contacts, Help, Publicity, Services
from pyo1plan.records.letters import Letter
from pyo1plan.records.orders import Order, Orders
from pyo1plan.rules.registers.books import Book, books, calendar_of
from pyo1plan.rules.registers.reply_known import answers
from pyo1plan.rules.registers.working_days import next_working_day
from pyo1plan.year.model import Year

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Line:
    """A letter of a register, and the day on which it was acted on (None: not yet)."""

    letter: Letter
    register: str
    calendar: int
    acted: date | None

    @property
    def days(self) -> int | None:
        """Calendar days until it was acted on."""
        return None if self.acted is None else max((self.acted - self.letter.day).days, 0)

    def is_overdue(self, on: date) -> bool:
        """Whether its day has passed by `on` and nothing was done."""
        due = self.letter.due
        return due is not None and self.acted is None and due < on


@dataclass(frozen=True, slots=True)
class Times:
    """How soon things were done, in days. `median` and `longest` are None where nothing was done."""

    count: int
    median: Decimal | None
    longest: int | None


@dataclass(frozen=True, slots=True)
class Dues:
    """Of the letters with a due day: acted on in time, late, not yet and not due, not yet and overdue."""

    in_time: int
    late: int
    open: int
    overdue: int

    @property
    def count(self) -> int:
        """All letters with a due day."""
        return self.in_time + self.late + self.open + self.overdue


@dataclass(frozen=True, slots=True)
class OfGroup:
    """One group's letters. `key` is "" for letters that name no group."""

    key: str
    received: int
    sent: int
    acted: int
    overdue: int
    times: Times


@dataclass(frozen=True, slots=True)
class LetterSums:
    """The letters and orders of a calendar year up to a day."""

    calendar: int
    on: date
    received: tuple[Line, ...]
    sent: tuple[Line, ...]
    orders: tuple[Order, ...]
    groups: tuple[OfGroup, ...]
    times: Times
    dues: Dues
    proposed_in_time: int
    proposed: int

    def by_month(self, lines: Sequence[Line]) -> tuple[int, ...]:
        """How many of `lines` in each month, January first."""
        counted = Counter(line.letter.day.month for line in lines)
        return tuple(counted[month] for month in MONTHS)

    @property
    def overdue(self) -> tuple[Line, ...]:
        """The letters received that are overdue, the earliest due first."""
        late = [line for line in self.received if line.is_overdue(self.on)]
        return tuple(sorted(late, key=lambda line: (line.letter.due, line.letter.register_number)))


@dataclass(frozen=True, slots=True)
class ServiceSums:
    """The coordination and service of a calendar year up to a day."""

    calendar: int
    on: date
    contacts: tuple[Contact, ...]
    help: tuple[Help, ...]
    publicity: tuple[Publicity, ...]
    settled: Times
    helped: Times
    open: tuple[Contact, ...]

    @property
    def by_month(self) -> tuple[tuple[int, int, int], ...]:
        """Contacts, help and publicity in each month, January first."""
        kinds = (self.contacts, self.help, self.publicity)
        counted = [Counter(entry.date.month for entry in entries) for entries in kinds]
        return tuple((counted[0][m], counted[1][m], counted[2][m]) for m in MONTHS)

    @property
    def by_group(self) -> Mapping[str, tuple[int, int, int]]:
        """Contacts, help and publicity of each group ("" for none), the most first."""
        kinds = (self.contacts, self.help, self.publicity)
        counted = [Counter(entry.group or "" for entry in entries) for entries in kinds]
        keys = sorted(
            {key for counter in counted for key in counter},
            key=lambda key: (key == "", -sum(c[key] for c in counted), key),
        )
        return {key: (counted[0][key], counted[1][key], counted[2][key]) for key in keys}


def lines(year: Year, calendar: int | None = None) -> tuple[Line, ...]:
    """Every letter of the registers in `year` (of one calendar year if asked), by register and number."""
    received, sent = list(books(year, "letters-in")), list(books(year, "letters-out"))
    answered = {"letters-in": _answered(sent), "letters-out": _answered(received)}
    return tuple(
        Line(
            entry.letter,
            "in" if book.kind == "letters-in" else "out",
            book.calendar,
            _earliest(
                entry.letter.acted,
                answered[book.kind].get((entry.letter.register_number, book.calendar)),
            ),
        )
        for book in (*received, *sent)
        if calendar in (None, book.calendar)
        for entry in book.in_sequence
    )


def letter_sums(year: Year, calendar: int, on: date) -> LetterSums:
    """The letters and orders of `calendar` (พ.ศ.) registered up to the day `on`."""
    there = [line for line in lines(year, calendar) if line.letter.day <= on]
    received = tuple(line for line in there if line.register == "in")
    sent = tuple(line for line in there if line.register == "out")
    orders = tuple(
        order
        for held in year.every("orders", Orders)
        if calendar_of(held) == calendar
        for order in held.record.orders
        if order.date is None or order.date <= on
    )
    measured = [line.letter for line in received if line.letter.proposed is not None]
    in_time = sum(
        one.proposed is not None and one.proposed <= next_working_day(one.day) for one in measured
    )
    return LetterSums(
        calendar,
        on,
        received,
        sent,
        orders,
        tuple(_groups(received, sent, on)),
        _times(line.days for line in received),
        _dues(received, on),
        in_time,
        len(measured),
    )


def service_sums(year: Year, calendar: int, on: date) -> ServiceSums:
    """The coordination and service of `calendar` (พ.ศ.) up to the day `on`."""
    contacts = tuple(
        c
        for held in year.every("contacts", Contacts)
        if calendar_of(held) == calendar
        for c in held.record.contacts
        if c.date <= on
    )
    services = [h.record for h in year.every("services", Services) if calendar_of(h) == calendar]
    help_given = tuple(one for record in services for one in record.help if one.date <= on)
    publicity = tuple(one for record in services for one in record.publicity if one.date <= on)
    return ServiceSums(
        calendar,
        on,
        contacts,
        help_given,
        publicity,
        _times(_between(c.date, c.settled) for c in contacts),
        _times(_between(h.date, h.done) for h in help_given),
        tuple(c for c in contacts if c.settled is None and c.due is not None and c.due < on),
    )


def last_recorded(year: Year, calendar: int) -> date | None:
    """The last day of which the registers of `calendar` (พ.ศ.) tell; None where they are empty."""
    days = [line.letter.day for line in lines(year, calendar)]
    for contacts in year.every("contacts", Contacts):
        if calendar_of(contacts) == calendar:
            days += [one.date for one in contacts.record.contacts]
    for services in year.every("services", Services):
        if calendar_of(services) == calendar:
            days += [one.date for one in services.record.help]
            days += [one.date for one in services.record.publicity]
    return max(days, default=None)


def _answered(replies: Iterable[Book]) -> dict[tuple[int, int], date]:
    """The day of the first reply to each letter, by its number and calendar year."""
    found: dict[tuple[int, int], date] = {}
    for book in replies:
        for entry in book.entries:
            meant = answers(entry.letter.reply_to, book.calendar) if entry.letter.reply_to else None
            if meant is not None:
                found[meant] = min(found.get(meant, entry.letter.day), entry.letter.day)
    return found


def _earliest(one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return min(days, default=None)


def _between(first: date, last: date | None) -> int | None:
    return None if last is None else max((last - first).days, 0)


def _times(days: Iterable[int | None]) -> Times:
    known = [count for count in days if count is not None]
    if not known:
        return Times(0, None, None)
    return Times(len(known), Decimal(str(median(known))), max(known))


def _dues(received: Sequence[Line], on: date) -> Dues:
    in_time = late = waiting = overdue = 0
    for line in received:
        due = line.letter.due
        if due is None:
            continue
        if line.acted is not None:
            in_time, late = in_time + (line.acted <= due), late + (line.acted > due)
        elif line.is_overdue(on):
            overdue += 1
        else:
            waiting += 1
    return Dues(in_time, late, waiting, overdue)


def _groups(received: Sequence[Line], sent: Sequence[Line], on: date) -> Iterator[OfGroup]:
    keys = Counter(line.letter.group or "" for line in (*received, *sent))
    for key in sorted(keys, key=lambda key: (key == "", -keys[key], key)):
        came = [line for line in received if (line.letter.group or "") == key]
        yield OfGroup(
            key,
            len(came),
            sum((line.letter.group or "") == key for line in sent),
            sum(line.acted is not None for line in came),
            sum(line.is_overdue(on) for line in came),
            _times(line.days for line in came),
        )
