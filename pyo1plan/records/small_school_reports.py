"""What came of the plan for small schools, round by round (standard step 5.5).

A report goes to the executives of the office and to the Provincial Education Committee; that they took
note is a resolution of their meetings (`approves: small-schools-report`), never a field here.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.results import Progress
from pyo1plan.records.values import Baht, Day, Key, Number, Text, Whole


class MeasureResult(Record):
    """How far one measure has come; money is all that was spent so far."""

    measure: Key = field("มาตรการ", "Measure", "คีย์ของมาตรการในแผน", "Key of a measure of the plan")
    status: Progress = field("สถานะ", "Status", "สถานะเดียวกับผลรายไตรมาส", "As in quarterly results")
    schools: Whole | None = field("โรงเรียนที่ดำเนินการแล้ว (แห่ง)", "Schools reached", default=None)
    spent: Baht | None = field("เบิกจ่ายสะสม (บาท)", "Spent so far (baht)", default=None)
    summary: Text | None = field("ผลการดำเนินงาน", "What was done", default=None)


class IndicatorResult(Record):
    """The value of one indicator on the day of the report."""

    indicator: Key = field("ตัวชี้วัด", "Indicator", "คีย์ของตัวชี้วัดในแผน", "Key of an indicator")
    value: Number = field("ผลที่ได้", "Value")


class SmallSchoolReport(Record):
    """One round of reporting."""

    round: Text = field("รอบรายงาน", "Round", "เช่น รอบ 6 เดือน", "Such as the half-year round")
    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    measures: tuple[MeasureResult, ...] = field("ผลรายมาตรการ", "Results by measure", default=())
    indicators: tuple[IndicatorResult, ...] = field(
        "ผลตามตัวชี้วัด", "Results by indicator", default=()
    )
    centres: Text | None = field(
        "ผลการพัฒนาสู่ศูนย์การเรียนรู้คุณภาพ", "Towards quality learning centres", default=None
    )
    problems: tuple[Text, ...] = field("ปัญหา/อุปสรรค", "Problems", default=())
    suggestions: tuple[Text, ...] = field("ข้อเสนอแนะ", "Suggestions", default=())
