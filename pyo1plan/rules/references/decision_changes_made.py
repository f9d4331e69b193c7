"""Only a decision that agrees with changes may list changes."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = (
    "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: 70-SUP-001,"
    " decision: %s, changes: {place: ทุกโรงเรียนในเขตพื้นที่}}]}]"
)


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """Every decision with changes of another kind: nobody would make them."""
    for i, item in enumerate(held.record.items):
        for j, decision in enumerate(item.decisions):
            if decision.changes and decision.decision != "agree-with-changes":
                yield Problem(
                    held,
                    ("items", i, "decisions", j, "decision"),
                    Words(
                        f"มติของโครงการ {decision.proposal} มีรายการปรับแก้ แต่มติคือ {decision.decision}"
                        " จึงไม่มีการปรับแก้",
                        f"the decision on {decision.proposal} lists changes, but is “{decision.decision}”,"
                        " so nothing is changed",
                    ),
                    Words(
                        "แก้มติเป็น agree-with-changes หรือลบ changes",
                        "write agree-with-changes, or remove the changes",
                    ),
                )


RULE = Rule(
    id="decision-changes-ignored",
    severity="error",
    step="2.4.5",
    title=Words("รายการปรับแก้อยู่ในมติเห็นชอบโดยปรับแก้", "Changes stand in a decision that makes them"),
    why=Words(
        "มติเห็นชอบ ชะลอ หรือไม่เห็นชอบ ไม่เปลี่ยนข้อเสนอโครงการ รายการปรับแก้ที่เขียนไว้จะหายไปเงียบ ๆ",
        "A plain agreement changes nothing, so changes written under it would be lost in silence.",
    ),
    cure=Words("ใช้ agree-with-changes เมื่อมติให้ปรับแก้", "Use agree-with-changes where the meeting changed the project."),
    check=check,
    wrong={FILE: _ITEM % "agree"},
    right={FILE: _ITEM % "agree-with-changes"},
    reads="meeting",
)  # fmt: skip
