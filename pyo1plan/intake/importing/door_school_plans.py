"""The plans of schools as `plan import` takes them: one file for each school and kind of plan."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from pyo1plan.findings import Finding
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.asking.school_plans import (
    GIVEN,
    TITLES,
    school_plan_choices,
    school_plan_form,
)
from pyo1plan.intake.importing.door import Door
from pyo1plan.intake.importing.house_style import laid_out
from pyo1plan.intake.importing.record_door import record_door
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.records.base import Record
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.sources.rendering import Style
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.asked_of_schools import ANNUAL, LONG, Asked, PlanKind, asked_in
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: Every row of a table, and every map by year, stands on one line.
_STYLE = Style(
    lambda path: path == ("total",) or (len(path) == 2 and isinstance(path[1], int)),
    lambda path: False,
)


def _kind(kind: PlanKind) -> Callable[[Year], FormKind]:
    """The form of a kind of plan as it is read back in a year."""

    def of(year: Year) -> FormKind:
        # Without a plan of the office no form asks anything: what comes is told by the rules.
        asked = asked_in(year.frame, kind) or Asked(kind, (year.frame.number,), ())
        form = school_plan_form(kind, asked)
        return FormKind(
            SchoolPlan,
            form,
            school_plan_choices(form, asked, year.frame),
            GIVEN,
            Words("แบบของโรงเรียนยังว่าง ไม่มีสิ่งที่กรอก", "the form is blank: nothing is filled in"),
            ("prepared",),
            {("strategies",): "strategy", ("kpis",): "kpi", ("projects",): "name"},
        )

    return of


class SchoolPlanShelf(Shelf):
    """`school-plans/<code>.yaml`, in the year's folder or that of the development plan."""

    style = _STYLE

    def identity(self, one: Candidate) -> Hashable:
        """The school; nothing equals a form that tells none."""
        return self.id(one) or object()

    def named(self, one: Candidate) -> tuple[Candidate, tuple[Finding, ...]]:
        """The form with the school that its workbook says, where the cell lost it."""
        school = one.source.meta.get("school")
        if school and not one.tree.get("school"):
            return one.with_values(school=school), ()
        return one.with_values(), ()

    def id(self, one: Candidate) -> str:
        """The school's code."""
        return str(one.tree.get("school") or "")

    def name(self, one: Candidate) -> str:
        """The school's name."""
        schools = self.year.frame.schools
        known = schools.record.schools if schools else ()
        code = self.id(one)
        return next((s.name for s in known if s.code == code and s.name), code)

    def here(self, id_: str) -> Held[Record] | None:
        """The plan of the school as it stands."""
        there = self.year.every(self.key, SchoolPlan)
        return next((held for held in there if held.record.school == id_), None)

    def objections(self, one: Candidate) -> Iterator[Finding]:
        """That the form is another school's, or the file here cannot be read."""
        meant, said = one.source.meta.get("school"), one.tree.get("school")
        if meant and said and meant != said:
            yield one.say("import-group", ("school",), *_another(meant, str(said)))
        if one.record is not None:
            file = self.file(one.record)
            if (self.key, file) in self.year.unread:
                yield one.say("import-unreadable", ("school",), *_unreadable(file))

    def file(self, record: Record) -> str:
        """The school's file in the folder of its kind of plan."""
        assert isinstance(record, SchoolPlan)
        repository, number = self.errand.repository, self.year.frame.number
        period = repository.period_of(number) if self.key == LONG else None
        folder = repository.development(period) if period else repository.year(number)
        return f"{repository.relative(folder)}/school-plans/{record.school}.yaml"

    def written(self, record: Record) -> str:
        """The text of a new file. Raises `EditError`."""
        assert isinstance(record, SchoolPlan)
        settings = self.year.frame.settings
        first = "ข้อมูลตัวอย่าง: " if settings and settings.record.example else ""
        name = TITLES[LONG if self.key == LONG else ANNUAL].th.removeprefix("แบบ")
        return laid_out(tree_of(record), f"{first}{name} {record.school}", self.style)

    def sender(self, record: Record) -> str:
        """The school."""
        assert isinstance(record, SchoolPlan)
        return record.school


def _another(meant: str, said: str) -> tuple[Words, Words]:
    return (
        Words(
            f"แบบฟอร์มนี้ออกให้โรงเรียน {meant} แต่ในช่องระบุ {said}",
            f"this form was made for school {meant}, but {said} is entered",
        ),
        Words(
            "ใช้แบบฟอร์มที่ออกให้โรงเรียนนั้น หรือแก้ช่องนี้กลับตามเดิม",
            "use the form made for that school, or put the cell back as it was",
        ),
    )


def _unreadable(file: str) -> tuple[Words, Words]:
    return (
        Words(f"แฟ้ม {file} ที่มีอยู่อ่านไม่ได้ จึงรวมกันไม่ได้", f"{file} cannot be read"),
        Words(
            "แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ) แล้วนำเข้าใหม่",
            "mend it first: plan validate says how",
        ),
    )


def _door(kind: PlanKind) -> Door:
    title = Words(TITLES[kind].th.removeprefix("แบบ"), TITLES[kind].en)
    return record_door(kind, title, SchoolPlan, _kind(kind), SchoolPlanShelf)


SCHOOL_PLANS: tuple[Door, ...] = (_door(ANNUAL), _door(LONG))
