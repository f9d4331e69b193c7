"""A proposal's file is named by its id."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The id against the file's name without its ending."""
    id_ = held.record.id
    if id_ != held.id:
        yield Problem(
            held,
            ("id",),
            Words(
                f"รหัสโครงการ {id_} ไม่ตรงกับชื่อแฟ้ม {held.id}.yaml",
                f"the id {id_} is not the file's name, {held.id}.yaml",
            ),
            Words(
                f"แก้ id เป็น {held.id} หรือเปลี่ยนชื่อแฟ้มเป็น {id_}.yaml",
                f"write {held.id}, or rename the file to {id_}.yaml",
            ),
        )


RULE = Rule(
    id="id-equals-file",
    severity="error",
    step="2.4.1",
    title=Words("รหัสโครงการตรงกับชื่อแฟ้ม", "A proposal's id is the name of its file"),
    why=Words(
        "มติที่ประชุมและรายงานอ้างโครงการด้วยรหัส รหัสสองแบบในแฟ้มเดียวทำให้มติไปตกที่โครงการผิด",
        "Decisions and reports name projects by id; two ids in one file send them to the wrong project.",
    ),
    cure=Words("แก้รหัสหรือชื่อแฟ้มให้ตรงกัน", "Make id and file name the same."),
    check=check,
    wrong={PROPOSAL: "id: 70-SUP-002"},
    right={PROPOSAL: "id: 70-SUP-001"},
)
