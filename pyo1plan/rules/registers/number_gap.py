"""The numbers of a register run on without a gap."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, SENT, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Every number left out between two letters; where a register begins is its own affair."""
    for book in books(year):
        before = None
        for entry in book.in_sequence:
            number = entry.letter.register_number
            if before is not None and number > before + 1:
                yield Problem(
                    entry.held,
                    entry.at("register_number"),
                    _message(before + 1, number - 1),
                    Words(
                        "ลงหนังสือที่ขาด หรือแก้เลขให้เรียงกัน ถ้าเลขนั้นยกเลิกจริง ให้ลงบรรทัดของเลขนั้นพร้อมเหตุผลใน note",
                        "register what is missing or correct the number; if a number was given up,"
                        " keep its line and say why in note",
                    ),
                )
            before = number


def _message(first: int, last: int) -> Words:
    if first == last:
        return Words(f"เลขทะเบียน {first} หายไป", f"register number {first} is missing")
    return Words(
        f"เลขทะเบียน {first} ถึง {last} หายไป", f"register numbers {first} to {last} are missing"
    )


RULE = Rule(
    id="register-number-gap",
    severity="warning",
    step="6.1.2",
    title=Words("เลขทะเบียนหนังสือเรียงกันไม่ขาด", "Register numbers run on without a gap"),
    why=Words(
        "ระเบียบงานสารบรรณ ข้อ 38 และ 43 ให้ลงเลขเรียงลำดับติดต่อกันตลอดปีปฏิทิน เลขที่ขาดทำให้ไม่รู้ว่าหนังสือหายหรือไม่",
        "Letters are numbered on without a break through the calendar year; a gap may be a lost letter.",
    ),
    cure=Words("ลงหนังสือที่ขาด หรือแก้เลขให้เรียงกัน", "Register what is missing, or correct the number."),
    check=check,
    wrong={SENT: f"letters: [{letter('1')}, {letter('4')}]"},
    right={SENT: f"letters: [{letter('7')}, {letter('8')}]"},
    reads="year",
    needs=LETTERS,
)
