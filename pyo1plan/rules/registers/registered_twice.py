"""A letter stands on a register once."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, RECEIVED, Entry, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Letters of one sender and one day that bear the same number of their own (ที่)."""
    for book in books(year):
        first: dict[tuple[object, ...], Entry] = {}
        for entry in book.entries:
            one = entry.letter
            if one.number is None:
                continue
            number = to_arabic_digits(canonical(one.number)).replace(" ", "")
            there = first.setdefault((number, one.date, canonical(one.from_)), entry)
            if there is entry:
                continue
            was = there.letter.register_number
            yield Problem(
                entry.held,
                entry.at("number"),
                Words(
                    f"หนังสือที่ {one.number} ลงทะเบียนแล้วเป็นเลขที่ {was}",
                    f"letter {one.number} is registered already, as number {was}",
                ),
                Words(
                    "ถ้าเป็นฉบับเดียวกัน ให้ใช้เลขแรกและระบุใน note ของเลขหลังว่ายกเลิก ถ้าคนละฉบับ ให้ตรวจเลขที่",
                    "if it is the same letter, keep the first and say in the later's note that it is"
                    " void; if not, check the number",
                ),
                ((there.held, there.at("number"), Words("ลงครั้งแรกที่นี่", "registered first here")),),
            )


RULE = Rule(
    id="letter-registered-twice",
    severity="warning",
    step="6.1.2",
    title=Words("หนังสือฉบับหนึ่งลงทะเบียนครั้งเดียว", "A letter is registered once"),
    why=Words(
        "หนังสือที่มาทั้งทางระบบและทางกระดาษมักถูกลงสองครั้ง ทำให้จำนวนและการติดตามผิด",
        "A letter that comes by the system and on paper is easily registered twice and counted twice.",
    ),
    cure=Words("ใช้เลขแรก และบันทึกในเลขหลังว่ายกเลิก", "Keep the first; mark the later one as void."),
    check=check,
    wrong={
        RECEIVED: f"letters: [{letter('1', more='number: ศธ 04001/12')},"
        f" {letter('2', more='number: ศธ ๐๔๐๐๑/๑๒')}]"
    },
    right={
        RECEIVED: f"letters: [{letter('1', more='number: ศธ 04001/12')},"
        f" {letter('2', more='number: ศธ 04001/13')}]"
    },
    reads="year",
    needs=LETTERS,
)
