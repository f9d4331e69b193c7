"""Of the briefs asked of one level for one year, no two have the same rank."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.briefs import live
from pyo1plan.rules.integration.example import BRIEF, OTHER, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Ranks of briefs that are neither lost nor withdrawn."""
    first: dict[tuple[str, int, int], Held[IntegrationProject]] = {}
    for held in live(year):
        record = held.record
        if record.priority is None:
            continue
        earlier = first.setdefault((record.asked, record.for_year, record.priority), held)
        if earlier is not held:
            yield Problem(
                held,
                ("priority",),
                Words(
                    f"ลำดับความสำคัญที่ {record.priority} ซ้ำกับ {earlier.record.id}",
                    f"{earlier.record.id} has the rank {record.priority} too",
                ),
                Words("จัดลำดับใหม่ไม่ให้ซ้ำกัน", "give each its own rank"),
                ((earlier, ("priority",), Words("ลำดับเดียวกัน", "the same rank")),),
            )


RULE = Rule(
    id="integration-priority-doubled",
    severity="warning",
    step="3.5",
    title=Words("ลำดับความสำคัญไม่ซ้ำกัน", "Ranks stand once"),
    why=Words(
        "เมื่อเงินไม่พอ จังหวัดพิจารณาตามลำดับความสำคัญที่สำนักงานจัดไว้",
        "Where money is short the province goes by the order that the office gave.",
    ),
    cure=Words("จัดลำดับความสำคัญใหม่", "Rank them anew."),
    check=check,
    wrong={BRIEF: brief(priority="1"), OTHER: brief(id="70-PV-02", priority="1")},
    right={BRIEF: brief(priority="1"), OTHER: brief(id="70-PV-02", priority="2")},
    reads="year",
    needs=("integration-project",),
)
