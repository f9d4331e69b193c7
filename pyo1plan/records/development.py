"""The basic education development plan of several years (แผนพัฒนาการศึกษาขั้นพื้นฐาน, standard job 1).

One plan is the folder `workspaces/development/<first>-<last>/`; this is its `plan.yaml`. What the
analysis found stands in `analysis.yaml`; a yearly review (ฉบับทบทวน) never edits either file.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.policies import Framework
from pyo1plan.records.settings import Booklet, CalendarEntry, Numerals
from pyo1plan.records.strategies import Goal
from pyo1plan.records.values import Baht, BuddhistYear, Code, Key, Number, Text


class DevelopmentKpi(Record):
    """A success indicator with where it stands and where it should stand in each year."""

    id: Code = field("รหัส", "Id", "เช่น S1-K1", "Such as S1-K1")
    name: Text = field("ตัวชี้วัดความสำเร็จ", "Indicator")
    kind: Literal["output", "outcome"] = field(
        "ประเภท", "Kind", "output = ผลผลิต, outcome = ผลลัพธ์", "Output or outcome"
    )
    unit: Text = field("หน่วยนับ", "Unit")
    baseline: Number | None = field("ข้อมูลฐาน", "Baseline", default=None)
    baseline_year: BuddhistYear | None = field("ปีฐาน", "Year of the baseline", default=None)
    targets: dict[BuddhistYear, Number] = field(
        "ค่าเป้าหมายรายปี",
        "Targets by year",
        "ปี พ.ศ.: ค่า เช่น {2566: 70, 2567: 75}",
        "Year of the Buddhist era: value",
        default={},
    )
    group: Key | None = field("ผู้รับผิดชอบ", "Group in charge", default=None)


class DevelopmentStrategy(Record):
    """A strategy (กลยุทธ์) with its goals, measures, outputs, outcomes and indicators."""

    id: Code = field("รหัส", "Id", "เช่น S1", "Such as S1")
    name: Text = field("กลยุทธ์", "Strategy")
    goals: tuple[Code, ...] = field(
        "เป้าประสงค์", "Goals", "รหัสเป้าประสงค์", "Ids of goals", default=()
    )
    measures: tuple[Text, ...] = field("แนวทาง/มาตรการ", "Measures", default=())
    outputs: tuple[Text, ...] = field("ผลผลิต", "Outputs", default=())
    outcomes: tuple[Text, ...] = field("ผลลัพธ์", "Outcomes", default=())
    align: dict[Key, tuple[Code, ...]] = field(
        "ความสอดคล้อง",
        "Alignment",
        "คีย์ของแผนใน plans: รหัสข้อ",
        "Key of a plan under plans: codes of its items",
        default={},
    )
    kpis: tuple[DevelopmentKpi, ...] = field("ตัวชี้วัดความสำเร็จ", "Indicators", default=())


class ProjectFrame(Record):
    """A project of the frame (กรอบแผนงาน/โครงการ) with the money it may take in each year."""

    id: Code = field("รหัส", "Id", "เช่น D-01", "Such as D-01")
    name: Text = field("ชื่อแผนงาน/โครงการ", "Project")
    strategy: Code = field("กลยุทธ์", "Strategy")
    kpis: tuple[Code, ...] = field("ตัวชี้วัด", "Indicators", default=())
    group: Key | None = field("กลุ่มที่รับผิดชอบ", "Group in charge", default=None)
    money: dict[BuddhistYear, Baht] = field(
        "กรอบวงเงินรายปี (บาท)",
        "Money by year (baht)",
        "ปี พ.ศ.: บาท",
        "Year of the Buddhist era: baht",
        default={},
    )


class DevelopmentPlan(Record):
    """The plan itself: `plan.yaml`."""

    first: BuddhistYear = field("ปีแรก", "First year", "ปีงบประมาณ พ.ศ.", "Fiscal year, B.E.")
    last: BuddhistYear = field("ปีสุดท้าย", "Last year", "ปีงบประมาณ พ.ศ.", "Fiscal year, B.E.")
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
    fonts: tuple[Text, ...] = field(
        "แบบอักษรของสำนักงาน", "Office fonts", "เว้นว่าง = แบบอักษรที่มากับโปรแกรม", "Own fonts", default=()
    )
    booklet: Booklet = field("รูปเล่ม", "Booklet")
    approved_by: Key = field(
        "องค์คณะที่ให้ความเห็นชอบ",
        "Approving body",
        "คีย์ของ bodies ใน office.yaml (มาตรฐาน 1.7: คณะกรรมการเขตพื้นที่การศึกษา)",
        "A key of the bodies in office.yaml (standard 1.7)",
    )
    calendar: tuple[CalendarEntry, ...] = field("ปฏิทินการจัดทำแผน", "Calendar", default=())
    plans: tuple[Framework, ...] = field(
        "แผน 3 ระดับและนโยบาย", "Plans of the three levels", default=()
    )
    vision: Text | None = field("วิสัยทัศน์", "Vision", default=None)
    mission: tuple[Text, ...] = field("พันธกิจ", "Mission", default=())
    values: tuple[Text, ...] = field("ค่านิยมองค์การ", "Values", default=())
    goals: tuple[Goal, ...] = field("เป้าประสงค์", "Goals", default=())
    strategies: tuple[DevelopmentStrategy, ...] = field("กลยุทธ์", "Strategies", default=())
    projects: tuple[ProjectFrame, ...] = field("กรอบแผนงาน/โครงการ", "Project frame", default=())

    @property
    def years(self) -> range:
        """The fiscal years of the plan (พ.ศ.)."""
        return range(self.first, self.last + 1)

    def strategy(self, id_: str) -> DevelopmentStrategy | None:
        """The strategy named `id_`."""
        return next((s for s in self.strategies if s.id == id_), None)

    def kpi(self, id_: str) -> DevelopmentKpi | None:
        """The indicator named `id_`, of whichever strategy."""
        return next((k for s in self.strategies for k in s.kpis if k.id == id_), None)

    def plan_above(self, key: str) -> Framework | None:
        """The plan of a level above named `key`."""
        return next((p for p in self.plans if p.key == key), None)
