"""Each entry of a register stands on one line of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pyo1plan.rules.registers.books import LETTERS, SENT
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The lists that people add to day by day, by kind.
_LISTS = {
    "letters-in": ("letters",),
    "letters-out": ("letters",),
    "orders": ("orders",),
    "contacts": ("contacts",),
    "services": ("help", "publicity"),
}
_ENTRY = re.compile(r"^ *- (?! *\{[^\n]*\}\s*(?:#[^\n]*)?$)", re.MULTILINE)


def check(year: Year) -> Iterator[Problem]:
    """One word for each register in which an entry begins a line that does not end it."""
    for kind, lists in _LISTS.items():
        for key, held in year.others:
            if key == kind and _ENTRY.search(held.text):
                yield _said(held, next(k for k in lists if getattr(held.record, k)))


def _said(held: Held[Any], key: str) -> Problem:
    return Problem(
        held,
        (key,),
        Words(
            "บางรายการเขียนหลายบรรทัด เมื่อ git รวมงานของสองคน บรรทัดของสองรายการอาจปนกัน",
            "some entries take several lines; where git merges two people's work they may be mixed",
        ),
        Words(
            "จัดให้รายการละหนึ่งบรรทัดด้วย plan letter tidy หรือเขียน - {ช่อง: ค่า, ช่อง: ค่า}",
            "plan letter tidy puts each on one line: - {field: value, field: value}",
        ),
    )


RULE = Rule(
    id="register-entry-lines",
    severity="advice",
    step="6.1.2",
    title=Words("ทะเบียนเขียนรายการละหนึ่งบรรทัด", "Each entry of a register takes one line"),
    why=Words(
        "ทะเบียนตั้งให้ git เก็บบรรทัดของทั้งสองคนเมื่อรวมงาน รายการหนึ่งบรรทัดจึงไม่หายและไม่ปนกัน",
        "Registers are merged by keeping both people's lines: an entry of one line is never lost or mixed.",
    ),
    cure=Words("สั่ง plan letter tidy", "Run plan letter tidy."),
    check=check,
    wrong={
        SENT: "letters: [{register_number: 1, date: 2569-10-12, from: กลุ่มนโยบายและแผน,"
        " to: ทุกกลุ่ม, subject: แบบเสนอโครงการ}]"
    },
    right={SENT: "letters: []"},
    reads="year",
    needs=LETTERS,
)
