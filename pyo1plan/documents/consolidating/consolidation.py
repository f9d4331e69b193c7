"""The consolidated proposals (บัญชีรวมโครงการที่เสนอ): all groups before the plan committee."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pyo1plan.documents.consolidating.consolidation_sheets import book
from pyo1plan.documents.consolidating.consolidation_words import SEVERITY, heading
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed
from pyo1plan.documents.plans.standing import mark_of, standing_of
from pyo1plan.documents.tables.consolidated import UNEXPLAINED, Consolidated, consolidated
from pyo1plan.documents.tables.gaps import KINDS
from pyo1plan.findings import Finding
from pyo1plan.intake.consolidating.sending import STATES
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.settings import Numerals
from pyo1plan.thai.numerals import thai_numerals
from pyo1plan.year.stage import Plan

KEY = "consolidation"
TEMPLATE = "consolidation/consolidation.html"
#: A paper lists no more findings than anybody reads; the workbook has them all.
MOST_LISTED = 400


def content(
    plan: Plan,
    stamp: Stamp,
    findings: Sequence[Finding],
    standards: Sequence[Checklist],
    on: date,
) -> Content:
    """The proposals of `plan` as of the day `on`, with what its rules found.

    It is made whatever is wrong with single proposals. Raises `missing.NotReady` where the office or
    the year's settings are absent or cannot be read.
    """
    office = needed(plan.year.frame.office, "office", plan.year)
    settings = needed(plan.year.frame.settings, "settings", plan.year)
    numerals = settings.numerals_of(KEY)
    made = consolidated(plan, findings, standards, on)
    said = heading(made, office, settings)
    standing = standing_of(plan)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"{said.title} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "on": on,
            "standing": standing,
            "stamp": stamp,
            "heading": said,
            "all": made,
            "listed": _listed(made),
            "unlisted": max(0, _to_mend(made) - MOST_LISTED),
            "states": {state: words.th for state, words in STATES.items()},
            "kinds": {kind: words.th for kind, words in KINDS.items()},
            "severities": {severity: words.th for severity, words in SEVERITY.items()},
            "unexplained": UNEXPLAINED,
        },
        mark=" · ".join(
            filter(
                None, (mark_of(standing, stamp, settings.example, numerals), _flaw(made, numerals))
            )
        ),
        numerals=numerals,
        book=book(made, said, stamp.when, settings.example or ""),
    )


def _flaw(made: Consolidated, numerals: Numerals) -> str:
    """The part of the line on every page that no template can leave out: that errors are left."""
    errors = made.intake.count("error")
    text = f"มีข้อผิดพลาด {errors:,} รายการ" if errors else ""
    return thai_numerals(text) if numerals == "thai" else text


def _to_mend(made: Consolidated) -> int:
    return made.intake.count("error") + made.intake.count("warning")


def _listed(made: Consolidated) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Errors and warnings by the name of their group, the first of them; "" for shared files."""
    names = {row.sending.group: row.sending.name or row.sending.group for row in made.groups}
    left = MOST_LISTED
    parts = []
    for one in made.intake.faults:
        found = tuple(f for f in one.findings if f.severity != "advice")[:left]
        left -= len(found)
        if found:
            parts.append((names.get(one.group or "", ""), found))
    return tuple(parts)
