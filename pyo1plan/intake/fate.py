"""What becomes of one proposal that was handed in: new, merged, unchanged, or not accepted and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from pyo1plan.findings import Finding, Path
from pyo1plan.intake.bases import Bases
from pyo1plan.intake.codes import Codes
from pyo1plan.intake.house_style import changed, written
from pyo1plan.intake.judging import judge_alone
from pyo1plan.intake.layout import Form
from pyo1plan.intake.loss import bare
from pyo1plan.intake.merging import Merged, Nothing, Side, merge, put, settled
from pyo1plan.intake.naming import value_words
from pyo1plan.intake.taking import Candidate
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import read_values
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from pyo1plan.year.version import version_of

#: `before`: this very sheet was imported before; `same`: an equal form stands elsewhere among the
#: files; `open`: a conflict that nobody decided.
State = Literal["new", "changed", "unchanged", "before", "same", "open", "refused"]
#: Asked which side is right in the conflicts of a project; None leaves the project out.
Decide = Callable[[str, Sequence[Merged], Form], Side | None]


@dataclass(frozen=True)
class Fate:
    """One proposal, what becomes of it, and all that is said of it.

    `file` is where it is written (relative to the repository), `before` its text now, `text` the
    text then; `held` the record then. `fields` are those that are not the same everywhere.
    """

    candidate: Candidate
    state: State
    id: str = ""
    file: str = ""
    before: str | None = None
    text: str = ""
    held: Held[Proposal] | None = None
    fields: tuple[Merged, ...] = ()
    findings: tuple[Finding, ...] = ()
    #: Whose values were taken in conflicts.
    side: Side | None = None

    @property
    def is_written(self) -> bool:
        """Whether its file changes."""
        return self.state in ("new", "changed")

    @property
    def is_accepted(self) -> bool:
        """Whether it counts as taken from its form."""
        return self.state not in ("open", "refused")

    @property
    def is_recorded(self) -> bool:
        """Whether the register says that it came from its form."""
        return self.state in ("new", "changed", "unchanged")

    def with_findings(self, found: Iterable[Finding]) -> Fate:
        """The fate after more findings: an error among them refuses the proposal."""
        more = tuple(found)
        wrong = any(finding.severity == "error" for finding in more)
        state = "refused" if wrong else self.state
        return replace(self, findings=(*self.findings, *more), state=state)


@dataclass(frozen=True)
class Judge:
    """What a proposal is judged by: the year as it stands, what was imported before, who decides."""

    repository: Repository
    year: Year
    bases: Bases
    form: Form
    on: date
    decide: Decide

    def fate(self, candidate: Candidate, codes: Codes) -> Fate:
        """What becomes of `candidate`; one that is refused keeps no code that was only meant for it."""
        fate = self._fate(candidate, codes)
        given = candidate.tree.get("id") or fate.id in self.year.frame.proposal_ids
        return fate if fate.is_accepted or given else replace(fate, id="")

    def _fate(self, candidate: Candidate, codes: Codes) -> Fate:
        one, notes = self._named(candidate, codes)
        id_ = str(one.tree.get("id") or "")
        findings = (*notes, *self._of_another(one, id_))
        if one.record is None or any(f.severity == "error" for f in (*findings, *one.findings)):
            return Fate(one, "refused", id_, findings=(*findings, *one.findings))
        ours = self.year.by_id.get(id_)
        fate = self._merged(one, ours) if ours else self._new(one)
        fate = fate.with_findings(findings)
        if fate.held is None or not fate.is_written:
            return fate
        found = judge_alone(fate.held, _knowing(self.year, fate.id, codes), self.on)
        return fate.with_findings(map(one.told, found))

    def _named(self, candidate: Candidate, codes: Codes) -> tuple[Candidate, tuple[Finding, ...]]:
        """The candidate with its code, and that it was known by its name where that was so."""
        tree = candidate.tree
        if tree.get("id"):
            return candidate.with_values(), ()
        sha256 = candidate.source.sha256
        known = codes.known(tree, sha256, candidate.sheet)
        code = known or codes.next(str(tree.get("group")))
        if code is None:
            return candidate.with_values(id=_ANY_CODE), ()
        named = candidate.with_values(id=code)
        if known is None or (sha256, candidate.sheet) in codes.by_sheet:
            return named, ()
        return named, (_by_name(named, code),)

    def _of_another(self, one: Candidate, id_: str) -> list[Finding]:
        """That the form is another group's, or speaks of a project that cannot be looked into."""
        group, meant = one.tree.get("group"), one.source.meta.get("group")
        found = []
        if meant and group and meant != group:
            found.append(self._groups(one, ("group",), str(meant), str(group)))
        ours = self.year.by_id.get(id_)
        if ours and group and ours.record.group != group:
            found.append(self._groups(one, ("id",), ours.record.group, str(group)))
        if ours is None and id_ in self.year.frame.proposal_ids:
            found.append(one.say("import-unreadable", ("id",), *_unreadable(id_)))
        return found

    def _groups(self, one: Candidate, path: Path, owner: str, said: str) -> Finding:
        whose, other = self._group(owner), self._group(said)
        what = "รหัสโครงการ" if path == ("id",) else "แบบฟอร์ม"
        return one.say(
            "import-group",
            path,
            Words(
                f"{what}นี้เป็นของ{whose} แต่ช่องกลุ่มที่รับผิดชอบระบุ{other}",
                f"this belongs to {owner}, but the group entered is {said}",
            ),
            Words(
                f"ถ้าเป็นโครงการของ{other} ให้กรอกในแบบของ{other} ถ้าเป็นของ{whose} ให้แก้ช่องกลุ่มที่รับผิดชอบ",
                f"use the form of {said}, or enter {owner} as the group",
            ),
        )

    def _group(self, key: str) -> str:
        office = self.year.frame.office
        group = office.record.group(key) if office else None
        return group.name if group else key

    def _new(self, one: Candidate) -> Fate:
        record = one.record
        assert record is not None
        number = self.year.frame.number
        folder = self.repository.relative(self.repository.year(number))
        file = f"{folder}/proposals/{record.group}/{record.id}.yaml"
        settings = self.year.frame.settings
        is_example = bool(settings and settings.record.example)
        try:
            text = _own_text(one) or written(tree_of(record), is_example)
        except EditError as error:
            return Fate(one, "refused", record.id, findings=(_unwritable(one, error),))
        return Fate(one, "new", record.id, file, None, text, Held(file, record.id, record, text))

    def _merged(self, one: Candidate, ours: Held[Proposal]) -> Fate:
        record = one.record
        assert record is not None
        now, new = bare(tree_of(ours.record)), bare(tree_of(record))
        # A form that went out with what stands here now: whatever differs, the group changed.
        is_untouched = bool(one.sent) and one.sent == version_of(ours.record)
        base = now if is_untouched else self.bases.of(ours.id)
        whole = frozenset(e.path for e in self.form.entries if e.sort == "codes")
        fields = tuple(merge(base, now, new, whole))
        side = None
        if any(field.state == "conflict" for field in fields):
            side = self.decide(ours.id, fields, self.form)
        taken = settled(fields, side)
        if taken is None:
            known = not isinstance(base, Nothing)
            found = tuple(_conflict(one, f, known) for f in fields if f.state == "conflict")
            return Fate(one, "open", ours.id, ours.file, ours.text, fields=fields, findings=found)
        if not taken:
            return Fate(
                one, "unchanged", ours.id, ours.file, ours.text, ours.text, ours, fields, (), side
            )
        tree = put(now, taken)
        try:
            text = changed(ours.text, {field.path: field.theirs for field in taken}, tree)
            after = _reads_as(text, tree)
        except EditError as error:
            return Fate(one, "refused", ours.id, findings=(_unwritable(one, error),))
        held = Held(ours.file, ours.id, after, text)
        return Fate(one, "changed", ours.id, ours.file, ours.text, text, held, fields, (), side)


