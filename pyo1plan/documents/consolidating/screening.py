"""The committee's sheet (แบบพิจารณากลั่นกรองโครงการ): scores, reasons, a suggestion, room for the resolution."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread, unreadable
from pyo1plan.documents.plans.standing import mark_of, standing_of
from pyo1plan.documents.tables.screened import screened
from pyo1plan.intake.selecting.screening import ONLY_SUGGESTED, Unscreenable, screen
from pyo1plan.year.stage import Plan

KEY = "screening"
TEMPLATE = "screening/screening.html"
_SCORES = frozenset(("scores",))


def content(plan: Plan, stamp: Stamp) -> Content:
    """The sheet for the proposals of `plan`, whatever is wrong with single ones: it says so itself.

    Raises `missing.NotReady` without criteria, money or proposals, or where a proposal or a member's
    scores cannot be read. The line on every page says that the selection is computed and no
    resolution; it is fixed here, so that no wording of a template can take it away.
    """
    year = plan.year
    refuse_unread(year)
    if _SCORES & year.unread_kinds():
        raise unreadable(year, _SCORES)
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    try:
        screening = screen(plan)
    except Unscreenable as missing:
        raise NotReady(missing.words) from missing
    numerals = settings.numerals_of(KEY)
    standing = standing_of(plan)
    mark = mark_of(standing, stamp, settings.example, numerals)
    committee = office.body(settings.plan_committee) if settings.plan_committee else None
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"แบบพิจารณากลั่นกรองโครงการ ปีงบประมาณ พ.ศ. {settings.year}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "committee": committee,
            "notice": ONLY_SUGGESTED.th,
            "sheet": screened(screening, office),
            "standing": standing,
            "stamp": stamp,
        },
        mark=" · ".join(filter(None, (ONLY_SUGGESTED.th, mark))),
        numerals=numerals,
    )
