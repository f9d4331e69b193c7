"""The category of every line of expense is one of the year's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import CATEGORIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"
_LINE = "item: ค่าอาหาร, source: obec, quantity: 10, rate: 120, amount: 1200, quarter: 1"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The category of every line; two spellings that look the same are the same."""
    assert frame.settings is not None
    listed = frame.settings.record.categories
    known = {canonical(category) for category in listed}
    for i, activity in enumerate(held.record.activities):
        for j, line in enumerate(activity.lines):
            if line.category not in listed and canonical(line.category) not in known:
                path = ("activities", i, "lines", j, "category")
                yield unknown(held, path, line.category, listed, CATEGORIES)


RULE = Rule(
    id="line-category-unknown",
    severity="error",
    step="2.4.1",
    title=Words("หมวดรายจ่ายของรายการมีอยู่จริง", "The category of a line exists"),
    why=Words(
        "ตารางงบประมาณแยกตามหมวดรายจ่าย รายการของหมวดที่ไม่มีจะไม่อยู่ในช่องใด",
        "The budget table has one column a category; a line of another stands in none.",
    ),
    cure=Words("ใช้หมวดรายจ่ายที่กำหนดใน year.yaml ช่อง categories", "Use a category of year.yaml."),
    check=check,
    wrong={FILE: f"activities: [{{name: อบรม, lines: [{{category: ค่าใช้สรอย, {_LINE}}}]}}]"},
    right={FILE: f"activities: [{{name: อบรม, lines: [{{category: ค่าใช้สอย, {_LINE}}}]}}]"},
    needs=("settings",),
)
