"""A project that is behind, suspended or cancelled says why, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.results.example import Q2, project, report
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_STATUS = {
    "behind": Words("ล่าช้ากว่าแผน", "behind"),
    "suspended": Words("ชะลอ", "suspended"),
    "cancelled": Words("ยกเลิก", "cancelled"),
}


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """The problem of each; the remedy too, except where the project was cancelled."""
    for i, one in enumerate(held.record.projects):
        status = _STATUS.get(one.status)
        if status is None:
            continue
        lacks = [
            (field, words)
            for field, words, given in (
                ("problems", Words("ปัญหา/อุปสรรค", "problem"), one.problems),
                (
                    "remedies",
                    Words("แนวทางแก้ไข", "remedy"),
                    one.remedies or one.status == "cancelled",
                ),
            )
            if not given
        ]
        if lacks:
            yield Problem(
                held,
                ("projects", i, "status"),
                Words(
                    f"{one.project} {status.th} แต่ยังไม่บอก{'และ'.join(w.th for _, w in lacks)}",
                    f"{one.project} is {status.en}, but gives no {' and no '.join(w.en for _, w in lacks)}",
                ),
                Words(
                    f"เขียน {' และ '.join(field for field, _ in lacks)}",
                    f"write {' and '.join(field for field, _ in lacks)}",
                ),
            )


RULE = Rule(
    id="results-remedy-given",
    severity="warning",
    step="2.8",
    title=Words("โครงการที่ล่าช้า ชะลอ หรือยกเลิก บอกปัญหาและแนวทางแก้ไข", "What is late says why, and the remedy"),
    why=Words(
        "ผู้บริหารเร่งรัดได้เมื่อรู้ว่าติดที่ใดและกลุ่มจะแก้อย่างไร",
        "It can be hurried only when it is known what stands in its way.",
    ),
    cure=Words("เขียนปัญหา/อุปสรรคและแนวทางแก้ไข", "Write the problem and the remedy."),
    check=check,
    wrong={Q2: report(2, project(status="behind"))},
    right={Q2: report(2, project("disbursed: 0, problems: วิทยากรติดภารกิจ, remedies: เลื่อนไปเดือนเมษายน", "behind"))},
    reads="results",
)  # fmt: skip
