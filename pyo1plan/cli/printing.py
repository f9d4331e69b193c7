"""From a year to printed files: what is printed, whether anything changed, and where it is put."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from pyo1plan import __version__
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.validate import today
from pyo1plan.documents.catalogue import DOCUMENTS, PRINTED, Document
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.events import CalendarFile
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.typeset import TemplateProblem, to_html
from pyo1plan.history.git import GitError
from pyo1plan.history.stamp import last_saved
from pyo1plan.installed import installed
from pyo1plan.press import Format, Paper, PressError, print_paper
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.settings import Numerals
from pyo1plan.records.standard import load_checklists
from pyo1plan.rules.engine import Verdict, validate
from pyo1plan.sources.atomic import write_bytes
from pyo1plan.thai.fiscal import first_day
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.model import Year
from pyo1plan.year.repository import OFFICE_FILE, WORKSPACES, Repository
from pyo1plan.year.stage import Stage, plan_at

#: What was printed from what, so that an unchanged document is not printed again.
LEDGER = ".printed.json"
TEMPLATES = "templates"
CHECKLISTS = "checklists"


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to print, the name of its files, and the dates that a calendar program can have."""

    name: str
    paper: Paper
    formats: tuple[str, ...]
    dates: CalendarFile | None = None


@dataclass(frozen=True)
class Desk:
    """A year laid out for printing, at a stage and in numerals if those were asked for."""

    repository: Repository
    number: int
    stage: Stage | None = None
    numerals: Numerals | None = None

    @cached_property
    def verdict(self) -> Verdict:
        """The year and its findings. Leaves with 1 where there are errors: they would be printed."""
        verdict = validate(self.repository, self.number, today())
        errors = [finding for finding in verdict.findings if finding.severity == "error"]
        if errors:
            first = errors[0]
            raise Leave(
                FOUND,
                Words(
                    f"ยังไม่จัดพิมพ์ เพราะข้อมูลมีข้อผิดพลาด {len(errors)} รายการ"
                    f" (รายการแรก {first.place.file}:{first.place.line} {first.message.th})\n"
                    f"ดูทั้งหมด: plan validate {self.number}"
                    " แก้ให้ครบ หรือบันทึกข้อยกเว้นใน waivers.yaml",
                    f"not printed: the data has {len(errors)} errors"
                    f" (first: {first.place.file}:{first.place.line} {first.message.en})\n"
                    f"See all: plan validate {self.number}; mend them, or waive them in waivers.yaml",
                ),
            )
        return verdict

    @cached_property
    def stamp(self) -> Stamp:
        """The last commit that touched what is printed; without one, the year's first day."""
        return self._stamp_of(
            f"{WORKSPACES}/{OFFICE_FILE}", f"{WORKSPACES}/{self.number}", TEMPLATES
        )

    @cached_property
    def stamp_with_standards(self) -> Stamp:
        """The same for what is made of the work standards too."""
        return self._stamp_of(
            f"{WORKSPACES}/{OFFICE_FILE}", f"{WORKSPACES}/{self.number}", TEMPLATES, CHECKLISTS
        )

    def _stamp_of(self, *inputs: str) -> Stamp:
        paths = [path for path in inputs if (self.repository.root / path).exists()]
        try:
            saved = last_saved(self.repository.root, paths)
        except GitError as error:
            raise Leave(FOUND, error.words) from error
        if saved is None:
            day = first_day(self.number)
            return Stamp("", datetime(day.year, day.month, day.day, tzinfo=UTC), True)
        return Stamp(saved.commit, saved.when, saved.changed)

    @cached_property
    def standards(self) -> tuple[Checklist, ...]:
        """The work standards: the office's own, else those that came with the program.

        Leaves with 1 where one cannot be read: its steps would be missing in print.
        """
        own = self.repository.root / CHECKLISTS
        standards, findings = load_checklists(own if own.is_dir() else installed(CHECKLISTS))
        if findings:
            first = findings[0]
            where = f"{first.place.file}:{first.place.line}"
            raise Leave(
                FOUND,
                Words(
                    f"ยังไม่จัดพิมพ์ เพราะมาตรฐานการปฏิบัติงานมีข้อผิดพลาด {len(findings)} รายการ\n"
                    f"{where} {first.message.th} {first.hint.th if first.hint else ''}".rstrip(),
                    f"not printed: the work standards have {len(findings)} errors\n"
                    f"{where} {first.message.en} {first.hint.en if first.hint else ''}".rstrip(),
                ),
            )
        return standards

    def jobs(self, document: str, part: str | None) -> list[Job]:
        """The papers of `document` (`all`: every paper of the year), ready to print."""
        chosen = [entry for entry in DOCUMENTS if document in (entry.key, "all")]
        return [self._job(entry, one) for entry in chosen for one in self._parts(entry, part)]

    def _parts(self, entry: Document, part: str | None) -> Sequence[str]:
        there = entry.parts(self.verdict.year)
        if part is None or entry.per == "year":
            return there
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
        reads_all = entry.reads == "standards"
        stamp = self.stamp_with_standards if reads_all else self.stamp
        standards = self.standards if reads_all else ()
        try:
            plan = plan_at(
                _in_numerals(self.verdict.year, self.numerals), self.stage or entry.stage
            )
            content = entry.content(plan, stamp, part, standards)
            body = to_html(content, self._templates())
        except NotReady as missing:
            raise Leave(FOUND, missing.words) from missing
        except DecisionError as error:
            raise Leave(FOUND, _undecidable(error)) from error
        except TemplateProblem as problem:
            where = f"{problem.file}:{problem.line}"
            raise Leave(
                FOUND, Words(f"{where} {problem.words.th}", f"{where} {problem.words.en}")
            ) from problem
        return Job(
            f"{entry.key}-{part}" if part else entry.key,
            self._paper(content, body, stamp),
            entry.formats,
            CalendarFile(content.title, content.mark, stamp.when, content.events)
            if content.events is not None
            else None,
        )

    def _paper(self, content: Content, body: str, stamp: Stamp) -> Paper:
        frame = self.verdict.year.frame
        office = frame.office.record if frame.office else None
        settings = frame.settings.record if frame.settings else None
        return Paper(
            body,
            content.title,
            stamp.when,
            content.mark,
            content.numerals,
            office.name if office else "",
            settings.fonts if settings else (),
            office.unbroken if office else (),
        )

    def _templates(self) -> list[Path]:
        own = self.repository.root / TEMPLATES
        return [folder for folder in (own, installed(TEMPLATES)) if folder.is_dir()]


