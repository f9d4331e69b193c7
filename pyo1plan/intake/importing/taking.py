"""Records taken from what was handed in: one tree a filled form, with the cell of each value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pyo1plan.findings import Finding, Path, Place
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.importing.incoming import Incoming, Written, complaint
from pyo1plan.intake.sheets.entries import tree_from
from pyo1plan.intake.sheets.located import Located
from pyo1plan.intake.sheets.reader import Taken, forms
from pyo1plan.intake.sheets.wording import for_groups
from pyo1plan.records.base import Record
from pyo1plan.records.form import FormProblem, read_record
from pyo1plan.sources.places import Places
from pyo1plan.words import Words

Tree = Any


@dataclass(frozen=True)
class Candidate:
    """One record as it was handed in.

    `record` is None where the tree does not fit; then `findings` say why. `place` leads from a path
    of the record to where it was entered. `sheet` and `number` (from 1) name the sheet; a YAML file
    is its own sheet. `text` is the YAML it came as, empty for a workbook.
    """

    source: Incoming
    kind: FormKind
    sheet: str
    number: int
    tree: Tree
    place: Callable[[Path], Place]
    record: Record | None = None
    findings: tuple[Finding, ...] = ()
    located: Located | None = field(default=None, compare=False)
    text: str = ""
    #: The version of the record that the form was sent out with; "" where nobody knows.
    sent: str = ""

    def say(self, rule: str, path: Path, message: Words, hint: Words, **more: Any) -> Finding:
        """A finding about what was entered at `path`, in the words of the form."""
        finding = Finding(rule, "error", self.place(path), message, hint, path, **more)
        return for_groups(finding, self.located) if self.located else finding

    def told(self, finding: Finding) -> Finding:
        """A finding of the rules, at the cell where the value was entered."""
        here = replace(finding, place=self.place(finding.path))
        return for_groups(here, self.located) if self.located else here

    def with_values(self, **values: str) -> Candidate:
        """The same with fields settled that nobody has to fill in: its code, its group."""
        return _judged(replace(self, tree={**values, **self.tree, **values}))


def candidates(source: Incoming, kind: FormKind) -> tuple[list[Candidate], list[Finding]]:
    """Every record of the kind in the file in its order, and what is wrong with the file as a whole."""
    if source.is_refused:
        return [], []
    if source.is_yaml:
        return _from_yaml(source, kind)
    if source.workbook is None:
        return [], []
    read = forms(source.workbook, kind.form, kind.choices)
    numbers = {sheet.name: n for n, sheet in enumerate(source.workbook.sheets, 1)}
    if not read and "form" not in source.meta:
        return [], [_no_form(source)]
    filled = [one for one in read if not one.is_blank(kind.given)]
    if not filled:
        return [], [_blank(source, kind)]
    hidden = [_hidden(source, kind, one) for one in filled if one.sheet.state != "visible"]
    seen = [one for one in filled if one.sheet.state == "visible"]
    return [_from_form(source, kind, one, numbers[one.sheet.name]) for one in seen], hidden


def _from_form(source: Incoming, kind: FormKind, one: Taken, number: int) -> Candidate:
    tree, spots = tree_from(kind.form, one.entered, kind.given)
    located = Located(kind.form, one, spots, kind.choices)

    def place(path: Path) -> Place:
        return Place(source.shown, cell=located.cell(path))

    if not tree.get("group") and "group" in source.meta and "group" in kind.model.model_fields:
        tree["group"] = source.meta["group"]
    findings = (*_remarks(source, one), *_strays(source, located))
    return Candidate(
        source, kind, one.sheet.name, number, tree, place, None, findings, located, "", one.sent
    )


def _remarks(source: Incoming, one: Taken) -> Iterator[Finding]:
    for remark in one.remarks:
        place = Place(source.shown, cell=one.sheet.place(remark.row, remark.column))
        yield Finding("import-cell", "error", place, remark.message, remark.hint)


def _strays(source: Incoming, located: Located) -> Iterator[Finding]:
    """Rows that belong to no row of the outer table: lines of expense of an activity that is not there."""
    for cell, table, said in located.strays():
        label = table.columns[0].label
        message = Words(f"ยังไม่ได้กรอก “{label.th}”", f"“{label.en}” is not filled in")
        if said:
            message = Words(
                f"“{label.th}” ระบุ {said} แต่ไม่มีแถวลำดับนี้",
                f"“{label.en}” says {said}, but there is no such row",
            )
        yield Finding(
            "import-row",
            "error",
            Place(source.shown, cell=located.taken.sheet.place(*cell)),
            message,
            Words(
                "ใส่ลำดับ (1, 2, 3 …) ของแถวที่รายการนี้สังกัด นับตามตารางข้างบน",
                "type the number (1, 2, 3 …) of the row above that it belongs to",
            ),
        )


def _from_yaml(source: Incoming, kind: FormKind) -> tuple[list[Candidate], list[Finding]]:
    said = source.written
    if not isinstance(said, Written):
        return [], list(said)
    if not isinstance(said.tree, dict):
        wrong = read_record(kind.model, said.tree)
        return [], [_shape(source, problem) for problem in wrong] if isinstance(wrong, list) else []
    places = Places(said.text)

    def place(path: Path) -> Place:
        return places.place(source.shown, path)

    tree = said.tree
    if "kind" not in kind.model.model_fields:  # then it only says which door the file is for
        tree = {key: value for key, value in tree.items() if key != "kind"}
    return [Candidate(source, kind, source.name, 1, tree, place, text=said.text)], []


def _shape(source: Incoming, problem: FormProblem) -> Finding:
    rule, path, message, hint = problem
    return Finding(rule, "error", Place(source.shown), message, hint, path)


def _judged(candidate: Candidate) -> Candidate:
    """The candidate with its record, or with every reason why it has none."""
    record = read_record(candidate.kind.model, candidate.tree)
    if isinstance(record, list):
        told = {f.place for f in candidate.findings}
        strays = candidate.located.is_stray if candidate.located else lambda _: False
        wrong = (candidate.say(*problem) for problem in record if not strays(problem[1]))
        # A cell that could not be used is told of once; that it is missing follows from it.
        return replace(
            candidate,
            record=None,
            findings=(*candidate.findings, *(f for f in wrong if f.place not in told)),
        )
    return replace(candidate, record=record if isinstance(record, Record) else None)


def _no_form(source: Incoming) -> Finding:
    return complaint(
        source.shown,
        "import-kind",
        Words(
            "ไม่พบช่องของแบบนี้ในแฟ้ม ทั้งชื่อช่องและข้อความกำกับช่อง",
            "nothing of this form is in the file: neither its names nor its labels",
        ),
        Words(
            "กรอกในแบบของสำนักงานโดยไม่ลบหัวข้อของแบบ หรือแก้ชนิดที่ระบุใน --kind",
            "fill in the office's form and leave its labels in place, or correct --kind",
        ),
    )


def _blank(source: Incoming, kind: FormKind) -> Finding:
    hint = Words(
        "ตรวจว่าส่งแฟ้มที่กรอกแล้ว และบันทึกก่อนส่ง",
        "check that it is the filled file, saved before sending",
    )
    return complaint(source.shown, "import-blank", kind.blank, hint)


def _hidden(source: Incoming, kind: FormKind, one: Taken) -> Finding:
    row, column = one.cells.get((".".join(kind.name),), (1, 1))
    return complaint(
        source.shown,
        "import-hidden",
        Words(
            f"แผ่น “{one.sheet.name}” ซ่อนอยู่แต่มีข้อมูลที่กรอกไว้ จึงยังไม่นำเข้า",
            f"the sheet “{one.sheet.name}” is hidden but is filled in, so it is not imported",
        ),
        Words(
            "ถ้าต้องการเสนอ ให้เลิกซ่อนแผ่นนี้ ถ้าไม่ต้องการ ให้ลบแผ่นนี้ แล้วส่งใหม่",
            "unhide the sheet if it is meant, delete it if it is not, and send the file again",
        ),
        one.sheet.place(row, column),
    )
