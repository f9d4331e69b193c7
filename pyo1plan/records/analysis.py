"""What the development plan rests on (standard steps 1.1–1.3): the mission reviewed with the last
period's results, the reports studied, the environment weighed inside (2S4M) and outside (C-PEST).
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import BuddhistYear, Code, Day, Number, Score, Text, Weight

#: Inside: Structure, Service, Man, Money, Material, Management (2S4M).
Inside = Literal["structure", "service", "man", "money", "material", "management"]
#: Outside: Customer, Politics, Economy, Society, Technology (C-PEST).
Outside = Literal["customer", "politics", "economy", "society", "technology"]


class Duty(Record):
    """A duty of the office looked at again (ทบทวนภารกิจ), with where it comes from."""

    text: Text = field("ภารกิจ", "Duty")
    source: Text | None = field(
        "ที่มา", "Source", "กฎหมายหรือระเบียบ", "Law or regulation", default=None
    )
    review: Text | None = field("ผลการทบทวน", "What the review found", default=None)


class PastResult(Record):
    """What the last period reached of what it had set itself."""

    indicator: Text = field("ตัวชี้วัด", "Indicator")
    unit: Text = field("หน่วยนับ", "Unit")
    year: BuddhistYear = field("ปี", "Year")
    target: Number | None = field("เป้าหมาย", "Target", default=None)
    result: Number = field("ผล", "Result")
    note: Text | None = field("ข้อสังเกต", "Note", default=None)


class Report(Record):
    """A report or data set that was studied (standard step 1.2)."""

    title: Text = field("รายงาน/ข้อมูลสารสนเทศ", "Report")
    date: Day | None = field("วันที่ของรายงาน", "Date", default=None)
    source: Text | None = field("ที่มา", "Source", default=None)
    found: tuple[Text, ...] = field("ข้อค้นพบ", "What it says", default=())


class InsideAspect(Record):
    """One aspect of the inside with its strengths and weaknesses."""

    aspect: Inside = field(
        "ด้าน", "Aspect", "structure, service, man, money, material, management", "2S4M"
    )
    weight: Weight = field("น้ำหนัก", "Weight", "0–1 รวมทุกด้านเท่ากับ 1", "All aspects sum to 1")
    strengths: tuple[Text, ...] = field("จุดแข็ง", "Strengths", default=())
    strength_score: Score = field("คะแนนจุดแข็ง", "Score of strengths", "0–5", "0–5")
    weaknesses: tuple[Text, ...] = field("จุดอ่อน", "Weaknesses", default=())
    weakness_score: Score = field("คะแนนจุดอ่อน", "Score of weaknesses", "0–5", "0–5")


class OutsideAspect(Record):
    """One aspect of the outside with its opportunities and threats."""

    aspect: Outside = field(
        "ด้าน", "Aspect", "customer, politics, economy, society, technology", "C-PEST"
    )
    weight: Weight = field("น้ำหนัก", "Weight", "0–1 รวมทุกด้านเท่ากับ 1", "All aspects sum to 1")
    opportunities: tuple[Text, ...] = field("โอกาส", "Opportunities", default=())
    opportunity_score: Score = field("คะแนนโอกาส", "Score of opportunities", "0–5", "0–5")
    threats: tuple[Text, ...] = field("อุปสรรค", "Threats", default=())
    threat_score: Score = field("คะแนนอุปสรรค", "Score of threats", "0–5", "0–5")


class Tows(Record):
    """A way drawn from two sides of the analysis, and the strategy that takes it up."""

    corner: Literal["so", "st", "wo", "wt"] = field(
        "คู่ปัจจัย",
        "Corner",
        "so = ใช้จุดแข็งสร้างโอกาส, st = ใช้จุดแข็งรับมืออุปสรรค, wo = ใช้โอกาสแก้จุดอ่อน, wt = ลดจุดอ่อนเลี่ยงอุปสรรค",
        "so, st, wo or wt",
    )
    text: Text = field("แนวทาง", "Way")
    strategy: Code | None = field("กลยุทธ์", "Strategy", default=None)


class Analysis(Record):
    """The analysis behind a development plan: `analysis.yaml`."""

    duties: tuple[Duty, ...] = field("การทบทวนภารกิจ", "Duties reviewed", default=())
    results: tuple[PastResult, ...] = field("ผลการดำเนินงานที่ผ่านมา", "Past results", default=())
    reports: tuple[Report, ...] = field("รายงานและข้อมูลที่ศึกษา", "Reports studied", default=())
    needs: tuple[Text, ...] = field("ความต้องการของเขตพื้นที่", "Needs of the area", default=())
    inside: tuple[InsideAspect, ...] = field("สภาพแวดล้อมภายใน (2S4M)", "Inside (2S4M)", default=())
    outside: tuple[OutsideAspect, ...] = field(
        "สภาพแวดล้อมภายนอก (C-PEST)", "Outside (C-PEST)", default=()
    )
    tows: tuple[Tows, ...] = field("ตาราง TOWS", "TOWS matrix", default=())
    summary: tuple[Text, ...] = field("สรุปผลการวิเคราะห์", "Summary", default=())
