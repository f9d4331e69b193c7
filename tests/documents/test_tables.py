"""The tables' own laws: shares add up, sums agree whatever the lines, small cohorts stay hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.tables.agreement import TablesDisagree, agree
from pyo1plan.documents.tables.alignment import MOST_COLUMNS, alignment
from pyo1plan.documents.tables.cross import cross
from pyo1plan.documents.tables.kpis import strategy_kpis
from pyo1plan.documents.tables.ledger import refuse_wrong_sums
from pyo1plan.documents.tables.money import Money, money_of
from pyo1plan.documents.tables.months import months_touched
from pyo1plan.documents.tables.named import Named
from pyo1plan.documents.tables.order import in_order
from pyo1plan.documents.tables.results import test_tables as tables_of_tests
from pyo1plan.documents.tables.schools import school_tables
from pyo1plan.documents.tables.shares import shares
from pyo1plan.records.office import Office
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import Schools
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, plan_at

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


def money(plan: Plan) -> Money:
    frame = plan.year.frame
    assert frame.office
    assert frame.settings
    assert frame.strategies
    assert frame.budget
    return money_of(
        plan,
        frame.office.record,
        frame.settings.record,
        frame.strategies.record,
        frame.budget.record,
    )


@given(st.lists(AMOUNTS, min_size=1))
def test_shares_add_up_to_a_hundred(amounts: list[Decimal]) -> None:
    parts = shares(amounts)
    total = sum(amounts)
    assert sum(parts) == (100 if total else 0)
    if total:
        for amount, part in zip(amounts, parts, strict=True):
            assert abs(part - amount * 100 / total) < Decimal("0.01")


KEYS = st.sampled_from("abcx")


@given(st.lists(st.tuples(KEYS, KEYS, AMOUNTS)))
def test_a_cross_table_loses_nothing(cells: list[tuple[str, str, Decimal]]) -> None:
    known = [Named("a", "A"), Named("b", "B")]
    table = cross(cells, known, known)
    total = sum((amount for _, _, amount in cells), Decimal(0))
    assert table.total == total == sum((r.total for r in table.rows), Decimal(0))
    assert {r.of.key for r in table.rows} >= {"a", "b", *(row for row, _, _ in cells)}


def test_agree_names_both_tables() -> None:
    agree("money", [("one", Decimal(1)), ("two", Decimal("1.00"))])
    with pytest.raises(TablesDisagree, match="money: two gives 1, three gives 2"):
        agree("money", [("one", Decimal(1)), ("two", Decimal(1)), ("three", Decimal(2))])


@pytest.mark.parametrize("stage", ["submitted", "screened", "endorsed", "current"])
def test_the_example_years_tables_agree(example: Year, stage: str) -> None:
    plan = plan_at(example, stage)  # type: ignore[arg-type]
    made = money(plan)
    assert made.projects == sum(line.amount for p in plan.projects for line in p.lines)
    assert made.count == len(plan.projects) > 0


def test_a_total_that_is_not_its_lines_is_refused(small: Year) -> None:
    plan = plan_at(small, "submitted")
    held = plan.proposals[0]
    budget = held.record.budget.model_copy(update={"total": held.record.budget.total + 1})
    wrong = replace(held, record=held.record.model_copy(update={"budget": budget}))
    with pytest.raises(NotReady, match=f"{held.id} does not add up: total"):
        refuse_wrong_sums(replace(plan, proposals=(wrong,)))


def test_quarters_that_are_not_their_lines_are_refused(small: Year) -> None:
    plan = plan_at(small, "submitted")
    held = plan.proposals[0]
    turned = held.record.budget.quarters[::-1]
    assert turned != held.record.budget.quarters
    budget = held.record.budget.model_copy(update={"quarters": turned})
    wrong = replace(held, record=held.record.model_copy(update={"budget": budget}))
    with pytest.raises(NotReady, match=r"does not add up: quarter \d"):
        money(replace(plan, proposals=(wrong,)))


def test_administrative_lines_answer_to_their_control_total(small: Year) -> None:
    budget = small.frame.budget
    assert budget is not None
    off = budget.record.model_copy(update={"administration_total": Decimal(1)})
    year = replace(small, frame=replace(small.frame, budget=replace(budget, record=off)))
    with pytest.raises(NotReady, match=r"control total is 1\.00"):
        money(plan_at(year, "submitted"))


def test_money_of_unknown_strategies_and_groups_is_seen(small: Year) -> None:
    plan = plan_at(small, "submitted")
    held = plan.proposals[0]
    stray = replace(
        held, record=held.record.model_copy(update={"strategy": None, "group": "nowhere"})
    )
    made = money(replace(plan, proposals=(stray, *plan.proposals[1:])))
    lost = held.record.budget.total
    assert [(r.amount, r.of.name) for r in made.by_strategy.rows if r.of.key == ""] == [
        (lost, None)
    ]
    assert [r.amount for r in made.by_group.rows if r.of.key == "nowhere"] == [lost]


@pytest.fixture(scope="session")
def area(example: Year) -> tuple[Schools, Office]:
    assert example.frame.schools
    assert example.frame.office
    return example.frame.schools.record, example.frame.office.record


def test_the_area_in_numbers(area: tuple[Schools, Office]) -> None:
    """Published figures: 100 schools, 10,203 pupils, 77 small schools; bands of 2 Nov 2558."""
    tables = school_tables(*area, SchoolCriteria())
    assert (tables.all.schools, tables.all.pupils.total, tables.all.small) == (100, 10203, 77)
    assert [b.total for b in tables.bands] == [8, 18, 17, 19, 9, 6, 17, 5, 1]
    assert {d.name: (d.schools, d.small) for d in tables.districts} == {
        "เมืองพะเยา": (37, 27),
        "ดอกคำใต้": (28, 19),
        "แม่ใจ": (20, 17),
        "ภูกามยาว": (15, 14),
    }


def test_the_sizes_are_those_of_the_criteria(area: tuple[Schools, Office]) -> None:
    record, office = area
    own = SchoolCriteria.model_validate(
        {"sizes": [{"key": "small", "name": "ขนาดเล็ก", "up_to": "40"}], "bands": ["40"]}
    )
    tables = school_tables(record, office, own)
    assert (tables.all.small, [b.total for b in tables.bands]) == (26, [26, 74])


def test_small_cohorts_are_not_shown(area: tuple[Schools, Office]) -> None:
    found = tables_of_tests(area[0])
    assert found
    for table in found:
        for school, score in zip(table.schools, table.result.schools, strict=True):
            shown = score.pupils is not None and score.pupils > 5
            assert school.means == (score.means if shown else None)
        assert table.hidden + len(table.shown) == len(table.schools)
    assert any(table.hidden for table in found)


DAYS = st.dates(first_day(2570) - timedelta(400), last_day(2570) + timedelta(400))


@given(DAYS, DAYS)
def test_months_touched_are_those_with_a_day_in_them(one: date, other: date) -> None:
    start, end = sorted((one, other))
    days = (start + timedelta(i) for i in range((end - start).days + 1))
    inside = {(d.month - 10) % 12 for d in days if first_day(2570) <= d <= last_day(2570)}
    assert {i for i, yes in enumerate(months_touched(2570, start, end)) if yes} == inside


def test_alignment_counts_every_answer_and_fits_the_page(example: Year) -> None:
    frame = example.frame
    assert frame.policies
    assert frame.office
    assert frame.strategies
    plan = plan_at(example, "submitted")
    projects = in_order(plan, frame.office.record, frame.strategies.record)
    found = alignment(frame.policies.record, projects)
    for part in found.parts:
        assert sum(len(m.shown) for m in part) <= MOST_COLUMNS or len(part) == 1
    assert [m for part in found.parts for m in part] == list(found.matrices)
    answered = sum(c.count for m in found.matrices for c in m.columns)
    assert answered == sum(len(codes) for p in plan.projects for codes in p.align.values())


def test_indicators_name_their_projects(small: Year) -> None:
    frame = small.frame
    assert frame.office
    assert frame.strategies
    plan = plan_at(small, "submitted")
    rows = [
        row
        for block in strategy_kpis(frame.strategies.record, frame.office.record, plan.projects)
        for row in block.rows
    ]
    assert {row.kpi.id: row.projects for row in rows} == {
        "S1-K1": ("70-SUP-001",),
        "S2-K1": ("70-PRO-001",),
        "S2-K2": ("70-PLN-001",),
    }
