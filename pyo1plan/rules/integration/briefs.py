"""The year's briefs and linked plans, as these rules ask for them."""

from __future__ import annotations

from pyo1plan.records.integration_plans import LinkedPlan, LinkedPlans
from pyo1plan.records.integration_project import LIVE, IntegrationProject
from pyo1plan.rules.references.unknown import Home
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

BRIEFS = Home(Words("โครงการที่เสนอ", "brief"), "integration/projects/")
PLANS = Home(Words("แผน", "plan"), "integration/plans.yaml")


def briefs(year: Year) -> tuple[Held[IntegrationProject], ...]:
    """Every brief, in the order of the files."""
    return year.every("integration-project", IntegrationProject)


def live(year: Year) -> tuple[Held[IntegrationProject], ...]:
    """The briefs that the office stands by: neither lost nor withdrawn."""
    return tuple(held for held in briefs(year) if held.record.state in LIVE)


def carried(year: Year) -> tuple[Held[IntegrationProject], ...]:
    """The briefs that won money for this very year: its annual plan must hold them."""
    number = year.frame.number
    return tuple(h for h in briefs(year) if h.record.state == "won" and h.record.for_year == number)


def plans(year: Year) -> dict[str, LinkedPlan]:
    """The linked plans by their keys."""
    helds = year.every("integration-plans", LinkedPlans)
    return {plan.key: plan for held in helds for plan in held.record.plans}
