"""Fields that evidence wants filled: walked by a dotted path, through every entry of lists."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.base import Record, label
from pyo1plan.words import Words

#: The fields that give the day of a record or an entry, the first that is filled counts.
_DAYS = ("registered", "received", "reported", "date", "as_of", "opened", "studied_on", "studied")
#: The fields that name an entry, the first that is filled counts.
_NAMES = (
    "id", "code", "key", "name", "title", "project", "subject", "indicator", "text", "aspect",
    "item", "band", "what", "about",
)  # fmt: skip
#: The longest name of an entry that a message gives (characters).
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Slot:
    """One place that should be filled: where it is, what it is called, and what stands there.

    `whose` names the entry that holds it; `value` is None where nothing stands there yet. Of a list
    of entries, `value` holds those that have come, `indexes` their places in the list.
    """

    path: Path
    whose: str
    label: Words
    value: Any
    known: bool = True
    indexes: tuple[int, ...] = ()


def slots(record: Record, dotted: str, on: date) -> Iterator[Slot]:
    """Every place in `record` that `dotted` (`strategies.kpis.target`) means.

    A list with no entry is one empty place. Entries dated after `on` are not there yet.
    """
    yield from _walk(record, dotted.split("."), (), "", on)


def day_of(record: Record) -> date | None:
    """The day of a record or an entry; None where it has none."""
    days = (getattr(record, key, None) for key in _DAYS)
    return next((day for day in days if isinstance(day, date)), None)


def has_come(record: Record, on: date) -> bool:
    """Whether a record or an entry is not dated after `on`."""
    day = day_of(record)
    return day is None or day <= on


def name_of(record: Record) -> str:
    """By what messages name an entry: its id, code, name, …; "" where it has none."""
    names = (getattr(record, key, None) for key in _NAMES)
    name = next((n for n in names if isinstance(n, str)), "")
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"


def called(model: type[Record], dotted: str) -> Words:
    """What the forms call the field at the end of a dotted path; the path where there is none."""
    titles = Words(dotted, dotted)
    for key in dotted.split("."):
        name = _field(model, key)
        if name is None:
            return Words(dotted, dotted)
        titles = label(model, name)
        model = next(_records_in(model.model_fields[name].annotation), model)
    return titles


def is_meant(record: Record, where: Mapping[str, str], on: date) -> bool:
    """Whether the fields named by `where` had these values on the day.

    Entries dated after it are left out before a value that follows from them is asked for.
    """
    if not where:
        return True
    now = record.model_copy(update=dict(_come(record, on)))
    return all(str(getattr(now, key, "")) == value for key, value in where.items())


def _come(record: Record, on: date) -> Iterator[tuple[str, Any]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, tuple):
            yield name, tuple(e for e in value if not isinstance(e, Record) or has_come(e, on))


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    """The record types that an annotation mentions."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in typing.get_args(annotation):
        yield from _records_in(part)


def _walk(record: Record, keys: list[str], at: Path, whose: str, on: date) -> Iterator[Slot]:
    key, *rest = keys
    field = _field(type(record), key)
    if field is None:
        yield Slot(at, whose, Words(key, key), None, known=False)
        return
    value = getattr(record, field)
    here = Slot((*at, key), whose, label(type(record), field), _given(value, on))
    if isinstance(value, Record) and rest:
        yield from _walk(value, rest, here.path, whose, on)
    elif isinstance(value, tuple) and any(isinstance(e, Record) for e in value):
        come = [(i, e) for i, e in enumerate(value) if has_come(e, on)]
        if not rest or not come:
            entries = tuple(entry for _, entry in come) or None
            yield replace(here, value=entries, indexes=tuple(i for i, _ in come))
            return
        for i, entry in come:
            yield from _walk(entry, rest, (*here.path, i), name_of(entry) or whose, on)
    elif rest and here.value is not None:
        yield Slot(here.path, here.whose, Words(rest[0], rest[0]), None, known=False)
    else:
        yield here


def _field(model: type[Record], key: str) -> str | None:
    """The field that the files call `key`."""
    named = (n for n, info in model.model_fields.items() if key in (n, info.alias))
    return next(named, None)


def _given(value: Any, on: date) -> Any:
    """The value, or None for what says nothing yet: nothing, an empty list, no, a day to come."""
    if value is None or value is False or value == () or value == {}:
        return None
    return None if isinstance(value, date) and value > on else value
