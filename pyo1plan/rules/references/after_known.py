"""The projects that a project follows exist, this year or in the review of last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every code under `after`; a project cannot follow itself.

    Codes of older years cannot be judged; those of last year, and codes that tell no year, only
    where the review lists last year's projects.
    """
    if not held.record.after:
        return
    reviewed = {p.id for p in frame.review.record.projects} if frame.review else set()
    known = (frame.proposal_ids | reviewed) - {held.record.id}
    listed: set[int | None] = {frame.number % 100}
    if frame.review and reviewed:
        listed |= {frame.review.record.year % 100, None}
    for i, code in enumerate(held.record.after):
        if code not in known and _year(code) in listed:
            yield unknown(held, ("after", i), code, known, PROPOSALS)


def _year(code: str) -> int | None:
    """The last two digits of the year by which a project code begins."""
    match = re.match("([0-9]{2})-", code)
    return int(match[1]) if match else None


RULE = Rule(
    id="after-unknown",
    severity="error",
    step="2.2",
    title=Words("โครงการที่ต่อเนื่องกันมีอยู่จริง", "The projects that a project follows exist"),
    why=Words(
        "แผนต่อเนื่องต้องสืบกลับไปถึงโครงการเดิมได้ ทั้งโครงการของปีนี้และโครงการที่ทบทวนไว้ใน review.yaml",
        "What goes on must be traced to what it follows, in this year or in review.yaml.",
    ),
    cure=Words("แก้รหัสโครงการใน after หรือลบออก", "Correct the code under after, or remove it."),
    check=check,
    wrong={FILE: "after: [70-PLN-009]"},
    right={FILE: "after: [70-PLN-001, 69-SUP-001]"},
)