#: Stands for the code of a project whose group nobody knows, while the rest is judged.
_ANY_CODE = "00-XXX-000"


def _knowing(year: Year, id_: str, codes: Codes) -> Year:
    """The year that knows the codes given out so far: projects may name each other."""
    ids = year.frame.proposal_ids | codes.used | {id_}
    return replace(year, frame=replace(year.frame, proposal_ids=frozenset(ids)))


def _own_text(one: Candidate) -> str:
    """The text of a YAML file that gives its own code, as it came; empty for any other."""
    if not one.text or read_values(one.text) != one.tree:
        return ""
    return one.text if one.text.endswith("\n") else f"{one.text}\n"


def _reads_as(text: str, tree: Any) -> Proposal:
    """The record in `text`; raises `EditError` unless it is the one of `tree`."""
    record, wanted = read_record(Proposal, read_values(text)), read_record(Proposal, tree)
    if not isinstance(record, Proposal) or record != wanted:
        raise EditError("the changed file would not read as the merged proposal")
    return record


def _by_name(one: Candidate, code: str) -> Finding:
    finding = one.say(
        "import-by-name",
        ("name",),
        Words(
            f"ไม่มีรหัสโครงการ แต่ชื่อตรงกับ {code} ของกลุ่มนี้ จึงถือว่าเป็นฉบับแก้ไขของโครงการนั้น",
            f"without a code, but named as {code} of the group: taken for its new version",
        ),
        Words(
            "ถ้าเป็นโครงการใหม่ ให้ตั้งชื่อให้ต่างจากโครงการเดิม",
            "if it is a new project, give it a name of its own",
        ),
    )
    return replace(finding, severity="advice")


