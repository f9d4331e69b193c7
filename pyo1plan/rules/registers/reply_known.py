"""A reply answers a letter that stands in the other register, and comes after it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, RECEIVED, SENT, Book, Entry, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.model import Year

#: A letter sent answers one received, and the other way round.
OTHER = {"letters-in": "letters-out", "letters-out": "letters-in"}
_NAMES = {
    "letters-in": Words("ทะเบียนหนังสือรับ", "the register of letters received"),
    "letters-out": Words("ทะเบียนหนังสือส่ง", "the register of letters sent"),
}


def check(year: Year) -> Iterator[Problem]:
    """Replies to letters of registers that are read here; those of other years are passed over."""
    all_books = list(books(year))
    known = {
        (book.kind, book.calendar): {e.letter.register_number: e for e in book.entries}
        for book in all_books
    }
    folders = {book.calendar for book in all_books}
    for book in all_books:
        for entry in book.entries:
            if entry.letter.reply_to is None:
                continue
            answered = answers(entry.letter.reply_to, book.calendar)
            if answered is not None and answered[1] not in folders:
                continue
            yield from _judged(book, entry, answered, known)


def answers(reply_to: str, calendar: int) -> tuple[int, int] | None:
    """Register number and calendar year (พ.ศ.) that `14` or `14/2568` means; None for no number."""
    number, slash, year = to_arabic_digits(reply_to).partition("/")
    if not number.isdecimal() or (slash and not year.isdecimal()):
        return None
    return int(number), int(year) if slash else calendar


def _judged(
    book: Book,
    entry: Entry,
    answered: tuple[int, int] | None,
    known: dict[tuple[str, int], dict[int, Entry]],
) -> Iterator[Problem]:
    other = OTHER[book.kind]
    first = known.get((other, answered[1]), {}).get(answered[0]) if answered else None
    if first is None:
        yield Problem(
            entry.held,
            entry.at("reply_to"),
            Words(
                f"ตอบหนังสือเลขทะเบียน {entry.letter.reply_to} ซึ่งไม่มีใน{_NAMES[other].th}",
                f"answers number {entry.letter.reply_to}, which {_NAMES[other].en} does not hold",
            ),
            Words(
                "เขียนเลขทะเบียนของหนังสือที่ตอบ เช่น 14 หรือ 14/2568 หรือเว้นว่างถ้าไม่ใช่หนังสือตอบ",
                "write the register number of the letter answered, such as 14 or 14/2568,"
                " or leave it empty",
            ),
        )
    elif entry.letter.day < first.letter.day:
        yield Problem(
            entry.held,
            entry.at("reply_to"),
            Words(
                f"ลงทะเบียนวันที่ {short_date(entry.letter.day)} ก่อนหนังสือที่ตอบ ({short_date(first.letter.day)})",
                f"registered on {short_date(entry.letter.day, 'en')}, before the letter that it"
                f" answers ({short_date(first.letter.day, 'en')})",
            ),
            Words("ตรวจเลขที่ตอบและวันที่ของทั้งสองฉบับ", "check the number and both days"),
            ((first.held, first.at("register_number"), Words("หนังสือที่ตอบ", "the letter answered")),),
        )


RULE = Rule(
    id="letter-reply-unknown",
    severity="warning",
    step="6.1.2",
    title=Words("หนังสือตอบอ้างหนังสือที่มีในทะเบียน", "A reply answers a letter on the register"),
    why=Words(
        "ระเบียบงานสารบรรณ ข้อ 39 และ 47 ให้ลงเลขทะเบียนที่ตอบไว้ต่อกัน เพื่อค้นเรื่องได้ตั้งแต่ต้นจนจบ",
        "Registers refer from a reply to what it answers, so that a matter can be followed through.",
    ),
    cure=Words(
        "เขียนเลขทะเบียนของหนังสือที่ตอบใน reply_to",
        "Write the number of the letter answered in reply_to.",
    ),
    check=check,
    wrong={
        RECEIVED: f"letters: [{letter('1')}]",
        SENT: f"letters: [{letter('1', more='reply_to: 3')}]",
    },
    right={
        RECEIVED: f"letters: [{letter('1')}]",
        SENT: f"letters: [{letter('1', more='reply_to: 1')}]",
    },
    reads="year",
    needs=LETTERS,
)
