"""A project's name begins with โครงการ."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_WORD = "โครงการ"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The name of the project."""
    name = held.record.name
    if not name.startswith(_WORD):
        yield Problem(
            held,
            ("name",),
            Words(
                f"ชื่อโครงการไม่ได้ขึ้นต้นด้วย “{_WORD}”: {name}",
                f"the name does not begin with “{_WORD}”: {name}",
            ),
            Words(f"เขียนเป็น “{_WORD}{name}”", f"write “{_WORD}{name}”"),
        )


RULE = Rule(
    id="name-begins",
    severity="warning",
    step="2.4.1",
    title=Words("ชื่อโครงการขึ้นต้นด้วยคำว่า โครงการ", "A project's name begins with โครงการ"),
    why=Words(
        "แบบเสนอโครงการ บัญชีโครงการ และรายงานการประชุมพิมพ์ชื่อเต็ม ชื่อทุกโครงการจึงต้องเขียนแบบเดียวกัน",
        "Forms, lists and minutes print the full name, so all names follow one pattern.",
    ),
    cure=Words("เติมคำว่า โครงการ หน้าชื่อ", "Put โครงการ before the name."),
    check=check,
    wrong={PROPOSAL: "name: พัฒนาการจัดการเรียนรู้เชิงรุก"},
    right={PROPOSAL: "name: โครงการพัฒนาการจัดการเรียนรู้เชิงรุก"},
)
