"""The settings of one fiscal year: `workspaces/<year>/year.yaml`.

What a standard leaves to the office or to the year is a setting here, never a constant in code;
`verified: false` marks what the office has not confirmed yet.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, BuddhistYear, Code, Day, Key, Number, Quarter, Text, YesNo

Numerals = Literal["thai", "arabic"]


class CalendarEntry(Record):
    """One line of the working calendar (ปฏิทินการปฏิบัติงาน)."""

    step: Code | None = field(
        "ขั้นตอนมาตรฐาน", "Standard step", "เช่น 2.4.4", "Such as 2.4.4", default=None
    )
    activity: Text = field("กิจกรรม", "Activity")
    start: Day = field("เริ่ม", "Start")
    end: Day = field("สิ้นสุด", "End")
    group: Key | None = field("ผู้รับผิดชอบ", "Group in charge", default=None)


class UnitRate(Record):
    """The highest rate that a kind of expense usually has; above it a warning, never a refusal."""

    item: Text = field(
        "รายการ", "Item", "คำที่อยู่ในชื่อรายการ เช่น อาหารว่าง", "Words found in an item's name"
    )
    most: Baht = field("อัตราสูงสุด (บาท)", "Highest rate (baht)")
    unit: Text = field("ต่อหน่วย", "Per unit", "เช่น คน/มื้อ", "Such as person/meal")
    source: Text | None = field(
        "ที่มา", "Source", "ระเบียบหรือหนังสือสั่งการ", "Regulation or letter", default=None
    )
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)


class Criterion(Record):
    """One criterion by which the committee screens proposals."""

    key: Key = field("คีย์", "Key")
    name: Text = field("เกณฑ์", "Criterion")
    weight: Number = field("น้ำหนัก (ร้อยละ)", "Weight (percent)")
    scored_by: Literal["data", "members"] = field(
        "ผู้ให้คะแนน", "Scored by", "data = คำนวณจากข้อมูล, members = กรรมการให้คะแนน", "data or members"
    )


class Selection(Record):
    """How the selection that `plan screen` suggests is computed; the committee decides."""

    worth: Literal["project", "money"] = field(
        "หน่วยที่นับคะแนน",
        "What a score counts for",
        "project = ทุกโครงการนับเท่ากัน (เอื้อโครงการเล็กหลายโครงการ), money = คูณด้วยงบประมาณ (เอื้อโครงการใหญ่)",
        "project = each counts alike (favours many small ones), money = times its money (favours large ones)",
        default="project",
    )
    must: tuple[Code, ...] = field(
        "โครงการที่ต้องอยู่ในชุด", "Projects that must be in", "รหัสโครงการ", "Project codes", default=()
    )
    keep_continuing: YesNo = field(
        "โครงการต่อเนื่องต้องอยู่ในชุด", "Continuing projects must be in", default=False
    )
    answer_policies: YesNo = field(
        "รองรับนโยบายที่ทุกข้อต้องมีโครงการก่อนคะแนน",
        "Answer required policies first",
        "ข้อของแผนที่ answer_required ใน policies.yaml มีโครงการรองรับให้มากที่สุดก่อน",
        "As many items of frameworks with answer_required as can be, before scores",
        default=True,
    )


#: What a source's money is to the government's targets: รายจ่ายประจำ, รายจ่ายลงทุน, or none of them.
Spending = Literal["current", "investment", "outside"]


class SpendingTarget(Record):
    """A cumulative spending target of the government (เป้าหมายการเบิกจ่าย/ใช้จ่าย)."""

    measure: Literal["disbursed", "used"] = field(
        "มาตรวัด", "Measure", "disbursed = เบิกจ่าย, used = ใช้จ่าย (เบิกจ่าย+ก่อหนี้)", "Disbursed, or used"
    )
    kind: Literal["overall", "current", "investment"] = field(
        "ประเภทรายจ่าย",
        "Kind",
        "overall = ภาพรวม, current = ประจำ, investment = ลงทุน",
        "Kind of spending",
    )
    quarter: Quarter = field("ไตรมาส", "Quarter")
    percent: Number = field("ร้อยละสะสม", "Cumulative percent")
    effective_from: Day | None = field("ใช้ตั้งแต่", "In force from", default=None)
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)


class Form(Record):
    """Who signs a project proposal, as keys of the office's signatories."""

    proposed_by: Text = field("ผู้เสนอโครงการ", "Proposed by", "ตำแหน่ง", "Position")
    agreed_by: tuple[Key, ...] = field("ผู้เห็นชอบโครงการ", "Agreed by", default=())
    approved_by: Key = field("ผู้อนุมัติโครงการ", "Approved by")


