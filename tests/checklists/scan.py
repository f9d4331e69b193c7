"""The scanned work standards, corrected, taken apart into steps and standards by their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyo1plan.thai.digits import to_arabic_digits
from tests.checklists.corrections import MISREAD, MOVED, STRAY

SCAN = Path(__file__).parent.parent / "data" / "standard" / "work-standard.txt"
BOX = "☐"
HEADING = re.compile(r"เรื่อง ([๑-๙])\. (.+?)\**$")
DUTY = re.compile(r"([๑-๙])\. (.+)")


@dataclass(frozen=True)
class Row:
    """One row of a table: its job and number, and its two cells without tags."""

    job: str
    number: str
    activity: str
    standard: str


@dataclass(frozen=True)
class Activity:
    """The words of a step and what stands behind its checkboxes."""

    text: str
    channels: tuple[str, ...]


@cache
def corrected() -> str:
    """The scan as it was meant. A correction that finds nothing to correct is an error."""
    text = SCAN.read_text(encoding="utf-8")
    for scanned, meant in MISREAD:
        text = replaced(text, scanned, meant)
    first, beyond, behind = MOVED
    start = text.index(first)
    tail = text[start : text.index(beyond, start)]
    text = replaced(text.replace(tail, ""), behind, f"{behind} {tail.strip()}")
    for scanned, meant in STRAY:
        text = replaced(text, scanned, meant)
    return text


def replaced(text: str, scanned: str, meant: str) -> str:
    assert scanned in text, f"nothing to correct: {scanned!r}"
    return text.replace(scanned, meant)


@cache
def headings() -> dict[str, str]:
    """The name of each job that has a table, from the heading over it."""
    found = (HEADING.search(line) for line in corrected().splitlines())
    return {to_arabic_digits(m[1]): m[2] for m in found if m}


@cache
def duties() -> dict[str, str]:
    """The list of duties: the only place where job 3 is named."""
    found = (DUTY.fullmatch(line) for line in corrected().splitlines())
    return {to_arabic_digits(m[1]): m[2] for m in found if m}


@cache
def rows() -> tuple[Row, ...]:
    """Every row of every table, in order; heads of tables are left out."""
    job = ""
    found = []
    for line in corrected().splitlines():
        if heading := HEADING.search(line):
            job = to_arabic_digits(heading[1])
        if "\t" in line and not line.startswith("ที่\t"):
            number, activity, standard = line.split("\t")
            found.append(Row(job, to_arabic_digits(number), bare(activity), bare(standard)))
    return tuple(found)


def bare(cell: str) -> str:
    """A cell without its tags, checkboxes as ☐, white space folded."""
    cell = re.sub(r"<input[^>]*>", BOX, cell)
    return " ".join(re.sub(r"<[^>]+>", " ", cell).split())


@cache
def activities() -> dict[str, Activity]:
    """Every step by number, as the scan numbers them."""
    found: dict[str, Activity] = {}
    for row in rows():
        head, parts = split(row, row.activity)
        found[f"{row.job}.{row.number}"] = activity(head)
        for number, text in parts:
            found[number] = activity(text)
    return found


@cache
def standards() -> tuple[tuple[str, str], ...]:
    """Every standard with the number of the step beside which it is printed."""
    found: list[tuple[str, str]] = []
    for row in rows():
        head, parts = split(row, row.standard)
        if head:
            found.append((f"{row.job}.{row.number}", head))
        found += parts
    return tuple(found)


def split(row: Row, cell: str) -> tuple[str, list[tuple[str, str]]]:
    """The text before the first part, and the parts with their numbers.

    Job 6 numbers its parts ๑., the others ๔.๑ after the row. Parts count from 1 without a gap.
    """
    mark = r"([๑-๙])\. " if row.job == "6" else rf"{chr(ord('๐') + int(row.number))}\.([๑-๙]) "
    head, *rest = re.split(rf"(?:^|(?<= )){mark}", cell)
    parts = [
        (f"{row.job}.{row.number}.{to_arabic_digits(digit)}", text.strip())
        for digit, text in zip(rest[::2], rest[1::2], strict=True)
    ]
    assert [n.rpartition(".")[2] for n, _ in parts] == [str(i + 1) for i in range(len(parts))]
    return head.strip(), parts


def activity(text: str) -> Activity:
    words, *channels = (part.strip() for part in text.split(BOX))
    return Activity(words, tuple(channels))
