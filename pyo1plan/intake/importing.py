"""What an import of handed-in files would do: every proposal with its fate, and all that is written.

Nothing is written here: `Import.changes` are put in place together by `sources/together.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path as File

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.asked_proposals import proposal_form
from pyo1plan.intake.bases import Bases
from pyo1plan.intake.choices import choices_of
from pyo1plan.intake.codes import Codes, codes_of
from pyo1plan.intake.fate import Decide, Fate, Judge, State
from pyo1plan.intake.incoming import Incoming, received
from pyo1plan.intake.judging import judge_among
from pyo1plan.intake.layout import Form
from pyo1plan.intake.originals import REGISTER, entered, kept_as, register_text
from pyo1plan.intake.same import Refused, told_apart
from pyo1plan.intake.taking import Candidate, candidates
from pyo1plan.records.submissions import Imported, Submissions
from pyo1plan.sources.together import Change
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository


class CannotImport(Exception):
    """The year itself is not fit to import anything into; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True)
class Import:
    """The files, the fate of each proposal in their order, findings about files, and what to write."""

    form: Form
    files: tuple[Incoming, ...]
    fates: tuple[Fate, ...]
    findings: tuple[Finding, ...]
    changes: Mapping[str, Change] = field(default_factory=dict)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """What is said of files, then of proposals, in the order of the files."""
        return (*self.findings, *(f for fate in self.fates for f in fate.findings))

    @property
    def leaves_out(self) -> bool:
        """Whether anything that was handed in is not accepted."""
        return any(not fate.is_accepted for fate in self.fates) or any(
            finding.severity == "error" for finding in self.findings
        )


def plan_import(
    repository: Repository, number: int, paths: Sequence[File], on: date, decide: Decide
) -> Import:
    """What importing `paths` into fiscal year `number` would do. Raises `CannotImport`."""
    year, _ = load_year(repository, number)
    submissions = _register(year)
    form = proposal_form(year.frame)
    choices = choices_of(form, year.frame)
    files, findings = _each_once([received(path, number) for path in paths])
    handed_in: list[Candidate] = []
    for file in files:
        found, about = candidates(file, form, choices)
        handed_in += found
        findings += [*file.findings, *about]
    bases = Bases(repository.year(number), number, submissions, form, choices)
    judge = Judge(repository, year, bases, form, on, decide)
    codes = codes_of(year, submissions)
    before = {place: one for place, one in enumerate(handed_in) if _was_here(one, codes, year)}
    rest = [one for place, one in enumerate(handed_in) if place not in before]
    decided = _fates(told_apart(rest, codes), codes, judge)
    fates = [
        _imported(before[place], codes) if place in before else next(decided)
        for place in range(len(handed_in))
    ]
    fates = _among(fates, year, on)
    changes = _changes(repository, year, submissions, fates, on)
    return Import(form, tuple(files), tuple(fates), tuple(findings), changes)


def _register(year: Year) -> Submissions:
    """What was imported so far. Raises `CannotImport` where the year's lists cannot be read."""
    needed = {"office", "settings", "policies", "strategies", "submissions"}
    broken = [file for kind, file in year.unread if kind in needed]
    frame = year.frame
    absent = [
        name
        for name in ("office", "settings", "policies", "strategies")
        if getattr(frame, name) is None
    ]
    if broken or absent:
        listed = ", ".join(broken or absent)
        raise CannotImport(
            Words(
                f"ยังนำเข้าไม่ได้ เพราะไม่มีหรืออ่านไม่ได้: {listed} ดูสาเหตุ: plan validate {frame.number}",
                f"nothing can be imported: missing or unreadable: {listed}."
                f" See plan validate {frame.number}",
            )
        )
    held = year.every("submissions", Submissions)
    return held[0].record if held else Submissions()


