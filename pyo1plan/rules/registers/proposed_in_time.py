"""A letter goes to the superior within a day of being registered."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import RECEIVED, books, letter
from pyo1plan.rules.registers.working_days import next_working_day
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Every letter received that says when it was put to the superior."""
    for book in books(year, "letters-in"):
        for entry in book.entries:
            one = entry.letter
            if one.proposed is None or one.proposed <= (last := next_working_day(one.day)):
                continue
            yield Problem(
                entry.held,
                entry.at("proposed"),
                Words(
                    f"เสนอผู้บังคับบัญชาวันที่ {short_date(one.proposed)} เกินกำหนด 1 วัน"
                    f" (ลงทะเบียน {short_date(one.day)} ต้องเสนอภายใน {short_date(last)})",
                    f"put to the superior on {short_date(one.proposed, 'en')}, but due within a day,"
                    f" by {short_date(last, 'en')}",
                ),
                Words(
                    "ตรวจวันที่ ถ้าเสนอช้าจริงหรือมีวันหยุดราชการคั่น ให้บันทึกเหตุผลใน waivers.yaml",
                    "check the days; if it was late indeed, or a holiday lay between, say why in"
                    " waivers.yaml",
                ),
            )


RULE = Rule(
    id="letter-proposed-late",
    severity="warning",
    step="6.3.3",
    title=Words("เสนอหนังสือต่อผู้บังคับบัญชาภายใน 1 วัน", "A letter goes to the superior within a day"),
    why=Words(
        "มาตรฐานข้อ ๓ ของงานจัดการประชุม: บันทึกเสนอผู้บังคับบัญชา (ดำเนินการภายใน ๑ วัน)",
        "The standard asks that a note goes to the superior within one day.",
    ),
    cure=Words(
        "เสนอภายในวันทำการถัดจากวันลงทะเบียน", "Put it to the superior by the next working day."
    ),
    check=check,
    wrong={RECEIVED: f"letters: [{letter('1', more='proposed: 2569-10-15')}]"},
    right={RECEIVED: f"letters: [{letter('1', more='proposed: 2569-10-13')}]"},
    reads="year",
    needs=("letters-in",),
)
