"""The money of one activity is asked for once."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.integration.briefs import live
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

_ACTIVITY = "[{name: อบรมเชิงปฏิบัติการครูผู้สอน, amount: %s}]"


def check(year: Year) -> Iterator[Problem]:
    """Activities of the same name and amount in two briefs, or in a brief and the annual plan."""
    first: dict[tuple[str, Decimal], tuple[Held[Any], Path]] = {}
    for project in standing(year):
        for i, planned in enumerate(project.record.activities):
            at = (project, ("activities", i, "name"))
            first.setdefault((_bare(planned.name), planned.total), at)
    for held in live(year):
        for i, activity in enumerate(held.record.activities):
            if not activity.amount:
                continue
            path: Path = ("activities", i, "name")
            found, there = first.setdefault((_bare(activity.name), activity.amount), (held, path))
            id_ = found.record.id
            if found is held or id_ == held.record.project or _compared(held, id_):
                continue
            yield Problem(
                held,
                path,
                Words(
                    f"กิจกรรม “{activity.name}” {baht(activity.amount)} บาท ขอไว้แล้วใน {id_}",
                    f"“{activity.name}” for {baht(activity.amount)} baht is asked for in {id_} too",
                ),
                Words(
                    "ตัดกิจกรรมที่ซ้ำ หรือบันทึกผลการตรวจใน compared ว่าไม่ซ้ำเพราะเหตุใด",
                    "cut it from one of them, or say in compared why it is no double",
                ),
                ((found, there, Words("กิจกรรมเดียวกัน", "the same activity")),),
            )


def _bare(name: str) -> str:
    return to_arabic_digits(canonical(name)).replace(" ", "")


def _compared(held: Held[Any], id_: str) -> bool:
    return any(one.project == id_ and one.found != "double" for one in held.record.compared)


RULE = Rule(
    id="integration-activity-doubled",
    severity="warning",
    step="3.5",
    title=Words("ไม่ขอเงินกิจกรรมเดียวกันซ้ำ", "No activity's money is asked for twice"),
    why=Words(
        "กิจกรรมชื่อและจำนวนเงินเดียวกันในสองแหล่งงบประมาณเป็นการเบิกจ่ายซ้ำซ้อน",
        "One activity at one price under two payers would be paid twice.",
    ),
    cure=Words("ตัดกิจกรรมที่ซ้ำออกจากแหล่งหนึ่ง", "Cut it from one of the two."),
    check=check,
    wrong={BRIEF: brief(activities=_ACTIVITY % "20000")},
    right={BRIEF: brief(activities=_ACTIVITY % "36000")},
    reads="year",
    needs=("integration-project", "proposal", "meeting"),
)
