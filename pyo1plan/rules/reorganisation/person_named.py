"""Cases and the plan for small schools name no person: neither a pupil nor a teacher."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.texts import around, texts
from pyo1plan.words import Words
from pyo1plan.year.model import Year

#: A title of a person at the beginning of a word, a given name and a family name after it.
_PERSON = re.compile(
    r"(?<![ก-๙])(?:เด็กชาย|เด็กหญิง|ด\.ช\.|ด\.ญ\.|นางสาว|น\.ส\.|นาง|นาย)"
    r"(?!และ|หรือ|จำนวน|อายุ|ทั้ง|ที่|ผู้|ใน|จาก|ของ|อำเภอ|ก)\s?[ก-๙]{2,}\s+[ก-๙]{3,}"
)
#: A citizen's number of thirteen digits, however it is grouped.
_CITIZEN = re.compile(r"(?<!\d)\d[ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d(?!\d)")
_KINDS = (CASE, "small-schools")


def check(year: Year) -> Iterator[Problem]:
    """Every text of these records."""
    for kind in _KINDS:
        for held in year.every(kind, Record):
            for path, text in texts(held.record):
                found = _PERSON.search(text) or _CITIZEN.search(text)
                if found is not None:
                    excerpt = around(text, found.start(), found.end() - found.start())
                    yield Problem(
                        held,
                        path,
                        Words(
                            f"อาจเป็นชื่อหรือเลขประจำตัวของบุคคล: {excerpt}",
                            f"this may name a person: {excerpt}",
                        ),
                        Words(
                            "ใช้จำนวนหรือตำแหน่งแทน ถ้าไม่ใช่บุคคล ให้เขียนใหม่หรือบันทึกข้อยกเว้น",
                            "write a number or a position instead; if it is no person, reword or waive it",
                        ),
                    )


RULE = Rule(
    id="person-named",
    severity="warning",
    step="4.4",
    title=Words("ไม่ระบุตัวนักเรียนหรือครู", "No pupil or teacher is named"),
    why=Words(
        "เรื่องของโรงเรียนเสนอต่อที่ประชุมและเผยแพร่ ข้อมูลส่วนบุคคลจึงไม่เก็บไว้ในแฟ้มเหล่านี้",
        "These papers go to meetings and to the public: personal data has no place in them.",
    ),
    cure=Words("เก็บบัญชีรายชื่อไว้กับผู้รับผิดชอบ ไม่ใส่ในระเบียน", "Keep lists of names elsewhere."),
    check=check,
    wrong=case(summary="มอบให้ นายสมมติ ตัวอย่างดี ดูแลการย้าย"),
    right=case(summary="มอบให้ผู้อำนวยการโรงเรียนดูแลการย้าย ตามที่นายอำเภอ และนายก อบต. เสนอ"),
    reads="year",
    needs=_KINDS,
)
