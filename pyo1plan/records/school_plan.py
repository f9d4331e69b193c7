"""How a school's own plan answers the office's: its annual plan or its development plan.

One school, one file, named by the school's code (standard steps 1.9 and 2.7). A school's annual plan
answers the strategies of `strategies.yaml` and speaks of that one year; its development plan answers
those of the office's development plan and speaks of the years of that plan. Money is in baht.
"""

from __future__ import annotations

from decimal import Decimal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, BuddhistYear, Code, Day, Number, Text


class StrategyAnswer(Record):
    """What the school has for one strategy of the office, or why it has nothing."""

    strategy: Code = field(
        "กลยุทธ์ของสำนักงานเขตพื้นที่การศึกษา", "Strategy of the office", "เช่น S1", "Such as S1"
    )
    own: Text | None = field(
        "กลยุทธ์ของสถานศึกษาที่สนอง",
        "The school's own strategy for it",
        "ตามแผนของสถานศึกษา",
        "As the school's plan has it",
        default=None,
    )
    why_not: Text | None = field(
        "เหตุผลที่ไม่สนอง",
        "Why it is not answered",
        "กรอกเมื่อสถานศึกษาไม่มีกลยุทธ์หรือโครงการที่สนองข้อนี้",
        "Where the school has neither a strategy nor a project for it",
        default=None,
    )


class KpiAnswer(Record):
    """The school's baseline and targets for one indicator of the office, or why it has none."""

    kpi: Code = field(
        "ตัวชี้วัดของสำนักงานเขตพื้นที่การศึกษา", "Indicator of the office", "เช่น S1-K1", "Such as S1-K1"
    )
    own: Text | None = field(
        "ตัวชี้วัดของสถานศึกษา",
        "The school's own indicator",
        "เว้นว่างเมื่อใช้ตัวชี้วัดของสำนักงาน",
        "Blank where it is the office's",
        default=None,
    )
    baseline: Number | None = field("ข้อมูลฐาน", "Baseline", default=None)
    targets: dict[BuddhistYear, Number] = field(
        "ค่าเป้าหมาย",
        "Targets",
        "ปี พ.ศ.: ค่า หน่วยเดียวกับตัวชี้วัดของสำนักงาน เช่น {2570: 85}",
        "Year of the Buddhist era: value, in the office's unit",
        default={},
    )
    why_not: Text | None = field(
        "เหตุผลที่ไม่กำหนดเป้าหมาย",
        "Why there is no target",
        "เช่น ตัวชี้วัดวัดที่สำนักงาน ไม่ใช่ที่สถานศึกษา",
        "Such as an indicator that is measured at the office",
        default=None,
    )


class SchoolProject(Record):
    """A project of the school and the strategy and indicators of the office that it answers."""

    name: Text = field("โครงการของสถานศึกษา", "Project of the school")
    strategy: Code | None = field(
        "สนองกลยุทธ์ของสำนักงาน",
        "Strategy of the office that it answers",
        "เว้นว่างสำหรับโครงการตามความต้องการของสถานศึกษาเอง",
        "Blank for a project of the school's own need",
        default=None,
    )
    kpis: tuple[Code, ...] = field(
        "สนองตัวชี้วัดของสำนักงาน", "Indicators of the office that it serves", default=()
    )
    start: Day | None = field("วันเริ่ม", "Start", default=None)
    end: Day | None = field("วันสิ้นสุด", "End", default=None)
    money: dict[BuddhistYear, Baht] = field(
        "งบประมาณ (บาท)",
        "Money (baht)",
        "ปี พ.ศ.: บาท ไม่ใช้เงินใส่ 0",
        "Year of the Buddhist era: baht; 0 where it costs nothing",
        default={},
    )


class SchoolPlan(Record):
    """The plan of one school: `school-plans/<code>.yaml`."""

    school: Code = field(
        "รหัสโรงเรียน", "School", "๘ หลัก ตรงกับชื่อแฟ้ม", "8 digits, as the file is named"
    )
    prepared_by: Text | None = field(
        "ผู้จัดทำ",
        "Prepared by",
        "ตำแหน่ง ไม่ต้องระบุชื่อบุคคล",
        "A position, not a person's name",
        default=None,
    )
    prepared: Day | None = field("วันที่จัดทำ", "Prepared on", default=None)
    endorsed: Day | None = field(
        "วันที่คณะกรรมการสถานศึกษาเห็นชอบ",
        "Endorsed by the school's board on",
        "คณะกรรมการสถานศึกษาขั้นพื้นฐาน เว้นว่างเมื่อยังไม่ประชุม",
        "Blank until the board has met",
        default=None,
    )
    strategies: tuple[StrategyAnswer, ...] = field(
        "การสนองกลยุทธ์", "How the strategies are answered", default=()
    )
    kpis: tuple[KpiAnswer, ...] = field("เป้าหมายตามตัวชี้วัด", "Targets for the indicators", default=())
    projects: tuple[SchoolProject, ...] = field(
        "โครงการของสถานศึกษา", "The school's projects", default=()
    )
    total: dict[BuddhistYear, Baht] = field(
        "งบประมาณรวมทุกโครงการ (บาท)",
        "Money of all projects (baht)",
        "ปี พ.ศ.: บาท ต้องเท่ากับผลรวมของโครงการ",
        "Year of the Buddhist era: baht; the sum of the projects",
        default={},
    )

    def answer(self, strategy: str) -> StrategyAnswer | None:
        """What the school says of the office's strategy `strategy`."""
        return next((a for a in self.strategies if a.strategy == strategy), None)

    def projects_for(self, strategy: str) -> tuple[SchoolProject, ...]:
        """The school's projects that answer the office's strategy `strategy`."""
        return tuple(p for p in self.projects if p.strategy == strategy)

    def spent_in(self, year: int) -> Decimal:
        """What all projects together take in the fiscal year `year` (พ.ศ.), in baht."""
        return sum((p.money.get(year, Decimal(0)) for p in self.projects), Decimal(0))
