"""A document's content: the values that its template sets, and what holds for the whole paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pyo1plan.records.settings import Numerals
from pyo1plan.thai.clock import THAI_TIME

if TYPE_CHECKING:
    from pyo1plan.documents.plans.events import Event
    from pyo1plan.documents.sheets import Book


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of the data that a document prints.

    `commit` is the short id of the last commit that touched it ("" when it was never saved),
    `when` that commit's time (aware), `changed` whether the files differ from it.
    """

    commit: str
    when: datetime
    changed: bool

    def __post_init__(self) -> None:
        if self.when.tzinfo is None:
            raise ValueError("a stamp's time must be aware")

    @property
    def day(self) -> date:
        """The day of `when` in Thailand, wherever the document is made."""
        return self.when.astimezone(THAI_TIME).date()


@dataclass(frozen=True, slots=True)
class Content:
    """One document, ready to be set by `typeset.to_html`.

    `part` tells papers of one document apart (the meeting of an agenda; "" where there is one
    paper). `mark` is the line on every page that says example or draft. `events` are what a
    calendar program shows of it, `book` the workbook of its figures; None where it has none.
    """

    document: str
    part: str
    template: str
    title: str
    values: Mapping[str, Any]
    mark: str
    numerals: Numerals
    events: tuple[Event, ...] | None = None
    book: Book | None = None
