"""What a case answers is a requirement of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.reorganisation.cases import CASE, TABLE, cases, table
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

HOME = Home(Words("ข้อกำหนด", "requirement"), "checklists/requirements/reorganisation.yaml")


def check(year: Year) -> Iterator[Problem]:
    """Every answer, against the requirements of the case's kind."""
    of = table(year)
    if of is None:
        return
    for held in cases(year):
        known = {requirement.key for requirement in of.record.of(held.record.kind)}
        for i, answer in enumerate(held.record.answers):
            if answer.requirement not in known:
                path = ("answers", i, "requirement")
                yield unknown(held, path, answer.requirement, known, HOME)


RULE = Rule(
    id="reorganisation-answer-unknown",
    severity="error",
    step="4.4.1",
    title=Words("คำตอบตรงกับข้อกำหนดของประเภทเรื่อง", "Answers are to requirements of the kind"),
    why=Words(
        "คำตอบที่ไม่ตรงข้อกำหนดไม่ถูกนับ เรื่องจะดูเหมือนยังไม่ครบทั้งที่ตอบแล้ว",
        "An answer to no requirement is not counted, and the case stays incomplete.",
    ),
    cure=Words("แก้ requirement ให้เป็นคีย์ในตารางข้อกำหนด", "Use a key of the table."),
    check=check,
    wrong=case(answers="[{requirement: not-protectd, met: true, how: ตรวจแล้ว}]"),
    right=case(),
    reads="year",
    needs=(CASE, TABLE),
)
