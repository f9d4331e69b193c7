"""The list of documents: the one place that knows which there are."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, Stage


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document.

    `per` names what it has one paper for: the "year", or each "meeting". `stage` is the stage
    that is printed unless another is asked for. `module` holds its `content`, imported on use.
    """

    key: str
    title: Words
    per: Literal["year", "meeting"]
    stage: Stage
    module: str

    def parts(self, year: Year) -> tuple[str, ...]:
        """The papers there can be: ids of meetings, or one "" for the whole year."""
        if self.per == "meeting":
            return tuple(held.id for held in year.meetings)
        return ("",)

    def content(self, plan: Plan, stamp: Stamp, part: str = "") -> Content:
        """The content of the paper `part`; raises `missing.NotReady`."""
        module = import_module(f"pyo1plan.documents.{self.module}")
        made: Content = (
            module.content(plan, stamp, part)
            if self.per == "meeting"
            else module.content(plan, stamp)
        )
        return made


DOCUMENTS: tuple[Document, ...] = (
    Document(
        "annual-plan",
        Words("แผนปฏิบัติการประจำปีงบประมาณ", "Annual action plan"),
        "year",
        "endorsed",
        "annual_plan",
    ),
    Document("agenda", Words("ระเบียบวาระการประชุม", "Agenda"), "meeting", "submitted", "agenda"),
)


def document(key: str) -> Document | None:
    """The document named `key`."""
    return next((d for d in DOCUMENTS if d.key == key), None)
