"""A brief's file is named by its id."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """The id against the file's name without its ending."""
    id_ = held.record.id
    if id_ != held.id:
        yield Problem(
            held,
            ("id",),
            Words(
                f"รหัส {id_} ไม่ตรงกับชื่อแฟ้ม {held.id}.yaml",
                f"the id {id_} is not the file's name, {held.id}.yaml",
            ),
            Words(
                f"แก้ id เป็น {held.id} หรือเปลี่ยนชื่อแฟ้มเป็น {id_}.yaml",
                f"write {held.id}, or rename the file to {id_}.yaml",
            ),
        )


RULE = Rule(
    id="integration-id-file",
    severity="error",
    step="3.5",
    title=Words("รหัสของโครงการที่เสนอตรงกับชื่อแฟ้ม", "A brief's id is the name of its file"),
    why=Words(
        "รายงานการประชุมและรายงานรายไตรมาสอ้างโครงการด้วยรหัส รหัสสองแบบทำให้ไปตกที่โครงการผิด",
        "Minutes and quarterly reports name briefs by id; two ids send them to the wrong one.",
    ),
    cure=Words("แก้รหัสหรือชื่อแฟ้มให้ตรงกัน", "Make id and file name the same."),
    check=check,
    wrong={BRIEF: brief(id="70-PV-09")},
    right={BRIEF: brief()},
    reads="integration-project",
)
