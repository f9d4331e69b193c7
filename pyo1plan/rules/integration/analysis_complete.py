"""A meeting that analysed the area has its order, who attended, and what was found."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.integration_meeting import AttendedMeeting
from pyo1plan.rules.integration.example import MEETING
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_WANTED = ("order", "attended", "findings")
_HELD = (
    "{date: 2569-11-20, body: คณะทำงานจัดทำแผนจังหวัด, purpose: analysis, order: คำสั่งจังหวัดที่ 9/2569,"
    " attended: [ผู้อำนวยการกลุ่มนโยบายและแผน]%s}"
)


def check(held: Held[AttendedMeeting], frame: Frame) -> Iterator[Problem]:
    """What is blank of a meeting whose purpose is analysis."""
    if held.record.purpose != "analysis":
        return
    for key in _WANTED:
        if not getattr(held.record, key):
            name = label(AttendedMeeting, key)
            yield Problem(
                held,
                ("purpose",),
                Words(
                    f"การประชุมวิเคราะห์สภาพแวดล้อมยังไม่มี “{name.th}”",
                    f"a meeting of analysis without “{name.en}”",
                ),
                Words(f"เติม {key}", f"fill in {key}"),
            )


RULE = Rule(
    id="integration-analysis-incomplete",
    severity="warning",
    step="3.3",
    title=Words(
        "การประชุมวิเคราะห์มีคำสั่ง ผู้เข้าร่วม และผล", "A meeting of analysis has order, people, findings"
    ),
    why=Words(
        "มาตรฐานกำหนดให้มีคำสั่งแต่งตั้ง บันทึกการเข้าร่วม และผลวิเคราะห์ SWOT",
        "The standard wants the order of appointment, the attendance and the SWOT analysis.",
    ),
    cure=Words("เติมช่องที่ขาด", "Fill in what is missing."),
    check=check,
    wrong={MEETING: _HELD % ""},
    right={MEETING: _HELD % ", findings: [จุดแข็ง เครือข่ายโรงเรียนเข้มแข็ง]"},
    reads="integration-meeting",
)
