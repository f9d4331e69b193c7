"""A value outside a limit of the table is explained."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.requirements import Requirement
from pyo1plan.rules.reorganisation.cases import CASE, TABLE, cases, table
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.reorganisation.fulfilment import fulfilments
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_FAR = "[{code: '99010002', name: โรงเรียนบ้านตัวอย่างสอง, part: closing, as_of: 2569-06-10, distance_km: %s}]"


def check(year: Year) -> Iterator[Problem]:
    """Every value beyond its limit that no answer explains."""
    of = table(year)
    if of is None:
        return
    for held in cases(year):
        for f in fulfilments(held.record, of.record):
            if f.beyond and f.answer is None:
                r = f.requirement
                values = ", ".join(f"{value:f}" for value in f.beyond)
                limit, doubt = _limit(r), "" if r.verified else " (รอสอบทาน)"
                yield Problem(
                    held,
                    ((r.field_ or "").split(".")[0],),
                    Words(
                        f"{r.text}: {values} {r.unit or ''} เกณฑ์คือ{limit.th}{doubt}",
                        f"{r.key}: {values}, the limit is {limit.en}"
                        + ("" if r.verified else " (not verified)"),
                    ),
                    Words(
                        f"อธิบายเหตุผลใน answers ข้อ {r.key} หรือแก้เกณฑ์ในตารางข้อกำหนดเมื่อสอบทานแล้ว",
                        f"explain it under answers ({r.key}), or correct the verified limit",
                    ),
                )


def _limit(r: Requirement) -> Words:
    if r.at_most is not None:
        return Words(f"ไม่เกิน {r.at_most:f}", f"at most {r.at_most:f}")
    return Words(f"ไม่น้อยกว่า {r.at_least:f}", f"at least {r.at_least:f}")


RULE = Rule(
    id="reorganisation-limit",
    severity="warning",
    step="4.4.1",
    title=Words("ค่าที่ต่างจากเกณฑ์มีคำอธิบาย", "Values beyond a limit are explained"),
    why=Words(
        "กศจ. ต้องเห็นว่าค่าใดต่างจากเกณฑ์และเพราะเหตุใด เกณฑ์ที่ยังไม่สอบทานจึงเตือนแต่ไม่ห้าม",
        "The committee must see what lies beyond a limit and why; an unverified limit only warns.",
    ),
    cure=Words("อธิบายใน answers", "Explain it under answers."),
    check=check,
    wrong=case(facts=_FAR % "9.5", arrangements=None),
    right=case(facts=_FAR % "5.5", arrangements=None),
    reads="year",
    needs=(CASE, TABLE),
)
