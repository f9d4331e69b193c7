"""Texts hold no characters that nobody can see."""

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
    """Every text that is no name."""
    return (problem for problem in hidden(held) if problem.path[-1] not in NAMES)


RULE = Rule(
    id="hidden-characters",
    severity="warning",
    step="2.4.1",
    title=Words("ข้อความไม่มีอักขระที่มองไม่เห็น", "Texts hold no unseen characters"),
    why=Words(
        "อักขระที่มองไม่เห็นทำให้ตัดบรรทัดผิดที่ในเล่มแผนและค้นหาคำไม่พบ",
        "They break lines in the wrong place of the booklet and hide words from search.",
    ),
    cure=Words("ลบข้อความแล้วพิมพ์ใหม่", "Delete the text and type it anew."),
    check=check,
    wrong={PROPOSAL: 'rationale: "ผลการทดสอบ\\u00a0ต่ำกว่าเป้าหมาย"'},
    right={PROPOSAL: "rationale: ผลการทดสอบ ต่ำกว่าเป้าหมาย"},
    reads="any",
)
