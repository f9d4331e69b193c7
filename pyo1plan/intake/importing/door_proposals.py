"""Proposals of groups as `plan import` takes them: known by their code, else by their name."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

from pyo1plan.findings import Finding, Path
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.asking.proposals import proposal_form
from pyo1plan.intake.importing.codes import codes_of, name_key
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.house_style import STYLE, written
from pyo1plan.intake.importing.judging import judge_alone
from pyo1plan.intake.importing.originals import PROPOSAL
from pyo1plan.intake.importing.record_door import record_door
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.intake.sheets.choices import choices_of
from pyo1plan.records.base import Record
from pyo1plan.records.proposal import Proposal
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: Stands for the code of a project whose group nobody knows, while the rest is judged.
_ANY_CODE = "00-XXX-000"


def proposal_kind(year: Year) -> FormKind:
    """The form of a proposal as it is read back."""
    form = proposal_form(year.frame)
    return FormKind(
        Proposal,
        form,
        choices_of(form, year.frame),
        frozenset({"group", "budget.pooled"}),
        Words("แบบฟอร์มยังว่าง ไม่มีโครงการที่กรอก", "the form is blank: no project is filled in"),
    )


class ProposalShelf(Shelf):
    """`proposals/<group>/<code>.yaml`."""

    style = STYLE

    def __init__(self, key: str, errand: Errand, kind: FormKind) -> None:
        super().__init__(key, errand, kind)
        self.codes = codes_of(errand.year, errand.submissions)

    def identity(self, one: Candidate) -> Hashable:
        """Its code, else its group and name; nothing equals a nameless one."""
        if one.tree.get("id"):
            return str(one.tree["id"])
        if known := self.codes.known(one.tree, one.source.sha256, one.sheet):
            return known
        return name_key(one.tree) if one.tree.get("name") else object()

    def named(self, one: Candidate) -> tuple[Candidate, tuple[Finding, ...]]:
        """The form with its code, and that it was known by its name where that was so."""
        if one.tree.get("id"):
            return one.with_values(), ()
        known = self.codes.known(one.tree, one.source.sha256, one.sheet)
        code = known or self.codes.next(str(one.tree.get("group")))
        if code is None:
            return one.with_values(id=_ANY_CODE), ()
        named = one.with_values(id=code)
        if known is None or (one.source.sha256, one.sheet) in self.codes.by_sheet:
            return named, ()
        return named, (_by_name(named, code),)

    def again(self, one: Candidate, id_: str) -> Candidate:
        """The form read as the proposal with that code, which it may not have held."""
        return one.with_values(id=id_)

    def id(self, one: Candidate) -> str:
        """The project's code."""
        return str(one.tree.get("id") or "")

    def here(self, id_: str) -> Held[Record] | None:
        """The proposal in the file of that code."""
        return self.year.by_id.get(id_)

    def take(self, id_: str) -> None:
        """Codes given out are not given twice."""
        self.codes.take(id_)

    def objections(self, one: Candidate) -> Iterator[Finding]:
        """That the form is another group's, or speaks of a project that cannot be looked into."""
        group, meant, id_ = one.tree.get("group"), one.source.meta.get("group"), self.id(one)
        if meant and group and meant != group:
            yield self._groups(one, ("group",), str(meant), str(group))
        ours = self.year.by_id.get(id_)
        if ours and group and ours.record.group != group:
            yield self._groups(one, ("id",), ours.record.group, str(group))
        if ours is None and id_ in self.year.frame.proposal_ids:
            yield one.say("import-unreadable", ("id",), *_unreadable(id_))

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

    def file(self, record: Record) -> str:
        """The file of its code in its group's folder."""
        assert isinstance(record, Proposal)
        folder = self.errand.repository.year(self.year.frame.number)
        return (
            f"{self.errand.repository.relative(folder)}/proposals/{record.group}/{record.id}.yaml"
        )

    def written(self, record: Record) -> str:
        """The text of a new proposal."""
        settings = self.year.frame.settings
        return written(tree_of(record), bool(settings and settings.record.example))

    def sender(self, record: Record) -> str:
        """Its group."""
        assert isinstance(record, Proposal)
        return record.group

    def alone(self, held: Held[Record]) -> list[Finding]:
        """Judged in the year that knows the codes given out so far: projects may name each other."""
        ids = self.year.frame.proposal_ids | self.codes.used | {held.id}
        frame = replace(self.year.frame, proposal_ids=frozenset(ids))
        return judge_alone(held, self.key, replace(self.year, frame=frame), self.errand.on)


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


def _unreadable(id_: str) -> tuple[Words, Words]:
    return (
        Words(f"แฟ้มของ {id_} ที่มีอยู่อ่านไม่ได้ จึงรวมกันไม่ได้", f"the file of {id_} cannot be read"),
        Words(
            "แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ) แล้วนำเข้าใหม่",
            "mend it first: plan validate says how",
        ),
    )


PROPOSALS = record_door(
    PROPOSAL, Words("แบบเสนอโครงการ", "project proposals"), Proposal, proposal_kind, ProposalShelf
)
