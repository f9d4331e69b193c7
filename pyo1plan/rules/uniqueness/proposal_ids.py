"""A project code is used by one proposal only."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import FIRST_HERE
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

FILE = "proposals/promotion/70-PRO-001.yaml"


def check(year: Year) -> Iterator[Problem]:
    """Codes written in the proposals, and files of the same name in two groups' folders."""
    first: dict[str, Held[Proposal]] = {}
    for held in year.proposals:
        earlier = first.setdefault(held.record.id, held)
        if earlier is held:
            continue
        yield Problem(
            held,
            ("id",),
            Words(
                f"รหัสโครงการ {held.record.id} ใช้แล้วในแฟ้ม {earlier.file}",
                f"project code {held.record.id} is already used by {earlier.file}",
            ),
            Words(
                "ให้รหัสใหม่แก่โครงการนี้ ทั้งในช่อง id และชื่อแฟ้ม หรือลบแฟ้มที่ส่งซ้ำ",
                "give this project its own code, in id and file name, or delete the copy",
            ),
            ((earlier, ("id",), FIRST_HERE),),
        )


RULE = Rule(
    id="proposal-id-doubled",
    severity="error",
    step="2.4.1",
    title=Words("รหัสโครงการไม่ซ้ำกัน", "Project codes are unique"),
    why=Words(
        "มติและรายงานอ้างโครงการด้วยรหัส รหัสซ้ำทำให้มติไปลงผิดโครงการ",
        "Decisions and reports name projects by code; a doubled code books them to the wrong one.",
    ),
    cure=Words(
        "ใช้รหัส ปี-กลุ่ม-เลขที่ ที่ยังว่าง เช่น 70-SUP-004",
        "Use a free code of year, group and number, such as 70-SUP-004.",
    ),
    check=check,
    wrong={FILE: "id: 70-SUP-001"},
    right={FILE: "id: 70-PRO-001"},
    reads="year",
    needs=("proposal",),
)
