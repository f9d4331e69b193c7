"""The plan's money as single entries, one for each line of expense: all sums are made of these."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.missing import NotReady
from pyo1plan.records.proposal import Proposal
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of expense of one project; `amount` in baht, `quarter` "1" to "4"."""

    project: str
    strategy: str
    group: str
    source: str
    category: str
    quarter: str
    amount: Decimal


def entries(plan: Plan) -> tuple[Entry, ...]:
    """Every line of expense of the plan; keys are "" where a project names none."""
    return tuple(
        Entry(
            project.id,
            project.strategy or "",
            project.group,
            line.source,
            line.category,
            line.quarter,
            line.amount,
        )
        for project in plan.projects
        for line in project.lines
    )


def refuse_wrong_sums(plan: Plan) -> None:
    """Raises NotReady for the first project whose lines, quarters and total do not agree."""
    for project in plan.projects:
        found = _disagreement(project)
        if found is not None:
            raise NotReady(
                Words(
                    f"ยังจัดทำเอกสารไม่ได้ เพราะงบประมาณของโครงการ {project.id} ไม่ตรงกัน: {found.th} "
                    f"โปรดแก้ในแฟ้ม proposals/{project.group}/{project.id}.yaml หรือในมติที่ประชุม",
                    f"The document cannot be made: the money of {project.id} does not add up: "
                    f"{found.en}. Mend the proposal, or the decision that changes it.",
                )
            )


def _disagreement(project: Proposal) -> Words | None:
    total = project.budget.total
    lines = sum((line.amount for line in project.lines), Decimal(0))
    if lines != total:
        return Words(
            f"ยอดรวม {with_commas(total)} บาท รายการค่าใช้จ่ายรวม {with_commas(lines)} บาท",
            f"total {with_commas(total)}, lines {with_commas(lines)}",
        )
    for quarter, stated in enumerate(project.budget.quarters, 1):
        summed = sum((e.amount for e in project.lines if e.quarter == str(quarter)), Decimal(0))
        if summed != stated:
            return Words(
                f"ไตรมาสที่ {quarter} ระบุ {with_commas(stated)} บาท รายการรวม {with_commas(summed)} บาท",
                f"quarter {quarter} states {with_commas(stated)}, lines {with_commas(summed)}",
            )
    return None
