"""Reading and judging a whole year: files → records → rules → findings.

Files of proposals are independent of each other, so a second process may read them ahead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pyo1plan.findings import Finding, Place, Related
from pyo1plan.records.base import Record
from pyo1plan.rules.catalogue import judging, rules_for
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.waiving import waive
from pyo1plan.sources.ahead import Ahead, Read
from pyo1plan.sources.places import Places
from pyo1plan.words import Words
from pyo1plan.year.files import RecordFile
from pyo1plan.year.held import Held
from pyo1plan.year.load import Opened, load_calendar_frame, load_frame, load_period_frame, year_of
from pyo1plan.year.model import FRAME_KINDS, FURTHER_SCHOOLS, Frame, Year
from pyo1plan.year.past import OF_MONEY, past_year
from pyo1plan.year.read import hold, read_held
from pyo1plan.year.repository import Period, Repository


@dataclass(frozen=True, slots=True)
class Judged:
    """Some files read and judged by the rules of single records."""

    helds: tuple[tuple[str, Held[Record]], ...]
    unread: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A year as far as it could be read, and every finding about it in the order they are shown."""

    year: Year
    findings: tuple[Finding, ...]


def validate(
    repository: Repository,
    number: int,
    on: date,
    only: frozenset[str] | None = None,
    ahead: Ahead | None = None,
) -> Verdict:
    """The fiscal year `number` read and judged.

    `on` is the day by which waivers expire; `only` limits the run to the rules of these ids (what
    reading says is always kept); `ahead` may already be reading the files.
    """
    return _judge(load_frame(repository, number), on, only, ahead, repository)


def validate_period(
    repository: Repository, period: Period, on: date, only: frozenset[str] | None = None
) -> Verdict:
    """The development plan of `period` read and judged by itself, without any fiscal year."""
    return _judge(load_period_frame(repository, period), on, only)


def validate_calendar(repository: Repository, calendar: int, on: date) -> Verdict:
    """The registers of a calendar year (พ.ศ.) read and judged by the rules on registers alone."""
    opened = load_calendar_frame(repository, calendar)
    there = _kinds_there(opened[0], opened[1], opened[2])
    ids = frozenset(r.id for r in rules_for(there) if ".registers." in r.check.__module__)
    return _judge(opened, on, ids)


def _judge(
    opened: Opened,
    on: date,
    only: frozenset[str] | None,
    ahead: Ahead | None = None,
    past: Repository | None = None,
) -> Verdict:
    """What was opened, judged; `past` is where the year before stands, None for no fiscal year."""
    frame, rest, unread, findings = opened
    there = _kinds_there(frame, rest, unread)
    chosen = tuple(r for r in rules_for(there) if only is None or r.id in only)
    findings += _judge_frame(frame, chosen)
    judged = _judge_files(rest, frame, chosen, ahead)
    findings += judged.findings
    year = year_of(frame, judged.helds, [*unread, *judged.unread])
    findings += _judge_year(year, chosen)
    before = _year_before(year, chosen, past) if past else None
    findings += _judge_years(year, before, chosen)
    shown = sorted(waive(findings, year, on, only), key=Finding.order)
    return Verdict(year, (*shown, *_blocked(year, before, chosen)))


def _kinds_there(
    frame: Frame, rest: Sequence[RecordFile], unread: Sequence[tuple[str, str]]
) -> frozenset[str]:
    """The kinds of record of which a file stands there, readable or not."""
    read = [kind for kind in FRAME_KINDS if getattr(frame, kind) is not None]
    read += [FURTHER_SCHOOLS] if frame.further_schools else []
    return frozenset((*read, *(file.kind for file in rest), *(kind for kind, _ in unread)))


def _judge_frame(frame: Frame, chosen: Sequence[Rule]) -> list[Finding]:
    findings: list[Finding] = []
    for kind in FRAME_KINDS:
        held = getattr(frame, kind)
        if held is not None:
            findings += _judge_record(held, frame, _rules_of(kind, frame, chosen))
    further = _rules_of(FURTHER_SCHOOLS, frame, chosen)
    for held in frame.further_schools:
        findings += _judge_record(held, frame, further)
    return findings


def _judge_files(
    files: Sequence[RecordFile], frame: Frame, chosen: Sequence[Rule], ahead: Ahead | None
) -> Judged:
    """The files read, by both processes where one reads ahead, and judged one by one."""
    helds: list[tuple[str, Held[Record]]] = []
    unread: list[tuple[str, str]] = []
    findings: list[Finding] = []
    rules_of = {kind: _rules_of(kind, frame, chosen) for kind in {file.kind for file in files}}
    for file, read in _reading(files, ahead):
        held = hold(file, *read) if read is not None else read_held(file)
        if isinstance(held, list):
            findings += held
            unread.append((file.kind, file.file))
            continue
        helds.append((file.kind, held))
        findings += _judge_record(held, frame, rules_of[file.kind])
    return Judged(tuple(helds), tuple(unread), tuple(findings))


