"""How a case stands to what is required of its kind: which requirements it meets, and by what.

A requirement names a field of the case by a dotted path (`hearings.minutes`): it is met when every
entry on the way has it filled. A word that is no field but says which entries are meant selects them:
`facts.closing` the schools with `part: closing`, `arrangements.pupils` the entries with `of: pupils`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from pyo1plan.records.base import Record
from pyo1plan.records.reorganisation import Answer, Reorganisation, SchoolFacts, SchoolPart
from pyo1plan.records.reorganisation_outcome import ArrangedFor, Arrangement
from pyo1plan.records.requirements import Requirement, Requirements

#: What a case passes on its way, in order: what is required before each.
GATES = ("resolution", "announcement", "report")
#: By which field entries of a list are selected, and the words that select them.
_SELECTORS: dict[type[Record], tuple[str, tuple[str, ...]]] = {
    SchoolFacts: ("part", get_args(SchoolPart)),
    Arrangement: ("of", get_args(ArrangedFor)),
}


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """One requirement and whether the case meets it.

    `answer` is what a person said about it; `beyond` are the values outside the table's limits.
    """

    requirement: Requirement
    met: bool
    answer: Answer | None
    beyond: tuple[Decimal, ...] = ()


def fulfilments(case: Reorganisation, table: Requirements) -> tuple[Fulfilment, ...]:
    """Every requirement of the case's kind, in the order of the table."""
    return tuple(_judge(case, requirement) for requirement in table.of(case.kind))


def unmet(case: Reorganisation, table: Requirements, gate: str) -> tuple[Requirement, ...]:
    """The requirements that must be met before `gate` (and the gates before it) and are not."""
    asked = GATES[: GATES.index(gate) + 1]
    return tuple(
        f.requirement
        for f in fulfilments(case, table)
        if not f.met and f.requirement.before in asked
    )


def _judge(case: Reorganisation, requirement: Requirement) -> Fulfilment:
    answer = next((a for a in case.answers if a.requirement == requirement.key), None)
    if requirement.field_ is None:
        return Fulfilment(requirement, answer is not None and answer.met, answer)
    values = list(values_at(case, requirement.field_))
    beyond = tuple(v for v in map(_number, values) if v is not None and _is_beyond(v, requirement))
    return Fulfilment(requirement, all(map(_is_filled, values)), answer, beyond)


def values_at(record: Record, dotted: str) -> Iterator[Any]:
    """Every value that `dotted` means; None where nothing stands, or there is no such field."""
    yield from _walk(record, dotted.split("."))


def is_known(model: type[Record], dotted: str) -> bool:
    """Whether `dotted` leads to a field of `model`, whatever stands there."""
    head, *rest = dotted.split(".")
    if head not in model.model_fields:
        return False
    inner = _records_in(model.model_fields[head].annotation)
    if rest and inner and rest[0] in _SELECTORS.get(inner, ("", ()))[1]:
        rest = rest[1:]
    return not rest or (inner is not None and is_known(inner, ".".join(rest)))


def _walk(value: Any, keys: Sequence[str]) -> Iterator[Any]:
    if isinstance(value, tuple) and keys and all(isinstance(e, Record) for e in value):
        yield from _entries(value, keys)
    elif isinstance(value, Record) and keys:
        named = keys[0] in type(value).model_fields
        yield from _walk(getattr(value, keys[0]) if named else None, keys[1:])
    else:
        yield None if keys else value


def _entries(entries: tuple[Any, ...], keys: Sequence[str]) -> Iterator[Any]:
    """The value in each entry that is meant; one None where there is no such entry."""
    if entries:
        field, words = _SELECTORS.get(type(entries[0]), ("", ()))
        if keys[0] in words:
            entries = tuple(e for e in entries if getattr(e, field) == keys[0])
            keys = keys[1:]
    if not entries:
        yield None
    elif not keys:
        yield entries
    else:
        for entry in entries:
            yield from _walk(entry, keys)


def _records_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(filter(None, map(_records_in, get_args(annotation))), None)


def _is_filled(value: Any) -> bool:
    return value is not None and value != () and value != {}


def _number(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, Decimal | int) else None


def _is_beyond(value: Decimal, requirement: Requirement) -> bool:
    least, most = requirement.at_least, requirement.at_most
    return (least is not None and value < least) or (most is not None and value > most)
