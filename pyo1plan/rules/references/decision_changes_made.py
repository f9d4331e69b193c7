"""A decision says only what its kind carries out."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.meeting import Decision, Meeting
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = (
    "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: 70-SUP-001,"
    " decision: %s, changes: {place: ทุกโรงเรียนในเขตพื้นที่}}]}]"
)


#: What a field of a decision belongs to.
_OF = {
    "changes": "agree-with-changes",
    "into": "merge",
    "parts": "split",
    "transfer": "transfer",
}


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """Every decision that says more than its kind carries out: nobody would do it."""
    for i, item in enumerate(held.record.items):
        for j, decision in enumerate(item.decisions):
            for field, verb in _OF.items():
                if getattr(decision, field) and decision.decision != verb:
                    yield _ignored(held, ("items", i, "decisions", j), decision, field, verb)


def _ignored(held: Held[Meeting], path: Path, decision: Decision, field: str, verb: str) -> Problem:
    return Problem(
        held,
        (*path, "decision"),
        Words(
            f"มติของโครงการ {decision.proposal} มี {field} แต่มติคือ {decision.decision} จึงไม่มีผล",
            f"the decision on {decision.proposal} has {field}, but is “{decision.decision}”,"
            " so nothing comes of it",
        ),
        Words(f"แก้มติเป็น {verb} หรือลบ {field}", f"write {verb}, or remove {field}"),
    )


RULE = Rule(
    id="decision-changes-ignored",
    severity="error",
    step="2.4.5",
    title=Words("รายละเอียดของมติอยู่ในมติชนิดที่ใช้", "What a decision says stands in one that carries it out"),
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
