"""The forms in which a school says how its own plan answers the office's (standard steps 1.9, 2.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from pyo1plan.intake.asking.ask import Asked as Wanted
from pyo1plan.intake.asking.ask import NoForm, NothingToAsk, grounds_of, must_hold, time_of
from pyo1plan.intake.sheets.checks import Check
from pyo1plan.intake.sheets.choices import Choice, choices_of
from pyo1plan.intake.sheets.entries import Entered, entered
from pyo1plan.intake.sheets.guide import GuideLine, read_guide
from pyo1plan.intake.sheets.layout import Form, form_of
from pyo1plan.intake.sheets.parcel import Blank, Parcel, sheet_names
from pyo1plan.intake.sheets.writer import OWN_SHEETS
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.records.schools import School
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.asked_of_schools import ANNUAL, LONG, Asked, AskedKpi, PlanKind, asked_in
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.version import version_of

#: The step of the standard that each kind of plan serves: its time in the calendar is the deadline.
STEPS: Mapping[PlanKind, str] = {ANNUAL: "2.7", LONG: "1.9"}
TITLES: Mapping[PlanKind, Words] = {
    ANNUAL: Words("แบบแผนปฏิบัติการประจำปีของสถานศึกษา", "annual plan of a school"),
    LONG: Words("แบบแผนพัฒนาคุณภาพการจัดการศึกษาของสถานศึกษา", "development plan of a school"),
}
SETTLED = frozenset({"school"})
#: What the form fills in by itself: a form in which nothing else stands is blank.
GIVEN = SETTLED | {"strategies.strategy", "kpis.kpi"}
_ADVICE = {
    "strategies.own": Words(
        "กลยุทธ์ในแผนของโรงเรียนที่สนองข้อนี้", "The strategy of the school's own plan that answers it"
    ),
    "strategies.why_not": Words(
        "กรอกเมื่อไม่มีทั้งกลยุทธ์และโครงการที่สนอง", "Where neither a strategy nor a project answers it"
    ),
    "kpis.own": Words("เว้นว่างเมื่อใช้ตัวชี้วัดเดียวกัน", "Blank where it is the same indicator"),
}


def school_plan_form(kind: PlanKind, asked: Asked) -> Form:
    """The form of a school's plan: a column for each year that it speaks of."""
    years = [str(year) for year in asked.years]
    return form_of(
        kind,
        SchoolPlan,
        {
            "targets": _by_year(years, "ค่าเป้าหมาย ปี {}", "Target {}"),
            "money": _by_year(years, "งบประมาณ ปี {} (บาท)", "Money {} (baht)"),
            "total": _by_year(
                years, "งบประมาณรวมทุกโครงการ ปี {} (บาท)", "Money of all projects {} (baht)"
            ),
        },
    )


def _by_year(years: Sequence[str], th: str, en: str) -> list[tuple[str, Words]]:
    return [(year, Words(th.format(year), en.format(year))) for year in years]


def school_plan_choices(form: Form, asked: Asked, frame: Frame) -> dict[str, tuple[Choice, ...]]:
    """The lists that the form chooses from: the office's strategies and indicators, the schools."""
    strategies = [(s.id, f"{s.id} {s.name}") for s in asked.strategies]
    kpis = [(kpi.id, f"{kpi.id} {kpi.name}") for kpi in asked.kpis]
    schools = frame.schools.record.schools if frame.schools else ()
    listed = {
        "school": [(s.code, f"{s.code} {s.name}" if s.name else s.code) for s in schools],
        "strategies.strategy": strategies,
        "projects.strategy": strategies,
        "kpis.kpi": kpis,
        "projects.kpis": kpis,
    }
    return choices_of(form, frame, listed)


def annual_parcel(year: Year, school: School, wanted: Wanted, templates: Sequence[Path]) -> Parcel:
    """The form of a school's annual plan. Raises as `_parcel`."""
    return _parcel(ANNUAL, year, school, wanted, templates)


def long_parcel(year: Year, school: School, wanted: Wanted, templates: Sequence[Path]) -> Parcel:
    """The form of a school's development plan. Raises as `_parcel`."""
    return _parcel(LONG, year, school, wanted, templates)


