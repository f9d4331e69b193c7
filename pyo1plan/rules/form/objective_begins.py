"""An objective begins with เพื่อ."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_WORD = "เพื่อ"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every objective."""
    for i, objective in enumerate(held.record.objectives):
        if not objective.startswith(_WORD):
            yield Problem(
                held,
                ("objectives", i),
                Words(
                    f"วัตถุประสงค์ข้อ {i + 1} ไม่ได้ขึ้นต้นด้วย “{_WORD}”",
                    f"objective {i + 1} does not begin with “{_WORD}”",
                ),
                Words(
                    f"เขียนว่าทำเพื่ออะไร เช่น “{_WORD}พัฒนา…” ไม่ต้องใส่ลำดับที่ ระบบพิมพ์ให้",
                    f"say what it is for (“{_WORD}…”); the number is printed for you",
                ),
            )


RULE = Rule(
    id="objective-begins",
    severity="warning",
    step="2.4.1",
    title=Words("วัตถุประสงค์ขึ้นต้นด้วยคำว่า เพื่อ", "An objective begins with เพื่อ"),
    why=Words(
        "แบบเสนอโครงการกำหนดให้วัตถุประสงค์แต่ละข้อขึ้นต้นด้วย เพื่อ จึงแยกจากกิจกรรมและเป้าหมายได้ชัด",
        "On the form each objective begins so; it tells an objective from an activity or a target.",
    ),
    cure=Words("เขียนวัตถุประสงค์ใหม่ให้ขึ้นต้นด้วย เพื่อ", "Begin the objective with เพื่อ."),
    check=check,
    wrong={PROPOSAL: "objectives: [อบรมครู, เพื่อพัฒนาครู]"},
    right={PROPOSAL: "objectives: [เพื่ออบรมครู, เพื่อพัฒนาครู]"},
)
