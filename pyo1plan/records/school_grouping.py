"""By what groupings of small schools are worked out: `school-grouping.yaml`.

How far a pupil may travel, how many pupils a room takes, and which schools must stand whatever comes
out. A year without the file goes by these defaults; `verified: false` marks what the office has not
confirmed, and whatever is printed from it says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Number, Text, Whole, YesNo

#: The levels of grades: o1–o3, p1–p6, m1–m6.
GradeLevel = Literal["kindergarten", "primary", "secondary"]
_LEVELS = "kindergarten = อนุบาล, primary = ประถมศึกษา, secondary = มัธยมศึกษา"


class TravelLimit(Record):
    """How far a pupil of a level may have to travel to another school, one way."""

    level: GradeLevel = field("ระดับ", "Level", _LEVELS, "Of which grades")
    km: Number = field("ไม่เกิน (กม.)", "At most (km)")
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)


class RoomSize(Record):
    """How many pupils of a level one room takes."""

    level: GradeLevel = field("ระดับ", "Level", _LEVELS, "Of which grades")
    pupils: Whole = field("นักเรียนต่อห้องไม่เกิน (คน)", "Pupils in a room at most", ge=1)
    source: Text | None = field("ที่มา", "Source", default=None)
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)


class KeptSchool(Record):
    """A school that no grouping touches, beside those that say `standalone` themselves."""

    code: Code = field("รหัสโรงเรียน", "School code")
    why: Text = field("เหตุผล", "Why", "เช่น ชุมชนมีมติให้คงอยู่", "Such as a resolution of the community")


_CUSTOM = "แนวปฏิบัติที่ใช้กันทั่วไป ยังไม่ได้เทียบกับระเบียบ"
#: What holds for a level of which the year's file says nothing.
_FARTHEST = Decimal(6)
_FULLEST: Mapping[GradeLevel, int] = {"kindergarten": 30, "primary": 40, "secondary": 40}


class SchoolGrouping(Record):
    """What the year works out groupings by."""

    travel: tuple[TravelLimit, ...] = field(
        "ระยะเดินทางของนักเรียน",
        "Travel limits",
        "ระดับที่ไม่ระบุใช้ 6 กม. (รอสอบทาน)",
        "6 km, to be confirmed, for a level that is not named",
        default=(),
    )
    rooms: tuple[RoomSize, ...] = field(
        "ขนาดห้องเรียน",
        "Sizes of rooms",
        "ระดับที่ไม่ระบุใช้ 30 คน (อนุบาล) หรือ 40 คน (รอสอบทาน)",
        "30 (kindergarten) or 40, to be confirmed, for a level that is not named",
        default=(),
    )
    keep: tuple[KeptSchool, ...] = field("โรงเรียนที่ต้องคงอยู่", "Schools that must stand", default=())

    def limit(self, level: GradeLevel) -> TravelLimit:
        """How far pupils of `level` may travel."""
        given = (limit for limit in self.travel if limit.level == level)
        return next(given, TravelLimit(level=level, km=_FARTHEST, source=_CUSTOM))

    def room(self, level: GradeLevel) -> RoomSize:
        """How many pupils of `level` a room takes."""
        given = (size for size in self.rooms if size.level == level)
        return next(given, RoomSize(level=level, pupils=_FULLEST[level], source=_CUSTOM))
