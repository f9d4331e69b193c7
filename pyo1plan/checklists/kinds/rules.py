"""A set of rules finds nothing wrong: no error and no warning. Advice is no hindrance."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import MOST, listed
from pyo1plan.findings import Finding
from pyo1plan.records.evidence import RulesEvidence
from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.rule import Rule
from pyo1plan.words import Words

#: What the folders of rules that the standards lean on are about, as people are told.
FOLDERS = {
    "arithmetic": Words("ยอดรวมตรงกัน", "totals agree"),
    "development": Words("แผนพัฒนาการศึกษาครบถ้วนและสอดคล้อง", "the development plan holds together"),
    "references": Words("สิ่งที่อ้างถึงมีอยู่จริง", "what is referred to is there"),
    "schools": Words("ข้อมูลโรงเรียนถูกต้อง", "school data are right"),
}


def show(asked: RulesEvidence, ground: Ground) -> Shown:
    """Whether the rules that `asked` names, all judged, find nothing.

    Rules that had nothing to judge show nothing: at least one must have had what it needs.
    """
    meant = chosen(asked)
    wanted = _wanted(asked)
    if not meant:
        return Shown("rules", wanted, 0, 1, missing=(_no_rule(asked),), next=_name_rules())
    ids = {rule.id for rule in meant}
    found = [f for f in ground.findings if f.rule in ids and f.severity != "advice"]
    blocked = _blocking(meant, ground)
    if found or blocked:
        return Shown(
            "rules",
            wanted,
            0,
            1,
            missing=tuple(_said(found)),
            next=_mend(found[0]) if found else None,
            blocked=blocked,
        )
    if not any(_has_ground(rule, ground) for rule in meant):
        return Shown("rules", wanted, 0, 1, missing=(_nothing_to_judge(),), next=_write_records())
    return Shown("rules", wanted, 1, 1)


def chosen(asked: RulesEvidence) -> tuple[Rule, ...]:
    """The rules that are meant: of a folder, by id, or serving a step (or a part of it)."""
    return tuple(r for r in rules() if {r.id, folder(r)} & set(asked.of) or _serves(r, asked.steps))


def folder(rule: Rule) -> str:
    """The folder of `pyo1plan/rules/` in which a rule stands."""
    return rule.check.__module__.split(".")[2]


def _serves(rule: Rule, steps: tuple[str, ...]) -> bool:
    return any(rule.step == step or rule.step.startswith(f"{step}.") for step in steps)


def _kinds(rule: Rule) -> set[str]:
    """The kinds of record that a rule is about."""
    return {*rule.needs, rule.reads} - {"year", "years", "any"}


def _blocking(meant: tuple[Rule, ...], ground: Ground) -> tuple[str, ...]:
    """The unreadable files that some of the rules would have judged."""
    kinds = {kind for rule in meant for kind in _kinds(rule)}
    if any(rule.reads == "any" for rule in meant):
        return tuple(file for _, file in ground.year.unread)
    return ground.unread(*sorted(kinds))


def _has_ground(rule: Rule, ground: Ground) -> bool:
    there = {kind for kind, _ in ground.year.others}
    there |= {"proposal"} if ground.year.proposals else set()
    there |= {"meeting"} if ground.year.meetings else set()
    frame = ground.year.frame
    return all(kind in there or getattr(frame, kind, None) is not None for kind in _kinds(rule))


def _wanted(asked: RulesEvidence) -> Words:
    parts = [FOLDERS.get(name, Words(name, name)) for name in asked.of]
    parts += [Words(f"กฎของขั้นตอน {step}", f"rules of step {step}") for step in asked.steps]
    names = listed(parts, most=len(parts))
    return Words(f"ข้อมูลผ่านการตรวจ: {names.th}", f"the checks find nothing wrong: {names.en}")


def _said(found: list[Finding]) -> Iterator[Words]:
    for f in found[:MOST]:
        where = f"{f.place.file}:{f.place.line}"
        yield Words(f"{where} {f.message.th}", f"{where} {f.message.en}")
    if (more := len(found) - MOST) > 0:
        yield Words(f"และอีก {more} รายการ", f"and {more} more")


def _mend(first: Finding) -> Words:
    where = f"{first.place.file}:{first.place.line}"
    return Words(
        f"แก้ {where} ({first.hint.th}) ดูทั้งหมดด้วย plan validate",
        f"mend {where} ({first.hint.en}); plan validate tells all",
    )


def _no_rule(asked: RulesEvidence) -> Words:
    names = ", ".join((*asked.of, *asked.steps))
    return Words(f"ไม่มีกฎที่ชื่อหรือใช้กับ {names}", f"no rule is named, or serves, {names}")


def _name_rules() -> Words:
    return Words(
        "แก้ rules ในโฟลเดอร์ checklists ให้เป็นชื่อหมวดหรือรหัสกฎที่มี (ดู plan rules)",
        "correct rules in checklists/ to a folder or id that exists (see plan rules)",
    )


def _nothing_to_judge() -> Words:
    return Words("ยังไม่มีระเบียนให้ตรวจ", "there is no record to judge yet")


def _write_records() -> Words:
    return Words(
        "บันทึกข้อมูลก่อน แล้วตรวจด้วย plan validate",
        "write the records first, then run plan validate",
    )
