"""What is reported as completed is shown by evidence."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.results.example import Q2, project, report
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """Every project of the report."""
    for i, one in enumerate(held.record.projects):
        if one.status == "completed" and not one.evidence and not one.attachments:
            yield Problem(
                held,
                ("projects", i, "status"),
                Words(
                    f"{one.project} รายงานว่าดำเนินการแล้วเสร็จ แต่ไม่มีหลักฐาน",
                    f"{one.project} is reported as completed, but nothing shows it",
                ),
                Words(
                    "ใส่หลักฐานใน evidence หรือแฟ้มใน attachments ถ้ายังไม่เสร็จให้แก้ status",
                    "name it under evidence or attachments, or correct the status",
                ),
            )


RULE = Rule(
    id="results-completed-shown",
    severity="error",
    step="2.8",
    title=Words("โครงการที่แล้วเสร็จมีหลักฐาน", "A completed project has evidence"),
    why=Words(
        "การปิดโครงการต้องตรวจสอบได้ รายงานที่ไม่มีหลักฐานใช้ตอบการตรวจสอบและ ITA ไม่ได้",
        "A closed project must stand an audit; a bare word does not.",
    ),
    cure=Words("เพิ่มหลักฐานหรือแฟ้มแนบ", "Add evidence or an attachment."),
    check=check,
    wrong={Q2: report(2, project(status="completed"))},
    right={Q2: report(2, project("disbursed: 5000, evidence: [รายงานผลการอบรม]", "completed"))},
    reads="results",
)
