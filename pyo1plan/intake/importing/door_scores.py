"""Members' scores as `plan import` takes them: each sheet is one member's part of `scores.yaml`."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from pyo1plan.findings import Finding, Path
from pyo1plan.intake.asking.audience import Seat, seats
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.asking.score_sheet import (
    ScoreSheet,
    criteria_of,
    filled,
    name_of,
    seat_of,
    sheet_of,
    with_sheet,
)
from pyo1plan.intake.asking.scores import (
    GIVEN,
    KIND,
    held_scores,
    scores_choices,
    scores_form,
)
from pyo1plan.intake.importing.door import Door, Errand
from pyo1plan.intake.importing.house_style import laid_out, texts
from pyo1plan.intake.importing.judging import judge_alone
from pyo1plan.intake.importing.merging import Merged
from pyo1plan.intake.importing.record_door import RecordDoor
from pyo1plan.intake.importing.shelf import Shelf, Tree
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.records.scores import Scores
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.rendering import Style
from pyo1plan.sources.reshaping import reshaped
from pyo1plan.sources.together import Change
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.repository import WORKSPACES

_FILE = "scores.yaml"
_STYLE = Style(lambda path: len(path) == 2 and path[0] == "scores", lambda path: False)


def scores_kind(year: Year) -> FormKind:
    """The form of a member's scores as it is read back."""
    return FormKind(
        ScoreSheet,
        scores_form(year.frame),
        scores_choices(year),
        GIVEN,
        Words("แบบให้คะแนนยังว่าง ไม่มีคะแนนที่กรอก", "the form is blank: nothing is scored"),
        ("member",),
        {("proposals",): "proposal"},
    )


class ScoresShelf(Shelf):
    """`scores.yaml`: what is handed in is one member's part of it."""

    style = _STYLE

    def __init__(self, key: str, errand: Errand, kind: FormKind) -> None:
        super().__init__(key, errand, kind)
        self.seats = seats(errand.year)
        settings = errand.year.frame.settings
        self.order = [c.key for c in criteria_of(settings.record.screening if settings else ())]
        folder = errand.repository.relative(errand.repository.year(errand.year.frame.number))
        self.path = f"{folder}/{_FILE}"
        held = errand.year.every(KIND, Scores)
        self.text = held[0].text if held else ""

    # -- how a sheet is known --------------------------------------------------------------------

    def _seat(self, one: Candidate) -> Seat | None:
        """The member: as the sheet names them, else by the number that the workbook was made for."""
        said = str(one.tree.get("member") or "")
        return seat_of(said, self.seats) or seat_of(one.source.meta.get("member", ""), self.seats)

    def identity(self, one: Candidate) -> Hashable:
        """The member; nobody else's sheet equals that of an unknown one."""
        return self._seat(one) or object()

    def named(self, one: Candidate) -> tuple[Candidate, tuple[Finding, ...]]:
        """The sheet with the member's name, without what was only there to be read.

        Proposals without a row have none only because the form is older, or the row was taken out.
        """
        seat = self._seat(one)
        rows = [
            {key: value for key, value in row.items() if key not in ("group", "total")}
            for row in one.tree.get("proposals", ())
        ]
        there = {row.get("proposal") for row in rows}
        rows += [{"proposal": h.id} for h in self.year.proposals if h.id not in there]
        name = name_of(seat, self.seats) if seat else str(one.tree.get("member") or "")
        tree = {**one.tree, "proposals": rows}
        return replace(one, tree=tree).with_values(**({"member": name} if name else {})), ()

    def again(self, one: Candidate, id_: str) -> Candidate:
        """The sheet as it was read before."""
        return self.named(one)[0]

    def version(self, record: Record) -> str:
        """That of the rows that hold something: a new proposal makes no new version."""
        assert isinstance(record, ScoreSheet)
        return super().version(filled(record))

    def id(self, one: Candidate) -> str:
        """The member as `scores.yaml` names them."""
        seat = self._seat(one)
        return name_of(seat, self.seats) if seat else ""

    def name(self, one: Candidate) -> str:
        """The member's number on the committee."""
        seat = self._seat(one)
        return f"คะแนนของกรรมการลำดับที่ {seat.number}" if seat else str(one.tree.get("member") or "")

    def here(self, id_: str) -> Held[Record] | None:
        """What the member has scored; None for nothing."""
        seat = seat_of(id_, self.seats)
        sheet = self._sheet(held_scores(self.year), seat) if seat else None
        if sheet is None or not filled(sheet).proposals:
            return None
        return Held(self.path, id_, sheet, self.text)

    def read(self, text: str, id_: str) -> Record | None:
        """What the member had scored in a version of the file."""
        value = read_values(text)
        scores = None if isinstance(value, Refused) else read_record(Scores, value)
        seat = seat_of(id_, self.seats)
        return self._sheet(scores, seat) if isinstance(scores, Scores) and seat else None

    def _sheet(self, scores: Scores, seat: Seat) -> ScoreSheet:
        return sheet_of(scores, seat, self.seats, [held.id for held in self.year.proposals])

    def objections(self, one: Candidate) -> Iterator[Finding]:
        """That nobody knows the member, that the file here cannot be read, or a note has no score."""
        if self._seat(one) is None:
            yield one.say("import-member", ("member",), *_UNKNOWN)
        if (KIND, self.path) in self.year.unread:
            yield one.say("import-unreadable", ("member",), *_unreadable(self.path))
        for number, row in enumerate(one.tree.get("proposals", ())):
            if row.get("note") and not row.get("scores"):
                yield one.say("import-row", ("proposals", number, "note"), *_NOTE_ALONE)

    # -- how it is written -----------------------------------------------------------------------

    def file(self, record: Record) -> str:
        """The one file of all members."""
        return self.path

    def sender(self, record: Record) -> str:
        """The committee."""
        settings = self.year.frame.settings
        return (settings.record.plan_committee if settings else None) or "office"

    def written(self, record: Record) -> str:
        """The file with this member's sheet. Raises `EditError`."""
        return self._with(self.text, record)

    def amended(self, ours: Held[Record], fields: Sequence[Merged], tree: Tree) -> Held[Record]:
        """The member's sheet as merged. Raises `EditError`."""
        record = read_record(ScoreSheet, texts(tree))
        if isinstance(record, list):
            raise EditError("the merged sheet would not read")
        return Held(ours.file, ours.id, record, self._with(self.text, record))

    def changes(self, written: Sequence[Held[Record]]) -> dict[str, Change]:
        """The file with all the sheets, one after the other."""
        text = self.text
        for held in written:
            text = self._with(text, held.record)
        return {self.path.removeprefix(f"{WORKSPACES}/"): self.change(self.path, text)}

    def _with(self, text: str, sheet: Record) -> str:
        assert isinstance(sheet, ScoreSheet)
        seat = seat_of(sheet.member, self.seats)
        assert seat is not None  # `objections` refuse a sheet of nobody
        read = read_record(Scores, read_values(text)) if text else Scores()
        assert isinstance(read, Scores)
        scores = with_sheet(read, sheet, seat, self.seats, self.order)
        if not text:
            number = self.year.frame.number
            return laid_out(
                tree_of(scores),
                f"คะแนนกลั่นกรองโครงการที่กรรมการให้ ปีงบประมาณ พ.ศ. {number}",
                self.style,
            )
        rows = texts(bare(tree_of(scores))).get("scores", [])
        return reshaped(text, {"scores": rows}, self.style)

    # -- what judges it --------------------------------------------------------------------------

    def alone(self, held: Held[Record]) -> list[Finding]:
        """What the rules of scores say of this member's entries, at the cells of the sheet."""
        sheet = held.record
        assert isinstance(sheet, ScoreSheet)
        seat = seat_of(sheet.member, self.seats)
        assert seat is not None
        own = with_sheet(Scores(), sheet, seat, self.seats, self.order)
        found = judge_alone(replace(held, record=own), KIND, self.year, self.errand.on)
        return [replace(f, path=_in_sheet(f.path, own, sheet)) for f in found]

    def among(self, written: Sequence[Held[Record]]) -> list[Finding]:
        """No rule compares the sheets of members: each scores alone."""
        return []


