"""A whole year read from its folder, with everything that could not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyo1plan.findings import Finding
from pyo1plan.records.base import Record
from pyo1plan.records.kinds import kind as kind_of
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.files import (
    Folder,
    RecordFile,
    folders_of_calendar,
    folders_of_period,
    folders_of_year,
    record_files,
)
from pyo1plan.year.held import Held
from pyo1plan.year.model import FURTHER_SCHOOLS, READ_FIRST, Frame, Year, frame_of
from pyo1plan.year.read import read_held
from pyo1plan.year.repository import Period, Repository
from pyo1plan.year.supplied import not_supplied

#: The frame, the files still to read, what was unreadable (kind, file), and findings.
Opened = tuple[Frame, list[RecordFile], list[tuple[str, str]], list[Finding]]


def load_frame(repository: Repository, number: int) -> Opened:
    """The frame of fiscal year `number`."""
    return _open(repository, number, folders_of_year(repository, number))


def load_period_frame(repository: Repository, period: Period) -> Opened:
    """The frame of a development plan alone: no fiscal year is read. Its number is the last year."""
    return _open(repository, period.last, folders_of_period(repository, period))


def load_calendar_frame(repository: Repository, calendar: int) -> Opened:
    """The frame of the registers of one calendar year (พ.ศ.), which is its number.

    It holds the office, and the settings of the fiscal year in which the calendar year ends, or else
    begins: they say how papers look.
    """
    frame, rest, unread, findings = _open(
        repository, calendar, folders_of_calendar(repository, calendar)
    )
    for number in (calendar + 1, calendar):
        path = repository.year(number) / kind_of("settings").pattern
        held = (
            read_held(RecordFile(path, repository.relative(path), "settings"))
            if path.is_file()
            else []
        )
        if not isinstance(held, list):
            known = replace(frame, settings=held)  # type: ignore[arg-type]  # kinds.py pairs it
            return known, rest, unread, findings
    return frame, rest, unread, findings


def _open(repository: Repository, number: int, folders: list[Folder]) -> Opened:
    files, findings = record_files(repository, folders)
    helds: list[tuple[str, Held[Record]]] = []
    unread: list[tuple[str, str]] = []
    for file in files:
        if file.kind not in READ_FIRST:
            continue
        held = read_held(file)
        if isinstance(held, list):
            findings.extend(held)
            unread.append((file.kind, file.file))
        else:
            helds.append((file.kind, held))
    rest = [file for file in files if file.kind not in READ_FIRST]
    frame = frame_of(
        number,
        helds,
        (f.id for f in rest if f.kind == "proposal"),
        (f.id for f in rest if "meeting" in (f.kind, kind_of(f.kind).like)),
        repository.periods(),
    )
    if frame.office:
        findings.extend(not_supplied(repository, frame.office))
    return frame, rest, unread, findings


def load_year(repository: Repository, number: int) -> tuple[Year, list[Finding]]:
    """The year and every finding that reading it made; rules are not run."""
    return _load(load_frame(repository, number))


def load_meetings(repository: Repository, number: int) -> tuple[Held[Meeting], ...]:
    """The meetings of fiscal year `number` that can be read; none where it has no folder."""
    folder = repository.year(number)
    if not folder.is_dir():
        return ()
    files, _ = record_files(repository, [Folder("year", folder)])
    read = (read_held(file) for file in files if file.kind == "meeting")
    return tuple(held for held in read if not isinstance(held, list))  # type: ignore[misc]


def load_period(repository: Repository, period: Period) -> tuple[Year, list[Finding]]:
    """A development plan as a year that holds nothing else, and what reading it found."""
    return _load(load_period_frame(repository, period))


def load_calendar(repository: Repository, calendar: int) -> tuple[Year, list[Finding]]:
    """The registers of a calendar year (พ.ศ.) as a year that holds nothing else."""
    return _load(load_calendar_frame(repository, calendar))


def _load(opened: Opened) -> tuple[Year, list[Finding]]:
    frame, rest, unread, findings = opened
    helds: list[tuple[str, Held[Record]]] = []
    for file in rest:
        held = read_held(file)
        if isinstance(held, list):
            findings.extend(held)
            unread.append((file.kind, file.file))
        else:
            helds.append((file.kind, held))
    return year_of(frame, helds, unread), findings


def year_of(
    frame: Frame, helds: Iterable[tuple[str, Held[Record]]], unread: Iterable[tuple[str, str]]
) -> Year:
    """The year made of what was read: pairs of kind and record, in the order of their files."""
    further = [(FURTHER_SCHOOLS, held) for held in frame.further_schools]
    proposals: list[Held[Proposal]] = []
    meetings: list[Held[Meeting]] = []
    others: list[tuple[str, Held[Record]]] = []
    for kind, held in sorted([*further, *helds], key=lambda pair: pair[1].file):
        if kind == "proposal":
            proposals.append(held)  # type: ignore[arg-type]  # kinds.py pairs each with its model
        elif kind == "meeting":
            meetings.append(held)  # type: ignore[arg-type]
        else:
            others.append((kind, held))
    return Year(frame, tuple(proposals), tuple(meetings), tuple(others), tuple(sorted(unread)))
