"""The area's schools on a map: where each lies, or the sub-district that stands for it, by size.

A school without coordinates is drawn at the centre of its sub-district and the map says so; one of
which not even that is known is counted below it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyo1plan.intake.grouping.distances import Point, point_of
from pyo1plan.records.places import Places
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import School, Schools
from pyo1plan.year.model import Year

#: What is printed wherever a point is only the centre of a sub-district.
ROUGH = "ตำแหน่งโดยประมาณจากศูนย์กลางตำบล"
_LARGE = 499


@dataclass(frozen=True, slots=True)
class SchoolMap:
    """A map for `<figure class="map">`: its data as JSON, and what it shows in words."""

    data: str
    alt: str
    shown: int
    rough: int
    absent: int

    @property
    def title(self) -> str:
        """What its caption says after the number."""
        return f"ที่ตั้งของสถานศึกษา ({ROUGH if self.rough else 'ตามพิกัด'})"


def map_of(year: Year) -> SchoolMap | None:
    """The map of the year's schools; None where no school's place is known at all."""
    if year.frame.schools is None:
        return None
    places = next((held.record for held in year.every("places", Places)), None)
    criteria = next((held.record for held in year.every("school-criteria", SchoolCriteria)), None)
    return school_map(year.frame.schools.record, places, criteria or SchoolCriteria())


def school_map(
    schools: Schools, places: Places | None, criteria: SchoolCriteria
) -> SchoolMap | None:
    """The map; None where no school's place is known at all."""
    found = [(school, point_of(school, places)) for school in schools.schools]
    placed = [(school, point) for school, point in found if point is not None]
    if not placed:
        return None
    edges = _edges(criteria)
    classes = [_class(school.enrolled, edges) for school, _ in placed]
    rough = sum(point.basis == "centroid" for _, point in placed)
    absent = len(found) - len(placed)
    labels = [_label(edges, n, classes.count(n)) for n in range(len(edges) + 1)]
    notes = _notes(rough, absent, places)
    data = {
        "marks": [_mark(s, point, n) for (s, point), n in zip(placed, classes, strict=True)],
        "names": _names([school for school, _ in placed], places),
        "classes": labels,
        "notes": notes,
    }
    alt = (
        f"แผนที่แสดงที่ตั้งของสถานศึกษา {len(placed)} แห่ง ขนาดของจุดตามจำนวนนักเรียน"
        f" จำแนกเป็น {' '.join(labels)} {' '.join(notes)}"
    )
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return SchoolMap(text, alt.strip(), len(placed), rough, absent)


def _edges(criteria: SchoolCriteria) -> tuple[int, ...]:
    """The most pupils of each class but the last: small schools by thirds, then others."""
    small = criteria.small_at_most
    return (small // 3, small * 2 // 3, small, max(_LARGE, small + 1))


def _class(pupils: int, edges: Sequence[int]) -> int:
    return next((n for n, edge in enumerate(edges) if pupils <= edge), len(edges))


def _label(edges: Sequence[int], number: int, count: int) -> str:
    first = edges[number - 1] + 1 if number else 0
    span = f"{first}–{edges[number]} คน" if number < len(edges) else f"{first} คนขึ้นไป"
    return f"{span} ({count} แห่ง)"


def _mark(school: School, point: Point, of: int) -> dict[str, Any]:
    return {
        "latitude": f"{point.latitude:.6f}",
        "longitude": f"{point.longitude:.6f}",
        "size": str(school.enrolled),
        "of": of,
        "rough": point.basis == "centroid",
        "label": f"{school.name or school.code} ({school.code})",
    }


def _names(schools: Sequence[School], places: Places | None) -> list[list[str]]:
    """The sub-districts that have schools, at their centres."""
    used = {(school.amphoe, school.tambon) for school in schools}
    there = (t for t in (places.tambons if places else ()) if (t.amphoe, t.tambon) in used)
    return [[f"{t.latitude:f}", f"{t.longitude:f}", t.tambon] for t in there]


def _notes(rough: int, absent: int, places: Places | None) -> list[str]:
    notes = []
    if rough:
        source = f" ที่มาของจุด: {places.source}" if places else ""
        notes.append(
            f"จุดสีจางขอบประ ({rough} แห่ง) คือ{ROUGH} โรงเรียนในตำบลเดียวกันวางเรียงรอบจุดนั้น"
            f" ไม่ใช่ที่ตั้งจริง และใช้วัดระยะทางไม่ได้{source}"
        )
    if absent:
        notes.append(f"ไม่แสดง {absent} แห่งที่ยังไม่ทราบทั้งพิกัดและตำบล")
    return notes
