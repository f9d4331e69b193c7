"""The plan for small schools (แผนบริหารจัดการโรงเรียนขนาดเล็ก, standard step 5.4)."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed, unfilled, unreadable
from pyo1plan.documents.official.order import order_of
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.schools.resolved import standing_of_document
from pyo1plan.documents.tables.school_map import map_of
from pyo1plan.documents.tables.small_schools import tables
from pyo1plan.documents.tables.veiled import veiled
from pyo1plan.records.office import Body, Office
from pyo1plan.records.orders import Order
from pyo1plan.records.population import Population
from pyo1plan.records.schools import Schools
from pyo1plan.records.small_schools import CENTRE_STATES, MANAGEMENT, SmallSchools
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.school_rounds import standing_schools
from pyo1plan.year.stage import Plan

KEY = "small-schools"
TEMPLATE = "small-schools/plan.html"


def there(year: Year) -> bool:
    """Whether the plan has any measure."""
    return any(held.record.measures for held in year.every(KEY, SmallSchools))


def content(plan: Plan, stamp: Stamp) -> Content:
    """The plan; raises NotReady where it, or the data of the schools, is not there."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    schools = schools_of(year)
    small = plan_of(year)
    standing = standing_of_document(year, office, settings, KEY)
    numerals = settings.numerals_of(KEY)
    span = f"พ.ศ. {small.first} - {small.last}" if small.first else f"พ.ศ. {settings.year}"
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"แผนบริหารจัดการโรงเรียนขนาดเล็ก ปีงบประมาณ {span} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "span": span,
            "plan": small,
            "schools": schools,
            "tables": tables(small, schools, office, {p.id: p.name for p in plan.projects}),
            "school_map": map_of(year),
            "population": population_of(year),
            "committee": committee_of(small, office),
            "order": _order(small, year),
            "management": {key: words.th for key, words in MANAGEMENT.items()},
            "centre_states": {key: words.th for key, words in CENTRE_STATES.items()},
            "veiled": veiled,
            "standing": standing,
            "stamp": stamp,
        },
        mark=mark_of(standing, stamp, settings.example, numerals),
        numerals=numerals,
    )


def schools_of(year: Year) -> Schools:
    """The schools of the year, all its files as one; raises NotReady where there are none."""
    return standing_schools(year) or needed(year.frame.schools, "schools", year)


def plan_of(year: Year) -> SmallSchools:
    """The year's plan. Raises NotReady where none can be read, or it has no measure yet."""
    held = next(iter(year.every(KEY, SmallSchools)), None)
    record = needed(held, KEY, year)
    if not record.measures:
        what = Words("มาตรการของโรงเรียนขนาดเล็ก", "measures for small schools")
        raise unfilled(what, "measures", f"workspaces/{year.frame.number}/small-schools.yaml")
    return record


def population_of(year: Year) -> Population | None:
    """The survey of the school-age population; None where nobody has made it."""
    if "population" in year.unread_kinds():
        raise unreadable(year, frozenset(("population",)))
    held = next(iter(year.every("population", Population)), None)
    return held.record if held else None


def committee_of(small: SmallSchools, office: Office) -> Body | None:
    """The committee that makes the plan, where the office has it."""
    return office.body(small.committee) if small.committee else None


def _order(small: SmallSchools, year: Year) -> Order | None:
    return order_of(year, small.committee) if small.committee else None
