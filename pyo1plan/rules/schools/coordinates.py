"""Coordinates come in pairs, lie in Thailand, and say where they come from."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import School, Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: The country's southernmost, northernmost, westernmost and easternmost degrees, rounded outwards.
SOUTH, NORTH, WEST, EAST = 5, 21, 97, 106
_ONE = "{total: 0, schools: [{code: '99010001', name: บ้านหนึ่ง, latitude: %s, longitude: %s, location_basis: GPS}]}"


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every school with a latitude or a longitude."""
    for i, school in enumerate(held.record.schools):
        said = _wrong(school)
        if said is not None:
            field, message, hint = said
            yield Problem(held, ("schools", i, field), message, hint)


def _wrong(school: School) -> tuple[str, Words, Words] | None:
    latitude, longitude = school.latitude, school.longitude
    if latitude is None and longitude is None:
        return None
    name = school.name or school.code
    if latitude is None or longitude is None:
        return (
            "longitude" if longitude is None else "latitude",
            Words(f"พิกัดของ {name} มีไม่ครบคู่", f"{name} has half a coordinate"),
            Words("ใส่ทั้ง latitude และ longitude", "write both latitude and longitude"),
        )
    if not (SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST):
        return (
            "latitude",
            Words(
                f"พิกัดของ {name} ({latitude}, {longitude}) ไม่อยู่ในประเทศไทย",
                f"{name} ({latitude}, {longitude}) does not lie in Thailand",
            ),
            Words(
                "ตรวจว่าสลับละติจูดกับลองจิจูด หรือไม่ได้เขียนเป็นองศาทศนิยม",
                "check that they are not swapped, and written in decimal degrees",
            ),
        )
    if school.location_basis is None:
        return (
            "latitude",
            Words(f"พิกัดของ {name} ไม่บอกที่มา", f"the coordinates of {name} have no basis"),
            Words(
                "ใส่ location_basis ว่าใครวัดและวัดอย่างไร",
                "say under location_basis who measured them, and how",
            ),
        )
    return None


RULE = Rule(
    id="school-coordinates",
    severity="error",
    step="4.3.1",
    title=Words("พิกัดโรงเรียนใช้ได้และมีที่มา", "A school's coordinates can be used and have a basis"),
    why=Words(
        "ระยะทางระหว่างโรงเรียนคิดจากพิกัด พิกัดที่สลับกันหรือไม่มีที่มาทำให้ข้อเสนอรวมโรงเรียนผิด",
        "Distances between schools come from them; swapped or of unknown basis they spoil every proposal to merge.",
    ),
    cure=Words(
        "เขียนพิกัดเป็นองศาทศนิยมทั้งคู่ พร้อม location_basis",
        "Write both in decimal degrees, with location_basis.",
    ),
    check=check,
    wrong={"schools.yaml": _ONE % ("99.9019", "19.1664")},
    right={"schools.yaml": _ONE % ("19.1664", "99.9019")},
    reads="schools",
)
