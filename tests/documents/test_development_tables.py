"""The development plan's tables as values: positions, sums of any frame, changes in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.documents.tables.agreement import TablesDisagree
from pyo1plan.documents.tables.amendments import spoken
from pyo1plan.documents.tables.project_frame import _check, frame_money
from pyo1plan.documents.tables.swot import AspectRow, Side, Swot
from pyo1plan.records.development import ProjectFrame
from tests.documents.long_term import long_term


def side(helps: str, hinders: str) -> Side:
    return Side((AspectRow("man", Decimal(1), (), Decimal(helps), (), Decimal(hinders)),))


@pytest.mark.parametrize(
    "inside, outside, position",
    [
        (("3", "2"), ("3", "2"), "star"),
        (("2", "3"), ("3", "2"), "question"),
        (("3", "2"), ("2", "3"), "cow"),
        (("2", "3"), ("2", "3"), "dog"),
        (("2", "2"), ("3", "2"), None),
        (("3", "2"), ("2", "2"), None),
    ],
)
def test_positions(inside: tuple[str, str], outside: tuple[str, str], position: str | None) -> None:
    assert Swot(side(*inside), side(*outside), {}).position == position


def test_scores_are_shown_in_full() -> None:
    row = AspectRow("man", Decimal("0.125"), (), Decimal("3.5"), (), Decimal("2.50"))
    assert Swot(Side((row,)), Side(()), {}).places == 4
    assert Swot(Side(()), Side(()), {}).places == 2


money = st.dictionaries(
    st.sampled_from([2566, 2567, 2570, 2571]),
    st.decimals(min_value=0, max_value=10**9, places=2),
    max_size=4,
)
projects = st.builds(
    ProjectFrame,
    id=st.just("D-01"),
    name=st.just("โครงการ"),
    strategy=st.sampled_from(["S1", "S2", "S9"]),
    group=st.sampled_from([None, "promotion", "planning", "nobody"]),
    money=money,
)


@given(st.lists(projects, max_size=6))
def test_no_money_is_lost_whatever_it_names(frames: list[ProjectFrame]) -> None:
    year = long_term()
    assert year.frame.development
    assert year.frame.office
    plan = year.frame.development.record.model_copy(update={"projects": tuple(frames)})
    made = frame_money(plan, year.frame.office.record)
    total = sum((sum(p.money.values(), Decimal(0)) for p in frames), Decimal(0))
    assert made.total == sum(made.by_year, Decimal(0)) == total
    assert made.by_group.total == made.by_group_and_strategy.total == total
    assert made.count == len(frames)
    assert sum(made.strategy_shares) in (Decimal(0), Decimal(100))


def test_tables_that_disagree_are_refused() -> None:
    year = long_term()
    assert year.frame.development
    assert year.frame.office
    made = frame_money(year.frame.development.record, year.frame.office.record)
    with pytest.raises(TablesDisagree, match="project list"):
        _check(replace(made, blocks=made.blocks[:1]))
    with pytest.raises(TablesDisagree, match="by group"):
        _check(replace(made, by_group=replace(made.by_group, rows=made.by_group.rows[1:])))


def test_values_in_words() -> None:
    assert spoken(None) is None
    assert spoken(Decimal("1250000.50")) == "1,250,000.5"
    assert spoken({"id": "G9", "name": "เป้าประสงค์ใหม่"}) == "G9 เป้าประสงค์ใหม่"
    assert spoken({"2566": Decimal(70), "2567": Decimal(75)}) == "2566: 70, 2567: 75"
    assert spoken(["ก", {"code": "3", "name": "ข"}]) == "ก; 3 ข"
