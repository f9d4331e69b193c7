"""The kinds of form that are sent out: for whom each is made, and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from pyo1plan.intake.asking.ask import Asked
from pyo1plan.intake.asking.audience import GROUPS, MEMBERS, OFFICE, SCHOOLS, Audience
from pyo1plan.intake.asking.population import population_form
from pyo1plan.intake.asking.proposals import proposal_parcel
from pyo1plan.intake.asking.results import results_parcel
from pyo1plan.intake.asking.school_plans import TITLES, annual_parcel, long_parcel
from pyo1plan.intake.asking.schools import schools_form
from pyo1plan.intake.asking.scores import scores_parcel
from pyo1plan.intake.sheets.parcel import Parcel
from pyo1plan.intake.sheets.wide_form import WideForm
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import ANNUAL, LONG
from pyo1plan.year.model import Year

W = TypeVar("W")
#: What may be asked of a form, beside for whom it is.
Option = Literal["--filled", "--new", "--quarter"]


@dataclass(frozen=True, slots=True)
class Kind(Generic[W]):
    """A kind of form: its key on the command line, its title, for whom and how it is made.

    `parcel` raises `NoForm` where it cannot be made, `NothingToAsk` for one who has nothing to fill
    in, `GuideProblem` for wrong instructions. `takes` are the options of `plan form` that it knows.
    """

    key: str
    title: Words
    parcel: Callable[[Year, W, Asked, Sequence[Path]], Parcel | WideForm]
    audience: Audience[W]
    takes: frozenset[Option]


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        "proposal",
        Words("แบบเสนอโครงการ", "project proposal"),
        proposal_parcel,
        GROUPS,
        frozenset({"--filled", "--new"}),
    ),
    Kind(
        "results",
        Words("แบบรายงานผลการดำเนินงานรายไตรมาส", "quarterly results"),
        results_parcel,
        GROUPS,
        frozenset({"--filled", "--quarter"}),
    ),
    Kind(
        "scores",
        Words("แบบให้คะแนนกลั่นกรองโครงการของกรรมการ", "members' screening scores"),
        scores_parcel,
        MEMBERS,
        frozenset({"--filled"}),
    ),
    Kind(ANNUAL, TITLES[ANNUAL], annual_parcel, SCHOOLS, frozenset({"--filled"})),
    Kind(LONG, TITLES[LONG], long_parcel, SCHOOLS, frozenset({"--filled"})),
    Kind(
        "schools",
        Words("แบบข้อมูลโรงเรียนทั้งสำนักงาน (แถวละโรงเรียน)", "the office's schools, one row each"),
        schools_form,
        OFFICE,
        frozenset(),
    ),
    Kind(
        "population",
        Words(
            "แบบสำรวจประชากรวัยเรียนและการเข้าถึงบริการการศึกษา", "survey of the school-age population"
        ),
        population_form,
        OFFICE,
        frozenset(),
    ),
)


def kind_of(key: str) -> Kind[Any] | None:
    """The kind called `key`."""
    return next((kind for kind in KINDS if kind.key == key), None)
