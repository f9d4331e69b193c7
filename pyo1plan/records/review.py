"""The review of last year's strategies and projects against the policies above: `review.yaml`.

Standard step 2.2: strategies, plan and projects are reviewed and adjusted so that they agree with
the policies of the government, the ministry, OBEC and the provincial education office. Which of
this year's strategies answers which policy is said once, under `against` of the strategies.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, BuddhistYear, Code, Key, Text

Verdict = Literal["continue", "adjust", "drop"]
PolicyVerdict = Literal["continue", "adjust", "new", "drop"]
PolicyNature = Literal["continuing", "changed", "new", "ended"]
#: Codes of items by the key of their plan or policy, as under `align` of a proposal.
Against = dict[Key, tuple[Code, ...]]


def _against() -> Against:
    """The same field of a strategy, a new strategy and a project."""
    held: Against = field(
        "เทียบกับแผนและนโยบาย",
        "Held against",
        "คีย์ของแผนใน policies.yaml: รหัสข้อ",
        "Framework: codes",
        default={},
    )
    return held


class ReviewedPolicy(Record):
    """A plan or policy above, or some of its items, and what follows from it for this year's plan."""

    framework: Key = field("แผนหรือนโยบาย", "Plan or policy", "คีย์ใน policies.yaml", "Its key")
    items: tuple[Code, ...] = field(
        "ข้อ", "Items", "รหัสข้อ เว้นว่างคือทั้งฉบับ", "Codes; none means the whole of it", default=()
    )
    nature: PolicyNature = field(
        "เทียบกับปีก่อน",
        "Since last year",
        "continuing = คงเดิม, changed = ปรับเปลี่ยน, new = ใหม่, ended = สิ้นสุด (ข้อที่ไม่มีแล้ว)",
        "Whether it stands as last year; ended: an item that is no more",
    )
    verdict: PolicyVerdict = field(
        "ข้อเสนอต่อแผน",
        "What follows for the plan",
        "continue = คงไว้, adjust = ปรับปรุง, new = เพิ่มใหม่, drop = ยกเลิก",
        "What follows for strategies and projects",
    )
    reason: Text = field("เหตุผล", "Reason")


class ReviewedProject(Record):
    """A project of last year, what came of it and what follows."""

    id: Code = field("รหัสโครงการ", "Project code")
    name: Text = field("ชื่อโครงการ", "Project")
    budget: Baht = field("งบประมาณ (บาท)", "Budget (baht)")
    spent: Baht = field("เบิกจ่าย (บาท)", "Disbursed (baht)")
    against: Against = _against()
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
    against: Against = _against()
    result: Text = field("ผลการดำเนินงาน", "Result")
    verdict: Verdict = field(
        "ข้อเสนอ", "Verdict", "continue = คงไว้, adjust = ปรับปรุง, drop = ยกเลิก", "What follows"
    )
    reason: Text = field("เหตุผล", "Reason")
    followed_by: Code | None = field(
        "กลยุทธ์ปีนี้",
        "Strategy of this year",
        "เว้นว่างเมื่อรหัสเดิม หรือยกเลิก",
        "Blank where the id is the same, or it is dropped",
        default=None,
    )

    @property
    def goes_on_as(self) -> Code | None:
        """The id of this year's strategy by which this one goes on; None where it is dropped."""
        return None if self.verdict == "drop" else self.followed_by or self.id


class NewStrategy(Record):
    """A strategy of this year that no strategy of last year goes on as."""

    id: Code = field("กลยุทธ์", "Strategy", "รหัสใน strategies.yaml", "Id in strategies.yaml")
    against: Against = _against()
    reason: Text = field("เหตุผล", "Reason")


class Review(Record):
    """Last year, looked back on, and held against the policies of this year."""

    year: BuddhistYear = field("ปีงบประมาณที่ทบทวน", "Year reviewed")
    policies: tuple[ReviewedPolicy, ...] = field("แผนและนโยบาย", "Plans and policies", default=())
    strategies: tuple[ReviewedStrategy, ...] = field("กลยุทธ์", "Strategies", default=())
    new_strategies: tuple[NewStrategy, ...] = field("กลยุทธ์ใหม่ของปีนี้", "New strategies", default=())
    projects: tuple[ReviewedProject, ...] = field("โครงการ", "Projects", default=())
    problems: tuple[Text, ...] = field("ปัญหาและจุดที่ควรพัฒนา", "Problems to mend", default=())

    @property
    def answers(self) -> tuple[tuple[Code, Against], ...]:
        """Every strategy of this year, as the review tells it, with what it was held against."""
        kept = ((s.goes_on_as, s.against) for s in self.strategies)
        going = tuple((id_, against) for id_, against in kept if id_ is not None)
        return (*going, *((s.id, s.against) for s in self.new_strategies))
