"""The group in charge of a line of the working calendar is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.settings import Settings
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ENTRY = (
    "calendar: [{step: 2.4.4, activity: ประชุมกลั่นกรองโครงการ,"
    " start: 2569-11-12, end: 2569-11-13, group: %s}]"
)


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """Every line of the calendar that names a group."""
    assert frame.office is not None
    known = {group.key for group in frame.office.record.groups}
    for i, entry in enumerate(held.record.calendar):
        if entry.group is not None and entry.group not in known:
            yield unknown(held, ("calendar", i, "group"), entry.group, known, GROUPS)


RULE = Rule(
    id="calendar-group-unknown",
    severity="error",
    step="2.4",
    title=Words("ผู้รับผิดชอบในปฏิทินมีอยู่จริง", "The groups of the calendar exist"),
    why=Words(
        "ปฏิทินการปฏิบัติงานบอกว่าใครต้องทำอะไรเมื่อใด งานของกลุ่มที่ไม่มีจะไม่มีใครทำ",
        "The calendar says who owes what and when; work of a group that does not exist is nobody's.",
    ),
    cure=Words("ใช้คีย์ของกลุ่มจาก office.yaml", "Use a key from office.yaml."),
    check=check,
    wrong={"year.yaml": _ENTRY % "planing"},
    right={"year.yaml": _ENTRY % "planning"},
    reads="settings",
    needs=("office",),
)
