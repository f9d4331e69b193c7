"""Those who agreed, disagreed and abstained at a hearing were there."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Reorganisation], frame: Frame) -> Iterator[Problem]:
    """Every hearing: its voices against its participants."""
    for i, hearing in enumerate(held.record.hearings):
        said = (hearing.agreed, hearing.disagreed, hearing.abstained)
        voices = sum(n for n in said if n is not None)
        whole = None not in said
        if voices > hearing.participants or (whole and voices != hearing.participants):
            yield Problem(
                held,
                ("hearings", i, "participants"),
                Words(
                    f"ผู้เข้าร่วม {hearing.participants} คน แต่ความเห็นรวม {voices} คน",
                    f"{hearing.participants} participants, but {voices} voices",
                ),
                Words(
                    "แก้ agreed, disagreed, abstained หรือ participants ให้ตรงกับบันทึกการประชุม",
                    "correct the numbers as the minutes have them",
                ),
            )


RULE = Rule(
    id="reorganisation-votes",
    severity="error",
    step="4.4.3",
    title=Words("ความเห็นรวมไม่เกินผู้เข้าร่วม", "Voices and participants agree"),
    why=Words(
        "ตัวเลขความเห็นของชุมชนเป็นสาระสำคัญที่ กศจ. ใช้พิจารณา",
        "The community's voices are what the committee weighs.",
    ),
    cure=Words("ตรวจกับบันทึกการประชุมที่ลงนาม", "Compare with the signed minutes."),
    check=check,
    wrong=case(
        hearings="[{date: 2569-10-20, place: ศาลาวัด, participants: 40, agreed: 35, disagreed: 9, opinion: ก}]"
    ),
    right=case(),
    reads=CASE,
)
