"""A register gives each number to one letter."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, SENT, letter, letters
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """The numbers within each register: received and sent are two registers, each of one year."""
    for held in letters(year):
        numbers = [
            (("letters", i, "register_number"), str(one.register_number))
            for i, one in enumerate(held.record.letters)
        ]
        yield from doubled(held, Words("เลขทะเบียน", "register number"), numbers)


RULE = Rule(
    id="register-number-doubled",
    severity="error",
    step="6.1.2",
    title=Words("เลขทะเบียนหนังสือไม่ซ้ำกัน", "A register number stands once"),
    why=Words(
        "ระเบียบงานสารบรรณให้ลงเลขทะเบียนเรียงลำดับในปีปฏิทิน เลขซ้ำทำให้อ้างถึงหนังสือผิดฉบับ",
        "Letters are numbered in sequence through the calendar year; a doubled number names two letters.",
    ),
    cure=Words(
        "ตรวจกับทะเบียนของสารบรรณกลาง แล้วแก้เลขที่ผิด",
        "Check against the office's register and correct the wrong number.",
    ),
    check=check,
    wrong={SENT: f"letters: [{letter('1')}, {letter('1')}]"},
    right={SENT: f"letters: [{letter('1')}, {letter('2')}]"},
    reads="year",
    needs=LETTERS,
)
