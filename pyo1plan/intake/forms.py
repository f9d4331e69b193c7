"""The kinds of form that groups get, and what a form of each kind holds for one group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.intake.ask import Asked
from pyo1plan.intake.asked_proposals import proposal_parcel
from pyo1plan.intake.asked_results import results_parcel
from pyo1plan.intake.parcel import Parcel
from pyo1plan.records.office import Group
from pyo1plan.words import Words
from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of form: its key on the command line, its title, and how it is made for a group.

    `parcel` raises `NoForm` where it cannot be made, `GuideProblem` for wrong instructions.
    """

    key: str
    title: Words
    parcel: Callable[[Year, Group, Asked, Sequence[Path]], Parcel]
    by_quarter: bool = False


KINDS: tuple[Kind, ...] = (
    Kind("proposal", Words("แบบเสนอโครงการ", "project proposal"), proposal_parcel),
    Kind(
        "results",
        Words("แบบรายงานผลการดำเนินงานรายไตรมาส", "quarterly results"),
        results_parcel,
        by_quarter=True,
    ),
)


def kind_of(key: str) -> Kind | None:
    """The kind called `key`."""
    return next((kind for kind in KINDS if kind.key == key), None)
