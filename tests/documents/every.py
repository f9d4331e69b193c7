"""Every paper that the example years can have, set once for all tests that look at all of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import status
from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.documents.kind import Document, Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.standard import load_checklists
from pyo1plan.year.load import load_calendar, load_year
from pyo1plan.year.model import Year
from pyo1plan.year.past import years_before
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.workspaces.reorganised_year import YEAR, reorganised_year
from tests.workspaces.school_plans import small_with_plans

#: One form of a project is as the other; the booklet's tests see them all.
MOST_FORMS = 3
OF_SCHOOLS = ("reorganisation-plan", "reorganisation-report", "small-schools-report")
_SET: dict[str, list[str]] = {}


def bodies_of(key: str, example: Year, finished: Year, period: Year, small: Year) -> list[str]:
    """The HTML of each paper of the document `key`."""
    if key not in _SET:
        entry = next(d for d in DOCUMENTS if d.key == key)
        _SET[key] = _set(entry, _year_of(entry, example, finished, period, small))
    return _SET[key]


def _year_of(entry: Document, example: Year, finished: Year, period: Year, small: Year) -> Year:
    """The year whose data the document can be made of."""
    if entry.reads == "comparison":
        return small
    if "registers" in entry.of:
        return load_calendar(Repository(ROOT), 2569)[0]
    if entry.per == "case" or entry.key in OF_SCHOOLS:
        return _invented()
    if entry.key == "school-alignment":
        return _with_school_plans()
    if entry.needs == ("results",):
        return finished
    return example if "year" in entry.of else period


@cache
def _invented() -> Year:
    """The year with cases of reorganisation and small schools: no example can honestly have them."""
    with TemporaryDirectory() as folder:
        return load_year(reorganised_year(Path(folder)), YEAR)[0]


@cache
def _with_school_plans() -> Year:
    with TemporaryDirectory() as folder:
        return load_year(small_with_plans(Path(folder)), 2570)[0]


def _past(entry: Document, year: Year) -> tuple[Year, ...]:
    return (
        tuple(years_before(Repository(ROOT), year.frame.number, 2))
        if entry.reads == "years"
        else ()
    )


def _set(entry: Document, year: Year) -> list[str]:
    before, plan = plan_at(year, "submitted"), plan_at(year, entry.stage)
    standards, _ = load_checklists(ROOT / "checklists")
    jobs = status(standards, Ground(year, (), STAMP.day, ROOT)) if entry.reads == "status" else ()
    bodies = []
    parts = entry.parts(year)
    for part in parts[:MOST_FORMS] if entry.per == "project" else parts:
        try:
            material = Material(
                plan, STAMP, part, standards, jobs, STAMP.day, before, past=_past(entry, year)
            )
            content = entry.content(material)
        except NotReady:
            continue  # the example has not come so far; another part has
        bodies.append(to_html(content, [TEMPLATES]))
    return bodies
