"""A proposal's id is made of the year, the code of its group and a number: 70-SUP-003."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_parts = re.compile(r"([0-9]{2})-([A-Z0-9]+)-([0-9]{3,})").fullmatch


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The year's last two digits, and the group's code where the office names the group."""
    assert frame.office is not None
    group = frame.office.record.group(held.record.group)
    year = f"{frame.number % 100:02d}"
    parts = _parts(held.record.id)
    if parts is None:
        code = group.code if group else "SUP"
        yield _wrong(
            held,
            Words("ไม่ใช่ ปี-กลุ่ม-ลำดับ", "is not year-group-number"),
            f"{year}-{code}-001",
        )
        return
    if parts[1] != year:
        what = Words(
            f"ขึ้นต้นด้วย {parts[1]} แต่อยู่ในปีงบประมาณ {frame.number}",
            f"begins with {parts[1]}, but the folder is that of {frame.number}",
        )
        yield _wrong(held, what, f"{year}-{parts[2]}-{parts[3]}")
    if group is not None and parts[2] != group.code:
        what = Words(
            f"มีรหัสกลุ่ม {parts[2]} แต่{group.name} ({group.key}) ใช้รหัส {group.code}",
            f"has the code {parts[2]}, but that of {group.key} is {group.code}",
        )
        yield _wrong(held, what, f"{parts[1]}-{group.code}-{parts[3]}")


def _wrong(held: Held[Proposal], what: Words, right: str) -> Problem:
    return Problem(
        held,
        ("id",),
        Words(f"รหัสโครงการ {held.record.id} {what.th}", f"the id {held.record.id} {what.en}"),
        Words(
            f"ตั้งรหัสใหม่เช่น {right} แล้วเปลี่ยนชื่อแฟ้มให้ตรง",
            f"use an id such as {right}, and rename the file",
        ),
    )


RULE = Rule(
    id="id-parts",
    severity="error",
    step="2.4.1",
    title=Words("รหัสโครงการบอกปีและกลุ่ม", "A proposal's id tells its year and group"),
    why=Words(
        "รหัสที่มีปีและรหัสกลุ่มทำให้สองกลุ่มที่ทำงานแยกกันตั้งรหัสไม่ซ้ำกัน และอ้างข้ามปีได้",
        "With year and group in it, two groups working apart never make the same id.",
    ),
    cure=Words("ตั้งรหัสเป็น ปีสองหลัก-รหัสกลุ่ม-ลำดับสามหลัก", "Use two digits of the year, the group's code, three digits."),
    check=check,
    wrong={PROPOSAL: "id: 69-SUP-001"},
    right={PROPOSAL: "id: 70-SUP-001"},
    needs=("office",),
)  # fmt: skip
