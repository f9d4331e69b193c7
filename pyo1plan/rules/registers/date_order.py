"""A letter is not registered before the one numbered before it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, SENT, Entry, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Letters that say when they were registered, by their numbers."""
    for book in books(year):
        before: Entry | None = None
        for entry in book.in_sequence:
            day = entry.letter.registered
            if day is None:
                continue
            last = before.letter.registered if before else None
            if before is not None and last is not None and day < last:
                was = before.letter.register_number
                yield Problem(
                    entry.held,
                    entry.at("registered"),
                    Words(
                        f"ลงทะเบียนวันที่ {short_date(day)} ก่อนเลขที่ {was} ซึ่งลงวันที่ {short_date(last)}",
                        f"registered on {short_date(day, 'en')}, before number {was}"
                        f" of {short_date(last, 'en')}",
                    ),
                    Words(
                        "ตรวจวันที่ของทั้งสองฉบับ แล้วแก้ registered ที่ผิด",
                        "check both days and correct the wrong one",
                    ),
                    (
                        (
                            before.held,
                            before.at("registered"),
                            Words("เลขก่อนหน้าอยู่ที่นี่", "the number before it"),
                        ),
                    ),
                )
            else:
                before = entry


RULE = Rule(
    id="register-date-order",
    severity="warning",
    step="6.1.2",
    title=Words(
        "วันลงทะเบียนเรียงตามเลขทะเบียน", "Letters are registered in the order of their numbers"
    ),
    why=Words(
        "เลขทะเบียนให้ตามลำดับที่ลงทะเบียน วันที่ที่ย้อนหลังแสดงว่าวันหรือเลขผิด หรือแทรกเลขภายหลัง",
        "Numbers follow the order of registering; a day that goes back shows a wrong day or number.",
    ),
    cure=Words("ตรวจวันที่กับตรารับหนังสือ", "Check the day against the receipt stamp."),
    check=check,
    wrong={SENT: f"letters: [{letter('1', registered='2569-10-14')}, {letter('2')}]"},
    right={SENT: f"letters: [{letter('1')}, {letter('2', registered='2569-10-14')}]"},
    reads="year",
    needs=LETTERS,
)
