"""A register gives each number to one letter."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, SENT, Entry, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import FIRST_HERE
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """The numbers within each register: received and sent are two registers, each of one year."""
    for book in books(year):
        first: dict[int, Entry] = {}
        for entry in book.entries:
            number = entry.letter.register_number
            there = first.setdefault(number, entry)
            if there is not entry:
                yield _said(number, entry, there, book.calendar, book.kind)


def _said(number: int, entry: Entry, first: Entry, calendar: int, kind: str) -> Problem:
    which = kind.removeprefix("letters-")
    return Problem(
        entry.held,
        entry.at("register_number"),
        Words(f"เลขทะเบียน {number} ใช้ซ้ำ", f"register number {number} stands twice"),
        Words(
            f"สั่ง plan letter renumber {which} {calendar} เพื่อให้เลขใหม่แก่ฉบับที่ลงทีหลังพร้อมบันทึกเลขเดิม"
            " ถ้าเป็นหนังสือฉบับเดียวกันให้ลบบรรทัดที่ซ้ำ",
            f"plan letter renumber {which} {calendar} gives the later one a new number and keeps the"
            " old one on record; if both are the same letter, delete one line",
        ),
        ((first.held, first.at("register_number"), FIRST_HERE),),
    )


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
        "plan letter renumber ให้เลขใหม่แก่ฉบับที่ลงทีหลัง และบันทึกเลขเดิมไว้ใน was",
        "plan letter renumber gives the later one a new number and keeps the old one in was.",
    ),
    check=check,
    wrong={SENT: f"letters: [{letter('1')}, {letter('1')}]"},
    right={SENT: f"letters: [{letter('1')}, {letter('2')}]"},
    reads="year",
    needs=LETTERS,
)
