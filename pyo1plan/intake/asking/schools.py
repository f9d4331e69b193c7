"""The form of the office's schools: one row a school, with what is known of each filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pyo1plan.intake.asking.ask import Asked, NoForm, grounds_of, time_of
from pyo1plan.intake.schools.columns import GRADES, POSTS
from pyo1plan.intake.sheets.guide import read_guide
from pyo1plan.intake.sheets.wide_form import WideColumn, WideForm, WideTable
from pyo1plan.records.office import Office
from pyo1plan.records.schools import School, Schools
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.version import version_of

KIND = "schools"
#: The step of the standard in whose time the data of schools is gathered.
STEP = "5.3"
#: The label of the cell that says of which day the figures are.
AS_OF = "ข้อมูล ณ วันที่"
#: The grades of primary schools and of those that go on to ม.3.
_GRADES = [grade for grade in GRADES if grade[0] not in ("m4", "m5", "m6")]


def schools_form(year: Year, office: Office, asked: Asked, templates: Sequence[Path]) -> WideForm:
    """A row for each school of the year, and empty ones. Raises `NoForm`, `GuideProblem`."""
    grounds = grounds_of(year.frame)
    if any(kind == "schools" for kind, _ in year.unread):
        raise NoForm(
            Words(
                f"workspaces/{year.frame.number}/schools.yaml อ่านไม่ได้ ดูสาเหตุ: plan validate {year.frame.number}",
                f"workspaces/{year.frame.number}/schools.yaml cannot be read: see plan validate",
            )
        )
    record = year.frame.schools.record if year.frame.schools else Schools()
    day = long_date(record.as_of) if record.as_of else ""
    table = WideTable(
        "โรงเรียน",
        f"ข้อมูลโรงเรียนในสังกัด ปีงบประมาณ พ.ศ. {grounds.settings.year}",
        [(AS_OF, day)],
        tuple(_columns()),
        [_row(school) for school in record.schools],
    )
    return WideForm(
        f"แบบข้อมูลโรงเรียน ปีงบประมาณ พ.ศ. {grounds.settings.year}",
        office.name,
        {"form": KIND, "year": str(grounds.settings.year), "basis": version_of(record)},
        read_guide(KIND, templates, grounds.values(None, STEP)),
        (table,),
        time_of(year.frame),
        grounds.settings.example or "",
    )


def _columns() -> Iterator[WideColumn]:
    yield WideColumn("code", "รหัสโรงเรียน", width=12, is_settled=True)
    yield WideColumn("name", "ชื่อโรงเรียน", width=30, is_settled=True)
    for grade, short, _ in _GRADES:
        for part, said in (("m", "ชาย"), ("f", "หญิง"), ("rooms", "ห้อง")):
            yield WideColumn(f"pupils.{grade}.{part}", said, "count", short, 6)
    for part, said in (("m", "ชาย"), ("f", "หญิง"), ("rooms", "ห้อง")):
        keys = tuple(f"pupils.{grade}.{part}" for grade, _, _ in _GRADES)
        yield WideColumn(f"sum.{part}", said, "sum", "รวมทั้งหมด", 7, sums=keys)
    yield WideColumn("total", "นักเรียนรวม", "sum", width=9, sums=("sum.m", "sum.f"))
    for post, names in POSTS:
        for part, said in (("m", "ชาย"), ("f", "หญิง")):
            yield WideColumn(f"staff.{post}.{part}", said, "count", names[0], 6)
    yield WideColumn("classrooms", "ห้องเรียนที่ใช้ได้", "count", width=9)
    yield WideColumn("director", "มีผู้อำนวยการ", width=10)
    yield WideColumn("branch_of", "สาขาของ", width=11)
    yield WideColumn("learns_at", "เรียนรวมที่", width=11)
    for key, said in (("amphoe", "อำเภอ"), ("tambon", "ตำบล"), ("moo", "หมู่ที่")):
        yield WideColumn(key, said, width=12)
    yield WideColumn("latitude", "ละติจูด", width=11)
    yield WideColumn("longitude", "ลองจิจูด", width=11)
    yield WideColumn("location_basis", "ที่มาของที่ตั้ง", width=24)


def _row(school: School) -> Mapping[str, str]:
    """What is known of a school, by the keys of the columns."""
    found: dict[str, str] = {"code": school.code, "name": school.name or ""}
    for grade, counted in school.pupils.items():
        found[f"pupils.{grade}.m"], found[f"pupils.{grade}.f"] = str(counted.m), str(counted.f)
        found[f"pupils.{grade}.rooms"] = "" if counted.rooms is None else str(counted.rooms)
    if school.pupils:
        found["sum.m"] = str(sum(g.m for g in school.pupils.values()))
        found["sum.f"] = str(sum(g.f for g in school.pupils.values()))
        found["sum.rooms"], found["total"] = str(school.rooms), str(school.counted)
    for post, staff in school.staff.items():
        found[f"staff.{post}.m"], found[f"staff.{post}.f"] = str(staff.m), str(staff.f)
    if school.director is not None:
        found["director"] = "ใช่" if school.director else "ไม่"
    for key in ("classrooms", "branch_of", "learns_at", "amphoe", "tambon", "moo",
                "latitude", "longitude", "location_basis"):  # fmt: skip
        value = getattr(school, key)
        found[key] = "" if value is None else str(value)
    return found
