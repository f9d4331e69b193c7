"""Quarterly reports to the province, and the yearly look back (standard steps 3.9 and 3.10)."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.integration_letter import LetterEntry
from pyo1plan.records.results import Progress
from pyo1plan.records.values import Baht, Code, Day, Quarter, Text


class QuarterlyReport(Record):
    """One project's report for one quarter, cumulative to its end."""

    quarter: Quarter = field("ไตรมาส", "Quarter", "1 (ต.ค.–ธ.ค.) ถึง 4 (ก.ค.–ก.ย.)", "1 to 4")
    project: Code = field("โครงการ", "Project", "รหัสใน integration/projects/", "Id of the brief")
    status: Progress = field(
        "สถานะ",
        "Status",
        "not-started = ยังไม่ดำเนินการ, under-way = อยู่ระหว่างดำเนินการ, completed = ดำเนินการแล้วเสร็จ,"
        " behind = ล่าช้ากว่าแผน, suspended = ชะลอ, cancelled = ยกเลิก",
        "How far it has come",
    )
    progress: Text | None = field("ผลการดำเนินงาน", "What was done", default=None)
    disbursed: Baht = field("เบิกจ่ายสะสม (บาท)", "Disbursed so far (baht)")
    date: Day = field("วันที่รายงาน", "Reported on")
    letter: LetterEntry | None = field("หนังสือนำส่ง", "Letter", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class YearReview(Record):
    """What the year taught, and to whom it was presented."""

    presented: Day | None = field("วันที่เสนอผู้บริหาร", "Presented on", default=None)
    to: Text | None = field("เสนอต่อ", "To", "ตำแหน่ง", "Position", default=None)
    results: tuple[Text, ...] = field("ผลการทบทวน", "Results", default=())
    lessons: tuple[Text, ...] = field("บทเรียน", "Lessons", default=())


class IntegrationReports(Record):
    """The year's reports: `integration/reports.yaml`."""

    reports: tuple[QuarterlyReport, ...] = field("รายงานรายไตรมาส", "Quarterly reports", default=())
    review: YearReview | None = field("การทบทวนประจำปี", "Yearly review", default=None)
