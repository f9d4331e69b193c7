"""A number is written in Thai or in Arabic digits, never in both."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.texts import doubts_about, texts
from pyo1plan.thai.characters import mixed_numerals
from pyo1plan.thai.digits import to_arabic_digits, to_thai_digits
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Record], frame: Frame) -> Iterator[Problem]:
    """One problem for each text with such numbers; it names them all."""
    if not doubts_about(held).numerals:
        return
    for path, text in texts(held.record):
        found = mixed_numerals(text)
        if found:
            listed = ", ".join(f"“{span.text}”" for span in found)
            first = found[0].text
            yield Problem(
                held,
                path,
                Words(
                    f"ปนเลขไทยกับเลขอารบิกในจำนวนเดียวกัน: {listed}",
                    f"Thai and Arabic digits in one number: {listed}",
                ),
                Words(
                    f"ตรวจค่าให้แน่ แล้วเขียนเป็น {to_arabic_digits(first)} หรือ {to_thai_digits(first)}",
                    f"make sure of the value, then write {to_arabic_digits(first)} or {to_thai_digits(first)}",
                ),
            )


RULE = Rule(
    id="mixed-numerals",
    severity="warning",
    step="2.4.1",
    title=Words("ไม่ปนเลขไทยกับเลขอารบิกในจำนวนเดียวกัน", "No number mixes Thai and Arabic digits"),
    why=Words(
        "จำนวนที่ปนเลขสองแบบมักเกิดจากการแก้ตัวเลขบางหลัก อ่านผิดได้และเปลี่ยนเป็นเลขไทยทั้งเล่มไม่ได้",
        "They come from changing some of the digits; they are misread, and cannot be set in one style.",
    ),
    cure=Words("เขียนด้วยเลขแบบเดียวทั้งจำนวน", "Write the whole number in one kind of digit."),
    check=check,
    wrong={PROPOSAL: "rationale: มีนักเรียน ๑2,500 คน"},
    right={PROPOSAL: "rationale: มีนักเรียน ๑๒,๕๐๐ คน ใน 12 โรงเรียน"},
    reads="any",
)
