"""Names hold no characters that nobody can see."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.form.hidden import NAMES, hidden
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Record], frame: Frame) -> Iterator[Problem]:
    """Every name; other texts have a rule of their own."""
    return (problem for problem in hidden(held) if problem.path[-1] in NAMES)


RULE = Rule(
    id="hidden-in-names",
    severity="error",
    step="2.4.1",
    title=Words("ชื่อไม่มีอักขระที่มองไม่เห็น", "Names hold no unseen characters"),
    why=Words(
        "ชื่อที่มีอักขระมองไม่เห็นค้นหาไม่พบ เทียบไม่ตรง และรวมยอดแยกเป็นคนละรายการ มักติดมาจากการคัดลอกจากเว็บหรือ PDF",
        "Such a name is not found, does not compare equal and is summed apart; copying from the web brings them.",
    ),
    cure=Words("ลบข้อความแล้วพิมพ์ใหม่", "Delete the text and type it anew."),
    check=check,
    wrong={PROPOSAL: '"name": "โครงการ\\u200bพัฒนาการจัดการเรียนรู้เชิงรุก"'},
    right={PROPOSAL: "name: โครงการพัฒนาการจัดการเรียนรู้เชิงรุก"},
    reads="any",
)  # fmt: skip
