"""The annual action plan (แผนปฏิบัติการประจำปีงบประมาณ): the whole booklet at one stage of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed, refuse_unread, unreadable
from pyo1plan.documents.official.project_form import project_form
from pyo1plan.documents.plans.standing import Standing, mark_of, standing_of
from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.alignment import alignment
from pyo1plan.documents.tables.calendar import calendar
from pyo1plan.documents.tables.kpis import strategy_kpis
from pyo1plan.documents.tables.master_plan import MasterPlan, master_plan
from pyo1plan.documents.tables.money import Money, money_of
from pyo1plan.documents.tables.order import in_order
from pyo1plan.documents.tables.register import Register, register
from pyo1plan.documents.tables.results import test_tables
from pyo1plan.documents.tables.review import review_table
from pyo1plan.documents.tables.school_map import map_of
from pyo1plan.documents.tables.schools import school_tables
from pyo1plan.documents.tables.trends import trends
from pyo1plan.documents.tables.years import project_years
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.office import Office
from pyo1plan.thai.fiscal import first_day, last_day, months
from pyo1plan.year.model import Year
from pyo1plan.year.school_profiles import criteria_of
from pyo1plan.year.stage import ANNUAL_PLAN, Plan

TEMPLATE = "annual-plan/booklet.html"


def content(
    plan: Plan, stamp: Stamp, standards: Sequence[Checklist] = (), past: Sequence[Year] = ()
) -> Content:
    """The booklet of `plan`; the steps of `standards` stand in its calendar.

    `past` are the years before it that stand here, the latest first: it is compared with them.
    Raises `missing.NotReady` where a record is absent or does not add up, and
    `tables.agreement.TablesDisagree` where two tables would contradict each other.
    """
    settings = needed(plan.year.frame.settings, "settings", plan.year)
    standing = standing_of(plan)
    numerals = settings.numerals_of(ANNUAL_PLAN)
    return Content(
        document=ANNUAL_PLAN,
        part="",
        template=TEMPLATE,
        title=settings.booklet.title,
        values=_values(plan, stamp, standing, standards) | _compared(plan, past),
        mark=mark_of(standing, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _values(
    plan: Plan, stamp: Stamp, standing: Standing, standards: Sequence[Checklist]
) -> dict[str, Any]:
    year, frame = plan.year, plan.year.frame
    refuse_unread(year)
    office = needed(frame.office, "office", year)
    settings = needed(frame.settings, "settings", year)
    policies = needed(frame.policies, "policies", year)
    strategies = needed(frame.strategies, "strategies", year)
    budget = needed(frame.budget, "budget", year)
    money = money_of(plan, office, settings, strategies, budget)
    projects = in_order(plan, office, strategies)
    listed = register(projects, office, strategies)
    master = master_plan(settings.year, listed)
    _check(money, listed, master)
    schools = frame.schools.record if frame.schools else None
    return {
        "office": office,
        "settings": settings,
        "booklet": settings.booklet,
        "signatory": _foreword_signatory(office, settings.booklet.foreword_by),
        "year": settings.year,
        "first_day": first_day(settings.year),
        "last_day": last_day(settings.year),
        "months": months(settings.year),
        "standing": standing,
        "stamp": stamp,
        "policies": policies,
        "allocated": sum((a.amount for a in policies.allocations), Decimal(0)),
        "strategies": strategies,
        "budget": budget,
        "money": money,
        "register": listed,
        "master": master,
        "alignment": alignment(policies, projects),
        "kpis": strategy_kpis(strategies, office, projects),
        "calendar": calendar(settings, office, standards),
        "review": review_table(frame.review.record, policies, strategies) if frame.review else None,
        "schools": school_tables(schools, office, criteria_of(year)) if schools else None,
        "school_map": map_of(year),
        "tests": test_tables(schools) if schools else (),
        "projects": tuple(
            project_form(i, project, office, settings, policies, strategies)
            for i, project in enumerate(projects, 1)
        ),
    }


def _compared(plan: Plan, past: Sequence[Year]) -> dict[str, Any]:
    """The tables of several years. Raises `NotReady` where a past year could not be read whole."""
    for year in past:
        if year.unread:
            raise unreadable(year, year.unread_kinds())
    number, frame = plan.year.frame.number, plan.year.frame
    review = frame.review.record if frame.review else None
    strategies = needed(frame.strategies, "strategies", plan.year)
    return {
        "years": project_years(number, review, past, plan.projects),
        "trends": trends(number, strategies, past),
    }


def _foreword_signatory(office: Office, key: str | None) -> Any:
    return office.signatory(key) if key else None


def _check(money: Money, listed: Register, master: MasterPlan) -> None:
    agree(
        "money of projects",
        (
            ("by strategy", money.by_strategy.total.amount),
            ("project register", listed.total),
            ("register by kind of source", sum(listed.by_kind)),
            ("register by quarter", sum(listed.quarters)),
            ("master plan", master.total),
            ("master plan by quarter", sum(master.quarters)),
        ),
    )
    for i in range(4):
        agree(
            f"money of quarter {i + 1}",
            (
                ("by quarter", money.by_quarter.totals[i]),
                ("project register", listed.quarters[i]),
                ("master plan", master.quarters[i]),
            ),
        )
