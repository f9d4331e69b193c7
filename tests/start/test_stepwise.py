"""Checklists compared step by step, on the real ones."""

from __future__ import annotations

from typing import Any

import pytest

from pyo1plan.installed import installed
from pyo1plan.records.checklist import Checklist, Months, Standard, Step
from pyo1plan.records.standard import load_checklists
from pyo1plan.start.stepwise import Change, changes

REAL = load_checklists(installed("checklists"))[0]


def job(number: int) -> Checklist:
    return next(c for c in REAL if c.job == number)


def with_steps(checklist: Checklist, steps: list[Step], **more: Any) -> Checklist:
    return checklist.model_copy(update={"steps": tuple(steps), **more})


def renumbered(step: Step, old: str, new: str) -> Step:
    parts = tuple(renumbered(part, old, new) for part in step.steps)
    return step.model_copy(update={"step": new + step.step.removeprefix(old), "steps": parts})


@pytest.mark.parametrize("checklist", REAL, ids=lambda c: str(c.job))
def test_a_checklist_does_not_differ_from_itself(checklist: Checklist) -> None:
    assert changes(checklist, checklist) == ()


@pytest.mark.parametrize("checklist", REAL, ids=lambda c: str(c.job))
def test_added_one_way_is_dropped_the_other(checklist: Checklist) -> None:
    *kept, last = checklist.steps
    short = with_steps(checklist, kept)
    gone = [c for c in changes(checklist, short) if c.what == "step"]
    back = [c for c in changes(short, checklist) if c.what == "step"]
    assert {c.how for c in gone} == {"dropped"}
    assert {c.how for c in back} == {"added"}
    assert [c.number for c in gone] == [c.number for c in back]
    assert last.step in {c.number for c in gone}


def test_a_step_put_in_between_moves_the_others_and_rewords_none() -> None:
    first = job(2)
    new = Step(step="2.2", activity="ประชุมชี้แจงทุกกลุ่ม")
    moved = [renumbered(s, s.step, f"2.{i}") for i, s in enumerate(first.steps[1:], 3)]
    numbers = {s.step: m.step for s, m in zip(first.steps[1:], moved, strict=True)}
    standards = tuple(
        s.model_copy(
            update={
                "holds_for": tuple(_renamed(n, numbers) for n in s.holds_for),
                "printed_beside": s.printed_beside and _renamed(s.printed_beside, numbers),
            }
        )
        for s in first.standards
    )
    second = with_steps(first, [first.steps[0], new, *moved], standards=standards)
    found = changes(first, second)
    assert found[0] == Change("step", "added", "2.2", "activity", None, "ประชุมชี้แจงทุกกลุ่ม")
    assert [(c.how, c.old, c.new) for c in found[1:]] == [
        ("moved", f"2.{i}", f"2.{i + 1}") for i in range(2, 9)
    ]


def _renamed(number: str, numbers: dict[str, str]) -> str:
    top = ".".join(number.split(".")[:2])
    return numbers.get(top, top) + number.removeprefix(top)


def test_words_changed_under_their_number() -> None:
    first = job(2)
    step = first.steps[2]
    reworded = step.model_copy(update={"activity": step.activity + " ทุกกลุ่ม"})
    second = with_steps(first, [*first.steps[:2], reworded, *first.steps[3:]])
    assert changes(first, second) == (
        Change("step", "changed", "2.3", "activity", step.activity, reworded.activity),
    )


@pytest.mark.parametrize(
    "name", [n for n in Step.model_fields if n not in ("step", "steps", "activity")]
)
def test_every_field_of_a_step_is_compared(name: str) -> None:
    first = job(5)
    other = first.steps[0].model_copy(update={name: "อื่น"})
    [change] = changes(first, with_steps(first, [other, *first.steps[1:]]))
    assert (change.what, change.how, change.field) == ("step", "changed", name)
    assert (change.old, change.new) == (getattr(first.steps[0], name), "อื่น")


@pytest.mark.parametrize("name", [n for n in Standard.model_fields if n not in ("text", "holds_for", "printed_beside")])  # fmt: skip
def test_every_field_of_a_standard_is_compared(name: str) -> None:
    first = job(1)
    other = first.standards[0].model_copy(update={name: Months(start=1, end=2)})
    [change] = changes(first, first.model_copy(update={"standards": (other, *first.standards[1:])}))
    assert (change.what, change.how, change.field) == ("standard", "changed", name)


def test_standards_added_dropped_and_reworded() -> None:
    first = job(1)
    head, *rest = first.standards
    new = Standard(text="ข้อใหม่ที่สำนักงานกำหนด", holds_for=("1.1",))
    reworded = head.model_copy(update={"text": head.text + " ครบถ้วน"})
    found = changes(first, first.model_copy(update={"standards": (reworded, *rest[:-1], new)}))
    assert [(c.how, c.field) for c in found] == [
        ("changed", "text"), ("added", "text"), ("dropped", "text"),
    ]  # fmt: skip
    assert found[2].old == rest[-1].text


def test_the_checklist_s_own_fields() -> None:
    first = job(3)
    [change] = changes(first, first.model_copy(update={"proposed": not first.proposed}))
    assert change == Change(
        "checklist", "changed", "3", "proposed", first.proposed, not first.proposed
    )
