"""What a covering memo tells of its matter: days, ceilings, money and plans from the year's records.

Each function gives the values of one template in `templates/memo/`. All raise `missing.NotReady`
where what the memo is about has not been written down yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from pyo1plan.checklists.due import Span
from pyo1plan.documents.integration.integration import nothing_yet, plans_of, summary_of
from pyo1plan.documents.missing import NotReady, needed, refuse_unread, unreadable
from pyo1plan.documents.plans.standing import standing_of
from pyo1plan.documents.schools.reorganisation_plan import studied
from pyo1plan.documents.tables.frame import by_source
from pyo1plan.documents.tables.money import money_of
from pyo1plan.documents.tables.named import Named, groups_of, sources_of, with_strangers
from pyo1plan.records.base import Record
from pyo1plan.records.budget import Ceiling
from pyo1plan.records.integration_plans import LEVELS
from pyo1plan.records.office import Office
from pyo1plan.records.policies import Allocation
from pyo1plan.records.regulations import StudiedRegulation
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.reorganisation.cases import table
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

R = TypeVar("R", bound=Record)
Values = Mapping[str, Any]

_NONE = Decimal(0)
_SMALL_SCHOOLS = "small-schools"


@dataclass(frozen=True, slots=True)
class Amounts:
    """Money by what it belongs to; None where no amount is set. `total` is their sum (baht)."""

    rows: tuple[tuple[Named, Decimal | None], ...]

    @property
    def total(self) -> Decimal:
        return sum((amount for _, amount in self.rows if amount is not None), _NONE)


def call_for_proposals(plan: Plan, office: Office) -> Values:
    """When proposals are due and within what money; without a budget the memo gives no tables."""
    year = plan.year
    budget = _known(year.frame.budget, "budget", year)
    settings = needed(year.frame.settings, "settings", year)
    committee = office.body(settings.plan_committee) if settings.plan_committee else None
    screening = _span(year, "2.4.4")
    return {
        "deadline": _deadline(year, "2.4.1"),
        "screened_on": screening.start if screening else None,
        "committee": committee,
        "ceilings": _ceilings(office, budget.ceilings) if budget and budget.ceilings else None,
        "money": by_source(office, budget, ()) if budget else None,
    }


def policies(plan: Plan, office: Office) -> Values:
    """The plans and policies that were studied, and the money notified, in sum by source."""
    year = plan.year
    record = needed(year.frame.policies, "policies", year)
    studied = tuple(f for f in record.frameworks if f.studied_on)
    if not studied and not record.allocations:
        raise NotReady(
            Words(
                "ยังแจ้งนโยบายและงบประมาณไม่ได้ โปรดเติม studied_on ของแผนที่ศึกษาแล้ว หรือ allocations "
                f"ใน workspaces/{year.frame.number}/policies.yaml",
                "There is nothing to tell yet: give studied_on of the plans studied, or allocations, "
                f"in workspaces/{year.frame.number}/policies.yaml.",
            )
        )
    return {
        "studied": studied,
        "allocations": record.allocations,
        "allocated": _by_source(office, record.allocations),
        "summary": record.summary,
    }


def approved_plan(plan: Plan, office: Office) -> Values:
    """Which meeting endorsed the plan, and its money by group and strategy as it was endorsed.

    At any other stage the meeting would be said to have agreed to sums that it never saw.
    """
    year = plan.year
    refuse_unread(year)
    standing = standing_of(plan)
    if standing.stage != "endorsed" or standing.endorsement is None:
        raise NotReady(
            Words(
                "ยังแจ้งแผนที่ได้รับความเห็นชอบไม่ได้ เพราะไม่มีมติเห็นชอบขององค์คณะใน approvals ของ year.yaml "
                f"โปรดบันทึกมติ (outcome หรือ decisions) ในแฟ้มการประชุมใต้ workspaces/{year.frame.number}"
                "/meetings/ และพิมพ์ที่ขั้น endorsed",
                "The plan cannot be told as approved: the body under approvals in year.yaml has not agreed "
                f"to it. Record its resolution in its meeting under workspaces/{year.frame.number}"
                "/meetings/, and print the stage endorsed.",
            )
        )
    settings = needed(year.frame.settings, "settings", year)
    strategies = needed(year.frame.strategies, "strategies", year)
    budget = needed(year.frame.budget, "budget", year)
    return {
        "endorsed": standing.endorsement,
        "booklet": settings.booklet,
        "money": money_of(plan, office, settings, strategies, budget),
    }


def school_annual_plan(plan: Plan, office: Office) -> Values:
    """The strategies and indicators that schools' annual plans are to answer, and the last day."""
    year = plan.year
    strategies = needed(year.frame.strategies, "strategies", year)
    span = _span(year, "2.7")
    return {"strategies": strategies.strategies, "deadline": span.end if span else None}


