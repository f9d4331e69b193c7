"""Whom a letter should reach: groups of the office, schools, groups of schools, other agencies."""

from __future__ import annotations

from collections.abc import Iterable

from pyo1plan.checklists.ground import Ground
from pyo1plan.records.letters import Letter
from pyo1plan.words import Words

ALL_GROUPS, ALL_SCHOOLS = "all-groups", "all-schools"
#: Recipients that the standards name and that no file of the office lists.
NAMES = {
    ALL_GROUPS: Words("ทุกกลุ่ม/หน่วย", "all groups"),
    ALL_SCHOOLS: Words("ทุกสถานศึกษา", "all schools"),
    "province": Words("จังหวัด", "the province"),
    "obec": Words("สพฐ.", "OBEC"),
}


def every(to: Iterable[str], ground: Ground) -> tuple[str, ...]:
    """The single recipients that `to` means, each once.

    `all-groups`, `all-schools` and the key of a group of schools stand for their members; where the
    office's or the schools' file does not tell them, the word itself is the recipient.
    """
    return tuple(dict.fromkeys(one for key in to for one in _members(key, ground)))


def reached(letter: Letter, ground: Ground) -> frozenset[str]:
    """The recipients of a letter, and the group that sent it: nobody need write to itself."""
    sender = {letter.group} if letter.group else set()
    if ground.office:
        sender |= {
            g.key for g in ground.office.groups if letter.from_ in (g.key, g.name, g.short_name)
        }
    return frozenset({*every(letter.recipients, ground), *letter.recipients, *sender})


def name(key: str, ground: Ground) -> Words:
    """How messages call a recipient."""
    if key in NAMES:
        return NAMES[key]
    if ground.office and (group := ground.office.group(key)):
        return Words(group.short_name or group.name, group.short_name or group.name)
    schools = ground.year.frame.schools
    school = next((s for s in schools.record.schools if s.code == key), None) if schools else None
    if school is None or not school.name:
        return Words(key, key)
    return Words(f"โรงเรียน{school.name}", f"school {key}")


def _members(key: str, ground: Ground) -> tuple[str, ...]:
    if key == ALL_GROUPS and ground.office:
        return tuple(group.key for group in ground.office.groups) or (key,)
    if key == ALL_SCHOOLS and (schools := ground.year.frame.schools):
        return tuple(school.code for school in schools.record.schools) or (key,)
    groups = ground.office.school_groups if ground.office else ()
    group = next((g for g in groups if g.key == key), None)
    return group.schools or (key,) if group else (key,)
