"""A project proposal (แบบเสนอโครงการ): one project, one file, the latest version its group sent.

No decision ever edits a proposal; the plan is computed from proposals and decisions.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import (
    Baht,
    BuddhistYear,
    Code,
    Day,
    Key,
    Number,
    Quarter,
    Text,
    Whole,
    YesNo,
)


class Owner(Record):
    """Who answers for the project."""

    position: Text | None = field("ตำแหน่ง", "Position", default=None)
    name: Text | None = field("ชื่อ", "Name", "เว้นว่างได้", "May stay blank", default=None)
    phone: Text | None = field("โทรศัพท์", "Telephone", default=None)


class QuantityTarget(Record):
    """A target that can be counted."""

    text: Text = field("เป้าหมาย", "Target")
    number: Number | None = field("จำนวน", "Number", default=None)
    unit: Text | None = field("หน่วยนับ", "Unit", default=None)


class Targets(Record):
    """Targets of quantity and of quality (เป้าหมายเชิงปริมาณ เชิงคุณภาพ)."""

    quantity: tuple[QuantityTarget, ...] = field("เชิงปริมาณ", "Quantity", default=())
    quality: tuple[Text, ...] = field("เชิงคุณภาพ", "Quality", default=())


class Kpi(Record):
    """A success indicator of the project (ตัวชี้วัดความสำเร็จ)."""

    name: Text = field("ตัวชี้วัด", "Indicator")
    kind: Literal["output", "outcome"] = field(
        "ประเภท", "Kind", "output = ผลผลิต, outcome = ผลลัพธ์", "output or outcome"
    )
    unit: Text | None = field("หน่วยนับ", "Unit", default=None)
    baseline: Number | None = field("ข้อมูลฐาน", "Baseline", default=None)
    target: Number | None = field("ค่าเป้าหมาย", "Target", default=None)
    measures: Whole | None = field(
        "วัดวัตถุประสงค์ข้อที่",
        "Measures objective",
        "ลำดับของวัตถุประสงค์ เริ่มที่ 1",
        "Number of the objective, from 1",
        default=None,
    )
    method: Text | None = field("วิธีวัด", "Method", default=None)
    tool: Text | None = field("เครื่องมือ", "Tool", default=None)
    data_source: Text | None = field("แหล่งข้อมูล", "Source of data", default=None)


class Line(Record):
    """One line of expense; amount = quantity × rate × times, in baht."""

    item: Text = field("รายการ", "Item")
    category: Text = field(
        "หมวดรายจ่าย", "Expense category", "ค่าตอบแทน ค่าใช้สอย หรือค่าวัสดุ", "As the year lists them"
    )
    source: Key = field("แหล่งงบประมาณ", "Fund source")
    quantity: Number | None = field("จำนวน", "Quantity", default=None)
    unit: Text | None = field("หน่วย", "Unit", default=None)
    rate: Baht | None = field("อัตรา (บาท)", "Rate (baht)", default=None)
    times: Number | None = field("จำนวนครั้ง/มื้อ/วัน", "Times", default=None)
    amount: Baht = field("จำนวนเงิน (บาท)", "Amount (baht)")
    quarter: Quarter = field(
        "ไตรมาส", "Quarter", "1 (ต.ค.–ธ.ค.) ถึง 4 (ก.ค.–ก.ย.)", "1 (Oct–Dec) to 4 (Jul–Sep)"
    )


class Activity(Record):
    """An activity of the project, with its days and its lines of expense."""

    name: Text = field("กิจกรรม", "Activity")
    start: Day | None = field("เริ่ม", "Start", default=None)
    end: Day | None = field("สิ้นสุด", "End", default=None)
    owner: Text | None = field("ผู้รับผิดชอบ", "In charge", default=None)
    amount: Baht | None = field(
        "งบประมาณกิจกรรม (บาท)",
        "Amount of the activity (baht)",
        "เว้นว่างได้ ถ้าใส่ต้องเท่ากับผลรวมรายการ",
        "If given, the sum of its lines",
        default=None,
    )
    lines: tuple[Line, ...] = field("รายการค่าใช้จ่าย", "Lines of expense", default=())

    @property
    def total(self) -> Decimal:
        """The sum of the lines, in baht."""
        return sum((line.amount for line in self.lines), Decimal(0))


class ProjectBudget(Record):
    """The money of the project as the group states it, in baht."""

    total: Baht = field("งบประมาณทั้งสิ้น (บาท)", "Total (baht)")
    quarters: tuple[Baht, ...] = field(
        "รายไตรมาส (บาท)",
        "By quarter (baht)",
        "สี่จำนวน ไตรมาส 1 ถึง 4",
        "Four amounts",
        min_length=4,
        max_length=4,
    )
    pooled: YesNo = field("ขอถัวจ่ายทุกรายการ", "Lines may be pooled", default=True)


class Risk(Record):
    """A risk and what is done about it."""

    risk: Text = field("ความเสี่ยง", "Risk")
    response: Text = field("แนวทางบริหารความเสี่ยง", "Response")


class Evaluation(Record):
    """How one indicator is followed and evaluated."""

    indicator: Text = field("ตัวชี้วัดความสำเร็จ", "Indicator")
    method: Text = field("วิธีการประเมิน", "Method")
    tool: Text = field("เครื่องมือที่ใช้", "Tool")


class Proposal(Record):
    """A project proposal with every field of the office's form, in the form's order."""

    id: Code = field(
        "รหัสโครงการ", "Project code", "ตรงกับชื่อแฟ้ม เช่น 70-SUP-003", "Equals the file's name"
    )
    name: Text = field("ชื่อโครงการ", "Project name", "ขึ้นต้นด้วยคำว่า โครงการ", "Begins with โครงการ")
    nature: Literal["new", "continuing"] | None = field(
        "ลักษณะโครงการ",
        "Nature",
        "new = โครงการใหม่, continuing = โครงการต่อเนื่อง",
        "new or continuing",
        default=None,
    )
    since: BuddhistYear | None = field(
        "ปีที่เริ่ม", "Since", "สำหรับโครงการต่อเนื่อง", "For a continuing project", default=None
    )
    group: Key = field("กลุ่มที่รับผิดชอบ", "Group")
    owner: Owner = field("ผู้รับผิดชอบโครงการ", "Owner", default=Owner())
    strategy: Code | None = field("สนองกลยุทธ์ สพป.", "Strategy", default=None)
    strategy_kpis: tuple[Code, ...] = field("สนองตัวชี้วัดกลยุทธ์", "Strategy indicators", default=())
    align: dict[Key, tuple[Code, ...]] = field(
        "ความสอดคล้องกับแผนและนโยบาย",
        "Alignment",
        "คีย์ของแผนใน policies.yaml: รหัสข้อ",
        "Framework: codes",
        default={},
    )
    rationale: Text | None = field("หลักการและเหตุผล", "Rationale", default=None)
    objectives: tuple[Text, ...] = field(
        "วัตถุประสงค์", "Objectives", "แต่ละข้อขึ้นต้นด้วย เพื่อ", "Each begins with เพื่อ", default=()
    )
    targets: Targets = field("เป้าหมาย", "Targets", default=Targets())
    kpis: tuple[Kpi, ...] = field("ตัวชี้วัดความสำเร็จ", "Indicators", default=())
    beneficiaries: Text | None = field("กลุ่มเป้าหมาย", "Beneficiaries", default=None)
    place: Text | None = field("พื้นที่ดำเนินการ", "Place", default=None)
    schools: tuple[Code, ...] = field(
        "โรงเรียนที่ร่วมโครงการ", "Schools", "รหัสโรงเรียน ๘ หลัก", "8-digit codes", default=()
    )
    start: Day | None = field("วันเริ่มโครงการ", "Start", default=None)
    end: Day | None = field("วันสิ้นสุดโครงการ", "End", default=None)
    activities: tuple[Activity, ...] = field("กิจกรรมและงบประมาณ", "Activities", default=())
    budget: ProjectBudget = field("งบประมาณ", "Budget")
    risks: tuple[Risk, ...] = field("ความเสี่ยง", "Risks", default=())
    evaluation: tuple[Evaluation, ...] = field("การติดตามประเมินผล", "Evaluation", default=())
    benefits: tuple[Text, ...] = field("ผลที่คาดว่าจะได้รับ", "Benefits", default=())
    after: tuple[Code, ...] = field(
        "ต่อเนื่องจากโครงการ",
        "Follows projects",
        "รหัสโครงการอื่นที่เกี่ยวเนื่อง",
        "Codes of related projects",
        default=(),
    )
    emenscr: Text | None = field(
        "รหัสโครงการใน eMENSCR",
        "eMENSCR code",
        "ตามที่ระบบ eMENSCR ออกให้",
        "As the system of the national plans gave it",
        default=None,
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of expense of all activities."""
        return tuple(line for activity in self.activities for line in activity.lines)