def _parcel(
    kind: PlanKind, year: Year, school: School, wanted: Wanted, templates: Sequence[Path]
) -> Parcel:
    """What a school is sent: a row for each strategy and indicator, or what it sent if asked for.

    Raises `NothingToAsk` for a branch, which plans with its main school; `NoForm` without a plan of
    the office, or where the school's plan holds what the form cannot; `GuideProblem`.
    """
    grounds = grounds_of(year.frame)
    asked = asked_or_refuse(kind, year.frame)
    if school.branch_of is not None:
        raise NothingToAsk(
            Words(
                f"{school.name or school.code} เป็นสาขา ใช้แผนของ {school.branch_of}",
                f"{school.code} is a branch and plans with {school.branch_of}",
            )
        )
    form = school_plan_form(kind, asked)
    sent = _sent(kind, year, school) if wanted.filled else None
    if sent is not None:
        must_hold(form, sent)
        filled = entered(form, tree_of(sent.record))
    else:
        filled = _empty(school, asked)
    name = school.name or school.code
    (sheet,) = sheet_names([name], OWN_SHEETS)
    values = {**grounds.values(None, STEPS[kind]), "school": name, "years": years_said(asked)}
    return Parcel(
        form,
        f"{TITLES[kind].th} {years_said(asked)}",
        f"{name} ({school.code}) {grounds.office.name}",
        {"form": kind, "year": str(grounds.settings.year), "school": school.code},
        (*read_guide(kind, templates, values), *_questions(asked)),
        school_plan_choices(form, asked, year.frame),
        [Blank(sheet, filled, SETTLED, version_of(sent.record) if sent else "")],
        time_of(year.frame),
        grounds.settings.example or "",
        _ADVICE,
        {"projects.name": 1},
        [_check(str(one)) for one in asked.years],
    )


def asked_or_refuse(kind: PlanKind, frame: Frame) -> Asked:
    """What the office asks; raises `NoForm` where its own plan is absent, unreadable or empty."""
    asked = asked_in(frame, kind)
    if asked is not None and asked.strategies:
        return asked
    file = "workspaces/development/<ปีแรก>-<ปีสุดท้าย>/plan.yaml" if kind == LONG else "strategies.yaml"
    raise NoForm(
        Words(
            f"ยังไม่มีกลยุทธ์ของสำนักงานให้สนอง เพิ่มใน {file} ก่อน (ตรวจด้วย plan validate {frame.number})",
            f"the office has no strategies to answer yet: write them in {file} (see plan validate"
            f" {frame.number})",
        )
    )


def years_said(asked: Asked) -> str:
    """`ปีงบประมาณ พ.ศ. 2570`, `พ.ศ. 2566–2570`."""
    first, last = asked.years[0], asked.years[-1]
    return f"ปีงบประมาณ พ.ศ. {first}" if first == last else f"พ.ศ. {first}–{last}"


def _empty(school: School, asked: Asked) -> Entered:
    rows = {
        "strategies": [{"strategy": strategy.id} for strategy in asked.strategies],
        "kpis": [{"kpi": kpi.id} for kpi in asked.kpis],
    }
    return Entered({"school": school.code}, {name: found for name, found in rows.items() if found})


def _sent(kind: PlanKind, year: Year, school: School) -> Held[SchoolPlan] | None:
    there = year.every(kind, SchoolPlan)
    return next((held for held in there if held.record.school == school.code), None)


def _check(year: str) -> Check:
    words = Words(f"ผลรวมงบประมาณของโครงการ ปี {year}", f"Sum of the projects' money in {year}")
    return Check(f"total.{year}", words, "projects", f"money.{year}")


def _questions(asked: Asked) -> Iterator[GuideLine]:
    """The office's strategies with their indicators and targets, as the instructions show them."""
    for strategy in asked.strategies:
        yield GuideLine(f"กลยุทธ์ {strategy.id} {strategy.name}", heading=True)
        for kpi in strategy.kpis:
            yield GuideLine(f"ตัวชี้วัด {kpi.id} {kpi.name} {_targets(kpi, asked.years)}")


def _targets(kpi: AskedKpi, years: Sequence[int]) -> str:
    """`เป้าหมายของสำนักงาน (ร้อยละ) ปี 2570: 70 ข้อมูลฐาน 62`."""
    plain: Callable[[Decimal], str] = "{:f}".format
    targets = [f"ปี {year}: {plain(kpi.targets[year])}" for year in years if year in kpi.targets]
    said = f"เป้าหมายของสำนักงาน ({kpi.unit}) {' '.join(targets) or 'ยังไม่กำหนด'}"
    return said if kpi.baseline is None else f"{said} ข้อมูลฐาน {plain(kpi.baseline)}"
