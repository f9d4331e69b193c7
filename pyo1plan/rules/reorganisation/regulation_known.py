"""The regulations that cases rest on, and those that were studied, stand in the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.regulations import Regulations
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.reorganisation.cases import CASE, STUDIED, TABLE, cases, table
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

HOME = Home(Words("ระเบียบ", "regulation"), "checklists/requirements/reorganisation.yaml")


def check(year: Year) -> Iterator[Problem]:
    """Every key of a regulation."""
    of = table(year)
    if of is None:
        return
    known = {regulation.key for regulation in of.record.regulations}
    for held, path, key in _named(year):
        if key is not None and key not in known:
            yield unknown(held, path, key, known, HOME)


def _named(year: Year) -> Iterator[tuple[Held[Any], Path, str | None]]:
    for held in cases(year):
        for i, basis in enumerate(held.record.basis):
            yield held, ("basis", i, "regulation"), basis.regulation
    for studied in year.every(STUDIED, Regulations):
        for i, one in enumerate(studied.record.regulations):
            yield studied, ("regulations", i, "regulation"), one.regulation


RULE = Rule(
    id="reorganisation-regulation-unknown",
    severity="error",
    step="4.1",
    title=Words("ระเบียบที่อ้างอยู่ในตารางข้อกำหนด", "Regulations that are named stand in the table"),
    why=Words(
        "เรื่องที่เสนอ กศจ. ต้องบอกฐานอำนาจได้ชัด และตารางบอกว่าระเบียบใดสอบทานแล้ว",
        "A case must rest on a regulation that can be found; the table says which were verified.",
    ),
    cure=Words(
        "แก้คีย์ หรือเพิ่มระเบียบใน checklists/requirements/reorganisation.yaml",
        "Correct the key, or add the regulation to the table.",
    ),
    check=check,
    wrong=case(basis="[{regulation: moe-2555}]"),
    right=case(),
    reads="year",
    needs=(CASE, TABLE, STUDIED),
)
