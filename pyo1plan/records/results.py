"""What a group reports of its projects for a quarter (standard step 2.8): `results/q1/<group>.yaml`.

Money is in baht. `disbursed` (เบิกจ่าย) is cumulative from 1 October to the end of the quarter;
`committed` (ก่อหนี้ผูกพัน) is what is bound by contract and not yet disbursed on that day, so it may
fall. What the government calls ใช้จ่าย is the two together.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, Code, Day, Key, Number, Percent, Quarter, Text

#: How far a project or an activity has come, in the words of the reports.
Progress = Literal["not-started", "under-way", "completed", "behind", "suspended", "cancelled"]
_PROGRESS = (
    "not-started = ยังไม่ดำเนินการ, under-way = อยู่ระหว่างดำเนินการ, completed = ดำเนินการแล้วเสร็จ,"
    " behind = ล่าช้ากว่าแผน, suspended = ชะลอ, cancelled = ยกเลิก"
)


class ActivityResult(Record):
    """How far one activity of the project has come, and when it was really held."""

    activity: Text = field(
        "กิจกรรม", "Activity", "ชื่อกิจกรรมตามแผนปัจจุบัน", "Its name in the plan as it stands"
    )
    status: Progress = field("สถานะกิจกรรม", "Status", _PROGRESS, "How far it has come")
    percent: Percent | None = field(
        "ความก้าวหน้า (ร้อยละ)", "Progress (percent)", "0 ถึง 100", "0 to 100", default=None
    )
    start: Day | None = field("เริ่มจริง", "Really began", default=None)
    end: Day | None = field("สิ้นสุดจริง", "Really ended", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class IndicatorResult(Record):
    """What one success indicator of the project came to by the end of the quarter."""

    indicator: Text = field(
        "ตัวชี้วัด", "Indicator", "ชื่อตัวชี้วัดตามแผนปัจจุบัน", "Its name in the plan as it stands"
    )
    value: Number | None = field(
        "ผลที่ได้",
        "Value",
        "หน่วยเดียวกับค่าเป้าหมาย เว้นว่างเมื่อยังไม่วัด",
        "In the unit of its target; blank while not measured",
        default=None,
    )
    evidence: Text | None = field("หลักฐานของผล", "What shows it", default=None)
    file: Text | None = field(
        "แฟ้มหลักฐาน",
        "File",
        "ใต้โฟลเดอร์ของปี เช่น attachments/results/70-SUP-001.pdf",
        "Below the year's folder",
        default=None,
    )


class SourceResult(Record):
    """The project's money of one fund source, at the end of the quarter."""

    source: Key = field("แหล่งงบประมาณ", "Fund source", "คีย์ใน office.yaml", "Key in office.yaml")
    disbursed: Baht = field(
        "เบิกจ่ายสะสม (บาท)",
        "Disbursed so far (baht)",
        "ตั้งแต่ 1 ตุลาคมถึงสิ้นไตรมาส",
        "From 1 October to the quarter's end",
    )
    in_quarter: Baht | None = field(
        "เบิกจ่ายในไตรมาส (บาท)",
        "Disbursed in the quarter (baht)",
        "เท่ากับยอดสะสมลบยอดสะสมของไตรมาสก่อน",
        "What was added since the quarter before",
        default=None,
    )
    committed: Baht = field(
        "ก่อหนี้ผูกพันคงเหลือ (บาท)",
        "Committed, not yet disbursed (baht)",
        "ทำสัญญาหรือใบสั่งซื้อแล้วแต่ยังไม่เบิกจ่าย ณ สิ้นไตรมาส",
        "Bound by contract or order and not disbursed at the quarter's end",
        default=Decimal(0),
    )
    committed_change: Number | None = field(
        "ก่อหนี้ผูกพันเพิ่ม (ลด) ในไตรมาส (บาท)",
        "Change of the committed in the quarter (baht)",
        "ติดลบเมื่อเบิกจ่ายหนี้เดิมมากกว่าก่อหนี้ใหม่",
        "Below zero where more was paid than newly bound",
        default=None,
    )
    carried_over: Baht | None = field(
        "ขอกันเงินไว้เบิกเหลื่อมปี (บาท)",
        "To be carried over the year (baht)",
        "ไตรมาส 4 เท่านั้น ไม่เกินเงินที่เหลือจากการเบิกจ่าย",
        "In quarter 4 only, at most what was not disbursed",
        default=None,
    )
    reason: Text | None = field(
        "เหตุผลที่กันเงิน",
        "Why it is carried over",
        "เช่น เลขที่สัญญาและวันครบกำหนด",
        "Such as the contract and its last day",
        default=None,
    )


