"""The policies and plans above that were studied, and the money that was notified (standard step 2.1).

These lists change from year to year, so they are data of the year and never code.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, Code, Day, Key, Text, Whole, YesNo


class FrameworkItem(Record):
    """One strategy, issue, policy or indicator that a project may answer."""

    code: Code = field("รหัส", "Code", "เลขข้อหรือรหัส เช่น 3, P2, 2.1", "Number or code")
    name: Text = field("ข้อความ", "Text")


class Framework(Record):
    """A plan or policy of a level above, as the list of items that projects answer."""

    key: Key = field("คีย์", "Key", "ใช้ใน align ของข้อเสนอโครงการ", "Used under align in proposals")
    name: Text = field("ชื่อแผนหรือนโยบาย", "Name")
    short_name: Text = field(
        "ชื่อย่อ", "Short name", "หัวตารางความสอดคล้อง", "Head of the alignment table"
    )
    level: Whole | None = field(
        "แผนระดับที่", "Level of plan", "1, 2 หรือ 3", "1, 2 or 3", default=None
    )
    issued_by: Text | None = field("หน่วยงานเจ้าของ", "Issued by", default=None)
    studied_on: Day | None = field("วันที่ศึกษาวิเคราะห์", "Studied on", default=None)
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)
    answer_required: YesNo = field(
        "ทุกข้อต้องมีโครงการรองรับ", "Every item must be answered", default=False
    )
    one_main: YesNo = field("ให้ระบุข้อหลักเป็นข้อแรก", "First item is the main one", default=False)
    items: tuple[FrameworkItem, ...] = field("รายการ", "Items")


class Allocation(Record):
    """Money that was notified to the office, by one letter."""

    id: Code = field("รหัส", "Id")
    date: Day = field("ลงวันที่", "Date")
    from_: Text = field("จาก", "From", alias="from")
    letter: Text | None = field("ที่หนังสือ", "Letter number", default=None)
    subject: Text | None = field("เรื่อง", "Subject", default=None)
    source: Key = field("แหล่งงบประมาณ", "Fund source")
    amount: Baht = field("จำนวนเงิน (บาท)", "Amount (baht)")
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Policies(Record):
    """What was studied before planning: `policies.yaml`."""

    frameworks: tuple[Framework, ...] = field("แผนและนโยบาย", "Plans and policies", default=())
    allocations: tuple[Allocation, ...] = field("การแจ้งจัดสรรงบประมาณ", "Allocations", default=())
    summary: tuple[Text, ...] = field("สรุปผลการศึกษา", "Summary of the study", default=())

    def framework(self, key: str) -> Framework | None:
        """The plan or policy named `key`."""
        return next((f for f in self.frameworks if f.key == key), None)
