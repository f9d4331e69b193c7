"""Proposals taken from what was handed in: one tree a filled form, with the cell of each value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pyo1plan.findings import Finding, Path, Place
from pyo1plan.intake.choices import Choices
from pyo1plan.intake.entries import tree_from
from pyo1plan.intake.incoming import Incoming
from pyo1plan.intake.layout import Form
from pyo1plan.intake.located import Located
from pyo1plan.intake.reader import Taken, forms
from pyo1plan.intake.wording import for_groups
from pyo1plan.records.form import FormProblem, read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.places import Places
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import decode
from pyo1plan.words import Words

Tree = Any


@dataclass(frozen=True)
class Candidate:
    """One proposal as it was handed in.

    `record` is None where the tree does not fit; then `findings` say why. `place` leads from a path
    of the record to where it was entered. `sheet` and `number` (from 1) name the sheet; a YAML file
    is its own sheet. `text` is the YAML it came as, empty for a workbook.
    """

    source: Incoming
    sheet: str
    number: int
    tree: Tree
    place: Callable[[Path], Place]
    record: Proposal | None = None
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


def candidates(
    source: Incoming, form: Form, choices: Choices
) -> tuple[list[Candidate], list[Finding]]:
    """Every proposal in the file in its order, and what is wrong with the file as a whole."""
    if source.is_refused:
        return [], []
    if source.is_yaml:
        return _from_yaml(source)
    if source.workbook is None:
        return [], []
    read = forms(source.workbook, form, choices)
    numbers = {sheet.name: n for n, sheet in enumerate(source.workbook.sheets, 1)}
    filled = [one for one in read if not one.is_empty]
    if not filled:
        return [], [_nothing(source, bool(read))]
    hidden = [_hidden(source, one) for one in filled if one.sheet.state != "visible"]
    seen = [one for one in filled if one.sheet.state == "visible"]
    return [_from_form(source, form, choices, one, numbers[one.sheet.name]) for one in seen], hidden


def _from_form(
    source: Incoming, form: Form, choices: Choices, one: Taken, number: int
) -> Candidate:
    tree, spots = tree_from(form, one.entered)
    located = Located(form, one, spots, choices)

    def place(path: Path) -> Place:
        return Place(source.shown, cell=located.cell(path))

    if not tree.get("group") and "group" in source.meta:
        tree["group"] = source.meta["group"]
    findings = (*_remarks(source, one), *_strays(source, located))
    return Candidate(
        source, one.sheet.name, number, tree, place, None, findings, located, "", one.sent
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


def _from_yaml(source: Incoming) -> tuple[list[Candidate], list[Finding]]:
    text = decode(source.data)
    if isinstance(text, Problem):
        return [], [text.finding(source.shown)]
    value = read_values(text)
    if isinstance(value, Refused):
        lines = text.split("\n")
        return [], [problem.finding(source.shown, lines) for problem in value.problems]
    if not isinstance(value, dict):
        wrong = read_record(Proposal, value)
        return [], [_shape(source, problem) for problem in wrong] if isinstance(wrong, list) else []
    places = Places(text)

    def place(path: Path) -> Place:
        return places.place(source.shown, path)

    return [Candidate(source, source.name, 1, value, place, text=text)], []


def _shape(source: Incoming, problem: FormProblem) -> Finding:
    rule, path, message, hint = problem
    return Finding(rule, "error", Place(source.shown), message, hint, path)


def _judged(candidate: Candidate) -> Candidate:
    """The candidate with its record, or with every reason why it has none."""
    record = read_record(Proposal, candidate.tree)
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
    return replace(candidate, record=record if isinstance(record, Proposal) else None)


def _nothing(source: Incoming, forms_there: bool) -> Finding:
    if forms_there or "form" in source.meta:
        message = Words(
            "แบบฟอร์มยังว่าง ไม่มีโครงการที่กรอก", "the form is blank: no project is filled in"
        )
        hint = Words(
            "ตรวจว่าส่งแฟ้มที่กรอกแล้ว และบันทึกก่อนส่ง",
            "check that it is the filled file, saved before sending",
        )
        return Finding("import-blank", "error", Place(source.shown), message, hint)
    return Finding(
        "import-kind",
        "error",
        Place(source.shown),
        Words(
            "ไม่ใช่แบบเสนอโครงการของสำนักงาน: ไม่พบทั้งชื่อช่องและข้อความกำกับช่องของแบบฟอร์ม",
            "this is not the office's form: neither its names nor its labels are there",
        ),
        Words(
            "ขอแบบฟอร์มจากกลุ่มนโยบายและแผน (plan form proposal) แล้วกรอกในแบบนั้น อย่าลบหัวข้อของแบบ",
            "fill in the form that plan form proposal gives, and leave its labels in place",
        ),
    )


def _hidden(source: Incoming, one: Taken) -> Finding:
    row, column = one.cells.get(("name",), (1, 1))
    return Finding(
        "import-hidden",
        "error",
        Place(source.shown, cell=one.sheet.place(row, column)),
        Words(
            f"แผ่น “{one.sheet.name}” ซ่อนอยู่แต่มีโครงการที่กรอกไว้ จึงยังไม่นำเข้า",
            f"the sheet “{one.sheet.name}” is hidden but holds a project, so it is not imported",
        ),
        Words(
            "ถ้าต้องการเสนอ ให้เลิกซ่อนแผ่นนี้ ถ้าไม่ต้องการ ให้ลบแผ่นนี้ แล้วส่งใหม่",
            "unhide the sheet if it is meant, delete it if it is not, and send the file again",
        ),
    )
