"""The list of documents: the one place that knows which there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.records.checklist import Checklist
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, Stage

#: The formats that the press prints any paper in.
PRINTED = ("docx", "pdf", "html")


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document.

    `per` names what it has one paper for: the "year", or each "meeting". `stage` is the stage
    that is printed unless another is asked for. `module` holds its `content`, imported on use.
    `reads` is what that is made of: the "plan" alone, or the work "standards" too. `formats` are
    those it can be had in.
    """

    key: str
    title: Words
    per: Literal["year", "meeting"]
    stage: Stage
    module: str
    reads: Literal["plan", "standards"] = "plan"
    formats: tuple[str, ...] = PRINTED

    def parts(self, year: Year) -> tuple[str, ...]:
        """The papers there can be: ids of meetings, or one "" for the whole year."""
        if self.per == "meeting":
            return tuple(held.id for held in year.meetings)
        return ("",)

    def content(
        self, plan: Plan, stamp: Stamp, part: str = "", standards: Sequence[Checklist] = ()
    ) -> Content:
        """The content of the paper `part`; raises `missing.NotReady`."""
        module = import_module(f"pyo1plan.documents.{self.module}")
        parts = (part,) if self.per == "meeting" else ()
        read = (standards,) if self.reads == "standards" else ()
        made: Content = module.content(plan, stamp, *parts, *read)
        return made


DOCUMENTS: tuple[Document, ...] = (
    Document(
        "annual-plan",
        Words("แผนปฏิบัติการประจำปีงบประมาณ", "Annual action plan"),
        "year",
        "endorsed",
        "annual_plan",
        reads="standards",
    ),
    Document("agenda", Words("ระเบียบวาระการประชุม", "Agenda"), "meeting", "submitted", "agenda"),
    Document(
        "calendar",
        Words("ปฏิทินการปฏิบัติงาน", "Working calendar"),
        "year",
        "current",
        "calendar",
        reads="standards",
        formats=(*PRINTED, "ics"),
    ),
)


def document(key: str) -> Document | None:
    """The document named `key`."""
    return next((d for d in DOCUMENTS if d.key == key), None)
