"""What the papers of job 3 share: the year's briefs and plans, and what keeps them from print."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pyo1plan.documents.missing import NotReady, unreadable
from pyo1plan.records.integration_plans import LinkedPlan, LinkedPlans
from pyo1plan.records.integration_project import PAYERS, IntegrationProject
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.model import Year

PROJECT, PLANS = "integration-project", "integration-plans"


def briefs_of(year: Year) -> tuple[IntegrationProject, ...]:
    """Every brief of the year; raises NotReady where one cannot be read."""
    _refuse_unread(year, PROJECT)
    return tuple(held.record for held in year.every(PROJECT, IntegrationProject))


def plans_of(year: Year) -> tuple[LinkedPlan, ...]:
    """The linked plans, from the top down; raises NotReady where they cannot be read."""
    _refuse_unread(year, PLANS)
    return tuple(plan for held in year.every(PLANS, LinkedPlans) for plan in held.record.plans)


def summary_of(year: Year) -> tuple[str, ...]:
    """What the study of the plans found, in paragraphs."""
    return tuple(text for held in year.every(PLANS, LinkedPlans) for text in held.record.summary)


def _refuse_unread(year: Year, kind: str) -> None:
    if kind in year.unread_kinds():
        raise unreadable(year, frozenset((kind,)))


def refuse_wrong_sums(briefs: Iterable[IntegrationProject]) -> None:
    """Raises NotReady for the first brief whose activities, payers and total do not agree."""
    for brief in briefs:
        paid = sum((brief.paid_by(payer) for payer in PAYERS), Decimal(0))
        total = brief.total or Decimal(0)
        for what, amount, given in (
            (Words("กิจกรรม", "activities"), brief.of_activities, brief.activities),
            (Words("แหล่งงบประมาณ", "payers"), paid, brief.money),
        ):
            if given and amount != total:
                raise NotReady(
                    Words(
                        f"ยังจัดทำเอกสารไม่ได้ เพราะงบประมาณของ {brief.id} ไม่ตรงกัน: {what.th}รวม"
                        f" {with_commas(amount)} บาท งบประมาณ {with_commas(total)} บาท"
                        f" โปรดแก้ในแฟ้ม integration/projects/{brief.id}.yaml",
                        f"The document cannot be made: the {what.en} of {brief.id} sum to"
                        f" {with_commas(amount)} baht, its total is {with_commas(total)}."
                        f" Mend integration/projects/{brief.id}.yaml.",
                    )
                )


def nothing_yet(what: Words, file: str) -> NotReady:
    """Says that a paper has nothing to tell until `file` is written."""
    return NotReady(
        Words(
            f"ยังจัดทำเอกสารไม่ได้ เพราะปีนี้ยังไม่มี{what.th} โปรดสร้างแฟ้ม {file}",
            f"The document cannot be made: the year has no {what.en} yet. Write {file}.",
        )
    )
