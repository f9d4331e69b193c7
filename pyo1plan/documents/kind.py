"""A kind of document: what it is one paper of, what it is made of, and in which formats it can be had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal

from pyo1plan.checklists.status import JobStatus
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.findings import Finding
from pyo1plan.records.base import Record
from pyo1plan.records.checklist import Checklist
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, Stage, plan_at

#: The formats that the press prints any paper in.
PRINTED = ("docx", "pdf", "html")


Reads = Literal[
    "plan",
    "standards",
    "years",
    "status",
    "edition",
    "comparison",
    "findings",
    "register",
    "register-sums",
    "requirements",
]


@dataclass(frozen=True, slots=True)
class Material:
    """All that a paper may be made of; what its document does not read is left empty.

    `part` is the meeting of an agenda, the body of an order, the edition of a development plan, the
    matter of a memo, or ""; `before` the plan that `plan` is compared with; `with_secret` whether what
    secret letters are about is shown; `past` the years before, the latest first.
    """

    plan: Plan
    stamp: Stamp
    part: str = ""
    standards: Sequence[Checklist] = ()
    jobs: Sequence[JobStatus] = ()
    on: date | None = None
    before: Plan | None = None
    findings: Sequence[Finding] = ()
    with_secret: bool = False
    past: Sequence[Year] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document.

    `per` names what it has one paper for: the whole year (or development plan), each "meeting" or
    each that was "held", an "edition" of a development plan, a "body" that the office appoints, each
    matter that a memo can be "about", each "quarter" that was reported, each "project" of the plan, or
    each "case" of reorganisation.
    `stage` is the stage that is printed unless another is asked for. `module` holds its `content`, imported on use. `reads` is what that is made of: the "plan"
    alone, the work "standards" too, those and the "years" before, the "status" of their steps, an "edition", a "comparison" of
    two stages, all "findings" about the year, a "register" of a calendar year, or "register-sums" up to
    a day (the last on record unless one is asked for). `of` tells where it belongs: to fiscal years, to development plans, to both, or to the
    registers of calendar years: only for these is a year that is asked for a calendar year.
    `formats` are those it can be had in. `needs` are kinds of record that a year may go without: then
    it has no such paper, nor while the module's `there` finds nothing in them to print. One that is
    not `in_all` is printed only when it is asked for by name. One that goes `despite_errors` is there to
    show them.
    """

    key: str
    title: Words
    per: Literal[
        "year", "meeting", "held", "edition", "body", "about", "quarter", "project", "case"
    ]
    stage: Stage
    module: str
    reads: Reads = "plan"
    formats: tuple[str, ...] = PRINTED
    of: tuple[Literal["year", "development", "registers"], ...] = ("year",)
    needs: tuple[str, ...] = ()
    in_all: bool = True
    despite_errors: bool = False

    def belongs(self, year: Year) -> bool:
        """Whether it is one of the papers of `year` (it may be asked for nevertheless)."""
        if not self.needs:
            return self.in_all
        module = import_module(f"pyo1plan.documents.{self.module}")
        held = all(year.every(kind, Record) for kind in self.needs)
        return self.in_all and held and bool(module.there(year))

    def parts(self, year: Year) -> tuple[str, ...]:
        """The papers there can be: ids of meetings, keys of bodies or matters, or one "" for the whole.

        The one "" of a document per edition is the latest.
        """
        match self.per:
            case "meeting":
                return tuple(held.id for held in year.meetings)
            case "held":
                return tuple(held.id for held in year.meetings if held.record.attendance)
            case "body":
                office = year.frame.office
                return tuple(b.key for b in office.record.bodies if b.duties) if office else ()
            case "about":
                return self.matters()
            case "quarter" | "case":
                module = import_module(f"pyo1plan.documents.{self.module}")
                return tuple(module.parts(year))
            case "project":
                return tuple(project.id for project in plan_at(year, self.stage).projects)
        return ("",)

    def matters(self) -> tuple[str, ...]:
        """The keys of the matters that a document of each can be "about"."""
        return tuple(import_module(f"pyo1plan.documents.{self.module}").MATTERS)

    def content(self, material: Material) -> Content:
        """The content of one paper; raises `missing.NotReady`."""
        module = import_module(f"pyo1plan.documents.{self.module}")
        m = material
        made: Content
        match self.reads:
            case "edition":
                made = module.content(m.plan.year, m.stamp, m.part)
            case "status":
                made = module.content(m.plan, m.stamp, m.jobs, m.on)
            case "comparison":
                made = module.content(m.before, m.plan, m.stamp)
            case "register":
                made = module.content(m.plan, m.stamp, m.with_secret)
            case "register-sums":
                made = module.content(m.plan, m.stamp, m.with_secret, m.on)
            case "findings":
                made = module.content(m.plan, m.stamp, m.findings, m.standards, m.on)
            case "standards":
                made = module.content(m.plan, m.stamp, m.standards)
            case "years":
                made = module.content(m.plan, m.stamp, m.standards, m.past)
            case "requirements":
                made = module.content(m.plan, m.stamp, m.part)
            case "plan" if self.per in ("meeting", "held", "body", "about", "quarter", "project"):
                made = module.content(m.plan, m.stamp, m.part)
            case "plan":
                made = module.content(m.plan, m.stamp)
        return made
