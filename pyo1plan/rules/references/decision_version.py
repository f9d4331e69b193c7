"""A decision was taken on the proposal as it stands now."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import rulings
from pyo1plan.year.model import Year
from pyo1plan.year.version import version_of

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = (
    "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: 70-SUP-001,"
    " decision: agree%s}]}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Every decision that says which version was decided on."""
    for ruling in rulings(year.meetings):
        held = year.proposal(ruling.decision.proposal)
        seen = ruling.decision.seen
        if held is not None and seen is not None and version_of(held.record) != seen:
            yield Problem(
                ruling.meeting,
                (*ruling.path, "seen"),
                Words(
                    f"ข้อเสนอโครงการ {held.id} ถูกแก้ไขหลังจากที่ประชุมมีมติ",
                    f"the proposal {held.id} was changed after the meeting decided on it",
                ),
                Words(
                    "เทียบข้อเสนอกับฉบับที่พิจารณาในประวัติ git ถ้ามติยังใช้ได้ ให้ลบ seen หรือสั่ง plan decide ใหม่"
                    " ถ้าไม่ได้ ให้เสนอที่ประชุมอีกครั้ง",
                    "compare it with the version in git; if the decision still holds, remove seen or run"
                    " plan decide again; if not, put it before the meeting once more",
                ),
                ((held, (), Words("ข้อเสนอฉบับปัจจุบัน", "the proposal as it stands")),),
            )


RULE = Rule(
    id="decision-version",
    severity="warning",
    step="2.4.5",
    title=Words("มติเป็นมติต่อข้อเสนอฉบับปัจจุบัน", "A decision is about the proposal as it stands"),
    why=Words(
        "ถ้ากลุ่มแก้ข้อเสนอหลังที่ประชุมมีมติ แผนที่พิมพ์จะมีสิ่งที่ที่ประชุมไม่ได้พิจารณา",
        "If a group changes its proposal after the meeting, the plan prints what nobody decided on.",
    ),
    cure=Words(
        "ตรวจส่วนที่ต่าง แล้วให้ที่ประชุมพิจารณาใหม่ หรือยืนยันมติเดิม",
        "Look at what differs; decide again, or confirm the decision.",
    ),
    check=check,
    wrong={FILE: _ITEM % ", seen: '0123456789ab'"},
    right={FILE: _ITEM % ", seen: 'aee52c43c3ae'"},
    reads="year",
    needs=("proposal", "meeting"),
)
