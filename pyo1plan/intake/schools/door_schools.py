"""The door for what offices have of their schools: counts, lists, and results of national tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.importing.door import Door, Errand
from pyo1plan.intake.importing.incoming import Incoming, complaint
from pyo1plan.intake.importing.originals import imported
from pyo1plan.intake.importing.outcome import Fate, Kept, Outcome
from pyo1plan.intake.schools.census import Census, census_of, enrolled
from pyo1plan.intake.schools.columns import CENSUS, SCORES, is_personal
from pyo1plan.intake.schools.desk import UNWRITABLE, Desk, Draft
from pyo1plan.intake.schools.offices import office_codes
from pyo1plan.intake.schools.results_taking import take_scores
from pyo1plan.intake.schools.scores import scores_of
from pyo1plan.intake.schools.taking import Origin, take_census
from pyo1plan.intake.tabular import Source, Tabular, read_tables
from pyo1plan.intake.tabular.days import day_above
from pyo1plan.intake.tabular.forms import basis_of
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.sources.edit import EditError
from pyo1plan.thai.dates import iso_be, long_date
from pyo1plan.words import Words
from pyo1plan.year.version import version_of

KEY = "schools"
#: In whose folder of `submissions/` the originals are kept.
SENDER = "office"


def take(files: Sequence[Incoming], errand: Errand) -> Outcome:
    """The outcome of all tables of schools in `files`."""
    desk = Desk(errand)
    if desk.unreadable is not None:
        return Outcome(findings=tuple(_unreadable(file, desk.unreadable) for file in files))
    run = _Run(errand, desk)
    for file in files:
        run.take(file)
    try:
        changes = desk.changes()
    except EditError as error:
        return Outcome(findings=tuple(_unwritable(file, error) for file in files))
    return Outcome(tuple(run.fates), tuple(run.findings), changes, tuple(run.kept))


@dataclass
class _Run:
    """One run: what was taken so far."""

    errand: Errand
    desk: Desk
    fates: list[Fate] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)

    @property
    def office(self) -> str:
        """The code of the office itself, which stands among the schools of many files."""
        assert self.errand.year.frame.office is not None  # the import asks for it first
        return self.errand.year.frame.office.record.code

    def take(self, file: Incoming) -> None:
        """Take what the file holds."""
        assert file.workbook is not None
        if personal := list(_personal(file)):
            self.findings += personal
            return
        if _is_scores(file):
            for table in read_tables(file.shown, file.workbook, SCORES):
                self._scores(file, table)
        else:
            for table in read_tables(file.shown, file.workbook, CENSUS):
                self._census(file, table)

    def _scores(self, file: Incoming, table: Tabular) -> None:
        self.findings += table.findings
        if not table.is_whole:
            return
        scores = scores_of(table, self.office, _criteria(self.errand).suppress_at_most)
        if isinstance(scores, tuple):
            self.findings += scores
            return
        self.findings += scores.findings
        self.fates += take_scores(file, scores, self.desk.standing, self.errand)

    def _census(self, file: Incoming, table: Tabular) -> None:
        self.findings += table.findings
        if not table.is_whole:
            return
        census = census_of(table, office_codes(table, self.office))
        day = self.errand.as_of or day_above(table)
        draft = self.desk.count_of(day) if census.counts else self.desk.standing
        origin = _origin(file, self.errand)
        fates = take_census(file, census, draft, self.errand, day, origin)
        self.findings += census.findings
        if census.counts:
            self.findings += _counted(
                file, census, fates, draft, day, _criteria(self.errand).small_at_most
            )
            _say_source(file, draft, fates)
        self.fates += fates
        if any(fate.is_recorded for fate in fates):
            self.kept.append(_kept(file, table, draft, self.errand))


def _origin(file: Incoming, errand: Errand) -> Origin:
    """Whether the file was imported before, or is a form that was filled from what stands here."""
    if file.sha256 in {one.sha256 for one, _ in imported(errand.submissions, KEY)}:
        return "imported"
    held = errand.year.frame.schools
    assert file.workbook is not None
    is_form = held is not None and basis_of(file.workbook) == version_of(held.record)
    return "form" if is_form else "elsewhere"


def _kept(file: Incoming, table: Tabular, draft: Draft, errand: Errand) -> Kept:
    """The original, of which the register says which count came from it."""
    sheets = [s.name for s in file.workbook.sheets] if file.workbook else []
    sheet = table.source.sheet.name
    id_ = f"{errand.year.frame.number}/{draft.name}"
    return Kept(file, SENDER, KEY, (Fate(file, "new", id_, "", sheet, sheets.index(sheet) + 1),))


def _say_source(file: Incoming, draft: Draft, fates: Sequence[Fate]) -> None:
    """Name the file as the source of a count that names none, and say that it told no day."""
    if draft.tree.get("source") or not any(fate.is_written for fate in fates):
        return
    undated = "" if draft.day else " (แฟ้มไม่บอกวันที่ของข้อมูล)"
    draft.tree["source"] = f"{file.name}{undated}"


def _criteria(errand: Errand) -> SchoolCriteria:
    held = errand.year.every("school-criteria", SchoolCriteria)
    return held[0].record if held else SchoolCriteria()


def _is_scores(file: Incoming) -> bool:
    """Whether a table of the file holds means of subjects."""
    assert file.workbook is not None
    tables = read_tables(file.shown, file.workbook, SCORES)
    return any(key.startswith("means.") for t in tables if t.headings for key in t.headings.known)


def knows(file: Incoming, errand: Errand) -> int:
    """How many headings of a count or of results the file has; a code alone says nothing."""
    if file.workbook is None:
        return 0
    tables = [t for c in (CENSUS, SCORES) for t in read_tables(file.shown, file.workbook, c)]
    known = [t.headings.known for t in tables if t.headings and "code" in t.headings.known]
    persons = sum(1 for _ in _personal(file)) if known else 0  # taken here to be refused here
    return max((len(one) + persons for one in known if len(one) + persons > 1), default=0)


# -- what is said of files -----------------------------------------------------------------------


def _personal(file: Incoming) -> Iterator[Finding]:
    """Headings of single pupils or teachers: such a file is neither taken nor kept."""
    assert file.workbook is not None
    for sheet in file.workbook.sheets:
        for (row, column), cell in sheet.cells.items():
            if row <= 40 and cell.text and is_personal(cell.text):
                yield Finding(
                    "import-personal",
                    "error",
                    Source(file.shown, sheet).place(row, column),
                    Words(
                        f"แฟ้มมีข้อมูลรายบุคคล (“{cell.text}”) จึงไม่รับและไม่เก็บ",
                        f"the file tells of single persons (“{cell.text}”): it is neither taken nor kept",
                    ),
                    Words(
                        "ลบคอลัมน์รายบุคคล เหลือเฉพาะจำนวนรายโรงเรียน แล้วนำเข้าใหม่",
                        "delete the columns of persons, leave the counts by school, and import it again",
                    ),
                )


def _counted(
    file: Incoming,
    census: Census,
    fates: Sequence[Fate],
    draft: Draft,
    day: date | None,
    most: int,
) -> Iterator[Finding]:
    """How many schools and pupils were accepted, those of at most `most` apart, and of which day."""
    accepted = {fate.id for fate in fates if fate.is_accepted}
    trees = [s.tree for s in census.schools if s.code in accepted]
    sizes = [enrolled(tree) for tree in trees]
    pupils, small = sum(sizes), sum(size <= most for size in sizes)
    left = len(census.schools) - len(trees)
    yield Finding(
        "import-schools-counted",
        "advice",
        Place(file.shown),
        Words(
            f"รับได้ {len(trees):,} โรงเรียน นักเรียน {pupils:,} คน (ไม่เกิน {most} คน {small:,} โรงเรียน)"
            f" ไม่รับ {left:,} แถว",
            f"{len(trees):,} schools accepted with {pupils:,} pupils ({small:,} with {most} or fewer);"
            f" {left:,} rows left out",
        ),
        Words("เทียบกับยอดในระบบต้นทาง", "compare it with the source's own figures"),
    )
    if day is None:
        yield _no_day(file, draft)


def _no_day(file: Incoming, draft: Draft) -> Finding:
    said = (
        Words(
            f"แฟ้มไม่บอกวันที่ของข้อมูล จึงเทียบกับข้อมูล ณ วันที่ {long_date(draft.day)} ที่มีอยู่",
            f"the file does not tell its day: it was held against the count of {iso_be(draft.day)}",
        )
        if draft.day
        else Words(
            "แฟ้มไม่บอกวันที่ของข้อมูล ระเบียนจึงบันทึกว่าไม่ทราบวันที่",
            "the file does not tell its day, and the records say so",
        )
    )
    return Finding(
        "import-undated",
        "warning",
        Place(file.shown),
        said,
        Words(
            "ถ้าทราบวันที่ของรอบข้อมูล ให้สั่งใหม่พร้อม --as-of เช่น --as-of 2569-06-10",
            "give the day if you know it, as in --as-of 2569-06-10",
        ),
    )


def _unreadable(file: Incoming, broken: str) -> Finding:
    return complaint(
        file.shown,
        "import-blocked",
        Words(f"ยังนำเข้าไม่ได้ เพราะอ่าน {broken} ไม่ได้", f"{broken} cannot be read"),
        Words("แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ)", "mend it first: plan validate says how"),
    )


def _unwritable(file: Incoming, error: EditError) -> Finding:
    return complaint(
        file.shown,
        "import-unwritable",
        Words(UNWRITABLE.th, f"{UNWRITABLE.en}: {error}"),
        Words(
            "จัดรูปแบบ schools.yaml ให้เหมือนแฟ้มตั้งต้น แล้วนำเข้าใหม่",
            "lay schools.yaml out as its starter is, and import again",
        ),
    )


SCHOOLS = Door(
    KEY,
    Words("ข้อมูลโรงเรียนและผลการทดสอบ", "school data and test results"),
    take,
    knows,
    Words(
        "ตาราง CSV หรือ Excel รายโรงเรียนที่มีคอลัมน์รหัสโรงเรียน (นักเรียนรายชั้น บุคลากร หรือคะแนน NT RT O-NET)"
        " หรือแบบจาก plan form schools",
        "a CSV or Excel table by school code (pupils by grade, staff, or NT, RT, O-NET means),"
        " or the form that plan form schools gives",
    ),
)
