"""A member scores a proposal once by each criterion."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.scores import Scores
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "scores.yaml"
_ENTRY = "{proposal: 70-SUP-001, criterion: need, member: %s, score: %s}"


def check(held: Held[Scores], frame: Frame) -> Iterator[Problem]:
    """Every entry whose proposal, criterion and member were there before."""
    first: dict[tuple[str, str, str], int] = {}
    for i, score in enumerate(held.record.scores):
        key = (score.proposal, score.criterion, score.member)
        if key not in first:
            first[key] = i
            continue
        yield Problem(
            held,
            ("scores", i),
            Words(
                f"{score.member} ให้คะแนน {score.proposal} ตามเกณฑ์ {score.criterion} ซ้ำ",
                f"{score.member} scores {score.proposal} by {score.criterion} twice",
            ),
            Words("เหลือไว้แถวเดียว", "keep one of the entries"),
            ((held, ("scores", first[key]), Words("แถวแรก", "the first")),),
        )


RULE = Rule(
    id="score-twice",
    severity="error",
    step="2.4.4",
    title=Words("กรรมการคนหนึ่งให้คะแนนแต่ละเกณฑ์ครั้งเดียว", "A member scores each criterion once"),
    why=Words(
        "คะแนนของเกณฑ์คือค่าเฉลี่ยของกรรมการ คะแนนซ้ำทำให้เสียงของคนหนึ่งหนักกว่าคนอื่น",
        "A criterion's score is the members' mean; a repeated entry would give one of them more weight.",
    ),
    cure=Words("ลบแถวที่ซ้ำใน scores.yaml", "Remove the repeated entry from scores.yaml."),
    check=check,
    wrong={FILE: f"scores: [{_ENTRY % ('1', '4')}, {_ENTRY % ('1', '3')}]"},
    right={FILE: f"scores: [{_ENTRY % ('1', '4')}, {_ENTRY % ('2', '4')}]"},
    reads="scores",
)
