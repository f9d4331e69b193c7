"""Words too long for their line: places to break are put in, or they would run off the page.

Word breaks such a word by itself, Typst never does. A zero-width space shows nothing and is
ignored when text is compared.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pyo1plan.press.glyphs import face
from pyo1plan.press.markup import Node

if TYPE_CHECKING:
    from budoux import Parser

CM_PER_POINT = 2.54 / 72
BREAK = "\u200b"
SAFETY = 1.12  # bold letters are wider
WIDEST = 0.9  # em; no character is wider
NARROW = 7.0  # em; in columns like these even real Thai words can be too long
RUN = re.compile(r"[^\s\u200b]+")
THAI = re.compile("[\u0e00-\u0e7f]")
# No Thai word has so many consonants in a row, so no dictionary finds a place to break in them.
NO_WORD = re.compile("[ก-ฮ]{12,}|[^\u0e00-\u0e7f]{12,}")
_MARKS = "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d\u2060"
# What stands in one piece: leading vowels, a letter, the marks on it, the vowels after it.
CLUSTER = re.compile(f"[เ-ไ]?.[{_MARKS}]*(?:[ะาำๅๆฯ][{_MARKS}]*)*", re.DOTALL)

NO_START = re.compile(f"[{_MARKS}ะาำๅๆฯ]")


def break_long_runs(block: Node, room: float, size: float) -> None:
    """Allow breaks inside every run of characters of `block` wider than `room` (cm)."""
    limit = room / (size * CM_PER_POINT * SAFETY)  # em
    for node in block.iter():
        if node.text:
            node.text = _broken(node.text, limit)
        if node is not block and node.tail:
            node.tail = _broken(node.tail, limit)


def _broken(text: str, limit: float) -> str:
    if len(text) * WIDEST < limit:
        return text
    return RUN.sub(lambda run: _break_run(run.group(), limit), text)


def _break_run(run: str, limit: float) -> str:
    if face().width(run) <= limit:
        return run
    if not THAI.search(run):
        return _apart(run)
    if limit < NARROW:
        return BREAK.join(
            word if face().width(word) <= limit else _apart(word) for word in _words(run)
        )
    return NO_WORD.sub(lambda found: BREAK + _apart(found.group()) + BREAK, run)


def _apart(run: str) -> str:
    return BREAK.join(CLUSTER.findall(run))


#: Words that plans join into longer ones (แหล่งงบประมาณ, ประเภทรายจ่าย) and that the segmenter
#: leaves joined: a line may break before each.
JOINED = re.compile(
    "(?=งบประมาณ|รายจ่าย|ค่าใช้จ่าย|โครงการ|กิจกรรม|ตัวชี้วัด|เป้าหมาย|กลยุทธ์|นักเรียน|โรงเรียน|สถานศึกษา"
    "|บริหาร|ศาสตร์|ดำเนินงาน|ดำเนินการ|ผู้รับผิดชอบ|ปีงบ|จำนวน|หน่วยนับ|ร้อยละ)"
)


@lru_cache(maxsize=4096)
def _words(run: str) -> tuple[str, ...]:
    """The run's words; a boundary inside a letter and its marks is none."""
    words: list[str] = []
    pieces = (piece for word in _parser().parse(run) for piece in JOINED.split(word) if piece)
    for word in pieces:
        if words and NO_START.match(word):
            words[-1] += word
        else:
            words.append(word)
    return tuple(words)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    from budoux import load_default_thai_parser

    return load_default_thai_parser()
