"""For whom a form is made: a group, a member of the plan committee, a school, or the office itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from pyo1plan.intake.asking.ask import NoForm
from pyo1plan.records.office import Group, Member, Office
from pyo1plan.records.schools import School
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.model import Year

W = TypeVar("W")
#: The options of `plan form` by which one of an audience is named.
Naming = Literal["--group", "--member", "--school"]


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of the plan committee by the number (from 1) in its list; positions may repeat."""

    number: int
    member: Member


@dataclass(frozen=True, slots=True)
class Audience(Generic[W]):
    """Those who each get a form of their own.

    `all` gives them in their order, and raises `NoForm` where the year does not say who they are.
    `names` are the ways in which one may be named, the first as it is listed; `slug` is its part of
    the file's name. `option` is None for an audience of one that nobody has to name.
    """

    option: Naming | None
    noun: Words
    all: Callable[[Year], Sequence[W]]
    names: Callable[[W], Sequence[str]]
    slug: Callable[[W], str]

    def named(self, year: Year, name: str) -> W | None:
        """The one called `name`, however its letters and digits are written."""
        said = to_arabic_digits(name.strip()).casefold()
        return next(
            (one for one in self.all(year) if said in (n.casefold() for n in self.names(one))),
            None,
        )


def seats(year: Year) -> tuple[Seat, ...]:
    """The members of the plan committee; none where the office lists none."""
    settings, office = year.frame.settings, year.frame.office
    key = settings.record.plan_committee if settings else None
    body = office.record.body(key) if office and key else None
    return tuple(Seat(n, member) for n, member in enumerate(body.members if body else (), 1))


def _groups(year: Year) -> Sequence[Group]:
    return year.frame.office.record.groups if year.frame.office else ()


def _offices(year: Year) -> Sequence[Office]:
    return (year.frame.office.record,) if year.frame.office else ()


def _members(year: Year) -> Sequence[Seat]:
    found = seats(year)
    if not found:
        raise NoForm(
            Words(
                "ไม่ทราบองค์ประกอบคณะกรรมการจัดทำแผน ระบุ plan_committee ใน year.yaml และ members ของคณะใน office.yaml",
                "nobody knows the members of the plan committee: give plan_committee in year.yaml"
                " and the members of that body in office.yaml",
            )
        )
    return found


def _schools(year: Year) -> Sequence[School]:
    held = year.frame.schools
    if held is None:
        raise NoForm(
            Words(
                f"ไม่มีหรืออ่านไม่ได้: workspaces/{year.frame.number}/schools.yaml จึงไม่ทราบรายชื่อโรงเรียน"
                f" ดูสาเหตุ: plan validate {year.frame.number}",
                f"missing or unreadable: workspaces/{year.frame.number}/schools.yaml:"
                f" see plan validate {year.frame.number}",
            )
        )
    return held.record.schools


GROUPS: Audience[Group] = Audience(
    "--group",
    Words("กลุ่ม", "group"),
    _groups,
    lambda group: (group.key, group.code, group.name, group.short_name or group.name),
    lambda group: group.key,
)
MEMBERS: Audience[Seat] = Audience(
    "--member",
    Words("กรรมการ", "member"),
    _members,
    lambda seat: (str(seat.number), seat.member.position),
    lambda seat: f"{seat.number:02d}",
)
SCHOOLS: Audience[School] = Audience(
    "--school",
    Words("โรงเรียน", "school"),
    _schools,
    lambda school: (school.code, school.ministry_code or school.code, school.name or school.code),
    lambda school: school.code,
)
OFFICE: Audience[Office] = Audience(
    None, Words("สำนักงาน", "office"), _offices, lambda _: (), lambda _: "office"
)
