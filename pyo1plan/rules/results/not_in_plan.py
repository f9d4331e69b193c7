"""A project that is not in the plan is reported as cancelled, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.example import ENDORSEMENT
from pyo1plan.rules.results.example import Q1, project, report
from pyo1plan.rules.results.reports import reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_REJECTED = (
    "items: [{heading: 5, title: ขอความเห็นชอบแผนปฏิบัติการ,"
    " decisions: [{proposal: 70-SUP-001, decision: %s}]}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Projects that decisions kept out of the plan, or took out of it, by the day of the report."""
    for one in reports(year):
        sent = year.proposal(one.result.project)
        if one.project is not None or sent is None or one.result.status == "cancelled":
            continue
        yield Problem(
            one.held,
            one.path("project"),
            Words(
                f"{one.result.project} ไม่อยู่ในแผน ณ วันที่รายงาน",
                f"{one.result.project} is not in the plan on the day of the report",
            ),
            Words(
                "ลบออกจากรายงาน ถ้าโครงการถูกยกเลิกหลังใช้เงินแล้ว ให้ใส่ status: cancelled"
                " ถ้าที่ประชุมนำกลับเข้าแผน ให้บันทึกมตินั้น",
                "take it out of the report; write status: cancelled if it was cancelled after"
                " money was spent; record the decision that brought it back, if there is one",
            ),
            ((sent, ("id",), Words("ข้อเสนอ", "the proposal")),),
        )


RULE = Rule(
    id="results-not-in-plan",
    severity="error",
    step="2.8",
    title=Words("ไม่รายงานผลของโครงการที่ไม่อยู่ในแผน", "No results of a project outside the plan"),
    why=Words(
        "เงินของโครงการที่ที่ประชุมไม่เห็นชอบหรือชะลอไว้ใช้ไม่ได้ ผลของโครงการนั้นจึงไม่มี",
        "Money of a project that was rejected or postponed cannot be spent: it has no results.",
    ),
    cure=Words("ลบโครงการออกจากรายงาน หรือบันทึกมติ", "Take it out, or record the decision."),
    check=check,
    wrong={ENDORSEMENT: _REJECTED % "reject", Q1: report(1, project())},
    right={ENDORSEMENT: _REJECTED % "agree", Q1: report(1, project())},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
