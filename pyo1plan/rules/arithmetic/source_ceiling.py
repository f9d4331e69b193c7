"""Projects and administrative lines together stay within the money of their source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.budget import Budget
from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.example import BUDGET
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Every source with money: what the lines of the plan and the administrative lines take.

    Activities that give an amount but no lines name no source and are left out.
    """
    held = year.frame.budget
    assert held is not None
    money: dict[str, Decimal] = defaultdict(Decimal)
    place: dict[str, int] = {}
    for i, source in enumerate(held.record.sources):
        money[source.source] += source.amount
        place.setdefault(source.source, i)
    projects, office = _projects(year), _administration(held.record)
    for key in sorted(projects.keys() | office.keys()):
        used = projects[key] + office[key]
        if key in place and used > money[key]:
            name = spoken.source(year.frame, key)
            yield _over(held, name, place[key], projects[key], office[key], money[key])


def _projects(year: Year) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for held in standing(year):
        for activity in held.record.activities:
            for line in activity.lines:
                sums[line.source] += line.amount
    return sums


def _administration(budget: Budget) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for line in budget.administration:
        sums[line.source] += line.amount
    return sums


def _over(
    held: Held[Budget],
    name: Words,
    i: int,
    projects: Decimal,
    office: Decimal,
    money: Decimal,
) -> Problem:
    used = projects + office
    over = baht(used - money)
    return Problem(
        held,
        ("sources", i, "amount"),
        Words(
            f"ใช้เงินจาก{name.th} รวม {baht(used)} บาท (โครงการ {baht(projects)}"
            f" งบบริหารจัดการ {baht(office)}) เกินวงเงิน {baht(money)} บาท อยู่ {over} บาท",
            f"{baht(used)} baht are planned from {name.en} (projects {baht(projects)},"
            f" administration {baht(office)}), {over} over its {baht(money)}",
        ),
        Words(
            f"ปรับลดรายการ {over} บาท หรือย้ายไปใช้แหล่งอื่น",
            f"cut {over} baht, or take it from another source",
        ),
    )


RULE = Rule(
    id="source-ceiling",
    severity="error",
    step="2.4.4",
    title=Words("ใช้เงินแต่ละแหล่งไม่เกินวงเงินที่ได้รับ", "No source is planned beyond its money"),
    why=Words(
        "แผนต้องอยู่ในงบประมาณที่ได้รับจัดสรร (มาตรฐานข้อ ๔.๔) เงินต่างแหล่งมีวัตถุประสงค์ต่างกันและถัวจ่ายข้ามแหล่งไม่ได้",
        "The plan must stay within the money received; money of one source cannot pay for another.",
    ),
    cure=Words("ปรับลดรายการ เปลี่ยนแหล่งงบประมาณ หรือบันทึกการจัดสรรเพิ่ม", "Cut lines, change their source, or record more money."),
    check=check,
    wrong={BUDGET: "sources: [{source: obec, amount: 82399.75}, {source: office, amount: 120000}]"},
    right={BUDGET: "sources: [{source: obec, amount: 82400}, {source: office, amount: 120000}]"},
    reads="year",
    needs=("budget", "proposal", "meeting"),
)  # fmt: skip