_BOTH_CHANGED = Words(
    "ช่องนี้แก้ทั้งที่กลุ่มและที่นี่ ค่าไม่ตรงกัน",
    "this field was changed by the group and here, each in its own way",
)
_NEVER_IMPORTED = Words(
    "ช่องนี้ไม่ตรงกับแฟ้มที่นี่ และโครงการนี้ยังไม่เคยนำเข้าจากแบบ จึงไม่ทราบว่าฝ่ายใดแก้",
    "this field differs from the file here, and as the project was never imported,"
    " nobody knows who changed it",
)


def _conflict(one: Candidate, field: Merged, was_imported: bool) -> Finding:
    ours, theirs = value_words(field.ours), value_words(field.theirs)
    said = _BOTH_CHANGED if was_imported else _NEVER_IMPORTED
    return one.say(
        "import-conflict",
        field.path,
        Words(
            f"{said.th} (ที่นี่: {ours} · ของกลุ่ม: {theirs})",
            f"{said.en} (here: {ours}; the group's: {theirs})",
        ),
        Words(
            "ตกลงกันว่าใช้ค่าใด แล้วสั่งใหม่ด้วย --take theirs (ค่าของกลุ่ม) หรือ --take ours (ค่าที่นี่)",
            "agree which value holds, then --take theirs (the group's) or --take ours",
        ),
    )


def _unreadable(id_: str) -> tuple[Words, Words]:
    return (
        Words(f"แฟ้มของ {id_} ที่มีอยู่อ่านไม่ได้ จึงรวมกันไม่ได้", f"the file of {id_} cannot be read"),
        Words(
            "แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ) แล้วนำเข้าใหม่",
            "mend it first: plan validate says how",
        ),
    )


def _unwritable(one: Candidate, error: EditError) -> Finding:
    return one.say(
        "import-unwritable",
        ("name",),
        Words(
            "เขียนลงแฟ้มเดิมโดยคงส่วนอื่นไว้ไม่ได้ เพราะแฟ้มเขียนด้วยรูปแบบที่โปรแกรมแก้ไม่เป็น",
            f"the file cannot be changed with all else left as it is: {error}",
        ),
        Words(
            "แก้แฟ้ม YAML ของโครงการด้วยมือ หรือจัดรูปแบบให้เหมือนแฟ้มอื่น แล้วนำเข้าใหม่",
            "change the YAML by hand, or lay it out as other files are, and import again",
        ),
    )