def _reading(files: Sequence[RecordFile], ahead: Ahead | None) -> Iterator[tuple[RecordFile, Read]]:
    if ahead is None:
        return ((file, None) for file in files)
    return ((files[index], read) for index, read in ahead.split([f.path for f in files]))


def _judge_record(held: Held[Record], frame: Frame, rules_of_kind: Iterable[Rule]) -> list[Finding]:
    said = [(rule, problem) for rule in rules_of_kind for problem in rule.check(held, frame)]
    return _findings(said) if said else []


def _rules_of(kind: str, frame: Frame, chosen: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that judge single records of `kind`, as far as the frame lets them."""
    return tuple(
        rule
        for rule in judging(kind, chosen)
        if all(getattr(frame, need) is not None for need in rule.needs)
    )


def _can_judge(rule: Rule, year: Year) -> bool:
    """Whether all that the rule needs is there; what an office may leave out is simply not judged."""
    return _is_unhindered(rule, year) and all(
        need not in FRAME_KINDS or getattr(year.frame, need) is not None for need in rule.needs
    )


def _is_unhindered(rule: Rule, year: Year) -> bool:
    """Whether no unreadable file stands in the rule's way."""
    return year.unread_kinds().isdisjoint(rule.needs)


def _judge_year(year: Year, chosen: Iterable[Rule]) -> list[Finding]:
    said = [
        (rule, problem)
        for rule in chosen
        if rule.reads == "year" and _can_judge(rule, year)
        for problem in rule.check(year)
    ]
    return _findings(said)


def _year_before(year: Year, chosen: Iterable[Rule], past: Repository) -> Year | None:
    """The year before, read only where it stands here and a rule has something to ask of it."""
    if any(rule.reads == "years" and _can_judge(rule, year) for rule in chosen):
        return past_year(past, year.frame.number - 1, OF_MONEY)
    return None


def _judge_years(year: Year, before: Year | None, chosen: Iterable[Rule]) -> list[Finding]:
    if before is None or before.unread:
        return []
    said = [
        (rule, problem)
        for rule in chosen
        if rule.reads == "years" and _can_judge(rule, year)
        for problem in rule.check(year, before)
    ]
    return _findings(said)


def _blocked(year: Year, before: Year | None, chosen: Iterable[Rule]) -> list[Finding]:
    """One advice that names the rules that could not be judged, and the files that stop them."""
    lost = before.unread if before else ()
    held_up = [r for r in chosen if not _is_unhindered(r, year) or (lost and r.reads == "years")]
    if not held_up:
        return []
    names = ", ".join(r.id for r in held_up)
    needed = {need for rule in held_up for need in rule.needs}
    files = [file for kind, file in year.unread if kind in needed] + [file for _, file in lost]
    file, more = files[0], len(files) - 1
    return [
        Finding(
            "rules-blocked",
            "advice",
            Place(file),
            Words(
                f"ยังตรวจกฎ {len(held_up)} ข้อไม่ได้ เพราะอ่านแฟ้มนี้ไม่ได้"
                + (f" (และอีก {more} แฟ้ม)" if more else "")
                + f": {names}",
                f"{len(held_up)} rules could not be judged, for this file cannot be read"
                + (f" (and {more} more)" if more else "")
                + f": {names}",
            ),
            Words("แก้แฟ้มที่อ่านไม่ได้ก่อน แล้วตรวจใหม่", "mend the unreadable files, then validate again"),
        )
    ]


def _findings(said: Iterable[tuple[Rule, Problem]]) -> list[Finding]:
    """The problems with their places; each file's places are found once."""
    places: dict[str, Places] = {}

    def at(held: Held[Record]) -> Places:
        if held.file not in places:
            places[held.file] = Places(held.text)
        return places[held.file]

    findings = []
    for rule, problem in said:
        here = at(problem.held)
        place = here.place(problem.held.file, problem.path)
        related = tuple(
            Related(at(held).place(held.file, path), note) for held, path, note in problem.related
        )
        findings.append(
            Finding(
                rule.id,
                rule.severity,
                place,
                problem.message,
                problem.hint,
                problem.path,
                related,
                rule.step,
                here.line(place.line),
            )
        )
    return findings
