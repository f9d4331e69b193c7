"""Two versions of a job's checklist compared step by step, and standard by standard.

What stands in both is found first by its number and words together, then by its words (it moved),
then by its number (its words changed), so that a step put in between does not make all that follow
it look rewritten. All other fields are compared by the record's own list of fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal, TypeVar

from pyo1plan.records.base import Record
from pyo1plan.records.checklist import Checklist, Standard, Step
from pyo1plan.records.numbering import walk

R = TypeVar("R", bound=Record)
#: Likeness (0–1) from which the words under one number count as the same step reworded.
REWORDED = 0.5
#: Likeness from which words under another number do; higher, for many steps sound alike.
REWORDED_ELSEWHERE = 0.8

What = Literal["step", "standard", "checklist"]
How = Literal["added", "dropped", "moved", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One way in which the second version differs from the first.

    `number` is the step's number in the second version (in the first for what was dropped); for a
    standard, the steps it holds for. `field` is the field of the record, `old` and `new` its values.
    """

    what: What
    how: How
    number: str
    field: str = ""
    old: Any = None
    new: Any = None


def changes(first: Checklist, second: Checklist) -> tuple[Change, ...]:
    """How `second` differs from `first`, in the order of `second`; empty if in nothing but comments."""
    own = {"steps", "standards"}
    pairs = _steps(first, second)
    numbers = {old.step: new.step for old, new in pairs if old and new}
    return (
        *_fields("checklist", str(second.job), first, second, own),
        *_of_steps(pairs, numbers),
        *_of_standards(first, second, numbers),
    )


Pairs = list[tuple[R | None, R | None]]


def _steps(first: Checklist, second: Checklist) -> Pairs[Step]:
    old = [step for _, step in walk(first.steps)]
    new = [step for _, step in walk(second.steps)]
    return _paired(
        old,
        new,
        lambda a, b: a.step == b.step and a.activity == b.activity,
        lambda a, b: a.activity == b.activity,
        lambda a, b: a.step == b.step and _alike(a.activity, b.activity) >= REWORDED,
        lambda a, b: _alike(a.activity, b.activity) >= REWORDED_ELSEWHERE,
        lambda a, b: a.step == b.step,
    )


def _of_steps(pairs: Pairs[Step], numbers: Mapping[str, str]) -> Iterator[Change]:
    for old, new in pairs:
        if old is None and new is not None:
            yield Change("step", "added", new.step, "activity", None, new.activity)
        elif new is None and old is not None:
            yield Change("step", "dropped", old.step, "activity", old.activity, None)
        elif old is not None and new is not None:
            if old.step != new.step and not _moved_with_parent(old.step, new.step, numbers):
                yield Change("step", "moved", new.step, "step", old.step, new.step)
            yield from _fields("step", new.step, old, new, {"step", "steps"})


def _moved_with_parent(old: str, new: str, numbers: Mapping[str, str]) -> bool:
    above, _, last = old.rpartition(".")
    return f"{numbers.get(above)}.{last}" == new


def _of_standards(
    first: Checklist, second: Checklist, numbers: Mapping[str, str]
) -> Iterator[Change]:
    """The numbers of steps that only moved are no change of the standards that name them."""
    old = [_renumbered(standard, numbers) for standard in first.standards]
    pairs = _paired(
        old,
        list(second.standards),
        lambda a, b: a.text == b.text and a.holds_for == b.holds_for,
        lambda a, b: a.text == b.text,
        lambda a, b: a.holds_for == b.holds_for and _alike(a.text, b.text) >= REWORDED,
        lambda a, b: _alike(a.text, b.text) >= REWORDED_ELSEWHERE,
    )
    for was, now in pairs:
        if was is None and now is not None:
            yield Change("standard", "added", ", ".join(now.holds_for), "text", None, now.text)
        elif now is None and was is not None:
            yield Change("standard", "dropped", ", ".join(was.holds_for), "text", was.text, None)
        elif was is not None and now is not None:
            yield from _fields("standard", ", ".join(now.holds_for), was, now, set())


def _renumbered(standard: Standard, numbers: Mapping[str, str]) -> Standard:
    beside = standard.printed_beside
    return standard.model_copy(
        update={
            "holds_for": tuple(numbers.get(n, n) for n in standard.holds_for),
            "printed_beside": None if beside is None else numbers.get(beside, beside),
        }
    )


def _fields(
    what: What, number: str, old: Record, new: Record, left_out: set[str]
) -> Iterator[Change]:
    for name in type(new).model_fields:
        was, now = getattr(old, name), getattr(new, name)
        if name not in left_out and was != now:
            yield Change(what, "changed", number, name, was, now)


def _paired(old: Sequence[R], new: Sequence[R], *same: Callable[[R, R], bool]) -> Pairs[R]:
    """Who in `old` is who in `new`, by each test in turn; in the order of `new`, then what is left of `old`."""
    partner: dict[int, int] = {}
    left = list(range(len(old)))
    for test in same:
        for j, item in enumerate(new):
            if j not in partner:
                found = next((i for i in left if test(old[i], item)), None)
                if found is not None:
                    partner[j] = found
                    left.remove(found)
    pairs: Pairs[R] = [
        (old[partner[j]] if j in partner else None, item) for j, item in enumerate(new)
    ]
    return [*pairs, *((old[i], None) for i in left)]


def _alike(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
