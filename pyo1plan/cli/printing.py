"""From a year or a development plan to its papers: read, judged and set, ready to be printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import status
from pyo1plan.cli.clock import today
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.numerals import in_numerals
from pyo1plan.cli.putting import Job
from pyo1plan.cli.standards import CHECKLISTS, the_standards
from pyo1plan.cli.supplied import FontFolder, emblem_of, font_folder_of
from pyo1plan.cli.which_paper import nothing_yet
from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.kind import Document, Material, Reads
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.events import CalendarFile
from pyo1plan.documents.typeset import TemplateProblem, to_html
from pyo1plan.history.git import GitError
from pyo1plan.history.stamp import last_saved
from pyo1plan.installed import installed
from pyo1plan.press import Paper
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.settings import Numerals, Settings
from pyo1plan.rules.engine import Verdict, validate, validate_calendar, validate_period
from pyo1plan.sources.ahead import Ahead
from pyo1plan.thai.dates import ERA
from pyo1plan.thai.fiscal import first_day
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.model import Year
from pyo1plan.year.past import years_before
from pyo1plan.year.repository import (
    DEVELOPMENT,
    OFFICE_FILE,
    REGISTERS,
    WORKSPACES,
    Calendar,
    Period,
    Repository,
)
from pyo1plan.year.stage import Stage, plan_at

TEMPLATES = "templates"
#: Stands in the body of every paper that shows the garuda (docs/printing.md).
EMBLEM = '<figure class="emblem'
#: What is read by papers that the work standards go into.
_BY_STANDARDS: tuple[Reads, ...] = ("standards", "years", "status", "findings", "requirements")
#: How many years before its own a paper compares itself with.
MOST_PAST = 2


@dataclass(frozen=True)
class Desk:
    """A year, or a development plan, laid out for printing.

    `target` is the fiscal year (พ.ศ.), the period of the plan, or the calendar year of registers. `stage` and `numerals` count if they
    were asked for; `on` is the day by which steps are judged (that of the last commit if None);
    `from_stage` is the stage that a comparison begins at (`submitted` if None). `ahead` may already be
    reading the year's files.
    """

    repository: Repository
    target: int | Period | Calendar
    stage: Stage | None = None
    numerals: Numerals | None = None
    on: date | None = None
    from_stage: Stage | None = None
    ahead: Ahead | None = None
    with_secret: bool = False

    @cached_property
    def verdict(self) -> Verdict:
        """The year and its findings. Leaves with 1 where there are errors: they would be printed."""
        verdict = self.judged
        errors = [finding for finding in verdict.findings if finding.severity == "error"]
        if errors:
            first = errors[0]
            raise Leave(
                FOUND,
                Words(
                    f"ยังไม่จัดพิมพ์ เพราะข้อมูลมีข้อผิดพลาด {len(errors)} รายการ"
                    f" (รายการแรก {first.place.file}:{first.place.line} {first.message.th})\n"
                    f"ดูทั้งหมด: plan validate {self._judged_by}"
                    " แก้ให้ครบ หรือบันทึกข้อยกเว้นใน waivers.yaml",
                    f"not printed: the data has {len(errors)} errors"
                    f" (first: {first.place.file}:{first.place.line} {first.message.en})\n"
                    f"See all: plan validate {self._judged_by}; mend them, or waive them in waivers.yaml",
                ),
            )
        return verdict

    @cached_property
    def judged(self) -> Verdict:
        """The year, or the development plan, and its findings, whatever they are."""
        if isinstance(self.target, int):
            return validate(self.repository, self.target, today(), ahead=self.ahead)
        if isinstance(self.target, Calendar):
            return validate_calendar(self.repository, self.target.number, today())
        verdict = validate_period(self.repository, self.target, today())
        # A development plan's meetings are the meetings of what is printed here.
        meetings = verdict.year.every("development-meeting", Meeting)
        return replace(verdict, year=replace(verdict.year, meetings=meetings))

    @cached_property
    def past(self) -> tuple[Year, ...]:
        """The years before the one that is printed, as far as they stand here, the latest first."""
        if not isinstance(self.target, int):
            return ()
        return tuple(years_before(self.repository, self.target, MOST_PAST))

    def stamp(self, reads: Reads) -> Stamp:
        """The last commit that touched what is printed; without one, the first day of its time."""
        inputs = [f"{WORKSPACES}/{OFFICE_FILE}", *self._own_inputs(), TEMPLATES]
        office = self.judged.year.frame.office
        if office and office.record.emblem:
            inputs.append(f"{WORKSPACES}/{office.record.emblem}")
        if reads in _BY_STANDARDS:
            inputs.append(CHECKLISTS)
        if reads == "years":
            inputs += [f"{WORKSPACES}/{year.frame.number}" for year in self.past]
        if reads == "status":
            inputs += [f"{WORKSPACES}/{DEVELOPMENT}", f"{WORKSPACES}/{REGISTERS}"]
        return self._stamp_of(tuple(inputs))

    def _own_inputs(self) -> list[str]:
        if isinstance(self.target, int):
            return [f"{WORKSPACES}/{self.target}"]
        if isinstance(self.target, Calendar):
            return [f"{WORKSPACES}/{REGISTERS}/{self.target.number}"]
        return [f"{WORKSPACES}/{DEVELOPMENT}/{self.target}"]

    def _stamp_of(self, inputs: tuple[str, ...]) -> Stamp:
        paths = [path for path in inputs if (self.repository.root / path).exists()]
        try:
            saved = last_saved(self.repository.root, paths)
        except GitError as error:
            raise Leave(FOUND, error.words) from error
        if saved is None:
            day = self._first_day
            return Stamp("", datetime(day.year, day.month, day.day, tzinfo=UTC), True)
        return Stamp(saved.commit, saved.when, saved.changed)

    @property
    def _judged_by(self) -> str:
        """What `plan validate` is asked for to see all findings: registers are judged with every year."""
        return "" if isinstance(self.target, Calendar) else str(self.target)

    @property
    def _first_day(self) -> date:
        """The first day of the time that is printed."""
        if isinstance(self.target, Calendar):
            return date(self.target.number - ERA, 1, 1)
        return first_day(self.target if isinstance(self.target, int) else self.target.first)

    @cached_property
    def standards(self) -> tuple[Checklist, ...]:
        """The work standards. Leaves with 1 where one cannot be read: it would be missing in print."""
        standards, findings = the_standards(self.repository)
        if findings:
            first = findings[0]
            where = f"{first.place.file}:{first.place.line}"
            raise Leave(
                FOUND,
                Words(
                    f"ยังไม่จัดพิมพ์ เพราะมาตรฐานการปฏิบัติงานมีข้อผิดพลาด {len(findings)} รายการ\n"
                    f"{where} {first.message.th} {first.hint.th}".rstrip(),
                    f"not printed: the work standards have {len(findings)} errors\n"
                    f"{where} {first.message.en} {first.hint.en}".rstrip(),
                ),
            )
        return standards

    def jobs(self, document: str, part: str | None) -> list[Job]:
        """The papers of `document` (`all`: every paper of the target), ready to print."""
        home = {int: "year", Period: "development", Calendar: "registers"}[type(self.target)]
        chosen = [
            e
            for e in DOCUMENTS
            if home in e.of
            and (e.key == document or (document == "all" and e.belongs(self.verdict.year)))
        ]
        return [self._job(entry, one) for entry in chosen for one in self._parts(entry, part)]

    def _verdict_for(self, entry: Document) -> Verdict:
        return self.judged if entry.despite_errors else self.verdict

    def _parts(self, entry: Document, part: str | None) -> Sequence[str]:
        year = self._verdict_for(entry).year
        if part is None or entry.per == "year":
            there = entry.parts(year)
            if not there and entry.per in ("held", "body"):
                raise nothing_yet(entry)
            # Without any case the document itself says where one is to be written.
            return there or (("",) if entry.per == "case" else there)
        if entry.per in ("edition", "body", "about", "quarter", "project", "case"):
            return (part,)
        there = tuple(held.id for held in year.meetings)
        if part not in there:
            listed = ", ".join(there) or "-"
            raise Leave(
                WRONG_USE,
                Words(
                    f"ไม่มีการประชุม “{part}” ที่มีคือ {listed}",
                    f"there is no meeting “{part}”; there is {listed}",
                ),
            )
        return (part,)

    def _job(self, entry: Document, part: str) -> Job:
        try:
            material = self.material(entry, part)
            content = entry.content(material)
            body = to_html(content, self._templates())
        except NotReady as missing:
            raise Leave(FOUND, missing.words) from missing
        except DecisionError as error:
            raise Leave(FOUND, undecidable(error)) from error
        except TemplateProblem as problem:
            where = f"{problem.file}:{problem.line}"
            raise Leave(
                FOUND, Words(f"{where} {problem.words.th}", f"{where} {problem.words.en}")
            ) from problem
        stamp = material.stamp
        named = content.part if entry.reads == "comparison" else part
        return Job(
            f"{entry.key}-{named}" if named else entry.key,
            self._paper(content, body, stamp),
            entry.formats,
            CalendarFile(content.title, content.mark, stamp.when, content.events)
            if content.events is not None
            else None,
            content.book,
        )

    def material(self, entry: Document, part: str = "") -> Material:
        """What a paper of `entry` is made of. Raises `DecisionError`."""
        stamp, verdict = self.stamp(entry.reads), self._verdict_for(entry)
        plan = plan_at(in_numerals(verdict.year, self.numerals), self.stage or entry.stage)
        if entry.reads == "comparison":
            before = plan_at(plan.year, self.from_stage or "submitted")
            return Material(plan, stamp, part, before=before)
        standards = self.standards if entry.reads in _BY_STANDARDS else ()
        on = self.on or stamp.day
        if entry.reads == "findings":
            return Material(plan, stamp, part, standards, on=on, findings=verdict.findings)
        if entry.reads in ("register", "register-sums"):
            return Material(plan, stamp, part, on=self.on, with_secret=self.with_secret)
        if entry.reads == "years":
            return Material(plan, stamp, part, standards, past=self.past)
        if entry.reads != "status":
            return Material(plan, stamp, part, standards)
        ground = Ground(plan.year, self.verdict.findings, on, self.repository.root)
        return Material(plan, stamp, part, standards, status(standards, ground), on)

    def _paper(self, content: Content, body: str, stamp: Stamp) -> Paper:
        frame = self.judged.year.frame
        office = frame.office.record if frame.office else None
        settings = self._settings()
        named = settings is not None and bool(settings.fonts)
        fonts = font_folder_of(self.repository.root, office) if office and named else FontFolder()
        return Paper(
            body,
            content.title,
            stamp.when,
            content.mark,
            content.numerals,
            office.name if office else "",
            settings.fonts if settings else (),
            fonts.path,
            fonts.print,
            office.unbroken if office else (),
            emblem_of(self.repository.root, office) if office and EMBLEM in body else None,
        )

    def _settings(self) -> Settings | DevelopmentPlan | None:
        """What holds for the papers: the year's settings, or the development plan itself."""
        frame = self.judged.year.frame
        held = frame.development if isinstance(self.target, Period) else frame.settings
        return held.record if held else None

    def _templates(self) -> list[Path]:
        own = self.repository.root / TEMPLATES
        return [folder for folder in (own, installed(TEMPLATES)) if folder.is_dir()]


def undecidable(error: DecisionError) -> Words:
    """Which decision cannot be carried out, and what to look at."""
    proposal = error.ruling.decision.proposal
    file = error.ruling.meeting.file
    return Words(
        f"{file}: มติเรื่อง {proposal} แก้ช่อง {error.field} ไม่ได้ ตรวจชื่อช่องและค่าใน changes",
        f"{file}: the decision on {proposal} cannot change {error.field}: check the field and value",
    )
