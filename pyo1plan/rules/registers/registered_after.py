"""A letter is registered on its day or later."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, SENT, letter, letters
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Every letter that says when it was registered."""
    for held in letters(year):
        for i, one in enumerate(held.record.letters):
            if one.registered is None or one.registered >= one.date:
                continue
            yield Problem(
                held,
                ("letters", i, "registered"),
                Words(
                    f"ลงทะเบียนวันที่ {long_date(one.registered)} ก่อนวันที่ของหนังสือ {long_date(one.date)}",
                    f"registered on {long_date(one.registered, 'en')},"
                    f" before the letter's own day, {long_date(one.date, 'en')}",
                ),
                Words("แก้ date หรือ registered ให้ตรงกับหนังสือ", "correct date or registered"),
                ((held, ("letters", i, "date"), Words("ลงวันที่", "the letter's day")),),
            )


RULE = Rule(
    id="letter-registered-early",
    severity="warning",
    step="6.1.2",
    title=Words("หนังสือลงทะเบียนไม่ก่อนวันที่ของหนังสือ", "A letter is not registered before its day"),
    why=Words(
        "ทะเบียนเป็นหลักฐานว่ารับหรือส่งเมื่อใด วันที่ที่ขัดกันเองใช้เป็นหลักฐานไม่ได้",
        "The register proves when a letter came or went; days that contradict each other prove nothing.",
    ),
    cure=Words("ตรวจวันที่กับตัวหนังสือและตรารับ", "Check both days against the letter and its stamp."),
    check=check,
    wrong={SENT: f"letters: [{letter(registered='2569-10-09')}]"},
    right={SENT: f"letters: [{letter(registered='2569-10-14')}]"},
    reads="year",
    needs=LETTERS,
)
