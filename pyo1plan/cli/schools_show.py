"""`plan schools show`: all that the year knows of one school."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.reports.pen import Pen
from pyo1plan.cli.schools_data import (
    LEVELS,
    Area,
    as_object,
    criteria_words,
    day_words,
    the_area,
)
from pyo1plan.cli.schools_list import Format
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, width
from pyo1plan.cli.where import one_year
from pyo1plan.thai.dates import iso_be
from pyo1plan.thai.digits import to_arabic_digits, with_commas
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.year.school_profiles import Profile
    from pyo1plan.year.school_scores import SchoolTest, SubjectScore


def show(
    school: Annotated[str, typer.Argument(metavar="SCHOOL", help=say("รหัสโรงเรียน 8 หลัก หรือชื่อ", "8-digit code, or the name"))],
    of: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ เหมือน YEAR", "the fiscal year, the same as YEAR"))] = None,
    format: Annotated[Format, typer.Option("--format", metavar="text|json", help=say("รูปแบบผล", "format"))] = Format.text,
) -> int:  # fmt: skip
    area = the_area(one_year(of, year))
    profile = _the_school(area, school)
    if format is Format.json:
        typer.echo(json.dumps(as_object(profile, area), ensure_ascii=False, indent=2))
        return 0
    pen = Pen(LANGUAGE, width(), coloured(sys.stdout))
    for text in _lines(profile, area):
        for line in pen.line(text):
            typer.echo(line)
    return 0


show.__doc__ = say(
    "ข้อมูลทั้งหมดของโรงเรียนหนึ่ง: นักเรียน ครูเทียบเกณฑ์ แนวโน้ม ผลการทดสอบ ค่าใช้จ่ายรายหัว",
    "All that is known of one school: pupils, posts, trend, results, cost per head.",
)


def _the_school(area: Area, asked: str) -> Profile:
    """The school of the code or name `asked`. Leaves with 2 where none or several have it."""
    from pyo1plan.records.form import nearest
    from pyo1plan.thai.canonical import canonical

    code = to_arabic_digits(asked.strip())
    by_code = next((p for p in area.profiles if p.school.code == code), None)
    if by_code is not None:
        return by_code
    name = canonical(asked).removeprefix("โรงเรียน").strip()
    named = [p for p in area.profiles if canonical(p.school.name or "") == name]
    found = named or [p for p in area.profiles if name and name in canonical(p.school.name or "")]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{p.school.code} {p.school.name}" for p in found[:8])
        raise Leave(
            WRONG_USE,
            Words(
                f"“{asked}” ตรงกับ {len(found)} โรงเรียน ระบุรหัส: {listed}",
                f"“{asked}” is {len(found)} schools: give the code: {listed}",
            ),
        )
    near = nearest(code, [p.school.code for p in area.profiles]) if code.isdigit() else None
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มีโรงเรียน “{asked}”" + (f" หมายถึง {near} หรือไม่" if near else " ดูรายชื่อ: plan schools list"),
            f"there is no school “{asked}”" + (f": did you mean {near}?" if near else "; see plan schools list"),
        ),
    )  # fmt: skip


def _lines(profile: Profile, area: Area) -> Iterator[str]:
    from pyo1plan.year.school_projection import METHOD

    school = profile.school
    yield f"{school.code} {school.name or say('(ไม่มีชื่อ)', '(no name)')}"
    yield f"  {day_words(area).in_(LANGUAGE)}"
    yield from _standing(profile)
    yield from _figures(profile)
    if profile.staffing is not None:
        yield f"  {_staffing(profile)}"
        yield f"    {criteria_words(area).in_(LANGUAGE)}"
    if len(profile.trend) > 1:
        days = ", ".join(f"{iso_be(one.day)}: {one.pupils:,}" for one in profile.trend)
        yield say(f"  แนวโน้มตามรอบข้อมูล: {days}", f"  by count: {days}")
    if profile.projection:
        ahead = ", ".join(f"{one.school_year}: {one.total:,}" for one in profile.projection)
        yield say(f"  ประมาณการนักเรียนตามปีการศึกษา: {ahead}", f"  pupils ahead: {ahead}")
        yield f"    {METHOD.in_(LANGUAGE)}"
    for test in profile.tests:
        yield from _test(test)
    yield from _costs(profile)


def _standing(profile: Profile) -> Iterator[str]:
    school = profile.school
    where = [
        (say("ตำบล", "tambon "), school.tambon), (say("อำเภอ", "amphoe "), school.amphoe),
    ]  # fmt: skip
    if placed := " ".join(f"{label}{name}" for label, name in where if name):
        yield f"  {placed}" + (f" ({school.location_basis})" if school.location_basis else "")
    level = LEVELS[profile.level].in_(LANGUAGE) if profile.level else say("ไม่ทราบระดับ", "level?")
    size = say(profile.size.name, profile.size.key)
    yield say(
        f"  {level} · {size} · ช่วง {profile.band} คน", f"  {level} · {size} · band {profile.band}"
    )
    for words, codes in (
        (Words("สาขาของ", "branch of"), [school.branch_of] if school.branch_of else []),
        (Words("มีสาขา", "its branches"), list(profile.branches)),
        (Words("ไปเรียนรวมที่", "learns together at"), [school.learns_at] if school.learns_at else []),
        (Words("มีโรงเรียนมาเรียนรวม", "schools that learn here"), list(profile.guests)),
    ):
        if codes:
            yield f"  {words.in_(LANGUAGE)} {', '.join(codes)}"
    if school.standalone:
        yield say(f"  ต้องคงอยู่: {school.standalone}", f"  must stand: {school.standalone}")
    if profile.pupils == 0:
        yield say("  ไม่มีนักเรียน", "  no pupils")


def _figures(profile: Profile) -> Iterator[str]:
    per_teacher, per_room = profile.pupils_per_teacher, profile.pupils_per_room
    rooms = "-" if profile.rooms is None else f"{profile.rooms:,}"
    yield say(
        f"  นักเรียน {profile.pupils:,} คน · ห้อง {rooms} · ครู {profile.school.teachers:,} คน"
        f" · นักเรียนต่อครู {per_teacher or '-'} · ต่อห้อง {per_room or '-'}",
        f"  {profile.pupils:,} pupils · {rooms} rooms · {profile.school.teachers:,} teachers"
        f" · per teacher {per_teacher or '-'} · per room {per_room or '-'}",
    )
    from pyo1plan.year.school_grades import short

    counted = [(key, g.m + g.f) for key, g in profile.school.pupils.items()]
    if counted:
        thai = ", ".join(f"{short(key)} {pupils:,}" for key, pupils in counted)
        plain = ", ".join(f"{key} {pupils:,}" for key, pupils in counted)
        yield say(f"  รายชั้น: {thai}", f"  by grade: {plain}")


def _staffing(profile: Profile) -> str:
    staffing = profile.staffing
    assert staffing is not None
    if staffing.posts is None:
        return say(
            "ครูเทียบเกณฑ์: ไม่มีเกณฑ์ของระดับที่เปิดสอนใน school-criteria.yaml",
            "posts: school-criteria.yaml has no ratio for the grades that it teaches",
        )
    director = say(" รวมผู้บริหาร", " with the director") if staffing.director_counted else ""
    return say(
        f"ครูเทียบเกณฑ์: ควรมี {staffing.posts:,} คน{director} มี {staffing.present:,} คน"
        f" ต่างกัน {staffing.difference:+,} คน",
        f"posts: {staffing.posts:,}{director}, present {staffing.present:,},"
        f" difference {staffing.difference:+,}",
    )


def _test(test: SchoolTest) -> Iterator[str]:
    pupils = "-" if test.pupils is None else f"{test.pupils:,}"
    head = say(
        f"  {test.test} {test.grade} ปีการศึกษา {test.year} ผู้เข้าสอบ {pupils} คน",
        f"  {test.test} {test.grade} {test.year}, {pupils} pupils",
    )
    if test.suppressed:
        yield head + say(": ไม่แสดง เพราะผู้เข้าสอบน้อย", ": suppressed, for so few took it")
        return
    yield head
    for subject in test.subjects:
        yield f"    {_subject(subject)}"


def _subject(one: SubjectScore) -> str:
    parts = [f"{one.subject} {_shown(one.school)}"]
    if one.above_area is not None:
        parts.append(
            say(f"เขต {one.area} ({one.above_area:+})", f"area {one.area} ({one.above_area:+})")
        )
    if one.above_nation is not None:
        parts.append(
            say(f"ประเทศ {one.nation} ({one.above_nation:+})", f"nation {one.nation} ({one.above_nation:+})")
        )  # fmt: skip
    return " · ".join(parts)


def _shown(value: Decimal | None) -> str:
    return "-" if value is None else str(value)


def _costs(profile: Profile) -> Iterator[str]:
    for one in profile.costs:
        baht = with_commas(one.cost)
        yield say(
            f"  ค่าใช้จ่ายรายหัว ปีงบประมาณ {one.year}: {baht} บาท (นักเรียน {one.pupils:,} คน)",
            f"  cost per head, fiscal year {one.year}: {baht} baht ({one.pupils:,} pupils)",
        )
