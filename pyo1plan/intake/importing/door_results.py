"""Quarterly results as `plan import` takes them: one file for each group and quarter."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from pyo1plan.findings import Finding
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.asking.results import GIVEN, KIND, results_choices, results_form
from pyo1plan.intake.importing.house_style import laid_out
from pyo1plan.intake.importing.record_door import record_door
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.records.base import Record
from pyo1plan.records.results import Results
from pyo1plan.sources.rendering import Style
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The lists in a project's results whose entries stand on one line each.
_STYLE = Style(
    lambda path: len(path) == 4 and path[0] == "projects" and isinstance(path[3], int),
    lambda path: False,
)


def results_kind(year: Year) -> FormKind:
    """The form of a quarter's results as it is read back; any project of the year may stand in it."""
    projects = [held.record for held in year.proposals]
    return FormKind(
        Results,
        results_form(),
        results_choices(year.frame, projects),
        GIVEN,
        Words("แบบรายงานยังว่าง ไม่มีผลที่กรอก", "the form is blank: no result is filled in"),
        ("reported",),
        {
            ("projects",): "project",
            ("projects", "money"): "source",
            ("projects", "activities"): "activity",
            ("projects", "indicators"): "indicator",
        },
    )


class ResultsShelf(Shelf):
    """`results/q<quarter>/<group>.yaml`."""

    style = _STYLE

    def identity(self, one: Candidate) -> Hashable:
        """Its quarter and group; nothing equals a form that tells neither."""
        return self.id(one) or object()

    def named(self, one: Candidate) -> tuple[Candidate, tuple[Finding, ...]]:
        """The form with the quarter that its workbook says, where the cell lost it."""
        quarter = one.source.meta.get("quarter")
        if quarter and not one.tree.get("quarter"):
            return one.with_values(quarter=quarter), ()
        return one.with_values(), ()

    def id(self, one: Candidate) -> str:
        """`q1-supervision`."""
        quarter, group = one.tree.get("quarter"), one.tree.get("group")
        return f"q{quarter}-{group}" if quarter and group else ""

    def name(self, one: Candidate) -> str:
        """The quarter and the group in words."""
        return f"ผลไตรมาส {one.tree.get('quarter')} {self._group(str(one.tree.get('group')))}"

    def _group(self, key: str) -> str:
        """The group's name; its key where the office does not know it."""
        office = self.year.frame.office
        group = office.record.group(key) if office else None
        return group.name if group else key

    def here(self, id_: str) -> Held[Record] | None:
        """What the group reported for the quarter."""
        there = self.year.every(KIND, Results)
        return next((h for h in there if f"q{h.record.quarter}-{h.record.group}" == id_), None)

    def objections(self, one: Candidate) -> Iterator[Finding]:
        """That the form is another group's or quarter's, or its file here cannot be read."""
        for field in ("group", "quarter"):
            meant, said = one.source.meta.get(field), one.tree.get(field)
            if meant and said and meant != said:
                yield one.say("import-group", (field,), *self._another(field, meant, str(said)))
        if one.record is not None:
            file = self.file(one.record)
            if (KIND, file) in self.year.unread:
                yield one.say("import-unreadable", ("group",), *_unreadable(file))

    def _another(self, field: str, meant: str, said: str) -> tuple[Words, Words]:
        if field == "group":
            whose, other = self._group(meant), self._group(said)
        else:
            whose, other = f"ไตรมาสที่ {meant}", f"ไตรมาสที่ {said}"
        return (
            Words(
                f"แบบฟอร์มนี้ออกให้{whose} แต่ในช่องระบุ{other}",
                f"this form was made for {field} {meant}, but {said} is entered",
            ),
            Words(
                "ใช้แบบฟอร์มที่ออกให้กลุ่มและไตรมาสนั้น หรือแก้ช่องนี้กลับตามเดิม",
                "use the form made for that group and quarter, or put the cell back as it was",
            ),
        )

    def file(self, record: Record) -> str:
        """The group's file in the quarter's folder."""
        assert isinstance(record, Results)
        folder = self.errand.repository.relative(
            self.errand.repository.year(self.year.frame.number)
        )
        return f"{folder}/results/q{record.quarter}/{record.group}.yaml"

    def written(self, record: Record) -> str:
        """The text of a new report. Raises `EditError`."""
        assert isinstance(record, Results)
        settings = self.year.frame.settings
        first = "ข้อมูลตัวอย่าง: " if settings and settings.record.example else ""
        title = f"{first}ผลการดำเนินงาน ไตรมาสที่ {record.quarter} {self._group(record.group)}"
        return laid_out(tree_of(record), title, self.style)

    def sender(self, record: Record) -> str:
        """Its group."""
        assert isinstance(record, Results)
        return record.group


def _unreadable(file: str) -> tuple[Words, Words]:
    return (
        Words(f"แฟ้ม {file} ที่มีอยู่อ่านไม่ได้ จึงรวมกันไม่ได้", f"{file} cannot be read"),
        Words(
            "แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ) แล้วนำเข้าใหม่",
            "mend it first: plan validate says how",
        ),
    )


RESULTS = record_door(
    KIND,
    Words("แบบรายงานผลการดำเนินงานรายไตรมาส", "quarterly results"),
    Results,
    results_kind,
    ResultsShelf,
)
