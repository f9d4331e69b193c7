"""Of a secret letter the register keeps neither the file nor columns of another system."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.letters import SECRECIES
from pyo1plan.rules.registers.books import LETTERS, RECEIVED, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Letters marked ลับ, ลับมาก or ลับที่สุด."""
    for book in books(year):
        for entry in book.entries:
            one = entry.letter
            if not one.is_secret:
                continue
            for field in ("file", "more"):
                if getattr(one, field):
                    said = SECRECIES[one.secrecy]
                    yield Problem(
                        entry.held,
                        entry.at(field),
                        Words(
                            f"หนังสือ{said.th} เลขทะเบียน {one.register_number} มี {field} อยู่ในโฟลเดอร์ที่ใช้ร่วมกัน",
                            f"letter {one.register_number} is {said.en}, yet its {field} lies in the"
                            " shared folder",
                        ),
                        Words(
                            "ลบช่องนี้และแฟ้มออก เก็บเรื่องจริงไว้ในทะเบียนควบคุมข้อมูลข่าวสารลับของสำนักงาน",
                            "take the field and the file away; the office's register of secret"
                            " papers keeps the matter",
                        ),
                    )


RULE = Rule(
    id="letter-secret-file",
    severity="warning",
    step="6.1.2",
    title=Words("แฟ้มของหนังสือลับไม่อยู่ในทะเบียนร่วม", "Files of secret letters stay out of the register"),
    why=Words(
        "ทุกคนที่มีสำเนาโฟลเดอร์อ่านได้ และประวัติของ git เก็บไว้ตลอดไป"
        " (ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. 2544)",
        "Everybody with a copy of the folder can read it, and its history keeps it for ever.",
    ),
    cure=Words(
        "ลงเพียงเลขและวันที่ เรื่องให้เขียนเป็นคำกลาง ๆ",
        "Register number and day; put the subject in neutral words.",
    ),
    check=check,
    wrong={RECEIVED: f"letters: [{letter('1', more='secrecy: confidential, file: a.pdf')}]"},
    right={RECEIVED: f"letters: [{letter('1', more='secrecy: confidential')}]"},
    reads="year",
    needs=LETTERS,
)
