"""What was asked for by a day is acted on by then."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, RECEIVED, books, letter
from pyo1plan.rules.registers.reply_known import answers
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Letters received whose day has passed while the registers went on, and nothing was done.

    The registers themselves tell how far time has come: judging reads no clock. A reply on the
    register of letters sent counts as done.
    """
    received, sent = list(books(year, "letters-in")), list(books(year, "letters-out"))
    days = [entry.letter.day for book in (*received, *sent) for entry in book.entries]
    if not days:
        return
    now = max(days)
    answered = {
        answers(entry.letter.reply_to, book.calendar)
        for book in sent
        for entry in book.entries
        if entry.letter.reply_to
    }
    for book in received:
        for entry in book.entries:
            one = entry.letter
            if one.due is None or one.acted is not None or one.due >= now:
                continue
            if (one.register_number, book.calendar) in answered:
                continue
            yield Problem(
                entry.held,
                entry.at("due"),
                Words(
                    f"เลยกำหนด {short_date(one.due)} แล้วยังไม่บันทึกการปฏิบัติ (ทะเบียนลงถึง {short_date(now)})",
                    f"was due on {short_date(one.due, 'en')} and nothing is recorded as done"
                    f" (the registers have come to {short_date(now, 'en')})",
                ),
                Words(
                    f"ปฏิบัติแล้วบันทึก: plan letter act {one.register_number} {book.calendar} --action ข้อความ",
                    f"act on it, then: plan letter act {one.register_number} {book.calendar}"
                    " --action TEXT",
                ),
            )


RULE = Rule(
    id="letter-overdue",
    severity="warning",
    step="6.1.2",
    title=Words("หนังสือที่มีกำหนดได้รับการปฏิบัติ", "A letter with a due day is acted on"),
    why=Words(
        "ระเบียบงานสารบรรณ ข้อ 50 ให้สำรวจทะเบียนเป็นประจำและเร่งรัดหนังสือที่ค้าง",
        "Registers are looked through regularly, and what is left over is chased.",
    ),
    cure=Words(
        "บันทึก action และ acted หรือหนังสือตอบในทะเบียนหนังสือส่ง (reply_to)",
        "Record action and acted, or the reply in the register of letters sent (reply_to).",
    ),
    check=check,
    wrong={
        RECEIVED: f"letters: [{letter('1', more='due: 2569-10-14')},"
        f" {letter('2', registered='2569-10-20')}]"
    },
    right={
        RECEIVED: f"letters: [{letter('1', more='due: 2569-10-14, acted: 2569-10-14')},"
        f" {letter('2', registered='2569-10-20')}]"
    },
    reads="year",
    needs=LETTERS,
)
