"""A project asked of the province or the cluster: the project brief (แบบ จ.๑-๑, standard steps 3.4–3.8).

The twelve parts of แบบฟอร์มรายละเอียดโครงการแบบย่อ stand in the form's order, each optional, so that a
draft can be kept; a rule tells what a brief still lacks. What became of it is told by `states`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.integration_letter import LetterEntry
from pyo1plan.records.values import Baht, BuddhistYear, Code, Day, Key, Number, Text, Whole

#: Who pays, in the columns of แบบ จ.๑.
Payer = Literal["province", "ministry", "local", "private"]
PAYERS: tuple[Payer, ...] = ("province", "ministry", "local", "private")
State = Literal["drafted", "selected", "submitted", "won", "lost", "withdrawn"]
#: The states of a brief that the office stands by and whose answer is not a refusal.
LIVE: frozenset[State] = frozenset(("drafted", "selected", "submitted", "won"))
#: The states from which a brief was meant for the province or the cluster: what แบบ จ.๑ lists.
PUT_FORWARD: frozenset[State] = frozenset(("selected", "submitted", "won", "lost"))


class Issue(Record):
    """The development issue that the project answers."""

    plan: Key = field("แผน", "Plan", "คีย์ของแผนใน integration/plans.yaml", "Key of the plan")
    code: Code = field("รหัสประเด็น", "Code", "รหัสข้อของแผนนั้น", "Code of its item")


class BriefIndicator(Record):
    """An indicator with its target."""

    name: Text = field("ตัวชี้วัด", "Indicator")
    unit: Text | None = field("หน่วยนับ", "Unit", default=None)
    baseline: Number | None = field("ข้อมูลฐาน", "Baseline", default=None)
    target: Number | None = field("ค่าเป้าหมาย", "Target", default=None)


class Area(Record):
    """A province where the project works."""

    province: Text = field("จังหวัด", "Province", "ชื่อจังหวัดโดยไม่ใส่คำว่าจังหวัด", "Its name alone")
    places: tuple[Text, ...] = field("อำเภอ/พื้นที่", "Places", default=())


class BriefActivity(Record):
    """A main activity with its money and who does it."""

    name: Text = field("กิจกรรมหลัก", "Activity")
    start: Day | None = field("เริ่ม", "Start", default=None)
    end: Day | None = field("สิ้นสุด", "End", default=None)
    owner: Text | None = field("ผู้รับผิดชอบ", "In charge", default=None)
    amount: Baht = field("งบประมาณ (บาท)", "Amount (baht)")


class Money(Record):
    """Part of the money, by who is asked to pay."""

    payer: Payer = field(
        "แหล่งงบประมาณ",
        "Payer",
        "province = จังหวัด/กลุ่มจังหวัด, ministry = กระทรวง กรม, local = อปท., private = เอกชน",
        "province = province or cluster, ministry, local government, private",
    )
    amount: Baht = field("จำนวนเงิน (บาท)", "Amount (baht)")
    note: Text | None = field("รายละเอียด", "Note", default=None)


class Turn(Record):
    """A state that the brief came to, with what shows it."""

    state: State = field(
        "สถานะ",
        "State",
        "drafted = ร่าง, selected = สำนักงานคัดเลือก, submitted = จัดส่งแล้ว, won = ได้รับงบประมาณ,"
        " lost = ไม่ได้รับ, withdrawn = ถอนเรื่อง",
        "What became of the brief",
    )
    date: Day = field("วันที่", "Date")
    meeting: Code | None = field(
        "การประชุม",
        "Meeting",
        "ชื่อแฟ้มใน meetings/ หรือ integration/meetings/",
        "Name of its file",
        default=None,
    )
    letter: LetterEntry | None = field("หนังสือ", "Letter", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Compared(Record):
    """What the office found when it held the brief against a project that is alike."""

    project: Code = field(
        "โครงการที่เทียบ",
        "Project",
        "รหัสโครงการในแผนปฏิบัติการ หรือของโครงการอื่นที่เสนอ",
        "Of the annual plan, or another brief",
    )
    found: Literal["different", "complements", "double"] = field(
        "ผลการตรวจ",
        "Found",
        "different = ไม่ซ้ำซ้อน, complements = ต่อยอดกัน, double = ซ้ำซ้อน",
        "different, complements or double",
    )
    reason: Text = field("เหตุผล", "Reason")


class IntegrationProject(Record):
    """One project brief: `integration/projects/<id>.yaml`."""

    id: Code = field(
        "รหัส", "Id", "ตรงกับชื่อแฟ้ม เช่น 71-PV-01 (PV จังหวัด CL กลุ่มจังหวัด)", "Equals the file's name"
    )
    asked: Literal["province", "cluster"] = field(
        "เสนอต่อ", "Asked of", "province = จังหวัด, cluster = กลุ่มจังหวัด", "province or cluster"
    )
    for_year: BuddhistYear = field("ปีงบประมาณที่ขอ", "Fiscal year asked for")
    group: Key = field("กลุ่มที่รับผิดชอบ", "Group")
    programme: Text | None = field("แผนงาน", "Programme", default=None)
    priority: Whole | None = field(
        "ลำดับความสำคัญ",
        "Priority",
        "1 = สำคัญที่สุดในบรรดาที่เสนอต่อระดับเดียวกัน",
        "1 is the first of those asked of the same level",
        default=None,
    )
    due: Day | None = field("กำหนดส่ง", "Due", default=None)
    name: Text = field("1 ชื่อโครงการ", "1 Name", "ขึ้นต้นด้วยคำว่า โครงการ", "Begins with โครงการ")
    rationale: Text | None = field(
        "2 ความสำคัญของโครงการ หลักการและเหตุผล", "2 Rationale", default=None
    )
    objectives: tuple[Text, ...] = field(
        "3 วัตถุประสงค์", "3 Objectives", "แต่ละข้อขึ้นต้นด้วย เพื่อ", "Each begins with เพื่อ", default=()
    )
    indicators: tuple[BriefIndicator, ...] = field(
        "4 ตัวชี้วัดและค่าเป้าหมาย", "4 Indicators and targets", default=()
    )
    issue: Issue | None = field("5 ประเด็นการพัฒนา", "5 Development issue", default=None)
    areas: tuple[Area, ...] = field("6 พื้นที่เป้าหมาย", "6 Areas", default=())
    activities: tuple[BriefActivity, ...] = field("7 กิจกรรมหลัก", "7 Main activities", default=())
    agencies: tuple[Text, ...] = field("8 หน่วยงานดำเนินงาน", "8 Agencies", default=())
    start: Day | None = field("9 ระยะเวลา (เริ่ม)", "9 Start", default=None)
    end: Day | None = field("9 ระยะเวลา (สิ้นสุด)", "9 End", default=None)
    total: Baht | None = field("10 งบประมาณ (บาท)", "10 Total (baht)", default=None)
    money: tuple[Money, ...] = field("10 งบประมาณตามแหล่ง", "10 Money by payer", default=())
    outputs: tuple[Text, ...] = field("11 ผลผลิต", "11 Outputs", default=())
    outcomes: tuple[Text, ...] = field("12 ผลลัพธ์", "12 Outcomes", default=())
    compared: tuple[Compared, ...] = field(
        "การตรวจความซ้ำซ้อน", "Duplicates checked", "โครงการที่คล้ายกันและผลการตรวจ", "", default=()
    )
    states: tuple[Turn, ...] = field(
        "สถานะตามลำดับ",
        "States in order",
        "รายการสุดท้ายคือสถานะปัจจุบัน",
        "The last one holds",
        default=(),
    )
    won: Baht | None = field("งบประมาณที่ได้รับ (บาท)", "Money won (baht)", default=None)
    project: Code | None = field(
        "รหัสโครงการในแผนปฏิบัติการ", "Project of the annual plan", "เช่น 71-PRO-006", "", default=None
    )
    source: Key | None = field(
        "แหล่งงบประมาณในแผนปฏิบัติการ",
        "Fund source in the annual plan",
        "คีย์ของ fund_sources ที่ลงเงินที่ได้รับ",
        "Key of the fund source that holds the money won",
        default=None,
    )
    emenscr: Text | None = field(
        "รหัสโครงการใน eMENSCR",
        "eMENSCR code",
        "ตามที่ระบบออกให้",
        "As the system gave it",
        default=None,
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)

    @property
    def state(self) -> State:
        """The state it has come to; a brief without any is a draft."""
        return self.states[-1].state if self.states else "drafted"

    @property
    def submitted(self) -> date | None:
        """The day it was first sent."""
        return next((turn.date for turn in self.states if turn.state == "submitted"), None)

    @property
    def of_activities(self) -> Decimal:
        """The sum of its activities, in baht."""
        return sum((activity.amount for activity in self.activities), Decimal(0))

    def paid_by(self, payer: Payer) -> Decimal:
        """What `payer` is asked for, in baht."""
        return sum((part.amount for part in self.money if part.payer == payer), Decimal(0))