class Booklet(Record):
    """How the annual action plan is titled and introduced."""

    title: Text = field("ชื่อเล่ม", "Title")
    number: Text | None = field(
        "เอกสารลำดับที่", "Document number", "เช่น 1/2570", "Such as 1/2570", default=None
    )
    month: Text | None = field(
        "เดือนปีที่พิมพ์", "Month printed", "เช่น ธันวาคม 2569", "As printed", default=None
    )
    foreword: tuple[Text, ...] = field(
        "คำนำ", "Foreword", "ย่อหน้าละหนึ่งรายการ", "One entry a paragraph", default=()
    )
    foreword_by: Key | None = field("ผู้ลงนามคำนำ", "Signatory of the foreword", default=None)
    authors: tuple[Text, ...] = field(
        "คณะผู้จัดทำ", "Editorial team", "ตำแหน่ง", "Positions", default=()
    )


class Settings(Record):
    """What holds for the whole fiscal year."""

    year: BuddhistYear = field("ปีงบประมาณ", "Fiscal year", "พ.ศ. เช่น 2570", "Buddhist era")
    example: Text | None = field(
        "ข้อมูลตัวอย่าง",
        "Example notice",
        "พิมพ์ไว้ในเอกสารทุกฉบับ เว้นว่างเมื่อเป็นข้อมูลจริง",
        "Blank for real data",
        default=None,
    )
    numerals: Numerals = field(
        "ตัวเลข", "Numerals", "thai หรือ arabic", "thai or arabic", default="thai"
    )
    numerals_by_document: dict[Key, Numerals] = field(
        "ตัวเลขรายเอกสาร", "Numerals by document", default={}
    )
    fonts: tuple[Text, ...] = field(
        "แบบอักษรของสำนักงาน",
        "Office fonts",
        "เช่น TH SarabunIT๙ ใช้ก่อนแบบอักษรที่มากับโปรแกรม",
        "Tried first",
        default=(),
    )
    satang: YesNo = field(
        "อนุญาตเศษสตางค์ในโครงการ",
        "Satang allowed in projects",
        "ปกติไม่อนุญาต",
        "Usually not",
        default=False,
    )
    plan_committee: Key | None = field("คณะกรรมการจัดทำแผน", "Plan committee", default=None)
    approvals: dict[Key, Key] = field(
        "องค์คณะผู้ให้ความเห็นชอบ",
        "Approving bodies",
        "เอกสาร: คณะกรรมการ",
        "Document: body",
        default={},
    )
    booklet: Booklet = field("รูปเล่ม", "Booklet")
    form: Form | None = field("ผู้ลงนามในแบบเสนอโครงการ", "Signatories of a proposal", default=None)
    calendar: tuple[CalendarEntry, ...] = field("ปฏิทินการปฏิบัติงาน", "Calendar", default=())
    categories: tuple[Text, ...] = field(
        "หมวดรายจ่าย", "Expense categories", default=("ค่าตอบแทน", "ค่าใช้สอย", "ค่าวัสดุ")
    )
    unit_rates: tuple[UnitRate, ...] = field("อัตราต่อหน่วย", "Unit rates", default=())
    screening: tuple[Criterion, ...] = field("เกณฑ์กลั่นกรอง", "Screening criteria", default=())
    selection: Selection = field(
        "การจัดชุดโครงการที่เสนอแนะ", "How a selection is suggested", default=Selection()
    )
    spending_targets: tuple[SpendingTarget, ...] = field(
        "เป้าหมายการใช้จ่าย", "Spending targets", default=()
    )
    spending_kinds: dict[Key, Spending] = field(
        "ประเภทรายจ่ายของแหล่งเงิน",
        "Kind of spending of a source",
        "แหล่งงบประมาณ: current = รายจ่ายประจำ, investment = รายจ่ายลงทุน,"
        " outside = ไม่เทียบกับเป้าหมายของรัฐบาล แหล่งที่ไม่ระบุดูจาก kind ใน office.yaml",
        "Source: current, investment, or outside the government's targets;"
        " a source that is not named goes by its kind in office.yaml",
        default={},
    )
    likeness: Number = field(
        "ระดับความคล้ายที่เตือน",
        "Likeness that warns",
        "ร้อยละ 0–100",
        "Percent 0–100",
        default=Decimal(88),
    )

    def numerals_of(self, document: str) -> Numerals:
        """The numerals that `document` is printed in."""
        return self.numerals_by_document.get(document, self.numerals)