def _in_numerals(year: Year, numerals: Numerals | None) -> Year:
    """The year with its setting of numerals replaced by what the command line asks for."""
    held = year.frame.settings
    if numerals is None or held is None:
        return year
    wanted: dict[str, object] = {"numerals": numerals, "numerals_by_document": {}}
    settings = replace(held, record=held.record.model_copy(update=wanted))
    return replace(year, frame=replace(year.frame, settings=settings))


def put_out(job: Job, formats: Sequence[str], folder: Path, root: Path) -> Iterator[str]:
    """Print what changed into `folder`, of `formats` those the job has; a line for each file."""
    ledger = _read_ledger(folder)
    prints = {name: _fingerprint(job, name) for name in formats if name in job.formats}
    stale: list[str] = []
    for name, print_of in prints.items():
        file = folder / f"{job.name}.{name}"
        if ledger.get(file.name) == [print_of, _sum_of(file)]:
            yield say(f"{_shown(file, root)} ไม่มีอะไรเปลี่ยน", f"{_shown(file, root)} is unchanged")
        else:
            stale.append(name)
    if not stale:
        return
    made = _make(job, stale)
    for name in stale:
        file = folder / f"{job.name}.{name}"
        write_bytes(file, made[name])
        ledger[file.name] = [prints[name], hashlib.sha256(made[name]).hexdigest()]
        yield say(f"{_shown(file, root)} พิมพ์แล้ว", f"{_shown(file, root)} printed")
    write_bytes(folder / LEDGER, json.dumps(ledger, indent=1, sort_keys=True).encode())


def _make(job: Job, formats: Sequence[str]) -> dict[str, bytes]:
    """The bytes of the job in each of `formats`."""
    made: dict[str, bytes] = {}
    printed = [cast(Format, name) for name in formats if name in PRINTED]
    if printed:
        try:
            made |= {str(form): data for form, data in print_paper(job.paper, printed).items()}
        except PressError as error:
            raise Leave(FOUND, error.words) from error
    if "ics" in formats and job.dates is not None:
        from pyo1plan.documents.ics import to_ics

        made["ics"] = to_ics(job.dates)
    return made


def _fingerprint(job: Job, form: str) -> str:
    """All that the bytes depend on: the paper or its dates, and the program with its printers."""
    from importlib.metadata import version

    parts: dict[str, Any] = {"program": __version__}
    if form in PRINTED:
        parts |= {**asdict(job.paper), "stamp": job.paper.epoch}
        parts |= {name: version(name) for name in ("pypandoc_binary", "typst")}
    elif job.dates is not None:
        parts |= {**asdict(job.dates), "icalendar": version("icalendar")}
    return hashlib.sha256(
        json.dumps(parts, sort_keys=True, ensure_ascii=False, default=str).encode()
    ).hexdigest()


def _read_ledger(folder: Path) -> dict[str, list[str]]:
    """What stands in the ledger; one that is absent or damaged only means printing again."""
    try:
        ledger = json.loads((folder / LEDGER).read_bytes())
    except (OSError, ValueError):
        return {}
    return ledger if isinstance(ledger, dict) else {}


def _sum_of(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _shown(file: Path, root: Path) -> str:
    full = file.absolute()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else str(file)


def _undecidable(error: DecisionError) -> Words:
    proposal = error.ruling.decision.proposal
    file = error.ruling.meeting.file
    return Words(
        f"{file}: มติเรื่อง {proposal} แก้ช่อง {error.field} ไม่ได้ ตรวจชื่อช่องและค่าใน changes",
        f"{file}: the decision on {proposal} cannot change {error.field}: check the field and value",
    )
