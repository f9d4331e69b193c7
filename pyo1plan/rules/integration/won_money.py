"""The annual plan carries exactly the money that was won."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.integration.briefs import briefs, carried
from pyo1plan.rules.integration.example import BRIEF, brief, turns
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

_WON = {
    "states": turns("selected", "submitted", "won"),
    "project": "70-PRO-001",
    "source": "obec",
}


def check(year: Year) -> Iterator[Problem]:
    """`won` without a grant and a grant without `won`; the project's lines of `source` against it.

    Where no source is named the project's whole total must be the money won.
    """
    for held in briefs(year):
        if (held.record.state == "won") != (held.record.won is not None):
            yield _missing(held)
    plan = {held.record.id: held for held in standing(year)}
    for held in carried(year):
        won, project = held.record.won, plan.get(held.record.project or "")
        if won is None or project is None:
            continue
        planned = _planned(project.record, held.record.source)
        if planned != won:
            off = apart(planned, won)
            yield Problem(
                held,
                ("won",),
                Words(
                    f"ได้รับงบประมาณ {baht(won)} บาท แต่ในแผน {project.record.id} มี"
                    f" {baht(planned)} บาท {off.th}",
                    f"{baht(won)} baht won, but {project.record.id} carries"
                    f" {baht(planned)} {off.en}",
                ),
                Words(
                    "ปรับรายการค่าใช้จ่ายของโครงการตามเงินที่ได้รับ หรือระบุ source ที่ลงเงินก้อนนี้",
                    "fit the project's lines to the money, or name the source that holds it",
                ),
                ((project, ("budget", "total"), Words("โครงการในแผน", "the project")),),
            )


def _planned(project: Proposal, source: str | None) -> Decimal:
    if source is None:
        return project.budget.total
    return sum((line.amount for line in project.lines if line.source == source), Decimal(0))


def _missing(held: Held[IntegrationProject]) -> Problem:
    if held.record.won is None:
        return Problem(
            held,
            ("states", len(held.record.states) - 1, "state"),
            Words("ได้รับงบประมาณ แต่ไม่ได้ระบุจำนวนเงิน", "it won, but not how much"),
            Words("เติม won ตามมติหรือหนังสือแจ้ง", "fill in won as the resolution or letter says"),
        )
    return Problem(
        held,
        ("won",),
        Words(
            "ระบุงบประมาณที่ได้รับ ทั้งที่สถานะยังไม่ใช่ได้รับงบประมาณ",
            "money won is given, but the state is not won",
        ),
        Words("เพิ่ม state: won พร้อมวันที่ หรือลบ won", "add state: won with its day, or remove won"),
    )


RULE = Rule(
    id="integration-won-differs",
    severity="error",
    step="3.8",
    title=Words("เงินที่ได้รับตรงกับแผนปฏิบัติการ", "The plan carries the money that was won"),
    why=Words(
        "แผนปฏิบัติการ รายงานต่อจังหวัด และ eMENSCR ต้องแสดงเงินจำนวนเดียวกัน",
        "The annual plan, the reports to the province and eMENSCR must show one amount.",
    ),
    cure=Words("แก้โครงการหรือจำนวนเงินที่ได้รับให้ตรงกัน", "Make project and money won agree."),
    check=check,
    wrong={BRIEF: brief(**_WON, won="45000")},
    right={BRIEF: brief(**_WON, won="30000")},
    reads="year",
    needs=("integration-project", "proposal", "meeting"),
)