class ProjectResult(Record):
    """One project's result, cumulative to the end of the quarter."""

    project: Code = field("รหัสโครงการ", "Project")
    status: Progress = field("สถานะ", "Status", _PROGRESS, "How far it has come")
    disbursed: Baht | None = field(
        "เบิกจ่ายสะสม (บาท)",
        "Disbursed so far (baht)",
        "ตั้งแต่ 1 ตุลาคมถึงสิ้นไตรมาส เว้นว่างได้เมื่อแยกตามแหล่งแล้ว ถ้าใส่ต้องเท่ากับผลรวมทุกแหล่ง",
        "From 1 October to the quarter's end; if given beside the sources, their sum",
        default=None,
    )
    summary: Text | None = field("ผลการดำเนินงาน", "What was done", default=None)
    findings: Text | None = field("ข้อค้นพบ", "Findings", default=None)
    problems: Text | None = field("ปัญหา/อุปสรรค", "Problems", default=None)
    remedies: Text | None = field("แนวทางแก้ไข", "Remedies", default=None)
    money: tuple[SourceResult, ...] = field(
        "เงินแยกตามแหล่ง",
        "Money by source",
        "แหล่งละหนึ่งแถว ต้องมีเมื่อโครงการใช้เงินหลายแหล่ง",
        "A row a source; needed where the project has several",
        default=(),
    )
    activities: tuple[ActivityResult, ...] = field(
        "ผลรายกิจกรรม", "Progress by activity", default=()
    )
    indicators: tuple[IndicatorResult, ...] = field("ผลตามตัวชี้วัด", "Indicators", default=())
    evidence: tuple[Text, ...] = field(
        "หลักฐาน", "Evidence", "เช่น รายงานผล ภาพกิจกรรม", "Such as a report or pictures", default=()
    )
    attachments: tuple[Text, ...] = field(
        "แฟ้มแนบ",
        "Attachments",
        "ใต้โฟลเดอร์ของปี เช่น attachments/results/70-SUP-001.pdf",
        "Files below the year's folder",
        default=(),
    )

    @property
    def spent(self) -> Decimal:
        """Disbursed since the year began, in baht: by source, or as a whole where that is all."""
        if self.money or self.disbursed is None:
            return sum((one.disbursed for one in self.money), Decimal(0))
        return self.disbursed

    @property
    def committed(self) -> Decimal:
        """Bound and not yet disbursed, in baht."""
        return sum((one.committed for one in self.money), Decimal(0))

    @property
    def carried_over(self) -> Decimal:
        """What is asked to be carried over the year, in baht."""
        return sum((one.carried_over or Decimal(0) for one in self.money), Decimal(0))


class Results(Record):
    """One group's results for one quarter."""

    quarter: Quarter = field("ไตรมาส", "Quarter")
    group: Key = field("กลุ่ม", "Group")
    reported: Day = field("วันที่รายงาน", "Reported on")
    reported_by: Text | None = field("ผู้รายงาน", "Reported by", "ตำแหน่ง", "Position", default=None)
    projects: tuple[ProjectResult, ...] = field("ผลรายโครงการ", "Results by project", default=())
