"""What `plan import` takes: the one list of doors, and by which of them a file goes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyo1plan.findings import Finding
from pyo1plan.intake.importing.door import Door, Errand
from pyo1plan.intake.importing.door_proposals import PROPOSALS
from pyo1plan.intake.importing.door_results import RESULTS
from pyo1plan.intake.importing.door_school_plans import SCHOOL_PLANS
from pyo1plan.intake.importing.door_scores import SCORES
from pyo1plan.intake.importing.incoming import Incoming, Written, complaint
from pyo1plan.intake.schools.door_population import POPULATION
from pyo1plan.intake.schools.door_schools import SCHOOLS
from pyo1plan.words import Words

DOORS: tuple[Door, ...] = (
    PROPOSALS,
    RESULTS,
    SCORES,
    SCHOOLS,
    POPULATION,
    *SCHOOL_PLANS,
)


@dataclass(frozen=True)
class Sorted:
    """The files by the door that each goes in at, in the order of the doors; and those refused."""

    by_door: tuple[tuple[Door, tuple[Incoming, ...]], ...]
    findings: tuple[Finding, ...]


def door_of(key: str) -> Door | None:
    """The door called `key`."""
    return next((door for door in DOORS if door.key == key), None)


def sorted_in(files: Sequence[Incoming], errand: Errand, kind: str | None = None) -> Sorted:
    """Which door each of `files` goes in at.

    A file's own word counts first, then `kind`, then what is found in it.
    """
    found: dict[str, list[Incoming]] = {door.key: [] for door in DOORS}
    findings: list[Finding] = []
    for file in files:
        if file.is_refused:
            continue
        where = _door(file, errand, kind)
        if isinstance(where, Door):
            found[where.key].append(file)
        else:
            findings += where
    pairs = ((door, tuple(found[door.key])) for door in DOORS)
    return Sorted(tuple(pair for pair in pairs if pair[1]), tuple(findings))


def _door(file: Incoming, errand: Errand, kind: str | None) -> Door | Sequence[Finding]:
    said = file.meta.get("form") or _kind_in(file)
    if said is not None and door_of(said) is None:
        return (_unknown(file, said),)
    door = door_of(said or kind or "")
    if door is not None:
        return (_no_yaml(file, door),) if file.is_yaml and door.model is None else door
    if file.is_yaml:
        return _by_shape(file)
    known = [(door.knows(file, errand), door) for door in DOORS]
    most = max(count for count, _ in known)
    best = [door for count, door in known if count == most]
    if not most:
        return (_nothing_known(file),)
    return best[0] if len(best) == 1 else (_several(file, best),)


def _kind_in(file: Incoming) -> str | None:
    """The `kind` that a YAML file names where that is no field of a record: one of a door."""
    said = file.written if file.is_yaml else None
    if not isinstance(said, Written) or not isinstance(said.tree, dict):
        return None
    kind = said.tree.get("kind")
    return kind if isinstance(kind, str) and door_of(kind) is not None else None


def _by_shape(file: Incoming) -> Door | Sequence[Finding]:
    """The door to whose record most of the keys of a YAML file belong."""
    said = file.written
    if not isinstance(said, Written):
        return said
    keys = set(said.tree) if isinstance(said.tree, dict) else set()
    doors = [(door, door.model) for door in DOORS if door.model is not None]
    shares = [len(keys & set(model.model_fields)) for _, model in doors]
    if not keys or not any(shares):
        return (_nothing_known(file),)
    return doors[shares.index(max(shares))][0]


def _no_yaml(file: Incoming, door: Door) -> Finding:
    return complaint(
        file.shown,
        "import-kind",
        Words(f"{door.title.th} รับเป็น YAML ไม่ได้", f"{door.title.en} are not taken as YAML"),
        Words(f"ใช้{door.how.th}", f"use {door.how.en}"),
    )


def _listed(doors: Sequence[Door] = DOORS) -> Words:
    """The kinds by key and title."""
    return Words(
        " · ".join(f"{door.key} {door.title.th}" for door in doors),
        "; ".join(f"{door.key} ({door.title.en})" for door in doors),
    )


def _unknown(file: Incoming, said: str) -> Finding:
    listed = _listed()
    return complaint(
        file.shown,
        "import-kind",
        Words(f"เป็นแบบฟอร์มชนิดที่ไม่รู้จัก ({said})", f"this is a form of an unknown kind ({said})"),
        Words(
            f"ตรวจว่าส่งถูกแฟ้ม คำสั่งนี้รับ: {listed.th}",
            f"check that it is the right file; this command takes {listed.en}",
        ),
    )


def _nothing_known(file: Incoming) -> Finding:
    ways = Words(
        " · ".join(f"{door.title.th}: {door.how.th}" for door in DOORS),
        "; ".join(f"{door.title.en}: {door.how.en}" for door in DOORS),
    )
    return complaint(
        file.shown,
        "import-kind",
        Words(
            "ไม่ใช่แบบฟอร์มหรือตารางที่รู้จัก: ไม่พบทั้งชื่อช่อง ข้อความกำกับช่อง และหัวตาราง",
            "this is no form or table that is known: neither its names, labels nor headings are there",
        ),
        Words(
            f"กรอกในแบบของสำนักงานโดยไม่ลบหัวข้อของแบบ แล้วบันทึกเป็น .xlsx ที่รับได้คือ {ways.th}"
            " · ทะเบียนหนังสือจากระบบอิเล็กทรอนิกส์ใช้ plan letter import",
            f"fill in the office's form, leave its labels in place, save it as .xlsx; taken are {ways.en};"
            " a register of letters goes in with plan letter import",
        ),
    )


def _several(file: Incoming, doors: Sequence[Door]) -> Finding:
    listed = _listed(doors)
    return complaint(
        file.shown,
        "import-kind",
        Words(f"เป็นได้หลายชนิด: {listed.th}", f"this may be one of several kinds: {listed.en}"),
        Words(
            f"สั่งใหม่โดยระบุชนิด เช่น --kind {doors[0].key}",
            f"say which, as in --kind {doors[0].key}",
        ),
    )
