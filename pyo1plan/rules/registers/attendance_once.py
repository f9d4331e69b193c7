"""Nobody both came to a meeting and stayed away."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Attendee, Meeting
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """Every seat among the absent that is among the present too, by position and name."""
    attendance = held.record.attendance
    if attendance is None:
        return
    present = {_seat(seat): i for i, seat in enumerate(attendance.present)}
    for i, seat in enumerate(attendance.absent):
        there = present.get(_seat(seat))
        if there is not None:
            yield Problem(
                held,
                ("attendance", "absent", i),
                Words(
                    f"{seat.position} อยู่ทั้งในผู้มาประชุมและผู้ไม่มาประชุม",
                    f"{seat.position} is among those present and those absent",
                ),
                Words(
                    "ลบออกจากรายการที่ไม่ตรงกับบัญชีลงลายมือชื่อ ถ้ามีผู้มาแทนให้ใส่ stand_in_for",
                    "remove the one that the signed sheet does not bear out; a substitute goes under"
                    " stand_in_for",
                ),
                ((held, ("attendance", "present", there), Words("ผู้มาประชุม", "present")),),
            )


def _seat(seat: Attendee) -> tuple[str, str | None]:
    return seat.position, seat.name


_CAME = (
    "attendance: {present: [{position: ผู้อำนวยการกลุ่มนโยบายและแผน}],"
    " absent: [{position: %s, reason: ติดราชการ}]}"
)

RULE = Rule(
    id="attendance-doubled",
    severity="warning",
    step="6.3.4",
    title=Words("ผู้มาประชุมและผู้ไม่มาประชุมไม่ซ้ำกัน", "Nobody both came and stayed away"),
    why=Words(
        "รายงานการประชุมที่ระบุตำแหน่งเดียวทั้งมาและไม่มาขัดแย้งกันเอง",
        "Minutes that list one seat as present and as absent contradict themselves.",
    ),
    cure=Words("เทียบกับบัญชีลงลายมือชื่อ", "Compare with the signed attendance sheet."),
    check=check,
    wrong={FILE: _CAME % "ผู้อำนวยการกลุ่มนโยบายและแผน"},
    right={FILE: _CAME % "ผู้อำนวยการกลุ่มกฎหมายและคดี"},
    reads="meeting",
)
