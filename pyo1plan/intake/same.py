"""The same project handed in twice at once: one of two equal forms is enough, of two others none is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pyo1plan.findings import Finding, Related
from pyo1plan.intake.codes import Codes, doubled, name_key
from pyo1plan.intake.taking import Candidate
from pyo1plan.words import Words


@dataclass(frozen=True)
class Refused:
    """A form that is left out before it is judged, and why; `same` where nothing is lost by that."""

    candidate: Candidate
    findings: tuple[Finding, ...]
    is_same: bool = False


def told_apart(handed_in: Sequence[Candidate], codes: Codes) -> list[Candidate | Refused]:
    """The forms in their order, with those that speak of one project left out."""
    fates: list[Candidate | Refused] = list(handed_in)
    for places in doubled(_key(one, codes) for one in handed_in).values():
        first = handed_in[places[0]]
        equal = all(handed_in[place].tree == first.tree for place in places)
        for place in places:
            other = handed_in[places[1] if place == places[0] else places[0]]
            if equal and place != places[0]:
                fates[place] = _same(handed_in[place], first)
            elif not equal:
                fates[place] = _differs(handed_in[place], other)
    return fates


def _key(candidate: Candidate, codes: Codes) -> object:
    """By what a project is known: its code, else its group and name; nothing equals a nameless one."""
    if candidate.tree.get("id"):
        return candidate.tree["id"]
    if known := codes.known(candidate.tree, candidate.source.sha256, candidate.sheet):
        return known
    if candidate.tree.get("name"):
        return name_key(candidate.tree)
    return object()


def _where(candidate: Candidate) -> str:
    return f"{candidate.source.name} แผ่น {candidate.sheet}"


def _same(candidate: Candidate, first: Candidate) -> Refused:
    finding = candidate.say(
        "import-same-project",
        ("name",),
        Words(
            f"เหมือนกับ {_where(first)} ทุกช่อง จึงนำเข้าครั้งเดียว",
            f"equal in every field to {first.source.name}, {first.sheet}: imported once",
        ),
        Words("ไม่ต้องแก้ไข", "there is nothing to mend"),
    )
    return Refused(candidate, (replace(finding, severity="warning"),), True)


def _differs(candidate: Candidate, other: Candidate) -> Refused:
    path = ("id",) if candidate.tree.get("id") else ("name",)
    finding = candidate.say(
        "import-same-project",
        path,
        Words(
            f"โครงการเดียวกันส่งมาสองครั้งโดยเนื้อหาต่างกัน อีกแห่งคือ {_where(other)}",
            f"the project came twice and differs; the other is {other.source.name}, {other.sheet}",
        ),
        Words(
            "เลือกส่งเพียงฉบับเดียว ถ้าเป็นคนละโครงการ ให้ตั้งชื่อและรหัสให้ต่างกัน",
            "send one of them; if they are two projects, give them names and codes of their own",
        ),
        related=(Related(other.place(path), Words("อีกฉบับหนึ่ง", "the other one")),),
    )
    return Refused(candidate, (finding,))
