"""A small development plan of five years with one review, and its booklet as HTML."""

from __future__ import annotations

from functools import cache
from typing import Any

from pyo1plan.documents.plans.development_plan import content
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.load import load_period
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Period, Repository
from tests.documents import raw
from tests.documents.conftest import ROOT, STAMP, TEMPLATES

LONG_TERM = ROOT / "tests" / "workspaces" / "long-term"
FOLDER = LONG_TERM / "workspaces" / "development" / "2566-2570"
YEARS = ("2566", "2567", "2568", "2569", "2570")
#: The money that the review of 2569 changes and adds.
REVIEWED = {
    "D-02": {"2570": "300000"},
    "D-04": {"2569": "50000", "2570": "50000"},
}


@cache
def long_term() -> Year:
    """The plan as it was read; nothing is wrong with it."""
    year, findings = load_period(Repository(LONG_TERM), Period(2566, 2570))
    assert not findings
    return year


@cache
def booklet(part: str) -> str:
    """The HTML of the edition `part`."""
    return to_html(content(long_term(), STAMP, part), [TEMPLATES])


def plan_file() -> Any:
    """The plan's own file, every scalar as text."""
    return raw.read(FOLDER / "plan.yaml")


def analysis_file() -> Any:
    """The analysis' own file, every scalar as text."""
    return raw.read(FOLDER / "analysis.yaml")


def money_of_file(part: str) -> dict[str, dict[str, str]]:
    """Money by project and year as the files have it, before or after the review."""
    money = {p["id"]: dict(p["money"]) for p in plan_file()["projects"]}
    if part != "original":
        for project, years in REVIEWED.items():
            money[project] = money.get(project, {}) | years
    return money