def _in_sheet(path: Path, scores: Scores, sheet: ScoreSheet) -> Path:
    """Where on the sheet the value at `path` of the scores stands."""
    if len(path) < 2 or not isinstance(path[1], int):
        return ("member",)
    entry = scores.scores[path[1]]
    number = [row.proposal for row in sheet.proposals].index(entry.proposal)
    if path[2:] == ("proposal",):
        return ("proposals", number, "proposal")
    return ("proposals", number, "scores", entry.criterion)


_UNKNOWN = (
    Words(
        "ไม่พบกรรมการคนนี้ในองค์ประกอบคณะกรรมการจัดทำแผน",
        "this is no member of the plan committee, or several have the position",
    ),
    Words(
        "ใช้แบบที่ plan form scores ออกให้กรรมการคนนั้น หรือแก้องค์ประกอบคณะใน office.yaml",
        "use the form that plan form scores makes for the member, or correct office.yaml",
    ),
)
_NOTE_ALONE = (
    Words("เขียนความเห็นไว้แต่ยังไม่ได้ให้คะแนนโครงการนี้", "there is a note, but the project is not scored"),
    Words("ให้คะแนนอย่างน้อยหนึ่งเกณฑ์ หรือลบความเห็น", "score at least one criterion, or clear the note"),
)


def _unreadable(file: str) -> tuple[Words, Words]:
    return (
        Words(f"แฟ้ม {file} ที่มีอยู่อ่านไม่ได้ จึงรวมกันไม่ได้", f"{file} cannot be read"),
        Words(
            "แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ) แล้วนำเข้าใหม่",
            "mend it first: plan validate says how",
        ),
    )


_RECORDS = RecordDoor(KIND, scores_kind, ScoresShelf)
SCORES = Door(
    KIND,
    Words("แบบให้คะแนนกลั่นกรองโครงการของกรรมการ", "members' scores"),
    _RECORDS.take,
    _RECORDS.knows,
    Words("แบบฟอร์มจาก plan form scores", "the form that plan form scores gives"),
)
