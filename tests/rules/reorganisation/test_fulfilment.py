"""What a case meets of what is required: by fields, by answers, within limits."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.installed import installed
from pyo1plan.records.form import read_record
from pyo1plan.records.reorganisation import CASE_KINDS, Reorganisation
from pyo1plan.records.requirements import Requirements
from pyo1plan.rules.reorganisation.example import CASE, case
from pyo1plan.rules.reorganisation.fulfilment import GATES, fulfilments, is_known, unmet, values_at
from pyo1plan.sources.events import read_values

WHOLE = case(proposed="2569-11-02")[CASE]


def read(model: Any, text: str) -> Any:
    record = read_record(model, read_values(text))
    assert isinstance(record, model), record
    return record


@pytest.fixture(scope="module")
def table() -> Requirements:
    """The table that travels with the program."""
    file = installed("checklists") / "requirements/reorganisation.yaml"
    made: Requirements = read(Requirements, file.read_text(encoding="utf-8"))
    return made


def test_the_installed_table_is_sound(table: Requirements) -> None:
    keys = [r.key for r in table.requirements]
    assert len(set(keys)) == len(keys) > 15
    assert [
        r.key for r in table.requirements if r.field_ and not is_known(Reorganisation, r.field_)
    ] == []
    for kind in CASE_KINDS:
        assert any(kind in r.kinds for r in table.regulations), kind
        assert {"basis", "checked", "committee", "minutes", "summary"} <= {
            r.key for r in table.of(kind)
        }


def test_what_nobody_checked_says_so(table: Requirements) -> None:
    """Only what the work standards themselves ask for counts as verified."""
    verified = [r for r in table.requirements if r.verified]
    assert verified
    assert all("มาตรฐานการปฏิบัติงาน" in (r.source or "") for r in verified)
    assert all(r.source for r in table.requirements)
    assert not any(r.verified for r in table.regulations)


def test_every_requirement_can_be_met_by_a_whole_case(table: Requirements) -> None:
    assert unmet(read(Reorganisation, WHOLE), table, "resolution") == ()


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("basis", "basis"),
        ("facts", "facts"),
        ("checked", "checked"),
        ("options", "options"),
        ("reasons", "reasons"),
        ("committee", "committee"),
        ("summary", "summary"),
        ("answers", "not-protected"),
    ],
)
def test_each_thing_that_lacks_is_named(table: Requirements, field: str, key: str) -> None:
    text = case(**{field: None})[CASE]
    assert key in {r.key for r in unmet(read(Reorganisation, text), table, "resolution")}


def test_one_hearing_without_minutes_is_one_too_many(table: Requirements) -> None:
    hearings = (
        "[{date: 2569-10-20, place: ก, participants: 9, opinion: ข, minutes: a.pdf},"
        " {date: 2569-10-21, place: ก, participants: 9, opinion: ข}]"
    )
    lacking = unmet(read(Reorganisation, case(hearings=hearings)[CASE]), table, "resolution")
    assert [r.key for r in lacking] == ["minutes"]


def test_an_answer_that_says_no_meets_nothing(table: Requirements) -> None:
    text = case(answers="[{requirement: not-protected, met: false, how: อยู่บนเกาะ}]")[CASE]
    assert [r.key for r in unmet(read(Reorganisation, text), table, "resolution")] == [
        "not-protected"
    ]


def test_a_word_selects_the_entries_that_are_meant() -> None:
    record = read(Reorganisation, WHOLE)
    assert list(values_at(record, "facts.closing.distance_km")) == [Decimal(4)]
    assert list(values_at(record, "facts.receiving.distance_km")) == [None]
    assert list(values_at(record, "facts.opening.distance_km")) == [None]
    assert len(next(values_at(record, "arrangements.pupils"))) == 1
    assert list(values_at(record, "arrangements.money")) == [None]
    assert list(values_at(record, "hearings.nothing")) == [None]


def test_values_beyond_a_limit_are_told(table: Requirements) -> None:
    facts = "[{code: '99010002', name: ก, part: closing, as_of: 2569-06-10, distance_km: 6.5}]"
    found = fulfilments(read(Reorganisation, case(facts=facts)[CASE]), table)
    assert {f.requirement.key: f.beyond for f in found if f.beyond} == {"travel": (Decimal("6.5"),)}


@settings(max_examples=40, deadline=None)
@given(
    st.sets(
        st.sampled_from(["basis", "facts", "checked", "options", "hearings", "answers", "summary"])
    )
)
def test_taking_away_never_meets_more_and_a_later_gate_asks_for_no_less(gone: set[str]) -> None:
    file = installed("checklists") / "requirements/reorganisation.yaml"
    of = read(Requirements, file.read_text(encoding="utf-8"))
    less = read(Reorganisation, case(**dict.fromkeys(gone))[CASE])
    whole = read(Reorganisation, WHOLE)
    lacking = [{r.key for r in unmet(less, of, gate)} for gate in GATES]
    assert {r.key for r in unmet(whole, of, "resolution")} <= lacking[0]
    assert lacking[0] <= lacking[1] <= lacking[2]
    assert bool(lacking[0]) == bool(gone)
