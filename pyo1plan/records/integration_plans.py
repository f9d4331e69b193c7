"""The plans above as a linked list (standard step 3.1): each item says which items above it follows.

Levels after พระราชกฤษฎีกาว่าด้วยการบริหารงานเชิงพื้นที่แบบบูรณาการ พ.ศ. ๒๕๖๕: national plans, goals of
the region, the cluster of provinces, the province. Listed from the top down.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import BuddhistYear, Code, Day, Key, Text, YesNo

PlanLevel = Literal["national", "regional", "cluster", "provincial"]
#: From the top down: a plan follows plans of its own level or above.
LEVELS: tuple[PlanLevel, ...] = ("national", "regional", "cluster", "provincial")


class LinkedItem(Record):
    """One issue or aim of a plan, and the items above that it carries on."""

    code: Code = field("รหัส", "Code", "เลขข้อหรือรหัส เช่น 12, CL2", "Number or code")
    name: Text = field("ข้อความ", "Text")
    follows: dict[Key, tuple[Code, ...]] = field(
        "สืบเนื่องจาก",
        "Follows",
        "คีย์ของแผนที่อยู่เหนือขึ้นไปในแฟ้มนี้: รหัสข้อ",
        "Key of a plan above in this file: codes of its items",
        default={},
    )


class LinkedPlan(Record):
    """A plan of a level above the office."""

    key: Key = field("คีย์", "Key", "ใช้อ้างใน follows และ issue", "Used under follows and issue")
    name: Text = field("ชื่อแผน", "Name")
    short_name: Text = field("ชื่อย่อ", "Short name", "ใช้ในตาราง", "Used in tables")
    level: PlanLevel = field(
        "ระดับ",
        "Level",
        "national = ประเทศ, regional = ภาค, cluster = กลุ่มจังหวัด, provincial = จังหวัด",
        "national, regional, cluster or provincial",
    )
    first_year: BuddhistYear | None = field("ปีแรกของแผน", "First year", default=None)
    last_year: BuddhistYear | None = field("ปีสุดท้ายของแผน", "Last year", default=None)
    issued_by: Text | None = field("หน่วยงานเจ้าของ", "Issued by", default=None)
    provinces: tuple[Text, ...] = field(
        "จังหวัดในแผน",
        "Provinces",
        "สำหรับแผนกลุ่มจังหวัดและจังหวัด ชื่อจังหวัดโดยไม่ใส่คำว่าจังหวัด",
        "For plans of a cluster or province",
        default=(),
    )
    studied_on: Day | None = field("วันที่ศึกษาวิเคราะห์", "Studied on", default=None)
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)
    items: tuple[LinkedItem, ...] = field("รายการ", "Items")

    def item(self, code: str) -> LinkedItem | None:
        """The item with `code`."""
        return next((item for item in self.items if item.code == code), None)


class LinkedPlans(Record):
    """The linked list of plans: `integration/plans.yaml`."""

    plans: tuple[LinkedPlan, ...] = field(
        "แผนทุกระดับ", "Plans", "เรียงจากระดับบนลงล่าง", "From the top down", default=()
    )
    summary: tuple[Text, ...] = field(
        "สรุปสาระสำคัญ", "Summary", "สาระสำคัญที่แจ้งทุกกลุ่ม", "What the groups are told", default=()
    )

    def plan(self, key: str) -> LinkedPlan | None:
        """The plan named `key`."""
        return next((plan for plan in self.plans if plan.key == key), None)
