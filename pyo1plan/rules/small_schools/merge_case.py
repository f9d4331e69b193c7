"""A measure of merging has its case: no school is merged by a line of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_PLAN = (
    "{as_of: 2569-06-10, measures: [{band: 1-120, year: 2570, measure: รวม, management: merge,"
    " schools: ['99010002']}], left_out: [{school: '99010001', reason: ก}]}"
)
_CASE = "{kind: merge, name: รวมโรงเรียน, schools: ['99010002', '99010001'], opened: 2569-10-05}"


def check(year: Year) -> Iterator[Problem]:
    """The schools of this year's merging measures that no case is about."""
    in_cases = {
        code
        for held in year.every("reorganisation", Reorganisation)
        for code in held.record.schools
        if held.record.kind in ("merge", "dissolve")
    }
    for held in year.every(PLAN, SmallSchools):
        for i, measure in enumerate(held.record.measures):
            if measure.management != "merge" or measure.year != year.frame.number:
                continue
            for j, code in enumerate(measure.schools):
                if code not in in_cases:
                    yield Problem(
                        held,
                        ("measures", i, "schools", j),
                        Words(
                            f"ปีนี้จะรวม {code} แต่ยังไม่มีเรื่องใน reorganisations/",
                            f"{code} is to be merged this year, but it has no case",
                        ),
                        Words(
                            "เปิดเรื่องใน reorganisations/<เรื่อง>.yaml แล้วดำเนินการตามขั้นตอน 4.4",
                            "open a case in reorganisations/<case>.yaml and go through step 4.4",
                        ),
                    )


RULE = Rule(
    id="small-school-merge",
    severity="warning",
    step="5.4",
    title=Words("การรวมสถานศึกษามีเรื่องของตน", "A merging measure has its case"),
    why=Words(
        "การรวมต้องรับฟังชุมชนและเสนอ กศจ. เป็นรายเรื่อง แผนอย่างเดียวรวมโรงเรียนไม่ได้",
        "Merging takes hearings and a resolution of its own; a plan alone merges nothing.",
    ),
    cure=Words("เปิดเรื่องใน reorganisations/ หรือเลื่อนปีของมาตรการ", "Open a case, or put it off."),
    check=check,
    wrong={FILE: _PLAN},
    right={FILE: _PLAN, "reorganisations/merge-two.yaml": _CASE},
    reads="year",
    needs=(PLAN, "reorganisation"),
)
