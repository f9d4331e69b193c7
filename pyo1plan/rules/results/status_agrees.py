"""A project's status agrees with its activities and its money."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import ProjectResult, Results
from pyo1plan.rules.results.example import Q2, TRAINING, project, report
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_DONE = f"disbursed: 5000, evidence: [รายงานผล], activities: [{{activity: {TRAINING}, status: %s}}]"


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """Completed with an activity that is not; not started with money spent or an activity begun."""
    for i, one in enumerate(held.record.projects):
        message = _fault(one)
        if message is not None:
            yield Problem(
                held,
                ("projects", i, "status"),
                message,
                Words("แก้สถานะของโครงการหรือของกิจกรรมให้ตรงกัน", "make the two statuses agree"),
            )


def _fault(one: ProjectResult) -> Words | None:
    if one.status == "completed":
        open_ = [a for a in one.activities if a.status not in ("completed", "cancelled")]
        if open_:
            return Words(
                f"{one.project} ดำเนินการแล้วเสร็จ แต่กิจกรรม “{open_[0].activity}” ยังไม่เสร็จ",
                f"{one.project} is completed, but its activity “{open_[0].activity}” is not",
            )
    if one.status == "not-started":
        if one.spent:
            return Words(
                f"{one.project} ยังไม่ดำเนินการ แต่เบิกจ่ายแล้ว",
                f"{one.project} is not started, but money was disbursed",
            )
        begun = [a for a in one.activities if a.status in ("under-way", "completed")]
        if begun:
            return Words(
                f"{one.project} ยังไม่ดำเนินการ แต่กิจกรรม “{begun[0].activity}” เริ่มแล้ว",
                f"{one.project} is not started, but its activity “{begun[0].activity}” has begun",
            )
    return None


RULE = Rule(
    id="results-status-agrees",
    severity="warning",
    step="2.8",
    title=Words(
        "สถานะโครงการตรงกับกิจกรรมและการเบิกจ่าย", "A project's status agrees with its activities"
    ),
    why=Words(
        "จำนวนโครงการที่แล้วเสร็จนับจากสถานะของโครงการ ถ้าไม่ตรงกับกิจกรรม รายงานจะบอกเกินจริง",
        "Completed projects are counted by this status; reports would say too much.",
    ),
    cure=Words("แก้สถานะให้ตรงกัน", "Make the statuses agree."),
    check=check,
    wrong={Q2: report(2, project(_DONE % "under-way", "completed"))},
    right={Q2: report(2, project(_DONE % "completed", "completed"))},
    reads="results",
)
