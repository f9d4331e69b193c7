"""Small schools and who is near (เอกสารประกอบการพิจารณา): candidates, options, and what they rest on.

A paper to think with before a case is opened (standard jobs 4 and 5); it decides nothing and says so
on every page.
"""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.school_map import map_of
from pyo1plan.intake.grouping.distances import BASES
from pyo1plan.intake.grouping.ground import ground_of
from pyo1plan.intake.grouping.neighbours import candidates
from pyo1plan.intake.grouping.options import options
from pyo1plan.intake.grouping.sites import Site
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "schools-candidates"
TEMPLATE = "schools-candidates/candidates.html"
#: Neighbours of each school that the paper shows.
NEAREST = 3
#: Fixed here and not in the template, so that no wording can make an option look decided.
ONLY_OPTIONS = "ทางเลือกประกอบการพิจารณา ไม่ใช่มติ"


def content(plan: Plan, stamp: Stamp) -> Content:
    """The paper of the year's small schools. Raises `missing.NotReady` without its schools."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    needed(year.frame.schools, "schools", year)
    ground = ground_of(year)
    assert ground is not None  # its schools were read
    made = options(ground)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"ทางเลือกการจัดกลุ่มโรงเรียนขนาดเล็ก ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "ground": ground,
            "candidates": candidates(ground, NEAREST),
            "made": made,
            "reasons": _reasons(made.reasons),
            "assumptions": [words.th for words in ground.assumptions()],
            "bases": {basis: words.th for basis, words in BASES.items()},
            "school_map": map_of(year),
        },
        mark=" · ".join(
            filter(None, (ONLY_OPTIONS, mark_of(None, stamp, settings.example, numerals)))
        ),
        numerals=numerals,
    )


def _reasons(reasons: tuple[tuple[Site, Words], ...]) -> list[tuple[str, list[Site]]]:
    """Each reason once, with the schools that it holds for."""
    found: dict[str, list[Site]] = {}
    for site, words in reasons:
        found.setdefault(words.th, []).append(site)
    return list(found.items())
