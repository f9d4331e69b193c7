"""What git leaves in a text that two people changed in one place: both sides between marks.

<<<<<<< HEAD
one side
=======
the other
>>>>>>> theirs
"""

from __future__ import annotations

import re

from pyo1plan.sources.problems import Problem
from pyo1plan.words import Words

RULE = "yaml-conflict"

_OPENS = re.compile(r"^<{7} .*$", re.MULTILINE)
_MARK = re.compile(r"(?:(<{7}|>{7}|\|{7}) .*|(={7}))\r?\n?")


def conflict_problem(text: str) -> Problem | None:
    """Where the first mark stands and what to do about it; None where there is none."""
    found = _OPENS.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    return Problem(
        RULE,
        Words(
            "git รวมงานของสองคนตรงนี้ไม่ได้ จึงทิ้งข้อความของทั้งสองไว้ระหว่าง <<<<<<< กับ >>>>>>>",
            "git could not merge two people's work here and left both sides between <<<<<<< and >>>>>>>",
        ),
        Words(
            "ทะเบียน: สั่ง plan letter renumber เพื่อเก็บรายการของทั้งสอง แฟ้มอื่น: เลือกข้อความที่ถูก แล้วลบบรรทัด"
            " <<<<<<<, ======= และ >>>>>>>",
            "a register: plan letter renumber keeps the entries of both; any other file: keep what is"
            " right and delete the lines <<<<<<<, ======= and >>>>>>>",
        ),
        line,
        1,
    )


def both_sides(text: str) -> str:
    """`text` with the lines of both sides, ours first, and without marks; a line on both sides once.

    What the sides were before (between `|||||||` and `=======`) is left out.
    """
    kept: list[str] = []
    ours: list[str] = []
    side = ""
    for line in text.splitlines(keepends=True):
        mark = _MARK.fullmatch(line)
        sign = (mark[1] or mark[2])[0] if mark else ""
        if sign == "<" or (side and sign):
            side = "" if sign == ">" else sign
            ours = [] if sign == "<" else ours
        elif side == "<":
            ours.append(line)
            kept.append(line)
        elif not side or (side == "=" and line not in ours):
            kept.append(line)
    return "".join(kept)
