"""The review of last year's projects and strategies (standard step 2.2): `review.yaml`."""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, BuddhistYear, Code, Text

Verdict = Literal["continue", "adjust", "drop"]


class ReviewedProject(Record):
    """A project of last year, what came of it and what follows."""

    id: Code = field("รหัสโครงการ", "Project code")
    name: Text = field("ชื่อโครงการ", "Project")
    budget: Baht = field("งบประมาณ (บาท)", "Budget (baht)")
    spent: Baht = field("เบิกจ่าย (บาท)", "Disbursed (baht)")
    result: Text = field("ผลการดำเนินงาน", "Result")
    verdict: Verdict = field(
        "ข้อเสนอ", "Verdict", "continue = ดำเนินการต่อ, adjust = ปรับปรุง, drop = ยุติ", "What follows"
    )
    reason: Text = field("เหตุผล", "Reason")
    followed_by: Code | None = field("โครงการปีนี้", "Project of this year", default=None)


class ReviewedStrategy(Record):
    """A strategy of last year and what follows."""

    id: Code = field("กลยุทธ์", "Strategy")
    name: Text = field("ชื่อกลยุทธ์", "Name")
    result: Text = field("ผลการดำเนินงาน", "Result")
    verdict: Verdict = field(
        "ข้อเสนอ", "Verdict", "continue = คงไว้, adjust = ปรับปรุง, drop = ยกเลิก", "What follows"
    )
    reason: Text = field("เหตุผล", "Reason")


class Review(Record):
    """Last year, looked back on."""

    year: BuddhistYear = field("ปีงบประมาณที่ทบทวน", "Year reviewed")
    strategies: tuple[ReviewedStrategy, ...] = field("กลยุทธ์", "Strategies", default=())
    projects: tuple[ReviewedProject, ...] = field("โครงการ", "Projects", default=())
    problems: tuple[Text, ...] = field("ปัญหาและจุดที่ควรพัฒนา", "Problems to mend", default=())
