"""What the yearly reviews changed since the original development plan, in words that people know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pyo1plan.documents.filters import number
from pyo1plan.documents.tables.field_words import model_below
from pyo1plan.findings import Path
from pyo1plan.records.analysis import Analysis
from pyo1plan.records.base import Record, label
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.revision import Revision
from pyo1plan.thai.dates import short_date
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
        model = model_below(model, step)
    yield from _names(model, rest, parts[used:])


def spoken(value: Any, model: type[Record] | None = None) -> str | None:
    """A value as a cell shows it: maps of one entry by its id and name, others field by field.

    Fields are called as `model` calls them.
    """
    if value is None:
        return None
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, Mapping):
        named = [str(value[key]) for key in ("id", "code", "key") if key in value][:1]
        title = [str(value[key]) for key in ("name", "text") if key in value][:1]
        if title:
            return " ".join(named + title)
        return ", ".join(_field(key, inner, model) for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(text for inner in value if (text := spoken(inner, model)) is not None)
    return str(value)


def _field(key: str, value: Any, model: type[Record] | None) -> str:
    name = label(model, key).th if model else key
    return f"{name}: {spoken(value, model_below(model, key) if model else None)}"
