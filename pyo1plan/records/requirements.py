"""What the regulations ask of each kind of reorganisation: `checklists/requirements/reorganisation.yaml`.

The table travels with the program as the checklists do: the office's own copy counts before the
installed one, and `plan doctor` tells them apart. What nobody has checked against the regulation itself
says `verified: false`, and is printed as such.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.reorganisation import CaseKind
from pyo1plan.records.values import Key, Number, Text, YesNo


class Regulation(Record):
    """A regulation or law that a case may rest on."""

    key: Key = field("คีย์", "Key")
    title: Text = field("ชื่อระเบียบ/กฎหมาย", "Title")
    kinds: tuple[CaseKind, ...] = field("ใช้กับ", "For", "ประเภทของเรื่อง", "Kinds of case")
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สอบทานกับฉบับจริงแล้ว", "Verified", default=False)


class Requirement(Record):
    """One thing that a case needs: shown by a field of the case, or answered in words."""

    key: Key = field("คีย์", "Key")
    kinds: tuple[CaseKind, ...] = field("ใช้กับ", "For", "ประเภทของเรื่อง", "Kinds of case")
    text: Text = field("ข้อกำหนด", "Requirement")
    before: Literal["resolution", "announcement", "report"] = field(
        "ต้องครบก่อน",
        "Before",
        "resolution = เสนอ กศจ., announcement = ประกาศ, report = รายงานผล",
        "What it must be there before",
        default="resolution",
    )
    field_: Text | None = field(
        "ช่องที่แสดง",
        "Field",
        "ช่องของเรื่องที่ต้องกรอก เช่น hearings.minutes ไม่ระบุ = ต้องตอบใน answers",
        "Field of the case, in every entry of a list; answered in answers if absent",
        default=None,
        alias="field",
    )
    at_least: Number | None = field("ไม่น้อยกว่า", "At least", default=None)
    at_most: Number | None = field("ไม่เกิน", "At most", default=None)
    unit: Text | None = field("หน่วย", "Unit", default=None)
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สอบทานกับฉบับจริงแล้ว", "Verified", default=False)


class Requirements(Record):
    """The table of regulations and requirements."""

    regulations: tuple[Regulation, ...] = field("ระเบียบและกฎหมาย", "Regulations", default=())
    requirements: tuple[Requirement, ...] = field("ข้อกำหนด", "Requirements", default=())

    def regulation(self, key: str) -> Regulation | None:
        """The regulation named `key`."""
        return next((r for r in self.regulations if r.key == key), None)

    def of(self, kind: CaseKind) -> tuple[Requirement, ...]:
        """What a case of `kind` needs, in the order of the table."""
        return tuple(r for r in self.requirements if kind in r.kinds)
