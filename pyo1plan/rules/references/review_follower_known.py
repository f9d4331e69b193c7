"""The project by which a reviewed project goes on is among this year's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PROJECT = (
    "projects: [{id: 69-SUP-001, name: โครงการนิเทศ, budget: 35000, spent: 34200,"
    " result: นิเทศครบ, verdict: continue, reason: ยังจำเป็น, followed_by: %s}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Every `followed_by`."""
    for i, project in enumerate(held.record.projects):
        follower = project.followed_by
        if follower is not None and follower not in frame.proposal_ids:
            path = ("projects", i, "followed_by")
            yield unknown(held, path, follower, frame.proposal_ids, PROPOSALS)


RULE = Rule(
    id="review-follower-unknown",
    severity="error",
    step="2.2",
    title=Words("โครงการที่สืบต่อจากปีก่อนมีอยู่จริง", "The project that follows a reviewed one exists"),
    why=Words(
        "ผลการทบทวนบอกว่าโครงการใดดำเนินการต่อ ถ้าไม่มีข้อเสนอโครงการนั้นในปีนี้ ข้อสรุปก็ไม่เป็นจริง",
        "The review says which projects go on; without this year's proposal that is not so.",
    ),
    cure=Words(
        "แก้รหัสใน followed_by หรือรอให้กลุ่มส่งข้อเสนอโครงการ",
        "Correct followed_by, or await the group's proposal.",
    ),
    check=check,
    wrong={"review.yaml": _PROJECT % "70-SUP-010"},
    right={"review.yaml": _PROJECT % "70-SUP-001"},
    reads="review",
)
