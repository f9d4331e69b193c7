"""A project that won money for this year stands in the annual plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.briefs import carried
from pyo1plan.rules.integration.example import BRIEF, brief, turns
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_WON = {"states": turns("selected", "submitted", "won"), "won": "30000"}


def check(year: Year) -> Iterator[Problem]:
    """Briefs won for this fiscal year without a project, or with one that the plan does not hold.

    What was won for a later year is carried into that year's plan, and judged there.
    """
    known = {held.record.id for held in standing(year)}
    for held in carried(year):
        project = held.record.project
        if project is None:
            yield Problem(
                held,
                ("states", len(held.record.states) - 1, "state"),
                Words(
                    "ได้รับงบประมาณแล้ว แต่ยังไม่ได้ระบุโครงการในแผนปฏิบัติการ",
                    "it won money, but no project of the annual plan carries it",
                ),
                Words(
                    "จัดทำข้อเสนอโครงการใน proposals/ แล้วระบุรหัสใน project",
                    "write the proposal in proposals/ and name it under project",
                ),
            )
        elif project not in known:
            yield unknown(held, ("project",), project, known, PROPOSALS)


RULE = Rule(
    id="integration-won-not-carried",
    severity="error",
    step="3.8",
    title=Words("โครงการที่ได้รับงบประมาณอยู่ในแผนปฏิบัติการ", "What won money stands in the annual plan"),
    why=Words(
        "มาตรฐานกำหนดว่าโครงการที่ได้รับอนุมัติอยู่ในแผนครบ เงินที่ไม่อยู่ในแผนเบิกจ่ายและติดตามไม่ได้",
        "The standard wants every project that was granted in the plan; money outside it cannot be followed.",
    ),
    cure=Words(
        "เพิ่มโครงการในแผนปฏิบัติการแล้วระบุรหัสใน project",
        "Add the project to the annual plan and name it under project.",
    ),
    check=check,
    wrong={BRIEF: brief(**_WON)},
    right={BRIEF: brief(**_WON, project="70-PRO-001")},
    reads="year",
    needs=("integration-project", "proposal", "meeting"),
)
