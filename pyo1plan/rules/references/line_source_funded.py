"""The fund source of every line of expense has money this year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.spoken import source
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"
_BUDGET = "{administration: [], administration_total: 0, sources: [{source: %s, amount: 150000}]}"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The first line of each source that exists and has no money in budget.yaml."""
    assert frame.office is not None
    assert frame.budget is not None
    known = {each.key for each in frame.office.record.fund_sources}
    funded = {money.source for money in frame.budget.record.sources if money.amount > 0}
    unfunded = known - funded
    told: set[str] = set()
    for i, activity in enumerate(held.record.activities):
        for j, line in enumerate(activity.lines):
            if line.source in unfunded and line.source not in told and line.amount > 0:
                told.add(line.source)
                yield _unfunded(held, i, j, source(frame, line.source), sorted(funded))


def _unfunded(held: Held[Proposal], i: int, j: int, name: Words, funded: list[str]) -> Problem:
    listed = ", ".join(funded) or "–"
    return Problem(
        held,
        ("activities", i, "lines", j, "source"),
        Words(
            f"{name.th} ไม่มีวงเงินใน budget.yaml ของปีนี้",
            f"{name.en} has no money in this year's budget.yaml",
        ),
        Words(
            f"เลือกแหล่งที่มีวงเงิน ({listed}) หรือเพิ่มวงเงินของแหล่งนี้ใน budget.yaml เมื่อได้รับแจ้งจัดสรร",
            f"choose a source with money ({listed}), or add its money to budget.yaml once it is notified",
        ),
    )


RULE = Rule(
    id="line-source-unfunded",
    severity="error",
    step="2.4.4",
    title=Words("แหล่งงบประมาณของรายการมีวงเงิน", "The fund source of a line has money"),
    why=Words(
        "คณะกรรมการกลั่นกรองโครงการตามงบประมาณที่ได้รับจัดสรร จะจ่ายจากแหล่งที่ไม่ได้รับจัดสรรไม่ได้",
        "Projects are screened by the money that was allocated; none can be paid from a source without any.",
    ),
    cure=Words(
        "เปลี่ยนแหล่งงบประมาณของรายการ หรือบันทึกวงเงินของแหล่งใน budget.yaml",
        "Change the line's source, or enter the source's money in budget.yaml.",
    ),
    check=check,
    wrong={"budget.yaml": _BUDGET % "office"},
    right={"budget.yaml": _BUDGET % "obec"},
    needs=("office", "budget"),
)
