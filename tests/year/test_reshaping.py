"""Laws of merging, splitting and transfers: money is moved, never made and never lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.records.meeting import Decision, Item, Meeting
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.decisions import DecisionError, added_later, apply, course, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from pyo1plan.year.version import version_of

ROOT = Path(__file__).parents[2]
YEAR, _ = load_year(Repository(ROOT), 2570)
IDS = sorted(held.id for held in YEAR.proposals)


def decided(*decisions: dict[str, Any]) -> Held[Meeting]:
    taken = tuple(Decision.model_validate(decision) for decision in decisions)
    record = Meeting(
        body="plan-committee",
        number="1/2569",
        date=date(2026, 12, 8),
        items=(Item(heading=4, title="พิจารณาโครงการ", decisions=taken),),
    )
    return Held("meetings/x.yaml", "x", record, "")


def after(*decisions: dict[str, Any]) -> dict[str, Proposal]:
    taken = tuple(rulings([decided(*decisions)]))
    return {h.id: h.record for h in apply(YEAR.proposals, taken, added_later(taken))}


def money(projects: Iterable[Proposal]) -> Counter[tuple[str, str]]:
    """Baht by fund source and quarter."""
    sums: Counter[tuple[str, str]] = Counter()
    for project in projects:
        for line in project.lines:
            sums[line.source, line.quarter] += line.amount  # type: ignore[assignment]
    return +sums


def adds_up(project: Proposal) -> bool:
    lines = sum((line.amount for line in project.lines), Decimal(0))
    stated = [a for a in project.activities if a.amount is not None]
    return (
        project.budget.total == lines == sum(project.budget.quarters)
        and all(a.amount == a.total for a in stated)
        and all(
            project.budget.quarters[q]
            == sum(x.amount for x in project.lines if x.quarter == str(q + 1))
            for q in range(4)
        )
    )


SENT = {held.id: held.record for held in YEAR.proposals}


@settings(max_examples=60, deadline=None)
@given(st.permutations(IDS))
def test_merging_keeps_all_money_and_all_that_is_to_be_done(order: list[str]) -> None:
    one, two, three = order[:3]
    plan = after(
        {"proposal": two, "decision": "merge", "into": one},
        {"proposal": three, "decision": "merge", "into": one},
    )
    assert set(plan) == set(IDS) - {two, three}
    assert money(plan.values()) == money(SENT.values())
    whole = plan[one]
    assert adds_up(whole)
    for part in (two, three):
        assert set(SENT[part].activities) <= set(whole.activities)
        assert set(SENT[part].objectives) <= set(whole.objectives)
    for kpi in whole.kpis:
        assert kpi.measures is None or kpi.measures <= len(whole.objectives)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_splitting_shares_out_all_activities_and_all_money(data: st.DataObject) -> None:
    id_ = data.draw(st.sampled_from([i for i in IDS if len(SENT[i].activities) > 1]))
    count = len(SENT[id_].activities)
    first = data.draw(st.sets(st.integers(1, count), min_size=1, max_size=count - 1))
    rest = sorted(set(range(1, count + 1)) - first)
    parts = [
        {"id": "70-NEW-001", "name": "โครงการหนึ่ง", "activities": [str(n) for n in sorted(first)]},
        {"id": "70-NEW-002", "name": "โครงการสอง", "activities": [str(n) for n in rest]},
    ]
    plan = after({"proposal": id_, "decision": "split", "parts": parts})
    assert set(plan) == set(IDS) - {id_} | {"70-NEW-001", "70-NEW-002"}
    assert money(plan.values()) == money(SENT.values())
    assert adds_up(plan["70-NEW-001"])
    assert adds_up(plan["70-NEW-002"])
    assert list(plan).index("70-NEW-001") == IDS_IN_PLAN.index(id_)


IDS_IN_PLAN = [held.id for held in YEAR.proposals]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_transfer_balances_to_the_satang(data: st.DataObject) -> None:
    giver, taker = data.draw(st.lists(st.sampled_from(IDS), min_size=2, max_size=2, unique=True))
    a = data.draw(st.integers(1, len(SENT[giver].activities)))
    lines = SENT[giver].activities[a - 1].lines
    if not lines:
        return
    b = data.draw(st.integers(1, len(lines)))
    amount = data.draw(st.decimals("0.01", lines[b - 1].amount or 1, places=2))
    transfer = {"to": taker, "amount": str(amount), "from_line": f"{a}.{b}", "item": "รายการที่รับโอน"}
    decision = {"proposal": giver, "decision": "transfer", "transfer": transfer}
    if amount > lines[b - 1].amount:
        with pytest.raises(DecisionError):
            after(decision)
        return
    plan = after(decision)
    assert money(plan.values()) == money(SENT.values())
    assert adds_up(plan[giver])
    assert adds_up(plan[taker])
    assert plan[giver].budget.total == SENT[giver].budget.total - amount
    assert plan[taker].budget.total == SENT[taker].budget.total + amount


@pytest.mark.parametrize(
    ("decisions", "field"),
    [
        ([{"decision": "merge"}], "into"),
        ([{"decision": "merge", "into": IDS[0]}], "into"),
        ([{"decision": "split"}], "parts"),
        ([{"decision": "transfer"}], "transfer"),
        ([{"decision": "merge", "into": IDS[1]}, {"decision": "agree"}], "proposal"),
        (
            [{"decision": "transfer", "transfer": {"to": IDS[1], "amount": "1", "from_line": "99.1", "item": "x"}}],
            "transfer.from_line",
        ),
        (
            [{"decision": "transfer", "transfer": {"to": IDS[1], "amount": "1", "from_line": "1.1"}}],
            "transfer.item",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_by_its_field(
    decisions: list[dict[str, Any]], field: str
) -> None:
    taken = [{"proposal": IDS[0], **decision} for decision in decisions]
    with pytest.raises(DecisionError) as caught:
        after(*taken)
    assert caught.value.field == field
    outcomes = list(course(YEAR.proposals, rulings([decided(*taken)])))
    assert [o.fault.field for o in outcomes if o.fault] == [field]


def test_what_is_added_joins_only_by_its_decision() -> None:
    id_ = IDS[0]
    taken = tuple(rulings([decided({"proposal": id_, "decision": "add"})]))
    later = added_later(taken)
    assert id_ not in {h.id for h in apply(YEAR.proposals, [], later)}
    assert id_ in {h.id for h in apply(YEAR.proposals, taken, later)}


def test_a_version_changes_with_any_value_and_with_nothing_else() -> None:
    held = YEAR.proposals[0]
    assert version_of(held.record) == version_of(held.record.model_copy())
    assert version_of(held.record) != version_of(held.record.model_copy(update={"place": "ที่อื่น"}))
    assert len({version_of(record) for record in SENT.values()}) == len(SENT)
