"""Every strategy has a project."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_TWO = (
    "strategies: [{id: S1, name: พัฒนาคุณภาพการจัดการเรียนรู้, goals: [G1], kpis: [{id: S1-K1, name: ครู,"
    " unit: ร้อยละ, target: 70}]}, {id: %s, name: เพิ่มโอกาสทางการศึกษา, goals: [G2], kpis: [{id: S2-K1,"
    " name: เด็กที่ได้เข้าเรียน, unit: ร้อยละ, target: 98}, {id: S2-K2, name: โครงการที่รายงานผล,"
    " unit: ร้อยละ, target: 95}]}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Strategies that no project answers of those that the decisions left in the plan."""
    held = year.frame.strategies
    assert held is not None
    answered = {proposal.record.strategy for proposal in standing(year)}
    for i, strategy in enumerate(held.record.strategies):
        if strategy.id not in answered:
            yield Problem(
                held,
                ("strategies", i, "id"),
                Words(
                    f"กลยุทธ์ {strategy.id} ยังไม่มีโครงการรองรับ",
                    f"no project answers strategy {strategy.id}",
                ),
                Words(
                    "แจ้งกลุ่มที่เกี่ยวข้องให้เสนอโครงการ หรือทบทวนว่ากลยุทธ์นี้ยังจำเป็นในปีนี้หรือไม่",
                    "ask the groups for a project, or reconsider the strategy for this year",
                ),
            )


RULE = Rule(
    id="strategy-unused",
    severity="warning",
    step="2.4.4",
    title=Words("ทุกกลยุทธ์มีโครงการรองรับ", "Every strategy has a project"),
    why=Words(
        "กลยุทธ์ที่ไม่มีโครงการจะไม่บรรลุเป้าประสงค์ และบทของกลยุทธ์นั้นในเล่มแผนจะว่าง",
        "A strategy without a project reaches no goal, and its chapter of the booklet stays empty.",
    ),
    cure=Words(
        "เสนอโครงการภายใต้กลยุทธ์ หรือปรับกลยุทธ์ของปี",
        "Propose a project under it, or amend the year's strategies.",
    ),
    check=check,
    wrong={"strategies.yaml": _TWO % "S3"},
    right={"strategies.yaml": _TWO % "S2"},
    reads="year",
    needs=("strategies", "proposal", "meeting"),
)
