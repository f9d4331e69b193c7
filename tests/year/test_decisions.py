"""Laws of decisions: order, idempotence, and proposals that are never edited."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.records.meeting import Decision, Item, Meeting
from pyo1plan.year.decisions import DecisionError, apply, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository

SMALL = Repository(Path(__file__).parent.parent / "workspaces" / "small")
YEAR, _ = load_year(SMALL, 2570)
IDS = [held.id for held in YEAR.proposals]
KINDS = ["agree", "postpone", "reject"]


def meeting(
    day: int, decisions: list[tuple[str, str]], changes: dict[str, str] | None = None
) -> Held[Meeting]:
    taken = tuple(
        Decision.model_validate({"proposal": id_, "decision": kind, "changes": changes or {}})
        for id_, kind in decisions
    )
    when = date(2026, 11, 1) + timedelta(days=day)
    record = Meeting(
        body="plan-committee",
        number=f"{day}/2569",
        date=when,
        items=(Item(heading=4, title="พิจารณาโครงการ", decisions=taken),),
    )
    return Held(
        f"meetings/{when.isoformat()}.yaml", f"{when.isoformat()}-plan-committee", record, ""
    )


MEETINGS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(KINDS)), max_size=4),
    ),
    max_size=5,
    unique_by=lambda pair: pair[0],
)


@settings(max_examples=100)
@given(MEETINGS)
def test_the_last_decision_on_a_proposal_counts(
    taken: list[tuple[int, list[tuple[str, str]]]],
) -> None:
    standing = {h.id for h in apply(YEAR.proposals, rulings([meeting(d, x) for d, x in taken]))}
    last = {id_: kind for _, decisions in sorted(taken) for id_, kind in decisions}
    assert standing == {id_ for id_ in IDS if last.get(id_, "agree") == "agree"}


@settings(max_examples=50)
@given(MEETINGS, st.randoms())
def test_files_may_be_read_in_any_order(
    taken: list[tuple[int, list[tuple[str, str]]]], random: object
) -> None:
    meetings = [meeting(d, x) for d, x in taken]
    shuffled = meetings[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply(YEAR.proposals, rulings(meetings)) == apply(YEAR.proposals, rulings(shuffled))


@given(MEETINGS)
@settings(max_examples=50)
def test_deciding_the_same_twice_changes_nothing_more(
    taken: list[tuple[int, list[tuple[str, str]]]],
) -> None:
    once = apply(YEAR.proposals, rulings([meeting(d, x) for d, x in taken]))
    again = apply(YEAR.proposals, rulings([meeting(d, x + x) for d, x in taken]))
    assert once == again


def test_a_change_gives_a_new_record_and_leaves_the_proposal() -> None:
    id_ = "70-SUP-001"
    sent = YEAR.proposal(id_)
    assert sent is not None
    changes = {
        "activities.1.lines.1.amount": "4800",
        "activities.1.lines.1.times": "1",
        "name": "โครงการใหม่",
    }
    after = apply(YEAR.proposals, rulings([meeting(1, [(id_, "agree-with-changes")], changes)]))
    changed = next(h for h in after if h.id == id_)
    assert changed.record.name == "โครงการใหม่"
    assert changed.record.activities[0].lines[0].amount == 4800
    assert changed.record.activities[0].lines[1] == sent.record.activities[0].lines[1]
    assert YEAR.proposal(id_) == sent
    assert changed.text == sent.text


@pytest.mark.parametrize(
    "changes",
    [
        {"activities.9.name": "x"},
        {"activities.0.name": "x"},
        {"budget.total": "มาก"},
        {"no.such.field": "x"},
        {"nmae": "x"},
        {"name.first": "x"},
    ],
)
def test_a_change_that_fits_nothing_is_an_error(changes: dict[str, str]) -> None:
    taken = rulings([meeting(1, [("70-SUP-001", "agree-with-changes")], changes)])
    with pytest.raises(DecisionError) as caught:
        apply(YEAR.proposals, taken)
    assert caught.value.ruling.decision.proposal == "70-SUP-001"


def test_a_list_may_be_replaced() -> None:
    changes = {"benefits": "[หนึ่ง, สอง]"}
    after = apply(
        YEAR.proposals, rulings([meeting(1, [("70-SUP-001", "agree-with-changes")], changes)])
    )
    assert next(h for h in after if h.id == "70-SUP-001").record.benefits == ("หนึ่ง", "สอง")
