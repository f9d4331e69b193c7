"""The same record handed in twice at once: one of two equal forms is enough, of two others none is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from pyo1plan.findings import Finding, Related
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.words import Words


@dataclass(frozen=True)
class Refused:
    """A form that is left out before it is judged, and why; `same` where nothing is lost by that."""

    candidate: Candidate
    findings: tuple[Finding, ...]
    is_same: bool = False


def told_apart(handed_in: Sequence[Candidate], shelf: Shelf) -> list[Candidate | Refused]:
    """The forms in their order, with those that speak of one record left out."""
    fates: list[Candidate | Refused] = list(handed_in)
    places: dict[Hashable, list[int]] = {}
    for index, one in enumerate(handed_in):
        places.setdefault(shelf.identity(one), []).append(index)
    for doubled in (found for found in places.values() if len(found) > 1):
        first = handed_in[doubled[0]]
        equal = all(handed_in[place].tree == first.tree for place in doubled)
        for place in doubled:
            other = handed_in[doubled[1] if place == doubled[0] else doubled[0]]
            if equal and place != doubled[0]:
                fates[place] = _same(handed_in[place], first)
            elif not equal:
                fates[place] = _differs(handed_in[place], other)
    return fates


def _where(candidate: Candidate) -> str:
    return f"{candidate.source.name} แผ่น {candidate.sheet}"


def _same(candidate: Candidate, first: Candidate) -> Refused:
    finding = candidate.say(
        "import-same-record",
        candidate.kind.name,
        Words(
            f"เหมือนกับ {_where(first)} ทุกช่อง จึงนำเข้าครั้งเดียว",
            f"equal in every field to {first.source.name}, {first.sheet}: imported once",
        ),
        Words("ไม่ต้องแก้ไข", "there is nothing to mend"),
    )
    return Refused(candidate, (replace(finding, severity="warning"),), True)


def _differs(candidate: Candidate, other: Candidate) -> Refused:
    path = ("id",) if candidate.tree.get("id") else candidate.kind.name
    finding = candidate.say(
        "import-same-record",
        path,
        Words(
            f"เรื่องเดียวกันส่งมาสองครั้งโดยเนื้อหาต่างกัน อีกแห่งคือ {_where(other)}",
            f"the same came twice and differs; the other is {other.source.name}, {other.sheet}",
        ),
        Words(
            "เลือกส่งเพียงฉบับเดียว ถ้าเป็นคนละเรื่อง (เช่น คนละโครงการ) ให้ตั้งชื่อและรหัสให้ต่างกัน",
            "send one of them; if they are two, as two projects, give them names and codes of their own",
        ),
        related=(Related(other.place(path), Words("อีกฉบับหนึ่ง", "the other one")),),
    )
    return Refused(candidate, (finding,))
