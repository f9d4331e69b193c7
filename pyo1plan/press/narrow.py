"""Words too long for their line: places to break are put in, or they would run off the page.

Word breaks such a word by itself, Typst never does. A zero-width space shows nothing and is
ignored when text is compared.
"""

from __future__ import annotations

import re

from pyo1plan.press.glyphs import face
from pyo1plan.press.markup import Node

CM_PER_POINT = 2.54 / 72
BREAK = "\u200b"
SAFETY = 1.12  # bold letters are wider
RUN = re.compile(r"[^\s\u200b]+")
# One cluster: a letter and the marks that stand on it; leading vowels stay with theirs.
CLUSTER = re.compile(
    r"[เ-ไ]?.[\u0300-\u036f\u0e31\u0e33-\u0e3a\u0e45-\u0e4e\u200c\u200d\u2060]*", re.S
)
THAI = re.compile("[\u0e00-\u0e7f]")


def break_long_runs(block: Node, room: float, size: float) -> None:
    """Allow breaks inside every run of characters of `block` wider than `room` (cm)."""
    limit = room / (size * CM_PER_POINT * SAFETY)  # em
    for node in block.iter():
        if node.text:
            node.text = _broken(node.text, limit)
        if node is not block and node.tail:
            node.tail = _broken(node.tail, limit)


def _broken(text: str, limit: float) -> str:
    if len(text) < limit * 1.2:  # no character is wider than about 0.8 em
        return text
    return RUN.sub(lambda run: _break_run(run.group(), limit), text)


def _break_run(run: str, limit: float) -> str:
    if face().width(run) <= limit or THAI.search(run):
        return run
    return BREAK.join(CLUSTER.findall(run))
