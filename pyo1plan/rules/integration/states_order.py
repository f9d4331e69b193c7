"""The states of a brief follow each other in time and in sense."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pyo1plan.records.integration_project import IntegrationProject, State
from pyo1plan.rules.integration.example import BRIEF, brief, turns
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: What must have come before a state.
_BEFORE: dict[State, State] = {"submitted": "selected", "won": "submitted", "lost": "submitted"}
_NAMES: dict[State, Words] = {
    "drafted": Words("ร่าง", "drafted"),
    "selected": Words("สำนักงานคัดเลือก", "selected"),
    "submitted": Words("จัดส่ง", "submitted"),
    "won": Words("ได้รับงบประมาณ", "won"),
    "lost": Words("ไม่ได้รับงบประมาณ", "lost"),
    "withdrawn": Words("ถอนเรื่อง", "withdrawn"),
}


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """Days that go back, states before what they need, and anything after a withdrawal."""
    turns = held.record.states
    for i, (one, then) in enumerate(pairwise(turns), 1):
        if then.date < one.date:
            yield Problem(
                held,
                ("states", i, "date"),
                Words(
                    f"สถานะ {_NAMES[then.state].th} ลงวันที่ก่อนสถานะก่อนหน้า",
                    f"{_NAMES[then.state].en} is dated before the state before it",
                ),
                Words("เรียงสถานะตามวันที่", "list the states by their days"),
            )
        if one.state == "withdrawn":
            yield Problem(
                held,
                ("states", i, "state"),
                Words("มีสถานะหลังการถอนเรื่อง", "a state follows the withdrawal"),
                Words(
                    "ลบสถานะ withdrawn หรือทำโครงการเสนอใหม่",
                    "remove withdrawn, or write a new brief",
                ),
            )
    for i, turn in enumerate(turns):
        needed = _BEFORE.get(turn.state)
        if needed and needed not in {earlier.state for earlier in turns[:i]}:
            yield Problem(
                held,
                ("states", i, "state"),
                Words(
                    f"สถานะ {_NAMES[turn.state].th} ต้องมีสถานะ {_NAMES[needed].th} ก่อน",
                    f"{_NAMES[turn.state].en} must come after {_NAMES[needed].en}",
                ),
                Words(
                    f"เพิ่มรายการ state: {needed} พร้อมวันที่ไว้ก่อนหน้า",
                    f"add state: {needed} with its day before it",
                ),
            )


RULE = Rule(
    id="integration-states-order",
    severity="error",
    step="3.6",
    title=Words("สถานะของโครงการที่เสนอเรียงตามลำดับงาน", "The states of a brief are in order"),
    why=Words(
        "โครงการต้องผ่านการคัดเลือกของสำนักงานก่อนจัดส่ง และจัดส่งก่อนทราบผล",
        "A brief is selected by the office before it is sent, and sent before it is answered.",
    ),
    cure=Words("เติมสถานะที่ขาดและเรียงตามวันที่", "Add the missing state and sort by day."),
    check=check,
    wrong={BRIEF: brief(states=turns("selected", "won"))},
    right={BRIEF: brief(states=turns("selected", "submitted", "won"))},
    reads="integration-project",
)
