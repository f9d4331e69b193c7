"""What the commands on schools share: the year's schools with all that is reckoned of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.thai.dates import iso_be
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.records.school_criteria import SchoolCriteria
    from pyo1plan.records.schools import Schools
    from pyo1plan.year.model import Year
    from pyo1plan.year.repository import Repository
    from pyo1plan.year.school_profiles import Profile
    from pyo1plan.year.school_scores import SchoolTest

#: The records beside the frame that speak of schools.
KINDS = ("schools-part", "schools-round", "school-criteria", "population")
LEVELS = {
    "kindergarten": Words("อนุบาล", "kindergarten"),
    "primary": Words("ประถมศึกษา", "primary"),
    "expanded": Words("ขยายโอกาส", "expanded"),
    "secondary": Words("มัธยมศึกษา", "secondary"),
}


@dataclass(frozen=True)
class Area:
    """The schools of the year, the criteria, and a profile of each school."""

    year: Year
    record: Schools
    criteria: SchoolCriteria
    profiles: tuple[Profile, ...]


def the_area(asked: str | None) -> Area:
    """The schools of the fiscal year `asked` (the latest if None). Leaves where there are none."""
    from pyo1plan.year.school_profiles import criteria_of, profiles
    from pyo1plan.year.school_rounds import rounds, standing_schools

    repository = the_repository()
    number = the_year(repository, asked)
    year = _year_of_schools(repository, number)
    needed = ("schools", "schools-part", "school-criteria")
    unread = [file for kind, file in year.unread if kind in needed]
    if unread:
        listed = ", ".join(unread)
        raise Leave(
            FOUND,
            Words(
                f"อ่าน {listed} ไม่ได้ แก้ตามที่ plan validate {number} แจ้งก่อน",
                f"{listed} cannot be read: mend what plan validate {number} reports",
            ),
        )
    record = standing_schools(year)
    if record is None:
        raise Leave(
            WRONG_USE,
            Words(
                f"ปี {number} ยังไม่มีข้อมูลโรงเรียน นำเข้าด้วย plan import แฟ้ม --year {number}",
                f"year {number} has no school data yet: plan import FILE --year {number}",
            ),
        )
    criteria = criteria_of(year)
    return Area(year, record, criteria, profiles(record, criteria, rounds(repository, year)))


def _year_of_schools(repository: Repository, number: int) -> Year:
    """The year with what concerns schools: its proposals and meetings are not read for it."""
    from pyo1plan.year.load import load_frame, year_of
    from pyo1plan.year.read import read_held

    frame, files, unread, _ = load_frame(repository, number)
    read = [(file, read_held(file)) for file in files if file.kind in KINDS]
    helds = [(file.kind, held) for file, held in read if not isinstance(held, list)]
    broken = [(file.kind, file.file) for file, held in read if isinstance(held, list)]
    return year_of(frame, helds, [*unread, *broken])


def as_object(profile: Profile, area: Area) -> dict[str, Any]:
    """One school as other programs read it: persons as numbers, exact ratios and baht as text."""
    school, staffing = profile.school, profile.staffing
    as_of = area.record.as_of
    return {
        "code": school.code,
        "name": school.name,
        "amphoe": school.amphoe,
        "tambon": school.tambon,
        "level": profile.level,
        "branch_of": school.branch_of,
        "branches": list(profile.branches),
        "learns_at": school.learns_at,
        "guests": list(profile.guests),
        "as_of": iso_of(as_of),
        "pupils": profile.pupils,
        "boys": sum(g.m for g in school.pupils.values()),
        "girls": sum(g.f for g in school.pupils.values()),
        "grades": {k: {"m": g.m, "f": g.f, "rooms": g.rooms} for k, g in school.pupils.items()},
        "rooms": profile.rooms,
        "teachers": school.teachers,
        "size": profile.size.key,
        "band": str(profile.band),
        "no_pupils": profile.pupils == 0,
        "pupils_per_teacher": _text(profile.pupils_per_teacher),
        "pupils_per_room": _text(profile.pupils_per_room),
        "staffing": None
        if staffing is None
        else {
            "directors": staffing.directors,
            "teachers": staffing.teachers,
            "posts": staffing.posts,
            "present": staffing.present,
            "difference": staffing.difference,
            "source": area.criteria.staffing.source,
            "verified": area.criteria.staffing.verified,
        },
        "trend": [{"as_of": iso_of(one.day), "pupils": one.pupils} for one in profile.trend],
        "projection": [
            {"school_year": one.school_year, "pupils": one.total} for one in profile.projection
        ],
        "results": [_test(test) for test in profile.tests],
        "cost_per_head": [
            {"year": one.year, "baht": str(one.cost), "pupils": one.pupils} for one in profile.costs
        ],
    }


def _test(test: SchoolTest) -> dict[str, Any]:
    return {
        "test": test.test,
        "grade": test.grade,
        "year": test.year,
        "pupils": test.pupils,
        "suppressed": test.suppressed,
        "subjects": [
            {
                "subject": s.subject,
                "mean": _text(s.school),
                "area": _text(s.area),
                "nation": _text(s.nation),
                "above_area": _text(s.above_area),
                "above_nation": _text(s.above_nation),
            }
            for s in test.subjects
        ],
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def iso_of(day: Any) -> str | None:
    """A day as other programs read it: C.E. ISO."""
    return day.isoformat() if day is not None else None


def day_words(area: Area) -> Words:
    """Of which day the figures are, for people."""
    day = area.record.as_of
    if day is None:
        return Words("ไม่ทราบวันที่ของข้อมูล", "of an unknown day")
    return Words(f"ข้อมูล ณ วันที่ {iso_be(day)}", f"as of {iso_be(day)} B.E.")


def criteria_words(area: Area) -> Words:
    """By which criteria of posts, and whether the office has confirmed them."""
    staffing = area.criteria.staffing
    doubt = Words("", "") if staffing.verified else Words(" (รอสอบทาน)", " (not confirmed yet)")
    return Words(
        f"เกณฑ์อัตรากำลัง: {staffing.source}{doubt.th}",
        f"criteria of posts: {staffing.source}{doubt.en}",
    )
