"""Whom a letter names as its recipients is known, as far as the office's files can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.rules.registers.books import LETTERS, SENT, letter, letters
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Frame, Year

ALL = ("all-groups", "all-schools")
_SCHOOL = re.compile(r"[0-9]{8}(?:-[0-9]+)?")
#: From this likeness (percent) on, a name is taken for a misspelling; other agencies may be named freely.
_ALIKE = 85
_SENT = "letters: [%s]"


def check(year: Year) -> Iterator[Problem]:
    """Codes of schools that the area has not, and keys that all but say a known one."""
    named = _named(year.frame)
    for held in letters(year):
        for i, one in enumerate(held.record.letters):
            for j, key in enumerate(one.recipients):
                path = ("letters", i, "recipients", j)
                if _SCHOOL.fullmatch(key):
                    if year.frame.school_codes and key not in year.frame.school_codes:
                        yield Problem(
                            held,
                            path,
                            Words(f"ไม่มีโรงเรียนรหัส {key}", f"there is no school {key}"),
                            Words("ตรวจรหัสกับ schools.yaml", "check the code against schools.yaml"),
                        )
                elif key not in named and (meant := _misspelt(key, named)):
                    yield Problem(
                        held,
                        path,
                        Words(f"ไม่รู้จักผู้รับ “{key}”", f"no recipient is called “{key}”"),
                        Words(f"หมายถึง {meant} หรือไม่", f"did you mean {meant}?"),
                    )


def _named(frame: Frame) -> list[str]:
    if frame.office is None:
        return list(ALL)
    office = frame.office.record
    keys = [group.key for group in office.groups] + [body.key for body in office.bodies]
    return [*ALL, *keys, *(group.key for group in office.school_groups)]


def _misspelt(key: str, known: list[str]) -> str | None:
    from rapidfuzz import fuzz, process

    found = process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return str(found[0]) if found else None


RULE = Rule(
    id="letter-recipient-unknown",
    severity="warning",
    step="6.1.2",
    title=Words("ผู้รับหนังสือมีอยู่จริง", "The recipients of a letter exist"),
    why=Words(
        "ขั้นตอนที่ต้องแจ้งทุกกลุ่มหรือทุกโรงเรียนนับผู้รับจากทะเบียนนี้ คีย์ที่สะกดผิดทำให้นับว่ายังไม่ได้แจ้ง",
        "Steps that ask for everybody to be told count these recipients; a misspelt one counts as untold.",
    ),
    cure=Words(
        "ใช้คีย์กลุ่มหรือคณะใน office.yaml รหัสโรงเรียนใน schools.yaml หรือ all-groups, all-schools",
        "Use keys of office.yaml, codes of schools.yaml, all-groups or all-schools.",
    ),
    check=check,
    wrong={SENT: _SENT % letter(recipients="all-group, '99019999'")},
    right={SENT: _SENT % letter(recipients="all-groups, '99010001', provincial-office")},
    reads="year",
    needs=(*LETTERS, "office", "schools"),
)
