"""One word is spelt one way in all names: ฎ and ฏ are easily mistaken for each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ALIKE = "ฎฏ"
#: As the Royal Institute's dictionary spells them: ราษฎร, มงกุฎ, ปรากฏ.
_KNOWN = ("าษฎ", "กุฎ", "ากฏ")
# The letter with two letters before it and up to two marks after it: enough to tell the word.
_word = re.compile(rf"[ก-๎]{{0,2}}[{_ALIKE}][ก-๎]?[ั-๎]?")

#: A spelling and where it stands.
Seen = tuple[str, Path, str]
_TWO = (
    "{total: 0, schools: [{code: '99010001', name: บ้านเจริญราษฎร์},"
    " {code: '99010002', name: บ้านดอกบัว(%sบำรุง)}]}"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every name in a spelling other than the one the same word has elsewhere in the file."""
    words: dict[str, list[Seen]] = defaultdict(list)
    for path, name in _names(held.record):
        for match in _word.finditer(canonical(name)):
            words[match[0].replace("ฏ", "ฎ")].append((match[0], path, name))
    for seen in words.values():
        spellings = [spelling for spelling, _, _ in seen]
        if len(set(spellings)) > 1:
            right = _right(spellings)
            other = next(path for spelling, path, _ in seen if spelling == right)
            for spelling, path, name in seen:
                if spelling != right:
                    yield _mixed(held, path, name, name.replace(spelling, right), other)


def _names(record: Schools) -> Iterator[tuple[Path, str]]:
    for i, school in enumerate(record.schools):
        if school.name is not None:
            yield ("schools", i, "name"), school.name
    for i, result in enumerate(record.results):
        for j, score in enumerate(result.schools):
            if score.name is not None:
                yield ("results", i, "schools", j, "name"), score.name


def _right(spellings: list[str]) -> str:
    """The dictionary's spelling where it knows the word, else the commonest (then the first)."""
    for spelling in spellings:
        if any(stem in spelling for stem in _KNOWN):
            return spelling
    return max(spellings, key=spellings.count)


def _mixed(held: Held[Schools], path: Path, name: str, right: str, other: Path) -> Problem:
    return Problem(
        held,
        path,
        Words(
            f"“{name}” สะกดต่างจากชื่ออื่นในแฟ้มเดียวกัน (ฎ กับ ฏ ปนกัน)",
            f"“{name}” is spelt unlike other names in this file (ฎ and ฏ are mixed)",
        ),
        Words(
            f"ตรวจกับประกาศชื่อโรงเรียน ถ้าเป็นคำเดียวกันให้เขียน “{right}”",
            f"check the school's official name; if it is the same word, write “{right}”",
        ),
        ((held, other, Words("อีกแบบสะกดอยู่ที่นี่", "the other spelling stands here")),),
    )


RULE = Rule(
    id="school-spelling-mixed",
    severity="warning",
    step="4.2",
    title=Words("คำเดียวกันในชื่อโรงเรียนสะกดแบบเดียว", "One word is spelt one way in school names"),
    why=Words(
        "ฎ กับ ฏ คล้ายกันมาก เช่น ราษฎร์ กับ ราษฏร์ ชื่อที่สะกดปนกันค้นไม่พบและจับคู่ข้อมูลไม่ได้",
        "ฎ and ฏ look alike, as in ราษฎร์ and ราษฏร์; names spelt both ways are not found or matched.",
    ),
    cure=Words("แก้ให้ตรงกับประกาศชื่อโรงเรียน", "Write the school's official name."),
    check=check,
    wrong={"schools.yaml": _TWO % "ราษฏร์"},
    right={"schools.yaml": _TWO % "ราษฎร์"},
    reads="schools",
)
