"""What the papers of a calendar year's registers share: whose year, numerals, example, nothing to print."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, unreadable
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.records.office import Office
from pyo1plan.records.settings import Numerals
from pyo1plan.words import Words
from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the registers: its document, the office, the calendar year and how it is printed.

    The settings of the fiscal year that the calendar year belongs to say whether this is an example
    and which digits are used; registers that nobody keeps a year for are printed in Thai digits.
    """

    key: str
    year: Year
    stamp: Stamp
    office: Office
    example: str | None
    numerals: Numerals

    @property
    def calendar(self) -> int:
        """The calendar year (พ.ศ.)."""
        return self.year.frame.number

    def content(self, template: str, title: str, **values: object) -> Content:
        """The paper with its values."""
        return Content(
            document=self.key,
            part="",
            template=template,
            title=f"{title} ปีปฏิทิน พ.ศ. {self.calendar} {self.office.short_name}",
            values={
                "office": self.office,
                "example": self.example,
                "calendar": self.calendar,
                "stamp": self.stamp,
                **values,
            },
            mark=mark_of(None, self.stamp, self.example, self.numerals),
            numerals=self.numerals,
        )


def paper(key: str, year: Year, stamp: Stamp, *kinds: str) -> Paper:
    """A paper made of the registers of `kinds`. Raises NotReady where one cannot be read."""
    office = needed(year.frame.office, "office", year)
    if broken := frozenset(kinds) & year.unread_kinds():
        raise unreadable(year, broken)
    settings = year.frame.settings.record if year.frame.settings else None
    return Paper(
        key,
        year,
        stamp,
        office,
        settings.example if settings else None,
        settings.numerals_of(key) if settings else "thai",
    )


def nothing(what: Words, calendar: int, command: str) -> NotReady:
    """Says that the registers of the year hold nothing of the kind yet, and how to begin."""
    return NotReady(
        Words(
            f"ยังจัดทำเอกสารไม่ได้ เพราะปีปฏิทิน {calendar} ยังไม่มี{what.th} เริ่มด้วย {command}",
            f"The document cannot be made: {calendar} has no {what.en} yet. Begin with {command}.",
        )
    )
