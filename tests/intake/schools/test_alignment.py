"""The plans of schools put together: what each answers, and sums that close."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.schools.alignment import Alignment, alignment
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.engine import validate
from pyo1plan.year.asked_of_schools import ANNUAL, LONG, AskedKpi, asked_in
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from tests.workspaces.school_plans import FIRST, SECOND, small_with_plans

ON = date(2027, 1, 4)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return small_with_plans(tmp_path_factory.mktemp("plans"))


@pytest.fixture(scope="module")
def made(repository: Repository) -> dict[str, Alignment]:
    verdict = validate(repository, 2570, ON)
    found = {kind: alignment(verdict.year, kind, verdict.findings) for kind in (ANNUAL, LONG)}
    return {kind: one for kind, one in found.items() if one is not None}


def test_each_school_and_each_strategy_has_its_cell(made: dict[str, Alignment]) -> None:
    annual = made[ANNUAL]
    assert [row.code for row in annual.came] == [FIRST]
    assert [row.code for row in annual.silent] == [SECOND]
    first, second = annual.came[0].cells
    assert (first.answer, first.own, first.projects) == (
        "answered",
        "พัฒนาคุณภาพผู้เรียนสู่สมรรถนะ",
        1,
    )
    assert first.money == Decimal(5000)
    assert (second.answer, second.why_not) == ("excused", "ไม่มีเด็กตกหล่นในเขตบริการ")
    assert (annual.endorsed, annual.whole, annual.other) == (1, 0, 1)
    assert annual.came[0].faults == 1  # its target lies below the office's


def test_a_development_plan_is_summed_over_its_years(made: dict[str, Alignment]) -> None:
    long = made[LONG]
    assert [row.code for row in long.came] == [SECOND]
    assert long.strategies[0].money == Decimal(12000) == long.money
    assert [row.answered for row in long.strategies] == [1, 0]
    assert [row.open for row in long.strategies] == [0, 1]
    wanted = {row.year: (row.wanted, row.most) for row in long.kpis if row.kpi.id == "S1-K1"}
    assert wanted[2567] == (Decimal(58), Decimal(60))
    assert wanted[2568] == (Decimal(62), None)


def test_a_school_that_aims_lower_is_told_at_its_target(repository: Repository) -> None:
    findings = validate(repository, 2570, ON).findings
    told = {(f.rule, f.place.file.rpartition("/")[2]) for f in findings}
    assert told == {
        ("school-plan-target-low", f"{FIRST}.yaml"),
        ("school-plan-strategy-unanswered", f"{SECOND}.yaml"),
    }


def test_less_is_better_where_the_office_aims_lower() -> None:
    falling = AskedKpi("K", "ร้อยละของนักเรียนออกกลางคัน", "ร้อยละ", Decimal(3), {2570: Decimal(1)})
    assert falling.is_below(2570, Decimal(2))
    assert not falling.is_below(2570, Decimal(1))
    assert not falling.is_below(2571, Decimal(9))
    counted = AskedKpi("K", "จำนวนโรงเรียน", "แห่ง", Decimal(3), {2570: Decimal(20)})
    assert not counted.is_below(2570, Decimal(1))


ANSWERS = st.lists(
    st.tuples(st.sampled_from(["S1", "S2"]), st.sampled_from(["own", "why_not", ""])),
    max_size=2,
    unique_by=lambda pair: pair[0],
)
PROJECTS = st.lists(
    st.tuples(st.sampled_from(["S1", "S2", None]), st.integers(0, 10**6)), max_size=4
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ANSWERS, PROJECTS), max_size=2))
def test_sums_close(
    plans: list[tuple[list[tuple[str, str]], list[tuple[str | None, int]]]],
) -> None:
    base = _year()
    helds = [
        Held(f"workspaces/2570/school-plans/{code}.yaml", code, _plan(code, *plan), "")
        for code, plan in zip((FIRST, SECOND), plans, strict=False)
    ]
    year = Year(base.frame, others=tuple((ANNUAL, held) for held in helds))
    made = alignment(year, ANNUAL)
    assert made is not None
    for row in made.strategies:
        assert row.answered + row.excused + row.open == len(made.came) == len(plans)
    assert sum(row.projects for row in made.strategies) + made.other == sum(
        len(projects) for _, projects in plans
    )
    assert made.money == sum(amount for _, projects in plans for _, amount in projects)
    assert len(made.came) + len(made.silent) == len(made.rows) == 2
    asked = asked_in(base.frame, ANNUAL)
    assert asked is not None
    assert len(made.kpis) == len(asked.kpis)


def _plan(
    code: str, answers: list[tuple[str, str]], projects: list[tuple[str | None, int]]
) -> SchoolPlan:
    rows = [{"strategy": s, **({key: "ก"} if key else {})} for s, key in answers]
    return SchoolPlan.model_validate(
        {
            "school": code,
            "strategies": rows,
            "projects": [
                {"name": "ก", **({"strategy": s} if s else {}), "money": {"2570": str(amount)}}
                for s, amount in projects
            ],
        }
    )


_YEAR: list[Year] = []


def _year() -> Year:
    if not _YEAR:
        small = Path(__file__).parents[2] / "workspaces" / "small"
        _YEAR.append(validate(Repository(small), 2570, ON).year)
    return _YEAR[0]
