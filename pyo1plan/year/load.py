"""A whole year read from its folder, with everything that could not be."""

from __future__ import annotations

from pyo1plan.findings import Finding
from pyo1plan.records.base import Record
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.files import RecordFile, record_files
from pyo1plan.year.held import Held
from pyo1plan.year.model import FRAME_KINDS, Frame, Year, frame_of
from pyo1plan.year.read import read_held
from pyo1plan.year.repository import Repository


def load_frame(
    repository: Repository, number: int
) -> tuple[Frame, list[RecordFile], list[tuple[str, str]], list[Finding]]:
    """The frame of the year, the files still to read, what was unreadable (kind, file), findings."""
    files, findings = record_files(repository, number)
    helds: list[tuple[str, Held[Record]]] = []
    unread: list[tuple[str, str]] = []
    for file in files:
        if file.kind not in FRAME_KINDS:
            continue
        held = read_held(file)
        if isinstance(held, list):
            findings.extend(held)
            unread.append((file.kind, file.file))
        else:
            helds.append((file.kind, held))
    rest = [file for file in files if file.kind not in FRAME_KINDS]
    frame = frame_of(
        number,
        helds,
        (f.id for f in rest if f.kind == "proposal"),
        (f.id for f in rest if f.kind == "meeting"),
    )
    return frame, rest, unread, findings


def load_year(repository: Repository, number: int) -> tuple[Year, list[Finding]]:
    """The year and every finding that reading it made; rules are not run."""
    frame, rest, unread, findings = load_frame(repository, number)
    proposals: list[Held[Proposal]] = []
    meetings: list[Held[Meeting]] = []
    for file in rest:
        held = read_held(file)
        if isinstance(held, list):
            findings.extend(held)
            unread.append((file.kind, file.file))
        elif isinstance(held.record, Proposal):
            proposals.append(held)  # type: ignore[arg-type]
        else:
            meetings.append(held)  # type: ignore[arg-type]
    return Year(frame, tuple(proposals), tuple(meetings), tuple(unread)), findings
