"""A school's plan as a workbook: sent out, filled in, taken back, and checked on the way."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.asking.ask import Asked as Wanted
from pyo1plan.intake.asking.ask import NothingToAsk
from pyo1plan.intake.asking.school_plans import annual_parcel, long_parcel, school_plan_form
from pyo1plan.intake.sheets.entries import entered, tree_from
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.records.form import read_record
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.records.schools import School
from pyo1plan.year.amending import tree_of
from pyo1plan.year.asked_of_schools import ANNUAL, LONG, PlanKind, asked_in
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from tests.intake.handed_in import Opened, altered, imported
from tests.workspaces.school_plans import FIRST, SECOND, small_with_plans

TEMPLATES = [Path(__file__).parents[2] / "templates"]
SHEET = "โรงเรียนบ้านตัวอย่างหนึ่ง"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return small_with_plans(tmp_path / "office")


def school(year: Year, code: str) -> School:
    assert year.frame.schools is not None
    return next(s for s in year.frame.schools.record.schools if s.code == code)


def blank(repository: Repository, kind: PlanKind, code: str, filled: bool = False) -> bytes:
    year, _ = load_year(repository, 2570)
    make = annual_parcel if kind == ANNUAL else long_parcel
    return workbook(make(year, school(year, code), Wanted(filled=filled), TEMPLATES))


def read(repository: Repository, file: str) -> SchoolPlan:
    year, findings = load_year(repository, 2570)
    assert [f for f in findings if f.severity == "error"] == []
    kind = LONG if "development" in file else ANNUAL
    return next(h.record for h in year.every(kind, SchoolPlan) if h.file == f"workspaces/{file}")


def fill(book: Opened) -> None:
    """What a school types into its blank development plan."""
    assert book.cell(SHEET, "strategies.strategy.rows", 2).value == (
        "S2 เพิ่มโอกาสและประสิทธิภาพการจัดการศึกษา"
    )
    book.cell(SHEET, "prepared").value = "20 ต.ค. 2565"
    book.cell(SHEET, "strategies.own.rows").value = "พัฒนาผู้เรียน"
    book.cell(SHEET, "strategies.why_not.rows", 2).value = "ไม่มีเด็กตกหล่น"
    book.cell(SHEET, "kpis.targets.2567.rows").value = "๖๐"
    book.cell(SHEET, "projects.name.rows").value = "โครงการนิเทศภายใน"
    book.cell(SHEET, "projects.strategy.rows").value = "S1 พัฒนาคุณภาพการจัดการเรียนรู้"
    book.cell(SHEET, "projects.kpis.rows").value = "S1-K1"
    book.cell(SHEET, "projects.money.2566.rows").value = 5000
    book.cell(SHEET, "projects.money.2570.rows").value = "7,000.50"
    book.cell(SHEET, "total.2566").value = 5000


def test_a_filled_form_becomes_the_school_s_file(repository: Repository, tmp_path: Path) -> None:
    file = tmp_path / "รร1.xlsx"
    file.write_bytes(altered(blank(repository, LONG, FIRST), fill))
    done = imported(repository.root, file)
    assert [(f.state, f.id) for f in done.fates] == [("new", FIRST)]
    plan = read(repository, f"development/2566-2570/school-plans/{FIRST}.yaml")
    assert plan.projects[0].strategy == "S1"
    assert plan.projects[0].money == {2566: Decimal(5000), 2570: Decimal("7000.50")}
    assert plan.kpis[0].targets == {2567: 60}
    assert plan.answer("S2") is not None
    again = imported(repository.root, file)
    assert [f.state for f in again.fates] == ["before"]
    assert not again.changes


def test_what_is_wrong_is_told_at_its_cell(repository: Repository, tmp_path: Path) -> None:
    def spoil(book: Opened) -> None:
        fill(book)
        book.cell(SHEET, "kpis.kpi.rows").value = "S9-K1"
        book.cell(SHEET, "total.2570").value = 9000

    file = tmp_path / "รร1.xlsx"
    file.write_bytes(altered(blank(repository, LONG, FIRST), spoil))
    done = imported(repository.root, file)
    book = Opened(file.read_bytes())
    told = {(f.rule, f.place.cell) for f in done.all_findings if f.severity == "error"}
    assert told == {
        ("school-plan-kpi-unknown", book.place(SHEET, "kpis.kpi.rows")),
        ("school-plan-total", book.place(SHEET, "total.2570")),
    }
    assert not done.changes


def test_a_year_s_column_is_called_as_the_form_calls_it(
    repository: Repository, tmp_path: Path
) -> None:
    def spoil(book: Opened) -> None:
        book.cell(SHEET, "kpis.targets.2567.rows").value = "หกสิบ"
        book.cell(SHEET, "total.2570").value = "มาก"

    file = tmp_path / "รร1.xlsx"
    file.write_bytes(altered(blank(repository, LONG, FIRST), spoil))
    done = imported(repository.root, file)
    told = [f.message for f in done.all_findings if f.rule == "value-number"]
    assert [words.th.split("ไม่ใช่")[0] for words in told] == [
        "“หกสิบ” ในช่อง “ค่าเป้าหมาย ปี 2567” ",
        "“มาก” ในช่อง “งบประมาณรวมทุกโครงการ ปี 2570 (บาท)” ",
    ]
    assert told[0].en.startswith("“หกสิบ” in “Target 2567” is not")


@pytest.mark.parametrize(("kind", "step"), [(ANNUAL, "2.7"), (LONG, "1.9")])
def test_a_finding_names_the_step_of_its_plan(
    kind: PlanKind, step: str, repository: Repository, tmp_path: Path
) -> None:
    def spoil(book: Opened) -> None:
        book.cell(SHEET, "kpis.kpi.rows").value = "S9-K1"
        book.cell(SHEET, "prepared").value = "20 ต.ค. 2565"

    file = tmp_path / "รร1.xlsx"
    file.write_bytes(altered(blank(repository, kind, FIRST, filled=True), spoil))
    done = imported(repository.root, file)
    assert {f.step for f in done.all_findings if f.rule.startswith("school-plan-")} == {step}


def test_one_changed_cell_changes_one_field(repository: Repository, tmp_path: Path) -> None:
    def change(book: Opened) -> None:
        book.cell(SHEET, "kpis.targets.2570.rows").value = 75

    path = repository.root / "workspaces" / "2570" / "school-plans" / f"{FIRST}.yaml"
    before = path.read_text("utf-8")
    file = tmp_path / "รร1.xlsx"
    file.write_bytes(altered(blank(repository, ANNUAL, FIRST, filled=True), change))
    done = imported(repository.root, file)
    assert [f.state for f in done.fates] == ["changed"]
    assert path.read_text("utf-8") == before.replace("targets: {2570: 60}", "targets: {2570: 75}")


def test_a_form_of_another_school_is_refused(repository: Repository, tmp_path: Path) -> None:
    def change(book: Opened) -> None:
        fill(book)
        book.cell(SHEET, "school").value = SECOND

    file = tmp_path / "รร1.xlsx"
    file.write_bytes(altered(blank(repository, LONG, FIRST), change))
    done = imported(repository.root, file)
    assert {f.rule for f in done.all_findings} >= {"import-group"}
    assert not done.changes


def test_a_branch_plans_with_its_main_school(repository: Repository) -> None:
    year, _ = load_year(repository, 2570)
    branch = school(year, FIRST).model_copy(update={"branch_of": SECOND})
    with pytest.raises(NothingToAsk):
        annual_parcel(year, branch, Wanted(), TEMPLATES)


MONEY = st.decimals(0, 10**6, places=2).map(lambda d: f"{d:f}")
TEXT = st.text("กขคงจabc 123=+", min_size=1, max_size=12).filter(str.strip).map(str.strip)


def by_year(values: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(["2566", "2567", "2570"]), values, max_size=3)


PLANS = st.fixed_dictionaries(
    {"school": st.just(FIRST)},
    optional={
        "strategies": st.lists(
            st.fixed_dictionaries(
                {"strategy": st.sampled_from(["S1", "S2"])}, optional={"own": TEXT}
            ),
            max_size=2,
        ),
        "kpis": st.lists(
            st.fixed_dictionaries({"kpi": st.just("S1-K1")}, optional={"targets": by_year(MONEY)}),
            max_size=2,
        ),
        "projects": st.lists(
            st.fixed_dictionaries(
                {"name": TEXT},
                optional={"money": by_year(MONEY), "kpis": st.just(["S1-K1", "S2-K1"])},
            ),
            max_size=3,
        ),
        "total": by_year(MONEY),
    },
)


@settings(max_examples=40, deadline=None)
@given(PLANS)
def test_a_plan_comes_back_from_its_form(tree: dict[str, Any]) -> None:
    year, _ = load_year(Repository(Path(__file__).parents[1] / "workspaces" / "small"), 2570)
    asked = asked_in(year.frame, LONG)
    assert asked is not None
    form = school_plan_form(LONG, asked)
    record = read_record(SchoolPlan, tree)
    assert isinstance(record, SchoolPlan)
    back, _ = tree_from(form, entered(form, tree_of(record)))
    assert bare(tree_of(read_record(SchoolPlan, back))) == bare(tree_of(record))  # type: ignore[arg-type]
