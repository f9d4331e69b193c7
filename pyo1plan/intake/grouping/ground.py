"""All that candidates and groupings are worked out from, with every assumption that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pyo1plan.intake.grouping.nearness import Nearness
from pyo1plan.intake.grouping.sites import Site, level_of, sites_of
from pyo1plan.records.places import Places
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.school_grouping import GradeLevel, SchoolGrouping
from pyo1plan.records.schools import Schools
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_LEVELS: dict[GradeLevel, Words] = {
    "kindergarten": Words("อนุบาล", "kindergarten"),
    "primary": Words("ประถมศึกษา", "primary"),
    "secondary": Words("มัธยมศึกษา", "secondary"),
}


@dataclass(frozen=True)
class Ground:
    """The schools, and what the year judges groupings by."""

    sites: tuple[Site, ...]
    how: SchoolGrouping
    criteria: SchoolCriteria
    as_of: date | None = None
    round: str | None = None

    @cached_property
    def nearness(self) -> Nearness:
        """Who lies near whom."""
        return Nearness(self.sites)

    @cached_property
    def by_code(self) -> dict[str, Site]:
        """The schools by their code."""
        return {site.code: site for site in self.sites}

    @property
    def threshold(self) -> int:
        """A school of at most so many pupils is small."""
        return self.criteria.small_at_most

    @cached_property
    def small(self) -> tuple[Site, ...]:
        """The small schools that have pupils of their own, smallest first."""
        found = (site for site in self.sites if 0 < site.pupils <= self.threshold)
        return tuple(sorted(found, key=lambda site: (site.pupils, site.code)))

    def kept(self, site: Site) -> Words | None:
        """Why no grouping touches the school; None where one may."""
        if site.school.standalone is not None:
            why = site.school.standalone
            return Words(f"ต้องคงอยู่: {why}", f"must stand: {why}")
        for kept in self.how.keep:
            if kept.code == site.code:
                return Words(f"ให้คงอยู่: {kept.why}", f"kept: {kept.why}")
        if site.school.learns_at is not None:
            at = site.school.learns_at
            return Words(f"เรียนรวมที่ {at} อยู่แล้ว", f"learns at {at} already")
        if site.guests:
            return Words("เป็นโรงเรียนหลักของการเรียนรวมอยู่แล้ว", "others learn here already")
        return None

    def limit_of(self, site: Site) -> int:
        """How far its pupils may travel, in metres: the least of their levels' limits."""
        levels = {level_of(grade) for grade in site.enrolled}
        return min(int(self.how.limit(level).km * 1000) for level in levels)

    def assumptions(self) -> Iterator[Words]:
        """Everything that the reader must know, one sentence each."""
        if self.as_of is not None:
            about = f" ({self.round})" if self.round else ""
            yield Words(
                f"จำนวนนักเรียน ห้อง และครู เป็นข้อมูล ณ วันที่ {long_date(self.as_of)}{about}",
                f"Pupils, rooms and teachers are those of {long_date(self.as_of, 'en')}{about}",
            )
        else:
            yield Words(
                "ข้อมูลโรงเรียนไม่บอกวันที่ของข้อมูล", "The school data does not say of which day it is"
            )
        yield Words(
            f"โรงเรียนขนาดเล็กคือโรงเรียนที่มีนักเรียน 1–{self.threshold} คน",
            f"A small school has 1–{self.threshold} pupils",
        )
        yield _distances()
        yield from self._limits()
        yield Words(
            "ห้องที่รับได้: ใช้จำนวนห้องเรียนที่ใช้ได้ (classrooms) ถ้ามี ไม่มีให้ใช้ห้องของชั้นนั้นในปัจจุบัน",
            "Room: the usable classrooms (classrooms) where known, else the rooms that each grade has now",
        )
        yield Words(
            "ถือว่านักเรียนเดินทางจากที่ตั้งโรงเรียนเดิม และนักเรียนทั้งโรงเรียนไปเรียนที่เดียวกัน ปลายทางต้องเปิดสอนครบทุกชั้น",
            "Pupils are taken to travel from their present school, all of a school to one other that teaches"
            " all their grades",
        )
        staffing = self.criteria.staffing
        yield Words(
            f"อัตรากำลังตามเกณฑ์: {staffing.source}{_unverified(staffing.verified).th}",
            f"Posts by the criteria: {staffing.source}{_unverified(staffing.verified).en}",
        )
        yield Words(
            "เป็นทางเลือกเพื่อประกอบการพิจารณา ไม่ใช่มติ การเรียนรวม รวม หรือเลิกต้องทำตามขั้นตอนและฟังความเห็นของชุมชน",
            "These are options to think with and no decisions: learning together, merging or closing has"
            " its own procedure and hearings",
        )

    def _limits(self) -> Iterator[Words]:
        for level, name in _LEVELS.items():
            travel, room = self.how.limit(level), self.how.room(level)
            km, size = f"{travel.km:f}", room.pupils
            far, full = _unverified(travel.verified), _unverified(room.verified)
            yield Words(
                f"{name.th}: เดินทางไม่เกิน {km} กม. เที่ยวเดียว{far.th} ห้องละไม่เกิน {size} คน{full.th}",
                f"{name.en}: at most {km} km one way{far.en}, {size} pupils in a room{full.en}",
            )


def ground_of(year: Year) -> Ground | None:
    """The ground of the year; None where its schools are absent or cannot be read."""
    if year.frame.schools is None:
        return None
    schools: Schools = year.frame.schools.record
    places = next((held.record for held in year.every("places", Places)), None)
    how = next(
        (held.record for held in year.every("school-grouping", SchoolGrouping)), SchoolGrouping()
    )
    criteria = next(
        (held.record for held in year.every("school-criteria", SchoolCriteria)), SchoolCriteria()
    )
    return Ground(sites_of(schools.schools, places), how, criteria, schools.as_of, schools.round)


def _distances() -> Words:
    return Words(
        "ระยะทางใช้ระยะตามถนนที่สำนักงานบันทึกก่อน ไม่มีจึงใช้ระยะตรงจากพิกัด (ถนนจริงยาวกว่า)"
        " ระยะจากศูนย์กลางตำบลเป็นภาพโดยประมาณ ไม่ใช้ตัดสิน",
        "Distances are by road where the office has entered them, else straight from coordinates (roads are"
        " longer); those from centres of sub-districts are a picture and judge nothing",
    )


def _unverified(is_verified: bool) -> Words:
    return Words("", "") if is_verified else Words(" (รอสอบทาน)", " (to be confirmed)")
