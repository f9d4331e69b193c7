"""A group reports its own projects, each once."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules import spoken
from pyo1plan.rules.results.example import Q1, project, report
from pyo1plan.rules.results.reports import Report, reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Projects of other groups, and projects that a quarter has twice."""
    first: dict[tuple[str, str], Report] = {}
    for one in reports(year):
        quarter, group = one.held.record.quarter, one.held.record.group
        if one.project is not None and one.project.record.group != group:
            owner = spoken.group(year.frame, one.project.record.group)
            yield Problem(
                one.held,
                one.path("project"),
                Words(
                    f"{one.result.project} เป็นโครงการของ{owner.th}",
                    f"{one.result.project} is a project of {owner.en}",
                ),
                Words("ให้กลุ่มเจ้าของโครงการรายงาน", "let the group that owns it report it"),
                ((one.project, ("group",), Words("ข้อเสนอ", "the proposal")),),
            )
            continue
        other = first.setdefault((quarter, one.result.project), one)
        if other is not one:
            yield Problem(
                one.held,
                one.path("project"),
                Words(
                    f"{one.result.project} รายงานซ้ำในไตรมาสที่ {quarter}",
                    f"{one.result.project} is reported twice for quarter {quarter}",
                ),
                Words("เหลือไว้แห่งเดียว", "leave one of them"),
                ((other.held, other.path("project"), Words("อีกแห่งหนึ่ง", "the other")),),
            )


RULE = Rule(
    id="results-own-projects",
    severity="error",
    step="2.8",
    title=Words(
        "กลุ่มรายงานโครงการของตน โครงการละครั้ง", "A group reports its own projects, once each"
    ),
    why=Words(
        "โครงการที่รายงานซ้ำหรือรายงานโดยกลุ่มอื่นทำให้ยอดนับสองครั้ง และไม่รู้ว่าตัวเลขใดถูก",
        "What is reported twice, or by another group, counts double and nobody knows which is right.",
    ),
    cure=Words("ลบรายการที่ซ้ำหรือไม่ใช่ของกลุ่ม", "Take out what is doubled or not the group's."),
    check=check,
    wrong={Q1: report(1, project(id_="70-PRO-001"))},
    right={Q1: report(1, project())},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
