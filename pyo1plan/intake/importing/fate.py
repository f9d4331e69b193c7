"""What becomes of one record that was handed in: new, merged, unchanged, or not accepted and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pyo1plan.findings import Finding, Path
from pyo1plan.intake.importing.bases import Bases
from pyo1plan.intake.importing.merging import Merged, Nothing, merge, put, settled
from pyo1plan.intake.importing.outcome import Fate, FieldChange, State
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.intake.sheets.naming import field_words, value_words
from pyo1plan.records.base import Record
from pyo1plan.sources.edit import EditError
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held

Tree = Any


@dataclass(frozen=True)
class Case:
    """A form that was handed in, its fate, and its record as it would stand (None if it would not)."""

    candidate: Candidate
    fate: Fate
    held: Held[Record] | None = None

    def with_findings(self, found: Iterable[Finding]) -> Case:
        """The case after more findings."""
        return replace(self, fate=self.fate.with_findings(found))


def case(
    one: Candidate, state: State, id_: str, name: str, findings: Iterable[Finding] = ()
) -> Case:
    """The case of a form of which nothing is merged."""
    fate = Fate(
        one.source, state, id_, name, one.sheet, one.number, findings=tuple(findings)
    )  # fmt: skip
    return Case(one, fate)


@dataclass(frozen=True)
class Judge:
    """What a record is judged by: where its kind stands here, and what was imported before."""

    shelf: Shelf
    bases: Bases

    def case(self, candidate: Candidate) -> Case:
        """What becomes of `candidate`; one that is refused keeps no id that was only meant for it."""
        found = self._case(candidate)
        id_ = found.fate.id
        given = candidate.tree.get("id") or self.shelf.here(id_) is not None
        if not found.fate.is_accepted and not given:
            return replace(found, fate=replace(found.fate, id=""))
        if found.fate.is_accepted:
            self.shelf.take(id_)
        return found

    def _case(self, candidate: Candidate) -> Case:
        shelf = self.shelf
        one, notes = shelf.named(candidate)
        id_ = shelf.id(one)
        findings = (*notes, *shelf.objections(one))
        if one.record is None or any(f.severity == "error" for f in (*findings, *one.findings)):
            return case(one, "refused", id_, shelf.name(one), (*findings, *one.findings))
        ours = shelf.here(id_)
        found = (self._merged(one, ours) if ours else self._new(one)).with_findings(findings)
        if found.held is None or not found.fate.is_written:
            return found
        return found.with_findings(map(one.told, shelf.alone(found.held)))

    def _new(self, one: Candidate) -> Case:
        id_, name = self.shelf.id(one), self.shelf.name(one)
        try:
            held = self.shelf.placed(one)
        except EditError as error:
            return case(one, "refused", id_, name, (_unwritable(one, error),))
        return replace(case(one, "new", id_, name), held=held)

    def _merged(self, one: Candidate, ours: Held[Record]) -> Case:
        record = one.record
        assert record is not None
        now, new = bare(tree_of(ours.record)), bare(tree_of(record))
        id_ = self.shelf.id(one)
        base = self.bases.of(id_, ours, one)
        merged = tuple(merge(base, now, new, one.kind.lists))
        fields = tuple(_in_words(one, field, now, new) for field in merged)
        side = None
        if any(field.state == "conflict" for field in merged):
            side = self.shelf.errand.decide(id_, fields)
        taken = settled(merged, side)
        fate = Fate(
            one.source, "unchanged", id_, self.shelf.name(one), one.sheet, one.number, None, fields, side
        )  # fmt: skip
        if taken is None:
            known = not isinstance(base, Nothing)
            pairs = zip(merged, fields, strict=True)
            found = tuple(
                _conflict(one, m.place, f, known) for m, f in pairs if f.state == "conflict"
            )
            return Case(one, replace(fate, state="open", findings=found))
        if not taken:
            return Case(one, fate, ours)
        try:
            held = self.shelf.amended(ours, taken, put(now, taken))
        except EditError as error:
            return Case(one, replace(fate, state="refused", findings=(_unwritable(one, error),)))
        return Case(one, replace(fate, state="changed"), held)


def _in_words(one: Candidate, field: Merged, now: Tree, new: Tree) -> FieldChange:
    """The field as people read it; a row known by a key is named by it, not only by its number."""
    label = field_words(one.kind.form, field.path)
    keys = one.kind.keys
    row = _row_key(new, field.place, keys) or _row_key(now, field.path, keys)
    if row:
        label = Words(f"{row}: {label.th}", f"{row}: {label.en}")
    ours, theirs = value_words(field.ours), value_words(field.theirs)
    return FieldChange(field.path, label, field.state, ours, theirs)


def _row_key(tree: Tree, path: Path, keys: Mapping[Path, str]) -> str:
    """The key of the first row on the way to `path` that has one; "" for none."""
    for depth, step in enumerate(path):
        if isinstance(step, str):
            tree = tree.get(step) if isinstance(tree, dict) else None
            continue
        tree = tree[step] if isinstance(tree, list) and step < len(tree) else None
        names = tuple(name for name in path[:depth] if isinstance(name, str))
        if isinstance(tree, dict) and names in keys:
            return str(tree.get(keys[names]) or "")
    return ""


_BOTH_CHANGED = Words(
    "ช่องนี้แก้ทั้งที่ผู้ส่งและที่นี่ ค่าไม่ตรงกัน",
    "this field was changed by the sender and here, each in its own way",
)
_NEVER_IMPORTED = Words(
    "ช่องนี้ไม่ตรงกับแฟ้มที่นี่ และเรื่องนี้ยังไม่เคยนำเข้าจากแบบ จึงไม่ทราบว่าฝ่ายใดแก้",
    "this field differs from the file here, and as it was never imported, nobody knows who changed it",
)


def _conflict(one: Candidate, place: Path, field: FieldChange, was_imported: bool) -> Finding:
    said = _BOTH_CHANGED if was_imported else _NEVER_IMPORTED
    return one.say(
        "import-conflict",
        place,
        Words(
            f"{said.th} (ที่นี่: {field.ours} · ของผู้ส่ง: {field.theirs})",
            f"{said.en} (here: {field.ours}; the sender's: {field.theirs})",
        ),
        Words(
            "ตกลงกันว่าใช้ค่าใด แล้วสั่งใหม่ด้วย --take theirs (ค่าของผู้ส่ง) หรือ --take ours (ค่าที่นี่)",
            "agree which value holds, then --take theirs (the sender's) or --take ours",
        ),
    )


def _unwritable(one: Candidate, error: EditError) -> Finding:
    return one.say(
        "import-unwritable",
        one.kind.name,
        Words(
            "เขียนลงแฟ้มเดิมโดยคงส่วนอื่นไว้ไม่ได้ เพราะแฟ้มเขียนด้วยรูปแบบที่โปรแกรมแก้ไม่เป็น",
            f"the file cannot be changed with all else left as it is: {error}",
        ),
        Words(
            "แก้แฟ้ม YAML นั้นด้วยมือ หรือจัดรูปแบบให้เหมือนแฟ้มอื่น แล้วนำเข้าใหม่",
            "change the YAML by hand, or lay it out as other files are, and import again",
        ),
    )
