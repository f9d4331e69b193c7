"""Findings for people: the place, the source line with a caret, what is wrong, what to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from pyo1plan.cli.terminal import paint, safe
from pyo1plan.findings import SEVERITY_NAMES, Finding
from pyo1plan.thai.wrap import cells, wrap
from pyo1plan.words import Language, Words

_STEP = Words("ขั้นตอนมาตรฐาน", "standard step")
_FIX = Words("แก้ไข: ", "cure: ")
_SEE = Words("ดูด้วย: ", "see also: ")
_CLEAN = Words("ไม่พบสิ่งที่ต้องแก้ไข", "nothing to mend")
_FOUND = Words("พบ", "found")
#: Letters of a source line that are looked at on each side of a value; no screen shows as many.
MOST_LETTERS = 1000
#: A line of a register that holds a secret letter: reports are read by more people than registers.
_SECRET = re.compile(r"\bsecrecy:\s*[\"']?(?:confidential|secret|top-secret)\b")
_IN_FILES = Words("ใน {} แฟ้ม", "in {} files")


def render(findings: Sequence[Finding], language: Language, width: int, colours: bool) -> str:
    """All findings and a closing line with their counts."""
    blocks = [_finding(f, language, width, colours) for f in findings]
    return "\n".join([*blocks, _closing(findings, language, colours)]) + "\n"


def _finding(finding: Finding, language: Language, width: int, colours: bool) -> str:
    ink = partial(paint, on=colours)
    place = finding.place
    where = (
        f"{place.file}!{place.cell}" if place.cell else f"{place.file}:{place.line}:{place.column}"
    )
    step = f"· {_STEP.in_(language)} {finding.step}" if finding.step else ""
    name = SEVERITY_NAMES[finding.severity].in_(language)
    lines = _side_by_side(
        width,
        (safe(where), ink(safe(where), "bold")),
        (f"{name} [{finding.rule}]", f"{ink(name, finding.severity)} [{finding.rule}]"),
        (step, ink(step, "dim")),
    )
    if finding.excerpt and not _SECRET.search(finding.excerpt):
        lines += _excerpt(finding, width, colours)
    lines += _indented(safe(finding.message.in_(language)), "  ", width)
    lines += _indented(_FIX.in_(language) + safe(finding.hint.in_(language)), "  ", width)
    for related in finding.related:
        at = f"{related.place.file}:{related.place.line}:{related.place.column}"
        text = f"{_SEE.in_(language)}{at} {related.note.in_(language)}"
        lines += _indented(safe(text), "  ", width)
    return "\n".join(lines) + "\n"


def _side_by_side(width: int, *parts: tuple[str, str]) -> list[str]:
    """The parts (plain, and as painted) in lines; a part that has no room begins the next line."""
    lines: list[str] = []
    used = width
    for plain, painted in parts:
        if not plain:
            continue
        if used + 1 + cells(plain) <= width:
            lines[-1] += f" {painted}"
            used += 1 + cells(plain)
        else:
            lines.append(f"  {painted}" if lines else painted)
            used = cells(plain) + 2 * (len(lines) > 1)
    return lines


def _indented(text: str, indent: str, width: int) -> list[str]:
    return [indent + line for line in wrap(text, max(20, width - len(indent)))]


def _excerpt(finding: Finding, width: int, colours: bool) -> list[str]:
    """The source line and a caret under the value, cut around it where the line is long."""
    skipped = max(0, finding.place.column - MOST_LETTERS)
    line = finding.excerpt[skipped : skipped + 2 * MOST_LETTERS].replace("\t", " ")
    first = finding.place.column - 1 - skipped
    last = (
        min(finding.place.end_column - 1 - skipped, len(line))
        if finding.place.end_line == finding.place.line
        else len(line)
    )
    number = str(finding.place.line)
    room = width - len(number) - 5
    start = 0
    if cells(safe(line[:last])) > room:
        start = _cut_before(line, first, room // 3)
    end = _cut_after(line, start, room - 2)
    head = "…" * (start + skipped > 0)
    tail = "…" * (skipped + end < len(finding.excerpt))
    shown = head + safe(line[start:end]) + tail
    before = cells(head + safe(line[start:first]))
    marked = max(1, min(cells(safe(line[first:last])), room - before))
    gutter = " " * len(number)
    return [
        f"  {paint(number + ' │', 'dim', colours)} {shown}",
        f"  {paint(gutter + ' │', 'dim', colours)} {' ' * before}{paint('^' * marked, finding.severity, colours)}",
    ]


def _cut_before(line: str, first: int, before: int) -> int:
    """Where the shown part begins: about `before` cells left of the value, never at a mark."""
    start, used = first, 0
    while start > 0 and used < before:
        start -= 1
        used += cells(safe(line[start]))
    while start > 0 and cells(safe(line[start])) == 0:
        start -= 1
    return start


def _cut_after(line: str, start: int, room: int) -> int:
    """Where the shown part ends: what begins at `start` and takes at most `room` cells."""
    end, used = start, 0
    while end < len(line) and (used := used + cells(safe(line[end]))) <= room:
        end += 1
    return end


def _closing(findings: Sequence[Finding], language: Language, colours: bool) -> str:
    if not findings:
        return paint(_CLEAN.in_(language), "good", colours)
    counts = Counter(f.severity for f in findings)
    parts = [
        paint(f"{counts[severity]} {name.in_(language)}", severity, colours)
        for severity, name in SEVERITY_NAMES.items()
        if counts[severity]
    ]
    files = len({f.place.file for f in findings})
    return f"{_FOUND.in_(language)} {' · '.join(parts)} {_IN_FILES.in_(language).format(files)}"
