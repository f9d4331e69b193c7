"""The scores that committee members gave to proposals: `scores.yaml` (standard step 2.4.4).

Only for the criteria of `year.yaml` that members score; what the data tells is computed, not entered.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Key, Score, Text


class MemberScore(Record):
    """What one member gave one proposal by one criterion, on the five levels of Thai score sheets.

    5 greatest, 4 great, 3 moderate, 2 little, 1 least, 0 not at all; halves are allowed.
    """

    proposal: Code = field("รหัสโครงการ", "Project code")
    criterion: Key = field(
        "เกณฑ์",
        "Criterion",
        "คีย์ของเกณฑ์ใน year.yaml ที่กรรมการเป็นผู้ให้คะแนน",
        "Key of a criterion of year.yaml that members score",
    )
    member: Text = field(
        "กรรมการ",
        "Member",
        "ตำแหน่งตามองค์ประกอบคณะกรรมการจัดทำแผนใน office.yaml หรือลำดับที่ในองค์ประกอบนั้น",
        "A position of the plan committee in office.yaml, or its number there",
    )
    score: Score = field(
        "คะแนน",
        "Score",
        "0–5: 5 มากที่สุด 4 มาก 3 ปานกลาง 2 น้อย 1 น้อยที่สุด 0 ไม่ปรากฏ",
        "0–5: 5 greatest, 3 moderate, 0 not at all",
    )
    note: Text | None = field("ความเห็น", "Note", default=None)


class Scores(Record):
    """The members' scores of the year."""

    scores: tuple[MemberScore, ...] = field("คะแนนของกรรมการ", "Members' scores", default=())
