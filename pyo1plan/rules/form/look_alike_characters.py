"""Letters and digits are what they look like."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.texts import around, doubts_about, texts
from pyo1plan.thai.characters import lookalikes
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Record], frame: Frame) -> Iterator[Problem]:
    """One problem for each text that holds any, about the first of them."""
    doubt = doubts_about(held)
    if not doubt.characters and not doubt.numerals:
        return
    for path, text in texts(held.record):
        found = lookalikes(text)
        if found:
            first = found[0]
            code = f"U+{ord(first.character):04X}"
            where = around(text, first.position)
            more = len(found) - 1
            yield Problem(
                held,
                path,
                Words(
                    f"“{first.character}” ({code}) ใน “{where}” หน้าตาเหมือน “{first.suggestion}” แต่เป็นคนละอักขระ"
                    + (f" (และอีก {more} ตัวในข้อความนี้)" if more else ""),
                    f"“{first.character}” ({code}) in “{where}” only looks like “{first.suggestion}”"
                    + (f" (and {more} more in this text)" if more else ""),
                ),
                Words(f"พิมพ์ “{first.suggestion}” แทน", f"type “{first.suggestion}” instead"),
            )


RULE = Rule(
    id="look-alike-characters",
    severity="warning",
    step="2.4.1",
    title=Words("ตัวอักษรและตัวเลขเป็นตัวที่ตาเห็น", "Letters and digits are what they look like"),
    why=Words(
        "อักขระต่างภาษาที่หน้าตาเหมือนกัน เช่น О ของอักษรซีริลลิก ค้นหาไม่พบ และ O แทนเลข 0 ทำให้อ่านจำนวนเงินไม่ได้",
        "A Cyrillic О is not found by search, and an O in the place of 0 makes an amount unreadable.",
    ),
    cure=Words("พิมพ์อักขระที่ถูกแทน", "Type the right character."),
    check=check,
    wrong={PROPOSAL: "rationale: ผลการทดสอบ О-NET ต่ำกว่าเป้าหมาย"},
    right={PROPOSAL: "rationale: ผลการทดสอบ O-NET ต่ำกว่าเป้าหมาย"},
    reads="any",
)  # fmt: skip
