"""What a group reports of its projects for a quarter (standard step 2.8): `results/q1/<group>.yaml`."""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, Code, Day, Key, Quarter, Text

#: How far a project has come, in the words of the reports.
Progress = Literal["not-started", "under-way", "completed", "behind", "suspended", "cancelled"]


class ProjectResult(Record):
    """One project's result, cumulative to the end of the quarter."""

    project: Code = field("รหัสโครงการ", "Project")
    status: Progress = field(
        "สถานะ",
        "Status",
        "not-started = ยังไม่ดำเนินการ, under-way = อยู่ระหว่างดำเนินการ, completed = ดำเนินการแล้วเสร็จ, behind = ล่าช้ากว่าแผน, suspended = ชะลอ, cancelled = ยกเลิก",
        "How far it has come",
    )
    disbursed: Baht = field("เบิกจ่ายสะสม (บาท)", "Disbursed so far (baht)")
    summary: Text | None = field("ผลการดำเนินงาน", "What was done", default=None)
    problems: Text | None = field("ปัญหา/อุปสรรค", "Problems", default=None)
    remedies: Text | None = field("แนวทางแก้ไข", "Remedies", default=None)
    evidence: tuple[Text, ...] = field("หลักฐาน", "Evidence", default=())


class Results(Record):
    """One group's results for one quarter."""

    quarter: Quarter = field("ไตรมาส", "Quarter")
    group: Key = field("กลุ่ม", "Group")
    reported: Day = field("วันที่รายงาน", "Reported on")
    projects: tuple[ProjectResult, ...] = field("ผลรายโครงการ", "Results by project", default=())
