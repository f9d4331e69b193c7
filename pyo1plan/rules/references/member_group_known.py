"""The group of a committee's seat is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.office import Office
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_BODIES = (
    "bodies: [{key: plan-committee, name: คณะกรรมการจัดทำแผน, agenda: [แจ้งให้ทราบ, รับรองรายงาน,"
    " สืบเนื่อง, พิจารณา, อื่น ๆ], members: [{position: ผู้อำนวยการกลุ่ม, role: กรรมการ, group: %s}]},"
    " {key: provincial, name: กศจ., agenda: [แจ้งให้ทราบ, รับรองรายงาน, สืบเนื่อง, ทราบ, พิจารณา]}]"
)


def check(held: Held[Office], frame: Frame) -> Iterator[Problem]:
    """Every seat that names a group."""
    known = {group.key for group in held.record.groups}
    for i, body in enumerate(held.record.bodies):
        for j, member in enumerate(body.members):
            if member.group is not None and member.group not in known:
                path = ("bodies", i, "members", j, "group")
                yield unknown(held, path, member.group, known, GROUPS)


RULE = Rule(
    id="member-group-unknown",
    severity="error",
    step="2.4.2",
    title=Words("กลุ่มของกรรมการมีอยู่จริง", "The group of a member exists"),
    why=Words(
        "คำสั่งแต่งตั้งให้ทุกกลุ่มมีกรรมการ กลุ่มที่สะกดผิดทำให้ตรวจไม่ได้ว่าครบหรือไม่",
        "Every group has its seat on the committee; a misspelt one hides who is missing.",
    ),
    cure=Words("ใช้คีย์จากช่อง groups ของแฟ้มเดียวกัน", "Use a key from groups in the same file."),
    check=check,
    wrong={"office.yaml": _BODIES % "planing"},
    right={"office.yaml": _BODIES % "planning"},
    reads="office",
)
