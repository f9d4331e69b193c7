"""What keeps a document from being made: a record that is absent, unreadable or does not add up."""

from __future__ import annotations

from typing import TypeVar

from pyo1plan.records.base import Record
from pyo1plan.records.kinds import kind
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.repository import DEVELOPMENT

R = TypeVar("R", bound=Record)


class NotReady(Exception):
    """A document cannot be made yet; `words` says what is missing and where to put it."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def needed(held: Held[R] | None, key: str, year: Year) -> R:
    """The record of kind `key`, which the document cannot do without.

    Raises NotReady when its file is absent, or stands there and could not be read.
    """
    if held is not None:
        return held.record
    if key in year.unread_kinds():
        raise unreadable(year, frozenset((key,)))
    of = kind(key)
    folder = {
        "year": f"workspaces/{year.frame.number}/",
        "development": f"workspaces/{DEVELOPMENT}/<ปีแรก>-<ปีสุดท้าย>/",
    }.get(of.home, "workspaces/")
    file = f"{folder}{of.pattern}"
    raise NotReady(
        Words(
            f"ยังจัดทำเอกสารไม่ได้ เพราะไม่มีข้อมูล{of.title.th} โปรดสร้างแฟ้ม {file}",
            f"The document cannot be made without: {of.title.en}. Write {file}.",
        )
    )


def refuse_unread(year: Year) -> None:
    """Raises NotReady where a proposal or meeting could not be read: its figures would be lost."""
    kinds = frozenset(("proposal", "meeting"))
    if kinds & year.unread_kinds():
        raise unreadable(year, kinds)


def unreadable(year: Year, kinds: frozenset[str]) -> NotReady:
    """Names the files of `kinds` that could not be read."""
    files = ", ".join(file for key, file in year.unread if key in kinds)
    return NotReady(
        Words(
            f"ยังจัดทำเอกสารไม่ได้ เพราะอ่านแฟ้มไม่ได้: {files} "
            f"โปรดแก้ตามที่ plan validate {year.frame.number} แจ้ง",
            f"The document cannot be made while these files cannot be read: {files}. "
            f"Mend what plan validate {year.frame.number} reports.",
        )
    )


def unfilled(what: Words, field: str, file: str) -> NotReady:
    """Says that a paper waits for `field` of `file` to be filled in."""
    return NotReady(
        Words(
            f"ยังจัดทำเอกสารไม่ได้ เพราะยังไม่มี{what.th} โปรดเติม {field} ในแฟ้ม {file}",
            f"The document cannot be made without {what.en}: fill in {field} of {file}.",
        )
    )
