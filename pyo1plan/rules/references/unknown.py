"""What is said of a reference that leads nowhere, with the nearest thing that does exist."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.form import nearest
from pyo1plan.rules.rule import Problem
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: A longer list of choices helps nobody.
MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Home:
    """What a reference names, and the file that lists all there are."""

    what: Words
    file: str


GROUPS = Home(Words("กลุ่ม", "group"), "office.yaml")
BODIES = Home(Words("คณะกรรมการ", "body"), "office.yaml")
SIGNATORIES = Home(Words("ผู้ลงนาม", "signatory"), "office.yaml")
SOURCES = Home(Words("แหล่งงบประมาณ", "fund source"), "office.yaml")
STRATEGIES = Home(Words("กลยุทธ์", "strategy"), "strategies.yaml")
STRATEGY_KPIS = Home(Words("ตัวชี้วัดกลยุทธ์", "strategy indicator"), "strategies.yaml")
GOALS = Home(Words("เป้าประสงค์", "goal"), "strategies.yaml")
FRAMEWORKS = Home(Words("แผนหรือนโยบาย", "plan or policy"), "policies.yaml")
CATEGORIES = Home(Words("หมวดรายจ่าย", "expense category"), "year.yaml")
SCHOOLS = Home(Words("โรงเรียนรหัส", "school"), "schools.yaml")
PROPOSALS = Home(Words("โครงการ", "proposal"), "proposals/")
MEETINGS = Home(Words("การประชุม", "meeting"), "meetings/")


def unknown(held: Held[Any], path: Path, name: str, known: Collection[str], home: Home) -> Problem:
    """The problem of `name`, which is none of `known`, at `path` of `held`."""
    return Problem(
        held,
        path,
        Words(
            f"ไม่มี{home.what.th} “{name}” ใน {home.file}",
            f"there is no {home.what.en} “{name}” in {home.file}",
        ),
        _hint(name, sorted(known), home),
    )


def _hint(name: str, known: list[str], home: Home) -> Words:
    if near := nearest(name, known):
        return Words(
            f"หมายถึง {near} หรือไม่ ถ้าไม่ใช่ ให้เพิ่ม{home.what.th}นี้ใน {home.file} ก่อน",
            f"did you mean {near}? if not, add it to {home.file} first",
        )
    if not known:
        return Words(
            f"{home.file} ยังไม่มี{home.what.th}เลย ให้เพิ่มก่อน",
            f"{home.file} holds none yet: add it there first",
        )
    listed = ", ".join(known[:MOST_LISTED]) + (" …" if len(known) > MOST_LISTED else "")
    return Words(
        f"ที่มีคือ {listed} หรือเพิ่ม{home.what.th}นี้ใน {home.file}",
        f"known are {listed}; or add it to {home.file}",
    )
