"""Decisions recorded: what is written reads back as the plan that was computed, or nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.meetings.deciding import Recorded, decide, undecided
from pyo1plan.intake.meetings.minuting import Undecidable
from pyo1plan.records.meeting import Decision, Meeting
from pyo1plan.sources.events import read_values
from pyo1plan.year import sitting
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from pyo1plan.year.version import version_of

ID = "2569-11-12-plan-committee"
OPEN = """# คณะกรรมการกลั่นกรอง
body: plan-committee   # คณะ
number: 1/2569
date: 2569-11-12
items:
  - heading: 1
    title: กรอบงบประมาณ
  # เรื่องพิจารณา
  - heading: 4
    title: พิจารณาโครงการ
    approves: annual-plan   # ขอความเห็นชอบ
    outcome: agree
    # มติรายโครงการอยู่ท้ายเรื่อง
note: ไม่มี   # หมายเหตุ
"""
SMALL, _ = load_year(Repository(Path(__file__).parents[2] / "workspaces" / "small"), 2570)


def with_text(text: str, year: Year = SMALL) -> Year:
    """The small year with one meeting, whose file holds `text`."""
    held = year.meeting(ID)
    assert held is not None
    record = Meeting.model_validate(read_values(text))
    return replace(year, meetings=(replace(held, record=record, text=text),))


YEAR = with_text(OPEN)
LATER = date(2026, 12, 1)


def decision(**said: Any) -> Decision:
    return Decision.model_validate(said)


def money(year: Year) -> dict[str, Decimal]:
    return {p.id: p.record.budget.total for p in sitting.after(year, ID).proposals}


def test_agreement_is_written_with_total_and_version_behind_the_matter() -> None:
    made = decide(YEAR, ID, [decision(proposal="70-SUP-001", decision="agree")])
    sent = YEAR.proposal("70-SUP-001")
    assert sent is not None
    seen = version_of(sent.record)
    row = f"      - {{proposal: 70-SUP-001, decision: agree, total: 40000, seen: {seen}}}\n"
    assert made.new == OPEN.replace(
        "    outcome: agree\n", f"    outcome: agree\n    decisions:\n{row}"
    )
    assert made.differences == ()
    assert made.item == 2


def test_sums_follow_a_changed_quantity() -> None:
    made = decide(
        YEAR,
        ID,
        [
            decision(
                proposal="70-PLN-001",
                decision="agree-with-changes",
                changes={"activities.1.lines.2.quantity": "80"},
            )
        ],
    )
    assert made.decisions[0].changes == {
        "activities.1.lines.2.quantity": "80",
        "activities.1.lines.2.amount": "9600",
        "budget.total": "12400",
        "budget.quarters.3": "9600",
    }
    assert made.decisions[0].total == 12400
    assert set(made.follows["70-PLN-001"]) == set(made.decisions[0].changes) - {
        "activities.1.lines.2.quantity"
    }
    assert (made.before.total, made.after.total) == (84800, 82400)


def test_a_sum_that_the_meeting_spelt_out_is_left_as_it_said() -> None:
    changes = {"activities.1.lines.2.quantity": "80", "budget.quarters": "[2800, 0, 0, 9600]"}
    with pytest.raises(Undecidable, match="quarter"):
        decide(YEAR, ID, [_cut(changes)])


def _cut(changes: dict[str, str], **said: Any) -> Decision:
    return decision(proposal="70-PLN-001", decision="agree-with-changes", changes=changes, **said)


def test_by_hand_and_by_command_are_one_plan() -> None:
    by_hand = OPEN.replace(
        "    outcome: agree\n",
        "    outcome: agree\n    decisions:\n"
        "      - {proposal: 70-SUP-001, decision: merge, into: 70-PRO-001}\n",
    )
    made = decide(YEAR, ID, [decision(proposal="70-SUP-001", decision="merge", into="70-PRO-001")])
    assert (
        money(with_text(made.new))
        == money(with_text(by_hand))
        == {
            "70-PLN-001": 14800,
            "70-PRO-001": 70000,
        }
    )


@pytest.mark.parametrize(
    "said, why",
    [
        ({"proposal": "70-SUP-009", "decision": "agree"}, "no project “70-SUP-009”"),
        ({"proposal": "70-SUP-001", "decision": "merge"}, "merge into is not in the plan"),
        ({"proposal": "70-SUP-001", "decision": "merge", "into": "70-SUP-001"}, "merge into"),
        ({"proposal": "70-SUP-001", "decision": "split"}, "split is not complete"),
        ({"proposal": "70-SUP-001", "decision": "transfer"}, "another project"),
        ({"proposal": "70-SUP-001", "decision": "agree", "total": "39999"}, "states 39,999"),
        ({"proposal": "70-SUP-001", "decision": "agree", "into": "70-PRO-001"}, "nothing comes"),
        (
            {
                "proposal": "70-SUP-001",
                "decision": "agree-with-changes",
                "changes": {"activities.9.name": "ไม่มี"},
            },
            "no such field",
        ),
    ],
)
def test_what_cannot_be_carried_out_is_refused(said: dict[str, Any], why: str) -> None:
    with pytest.raises(Undecidable, match=why):
        decide(YEAR, ID, [decision(**said)])


def test_a_meeting_decides_once_but_money_may_be_transferred_besides() -> None:
    agreed = decide(YEAR, ID, [decision(proposal="70-SUP-001", decision="agree")])
    year = with_text(agreed.new)
    with pytest.raises(Undecidable, match="decided on 70-SUP-001 already"):
        decide(year, ID, [decision(proposal="70-SUP-001", decision="reject")])
    transfer = {"to": "70-PLN-001", "amount": "1000", "from_line": "1.1", "item": "ค่าพาหนะ"}
    moved = decide(
        year, ID, [decision(proposal="70-SUP-001", decision="transfer", transfer=transfer)]
    )
    assert moved.decisions[0].total == 39000
    assert moved.after.total == moved.before.total
    assert "from_line: 1.1" in moved.new


def test_what_an_earlier_meeting_took_in_is_not_added_again() -> None:
    """It would leave the plan at the stages before, for a project that is added joins it only then."""
    agreed = with_text(decide(YEAR, ID, [decision(proposal="70-SUP-001", decision="agree")]).new)
    first = agreed.meetings[0]
    record = first.record.model_copy(update={"date": LATER})
    items = tuple(item.model_copy(update={"decisions": ()}) for item in record.items)
    later = replace(first, id="later", record=record.model_copy(update={"items": items}))
    both = replace(agreed, meetings=(first, later))
    with pytest.raises(Undecidable, match="is in the plan already by"):
        decide(both, "later", [decision(proposal="70-SUP-001", decision="add")])


def test_the_undecided_are_those_before_the_meeting_without_a_decision() -> None:
    assert undecided(YEAR, ID) == ("70-PLN-001", "70-PRO-001", "70-SUP-001")
    made = decide(YEAR, ID, [decision(proposal="70-PRO-001", decision="reject")])
    assert undecided(with_text(made.new), ID) == ("70-PLN-001", "70-SUP-001")


def test_the_matter_must_be_known() -> None:
    agree = [decision(proposal="70-SUP-001", decision="agree")]
    with pytest.raises(Undecidable, match="--item: 1 กรอบงบประมาณ"):
        decide(
            with_text(OPEN.replace("    approves: annual-plan   # ขอความเห็นชอบ\n", "")), ID, agree
        )
    with pytest.raises(Undecidable, match="--item"):
        decide(YEAR, ID, agree, item=3)
    assert decide(YEAR, ID, agree, item=1).item == 1
    with pytest.raises(Undecidable, match="no meeting"):
        decide(YEAR, "2569-01-01-nobody", agree)


def test_nothing_is_added_to_decisions_that_cannot_be_carried_out() -> None:
    row = "    decisions:\n      - {proposal: 70-SUP-001, decision: merge, into: 70-SUP-999}\n"
    year = with_text(OPEN.replace("    outcome: agree\n", f"    outcome: agree\n{row}"))
    agree = [decision(proposal="70-PLN-001", decision="agree")]
    with pytest.raises(Undecidable, match="cannot be carried out"):
        decide(year, ID, agree)
    held = year.meeting(ID)
    assert held is not None
    later = replace(
        held, id="2569-12-01-later", record=held.record.model_copy(update={"date": LATER})
    )
    with pytest.raises(Undecidable, match="cannot be carried out"):
        undecided(replace(year, meetings=(held, later)), later.id)


PLAIN = st.text(st.sampled_from("กขคง ๑1:#{}[],'\"-&*!|>%@`\\n\t"), min_size=1, max_size=25).filter(
    lambda t: t.strip() not in ("", "~", "null")
)
LINE = st.fixed_dictionaries({
    "activities.1.lines.2.quantity": st.integers(1, 500).map(str),
    "place": PLAIN,
})  # fmt: skip
SAID = st.one_of(
    st.fixed_dictionaries({"decision": st.sampled_from(["agree", "postpone", "reject", "add"])}),
    st.builds(lambda c: {"decision": "agree-with-changes", "changes": c}, LINE),
    st.builds(lambda i: {"decision": "merge", "into": i}, st.sampled_from(sorted(YEAR.by_id))),
)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted(YEAR.by_id)), st.tuples(SAID, PLAIN), min_size=1),
    st.booleans(),
)
def test_what_is_written_reads_back_as_the_plan_that_was_computed(
    asked: dict[str, tuple[dict[str, Any], str]], at_once: bool
) -> None:
    decisions = [decision(proposal=i, reason=r, **said) for i, (said, r) in asked.items()]
    try:
        made = _recorded(decisions, at_once)
    except Undecidable:
        assert any(d.decision in ("merge", "agree-with-changes") for d in decisions)
        return
    year = with_text(made.new)
    assert [p.record for p in sitting.after(year, ID).proposals] == [
        p.record for p in made.after.proposals
    ]
    comments = [line.partition("#")[2] for line in OPEN.splitlines() if "#" in line]
    assert all(f"#{comment}\n" in made.new for comment in comments)
    [*_, item] = Meeting.model_validate(read_values(made.new)).items
    assert [d.reason for d in item.decisions] == [d.reason for d in decisions]
    assert all(d.seen for d in item.decisions)


def _recorded(decisions: list[Decision], at_once: bool) -> Recorded:
    """All at once or one after the other: the file is the same."""
    if at_once:
        return decide(YEAR, ID, decisions)
    year = YEAR
    for one in decisions:
        made = decide(year, ID, [one])
        year = with_text(made.new, year)
    return made
