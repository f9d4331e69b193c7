"""A letter that a record names stands in the register of its calendar year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.letters import Letters
from pyo1plan.rules.integration.example import BRIEF, REGISTER, brief
from pyo1plan.rules.integration.letters_named import NAMING, letters_named
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_REGISTERS = {"sent": "letters-out", "received": "letters-in"}
_IN_WORDS = {
    "sent": Words("หนังสือส่ง", "letters sent"),
    "received": Words("หนังสือรับ", "letters received"),
}
_ONE = (
    "letters: [{register_number: 412, date: 2569-11-16, from: สพป., to: จังหวัด, subject: ส่งโครงการ}]"
)
_SENT = "[{state: submitted, date: 2569-11-16, letter: {year: 2569, number: %s}}]"


def check(year: Year) -> Iterator[Problem]:
    """Numbers in registers that are kept here; a year whose register is not is not judged."""
    known = _numbers(year)
    for held, path, letter in letters_named(year):
        numbers = known.get((letter.direction, letter.year))
        if numbers is None or letter.number in numbers:
            continue
        name = _IN_WORDS[letter.direction]
        yield Problem(
            held,
            (*path, "number"),
            Words(
                f"ทะเบียน{name.th}ปี {letter.year} ไม่มีเลขที่ {letter.number}",
                f"the register of {name.en} of {letter.year} has no number {letter.number}",
            ),
            Words(
                f"แก้เลขทะเบียน หรือลงทะเบียนหนังสือฉบับนี้ใน registers/{letter.year}",
                f"correct the number, or enter the letter in registers/{letter.year}",
            ),
        )


def _numbers(year: Year) -> dict[tuple[str, int], set[int]]:
    """The register numbers by direction and calendar year, which the folder's name tells."""
    found: dict[tuple[str, int], set[int]] = {}
    for direction, kind in _REGISTERS.items():
        for held in year.every(kind, Letters):
            calendar = re.search(r"/(\d{4})/[^/]+$", held.file)
            if calendar:
                numbers = {letter.register_number for letter in held.record.letters}
                found[direction, int(calendar[1])] = numbers
    return found


RULE = Rule(
    id="integration-letter-unknown",
    severity="warning",
    step="3.6",
    title=Words("หนังสือที่อ้างอยู่ในทะเบียน", "Letters that are named stand in the register"),
    why=Words(
        "เลขทะเบียนเป็นหลักฐานการจัดส่ง เลขที่ไม่มีในทะเบียนตรวจสอบย้อนหลังไม่ได้",
        "The number is the proof of sending; one that no register has proves nothing.",
    ),
    cure=Words("แก้เลขทะเบียนหรือลงทะเบียนให้ครบ", "Correct the number, or complete the register."),
    check=check,
    wrong={REGISTER: _ONE, BRIEF: brief(states=_SENT % "421")},
    right={REGISTER: _ONE, BRIEF: brief(states=_SENT % "412")},
    reads="year",
    needs=(*NAMING, "letters-out", "letters-in"),
)
