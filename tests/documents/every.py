"""Every paper that the example years can have, set once for all tests that look at all of them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import status
from pyo1plan.documents.catalogue import DOCUMENTS, Document, Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.standard import load_checklists
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.workspaces.reorganised_year import reorganised_year
from tests.workspaces.school_plans import small_with_plans

#: One form of a project is as the other; the booklet's tests see them all.
MOST_FORMS = 3
_SET: dict[str, list[str]] = {}


def bodies_of(key: str, example: Year, finished: Year, period: Year, small: Year) -> list[str]:
    """The HTML of each paper of the document `key`; none where the years have not come so far."""
    if key not in _SET:
        entry = next(d for d in DOCUMENTS if d.key == key)
        year = {"comparison": small}.get(entry.reads, example if "year" in entry.of else period)
        if entry.needs == ("school-annual-plan",):
            year = _with_school_plans()
        if entry.needs == ("reorganisation",) or key == "small-schools-report":
            year = _reorganised()
        _SET[key] = _set(entry, finished if entry.needs == ("results",) else year)
    return _SET[key]


def _with_school_plans() -> Year:
    """The small year with plans of its schools: nobody may invent any for schools that there are."""
    with TemporaryDirectory() as folder:
        return load_year(small_with_plans(Path(folder) / "office"), 2570)[0]


def _reorganised() -> Year:
    """The small year with cases and a reported plan on schools that exist nowhere."""
    with TemporaryDirectory() as folder:
        return load_year(reorganised_year(Path(folder) / "office"), 2570)[0]


def _set(entry: Document, year: Year) -> list[str]:
    before, plan = plan_at(year, "submitted"), plan_at(year, entry.stage)
    standards, _ = load_checklists(ROOT / "checklists")
    jobs = status(standards, Ground(year, (), STAMP.day, ROOT)) if entry.reads == "status" else ()
    bodies = []
    parts = entry.parts(year)
    for part in parts[:MOST_FORMS] if entry.per == "project" else parts:
        try:
            content = entry.content(Material(plan, STAMP, part, standards, jobs, STAMP.day, before))
        except NotReady:
            continue  # the example has not come so far; another part has
        bodies.append(to_html(content, [TEMPLATES]))
    return bodies