def school_development_plan(plan: Plan, office: Office) -> Values:
    """The development plan in force, which schools' own development plans are to fit."""
    development = needed(plan.year.frame.development, "development", plan.year)
    return {"development": development}


def regulation(plan: Plan, office: Office) -> Values:
    """The regulations that were studied, each with whether the office still has to check its words."""
    year = plan.year
    read = studied(year)
    if not read:
        file = f"workspaces/{year.frame.number}/regulations.yaml"
        raise nothing_yet(Words("ระเบียบที่ศึกษา (regulations)", "regulation studied"), file)
    return {"regulations": tuple((one, _unchecked(one, year)) for one in read)}


def _unchecked(one: StudiedRegulation, year: Year) -> bool:
    """Whether the table of requirements says that the regulation was not checked against its text."""
    of = table(year)
    known = of.record.regulation(one.regulation) if of and one.regulation else None
    return known is not None and not known.verified


def small_schools_policy(plan: Plan, office: Office) -> Values:
    """The guidelines for small schools that were studied."""
    year = plan.year
    if _SMALL_SCHOOLS in year.unread_kinds():
        raise unreadable(year, frozenset((_SMALL_SCHOOLS,)))
    records = [held.record for held in year.every(_SMALL_SCHOOLS, SmallSchools)]
    guidelines = tuple(guideline for record in records for guideline in record.guidelines)
    if not guidelines:
        file = f"workspaces/{year.frame.number}/small-schools.yaml"
        raise nothing_yet(
            Words("แนวทางโรงเรียนขนาดเล็กที่ศึกษา (guidelines)", "guidelines for small schools"), file
        )
    return {"guidelines": guidelines, "threshold": records[0].threshold}


def upper_plans(plan: Plan, office: Office) -> Values:
    """The plans above, from the top down, and what studying them found."""
    year = plan.year
    plans = plans_of(year)
    if not plans:
        raise _no_plans(year)
    return {"plans": plans, "summary": summary_of(year)}


def call_for_briefs(plan: Plan, office: Office) -> Values:
    """The plans of province and cluster that a brief must answer, and when briefs are due.

    The province sets that day: it is written in by hand until the calendar has step 3.4.
    """
    year = plan.year
    local = tuple(p for p in plans_of(year) if p.level in LEVELS[-2:])
    if not local:
        raise _no_plans(year)
    span = _span(year, "3.4")
    return {"plans": local, "deadline": span.end if span else None}


def _no_plans(year: Year) -> NotReady:
    file = f"workspaces/{year.frame.number}/integration/plans.yaml"
    return nothing_yet(Words("รายการแผนทุกระดับ", "list of the plans above"), file)


def _known(held: Held[R] | None, key: str, year: Year) -> R | None:
    """The record, or None where nobody has written it; refuses one that cannot be read."""
    return needed(held, key, year) if held or key in year.unread_kinds() else None


def _deadline(year: Year, step: str) -> date:
    """The last day of `step` in the year's calendar. A deadline is never left to a guess."""
    span = _span(year, step)
    if span is None:
        file = f"workspaces/{year.frame.number}/year.yaml"
        raise NotReady(
            Words(
                f"ยังจัดทำบันทึกข้อความไม่ได้ เพราะไม่มีกำหนดส่ง โปรดเพิ่มขั้นตอน {step} "
                f"(start, end) ใน calendar ของ {file}",
                f"The memo cannot be made without a deadline: add step {step} (start, end) to the "
                f"calendar of {file}.",
            )
        )
    return span.end


def _span(year: Year, step: str) -> Span | None:
    """The days of `step` in the year's own calendar."""
    settings = needed(year.frame.settings, "settings", year)
    entries = [entry for entry in settings.calendar if entry.step == step]
    if not entries:
        return None
    return Span(min(e.start for e in entries), max(e.end for e in entries))


def _ceilings(office: Office, ceilings: Iterable[Ceiling]) -> Amounts:
    """The ceiling of every group; of several for one group the last counts, as in all tables."""
    limits = {ceiling.group: ceiling.amount for ceiling in ceilings}
    rows = with_strangers(groups_of(office), limits)
    return Amounts(tuple((of, limits.get(of.key)) for of in rows))


def _by_source(office: Office, allocations: Iterable[Allocation]) -> Amounts:
    sums: dict[str, Decimal] = {}
    for allocation in allocations:
        sums[allocation.source] = sums.get(allocation.source, _NONE) + allocation.amount
    rows = with_strangers(sources_of(office), sums)
    return Amounts(tuple((of, sums[of.key]) for of in rows if of.key in sums))
