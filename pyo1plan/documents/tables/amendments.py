"""What the yearly reviews changed since the original development plan, in words that people know."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pyo1plan.documents.filters import number
from pyo1plan.findings import Path
from pyo1plan.records.analysis import Analysis
from pyo1plan.records.base import Record, label
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.revision import Revision
from pyo1plan.year.editions import Amendment, Edition


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """One change: the field by its Thai names, and its values; None where there was or is none."""

    where: str
    old: str | None
    new: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """One yearly review with its changes in the order of its file."""

    record: Revision
    rows: tuple[AmendmentRow, ...]


def amendments(edition: Edition) -> tuple[Review, ...]:
    """The reviews that `edition` holds, oldest first."""
    return tuple(
        Review(
            held.record,
            tuple(_row(made) for made in edition.changes if made.revision is held),
        )
        for held in edition.revisions
    )


def _row(made: Amendment) -> AmendmentRow:
    model = DevelopmentPlan if made.change.record == "plan" else Analysis
    return AmendmentRow(
        " ".join(_names(model, made.at, made.change.at.split("."))),
        spoken(made.old),
        spoken(made.new),
        made.change.reason,
    )


def _names(model: type[Record] | None, at: Path, parts: list[str]) -> Iterator[str]:
    """The steps of a path: fields by their names, entries by their ids, places as ข้อ 2.

    `parts` is the path as the review writes it; an entry's id may hold dots and so take several.
    """
    if not at:
        return
    step, rest = at[0], at[1:]
    used = 1
    if isinstance(step, int):
        used = next((i for i in range(1, len(parts)) if rest and parts[i] == rest[0]), len(parts))
        name = ".".join(parts[:used])
        yield f"ข้อ {name}" if name == str(step + 1) else name
    elif model is None:
        yield step
    else:
        yield label(model, step).th
        model = _inner(model, step)
    yield from _names(model, rest, parts[used:])


def _inner(model: type[Record], key: str) -> type[Record] | None:
    """The model of the entries or the value of a field; None for plain values."""
    info = model.model_fields.get(key)
    stack: list[Any] = [info.annotation] if info else []
    while stack:
        kind = stack.pop()
        if isinstance(kind, type) and issubclass(kind, Record):
            return kind
        stack += typing.get_args(kind)
    return None


def spoken(value: Any) -> str | None:
    """A value as a cell shows it: maps of one entry by its id and name, others key by key."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Mapping):
        named = [str(value[key]) for key in ("id", "code", "key") if key in value][:1]
        title = [str(value[key]) for key in ("name", "text") if key in value][:1]
        if title:
            return " ".join(named + title)
        return ", ".join(f"{key}: {spoken(inner)}" for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(text for inner in value if (text := spoken(inner)) is not None)
    return str(value)
