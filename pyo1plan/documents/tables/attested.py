"""Who vouches for which step of the work standards, since when and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyo1plan.documents.tables.step_texts import clipped
from pyo1plan.records.attestations import Attestation, Attestations
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The kinds of record that hold attestations: the year's own, and the development plan's.
KINDS = ("attestations", "development-attestations")


@dataclass(frozen=True, slots=True)
class Attested:
    """One person's word for a step, long texts cut; `lapsed` when it no longer counted on the day."""

    attestation: Attestation
    who: str
    says: str
    file: str | None
    lapsed: bool


def attested(year: Year, on: date) -> tuple[Attested, ...]:
    """The attestations given up to the day `on`, by step and day."""
    found = [
        Attested(
            a,
            clipped(a.who),
            clipped(a.says),
            clipped(a.file) if a.file else None,
            a.until is not None and a.until < on,
        )
        for held in _records(year)
        for a in held.record.attestations
        if a.date <= on
    ]
    return tuple(
        sorted(found, key=lambda one: (_order(one.attestation.step), one.attestation.date))
    )


def _records(year: Year) -> Iterator[Held[Attestations]]:
    for kind in KINDS:
        yield from year.every(kind, Attestations)


def _order(step: str) -> tuple[tuple[int, str], ...]:
    """By numbers, 6.2 before 6.10; what is none stands last."""
    return tuple((int(p), "") if p.isdecimal() else (10**6, p) for p in step.split("."))
