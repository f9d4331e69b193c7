"""Which file holds which record: the one list that reading, schemas and reference pages share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from pyo1plan.records.base import Record
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Kind:
    """A record type and where its files lie.

    `pattern` is relative to the `home` of the kind: the year's folder, `workspaces/` itself (what
    holds for every year) or the repository; `*` stands for one part of a path.
    """

    key: str
    module: str
    name: str
    pattern: str
    title: Words
    home: Literal["year", "workspaces", "repository"] = "year"
    required: bool = False

    @property
    def of_year(self) -> bool:
        """Whether each year has its own."""
        return self.home == "year"

    @property
    def model(self) -> type[Record]:
        """The model; imported when it is first asked for."""
        model: type[Record] = getattr(import_module(f"pyo1plan.records.{self.module}"), self.name)
        return model

    def holds(self, path: str) -> bool:
        """Whether the file at `path` (relative to the year, `/`) is of this kind."""
        pattern = re.escape(self.pattern).replace(r"\*", "[^/]+")
        return re.fullmatch(pattern, path) is not None


#: The records of a year and what it leans on in `workspaces/`.
KINDS: tuple[Kind, ...] = (
    Kind("office", "office", "Office", "office.yaml", Words("สำนักงาน", "Office"), home="workspaces", required=True),
    Kind("settings", "settings", "Settings", "year.yaml", Words("ปีงบประมาณ", "Fiscal year"), required=True),
    Kind("policies", "policies", "Policies", "policies.yaml", Words("นโยบายและการจัดสรร", "Policies and allocations"), required=True),
    Kind("review", "review", "Review", "review.yaml", Words("การทบทวนปีที่ผ่านมา", "Review of last year")),
    Kind("strategies", "strategies", "Strategies", "strategies.yaml", Words("กลยุทธ์และตัวชี้วัด", "Strategies and indicators"), required=True),
    Kind("budget", "budget", "Budget", "budget.yaml", Words("งบประมาณ", "Budget"), required=True),
    Kind("schools", "schools", "Schools", "schools.yaml", Words("สถานศึกษา", "Schools")),
    Kind("waivers", "waivers", "Waivers", "waivers.yaml", Words("ข้อยกเว้น", "Waivers")),
    Kind("proposal", "proposal", "Proposal", "proposals/*/*.yaml", Words("ข้อเสนอโครงการ", "Project proposal")),
    Kind("meeting", "meeting", "Meeting", "meetings/*.yaml", Words("การประชุม", "Meeting")),
)  # fmt: skip

#: The work standards, which the whole repository shares.
CHECKLIST = Kind(
    "checklist",
    "checklist",
    "Checklist",
    "checklists/*.yaml",
    Words("มาตรฐานการปฏิบัติงาน", "Work standard"),
    home="repository",
)
#: Every record that an editor or a reader of the reference pages may meet.
EVERY_KIND: tuple[Kind, ...] = (*KINDS, CHECKLIST)


def kind(key: str) -> Kind:
    """The kind named `key`."""
    return next(k for k in EVERY_KIND if k.key == key)