def _each_once(files: list[Incoming]) -> tuple[list[Incoming], list[Finding]]:
    """The files without those whose content was named before, and a word on each of these."""
    kept: dict[str, Incoming] = {}
    findings: list[Finding] = []
    for file in files:
        first = kept.setdefault(file.sha256 if file.data else file.shown, file)
        if first is not file:
            findings.append(
                Finding(
                    "import-same-file",
                    "warning",
                    Place(file.shown),
                    Words(
                        f"เนื้อหาเหมือนกับ {first.shown} ทุกประการ จึงนำเข้าครั้งเดียว",
                        f"its content is that of {first.shown}, so it is imported once",
                    ),
                    Words("ถ้าตั้งใจส่งแฟ้มอื่น ให้ตรวจว่าแนบถูกแฟ้ม", "check that it is the right file"),
                )
            )
    return list(kept.values()), findings


def _was_here(one: Candidate, codes: Codes, year: Year) -> bool:
    """Whether this very sheet was imported before and its project still stands: nothing is new in it.

    Otherwise an older file found among newer ones would bring back what was changed since.
    """
    return codes.by_sheet.get((one.source.sha256, one.sheet), "") in year.by_id


def _imported(one: Candidate, codes: Codes) -> Fate:
    return Fate(one, "before", codes.by_sheet[one.source.sha256, one.sheet])


def _fates(handed_in: Sequence[Candidate | Refused], codes: Codes, judge: Judge) -> Iterator[Fate]:
    """The fate of each, one after the other: a new project takes the next code when it is accepted."""
    for one in handed_in:
        if isinstance(one, Refused):
            state: State = "same" if one.is_same else "refused"
            yield Fate(one.candidate, state, findings=one.findings)
            continue
        fate = judge.fate(one, codes)
        if fate.is_accepted and fate.id:
            codes.take(fate.id)
        yield fate


def _among(fates: list[Fate], year: Year, on: date) -> list[Fate]:
    """The fates after the rules that compare proposals have seen all that would be written."""
    written = {f.file: f for f in fates if f.held is not None and f.is_written}
    if not written:
        return fates
    new = tuple(f.held for f in written.values() if f.held is not None)
    found = judge_among(with_proposals(year, new), written, on)
    said: dict[str, list[Finding]] = {}
    for finding in found:
        fate = written[finding.place.file]
        said.setdefault(fate.file, []).append(fate.candidate.told(finding))
    return [
        fate.with_findings(said[fate.file]) if fate.is_written and fate.file in said else fate
        for fate in fates
    ]


def with_proposals(year: Year, new: Sequence[Held]) -> Year:  # type: ignore[type-arg]
    """The year as it would be with the proposals `new`, each in place of the one in its file."""
    files = {held.file for held in new}
    proposals = sorted(
        (*(h for h in year.proposals if h.file not in files), *new), key=lambda h: h.file
    )
    ids = year.frame.proposal_ids | {held.id for held in new}
    return replace(year, proposals=tuple(proposals), frame=replace(year.frame, proposal_ids=ids))


def _changes(
    repository: Repository, year: Year, submissions: Submissions, fates: Sequence[Fate], on: date
) -> dict[str, Change]:
    """All that is written, by its name in the year's folder: proposals, originals, the register."""
    folder = repository.year(year.frame.number)
    changes: dict[str, Change] = {}
    for fate in fates:
        if fate.is_written:
            before = None if fate.before is None else (repository.root / fate.file).read_bytes()
            name = (repository.root / fate.file).relative_to(folder).as_posix()
            changes[name] = Change(before, fate.text.encode())
    register = submissions
    given: list[str] = []
    for source in dict.fromkeys(f.candidate.source.sha256 for f in fates if f.is_recorded):
        taken = [f for f in fates if f.is_recorded and f.candidate.source.sha256 == source]
        file = taken[0].candidate.source
        # The group's key as the record gives it: what a workbook says of itself may be no key at all.
        group = next(f.held.record.group for f in taken if f.held is not None)
        kept, is_new = kept_as(folder, group, file.name, file.data, given)
        given.append(kept)
        if is_new:
            changes[f"submissions/{kept}"] = Change(None, file.data)
        proposals = [
            Imported(id=f.id, sheet=f.candidate.sheet, number=f.candidate.number) for f in taken
        ]
        register = entered(register, kept, file.data, on, group, proposals)
    if register != submissions:
        path = folder / REGISTER
        before = path.read_bytes() if path.exists() else None
        text = register_text(before.decode() if before is not None else None, register)
        changes[REGISTER] = Change(before, text.encode())
    return changes
