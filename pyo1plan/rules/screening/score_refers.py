"""A member's score names a proposal, a criterion that members score, and a member of the committee."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.scores import MemberScore, Scores
from pyo1plan.rules.references.unknown import PROPOSALS, Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "scores.yaml"
_CRITERIA = Home(Words("เกณฑ์ที่กรรมการให้คะแนน", "criterion that members score"), "year.yaml")
_SCORE = "scores: [{proposal: %s, criterion: %s, member: %s, score: 4}]"


def check(held: Held[Scores], frame: Frame) -> Iterator[Problem]:
    """Every score; the member only where the office lists the plan committee's members."""
    assert frame.settings is not None
    criteria = {c.key: c.scored_by for c in frame.settings.record.screening}
    entered = [key for key, by in criteria.items() if by == "members"]
    members = _members(frame)
    for i, score in enumerate(held.record.scores):
        if score.proposal not in frame.proposal_ids:
            yield unknown(
                held, ("scores", i, "proposal"), score.proposal, frame.proposal_ids, PROPOSALS
            )
        if criteria.get(score.criterion) == "data":
            yield _computed(held, i, score)
        elif score.criterion not in criteria:
            yield unknown(held, ("scores", i, "criterion"), score.criterion, entered, _CRITERIA)
        if members and not _is_member(score.member, members):
            yield _stranger(held, i, score, len(members))


def _members(frame: Frame) -> tuple[str, ...]:
    assert frame.settings is not None
    key = frame.settings.record.plan_committee
    body = frame.office.record.body(key) if frame.office and key else None
    return tuple(member.position for member in body.members) if body else ()


def _is_member(member: str, members: tuple[str, ...]) -> bool:
    number = to_arabic_digits(member)
    if number.isascii() and number.isdigit():
        return 1 <= int(number) <= len(members)
    return member in members


def _computed(held: Held[Scores], i: int, score: MemberScore) -> Problem:
    return Problem(
        held,
        ("scores", i, "criterion"),
        Words(
            f"เกณฑ์ “{score.criterion}” คำนวณจากข้อมูล กรรมการไม่ต้องให้คะแนน",
            f"the criterion “{score.criterion}” is computed from the data, not scored by members",
        ),
        Words(
            "ลบแถวนี้ หรือแก้ scored_by ของเกณฑ์เป็น members ใน year.yaml",
            "remove this entry, or set scored_by: members for it in year.yaml",
        ),
    )


def _stranger(held: Held[Scores], i: int, score: MemberScore, count: int) -> Problem:
    return Problem(
        held,
        ("scores", i, "member"),
        Words(
            f"“{score.member}” ไม่อยู่ในองค์ประกอบคณะกรรมการจัดทำแผน",
            f"“{score.member}” is no member of the plan committee",
        ),
        Words(
            f"ใช้ตำแหน่งตาม office.yaml หรือลำดับที่ 1–{count}",
            f"write a position as in office.yaml, or a number from 1 to {count}",
        ),
    )


RULE = Rule(
    id="score-unknown",
    severity="error",
    step="2.4.4",
    title=Words("คะแนนของกรรมการอ้างถึงโครงการ เกณฑ์ และกรรมการที่มีอยู่จริง", "A member's score names what exists"),
    why=Words(
        "คณะกรรมการกลั่นกรองตามหลักเกณฑ์ (มาตรฐานข้อ ๔.๔) คะแนนที่อ้างผิดจะไม่ถูกนับโดยไม่มีใครรู้",
        "Scores that name something unknown would silently not count.",
    ),
    cure=Words("แก้รหัสโครงการ คีย์ของเกณฑ์ หรือตำแหน่งกรรมการใน scores.yaml", "Correct the code, key or position in scores.yaml."),
    check=check,
    wrong={FILE: _SCORE % ("70-SUP-009", "policy", "ผู้ว่าราชการจังหวัดตัวอย่าง")},
    right={FILE: _SCORE % ("70-SUP-001", "need", "ผู้อำนวยการกลุ่มนิเทศฯ")},
    reads="scores",
    needs=("settings",),
)  # fmt: skip
