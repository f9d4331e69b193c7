"""The work standards of all jobs, read from the folder `checklists/`, and what a step asks them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyo1plan.findings import Finding, Place, Related
from pyo1plan.records.checklist import Checklist, Months, Standard, Step
from pyo1plan.records.form import FormProblem, read_record
from pyo1plan.records.numbering import misnumbered, walk
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.places import Places
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.words import Words


def load_checklists(folder: Path) -> tuple[tuple[Checklist, ...], list[Finding]]:
    """The sound checklists in `folder`, by job, and what is wrong with the others.

    Findings name a file by the folder's name and its own. Of two files for one job the first by
    name counts. A folder that is missing, unreadable or without a checklist is a finding too.
    """
    names = _names(folder)
    if isinstance(names, Finding):
        return (), [names]
    by_job: dict[int, tuple[str, Checklist]] = {}
    findings: list[Finding] = []
    for name in names:
        file = f"{folder.name}/{name}"
        read = _read(folder / name, file)
        if isinstance(read, list):
            findings.extend(read)
            continue
        checklist, text = read
        if checklist.job in by_job:
            findings.append(_second(checklist.job, file, text, by_job[checklist.job][0]))
        else:
            by_job[checklist.job] = file, checklist
    return tuple(by_job[job][1] for job in sorted(by_job)), findings


def steps(checklists: Iterable[Checklist]) -> dict[str, Step]:
    """Every step and part of all jobs by its number (`2.4.4`), in the document's order."""
    return {step.step: step for checklist in checklists for _, step in walk(checklist.steps)}


def standards_of(checklist: Checklist, step: str) -> tuple[Standard, ...]:
    """The standards that hold for the step numbered `step`: those that name it or one above it.

    A heading that no standard names (6.1) is judged by the standards of its parts. Raises KeyError
    if the checklist has no such step.
    """
    if step not in steps([checklist]):
        raise KeyError(step)
    held = tuple(s for s in checklist.standards if any(_within(step, n) for n in s.holds_for))
    return held or tuple(
        s for s in checklist.standards if any(_within(n, step) for n in s.holds_for)
    )


def standard_texts(checklist: Checklist, step: str) -> tuple[str, ...]:
    """The words of `standards_of`, in the document's order."""
    return tuple(standard.text for standard in standards_of(checklist, step))


def months_of(checklist: Checklist, step: str) -> Months | None:
    """The months in which the document wants the step done; None where it names none.

    A step's own months come first, then those of the nearest step above it that has any, then those
    of its standards. Raises KeyError if the checklist has no such step.
    """
    known = steps([checklist])
    here = step
    while here in known:
        if known[here].months is not None:
            return known[here].months
        here = here.rpartition(".")[0]
    return next((s.months for s in standards_of(checklist, step) if s.months is not None), None)


def _within(step: str, above: str) -> bool:
    return step == above or step.startswith(f"{above}.")


def _names(folder: Path) -> list[str] | Finding:
    try:
        found = sorted(path.name for path in folder.iterdir() if path.suffix == ".yaml")
    except OSError as error:
        return _missing(folder, Words(f" ({error.strerror})", f" ({error.strerror})"))
    return found or _missing(folder, Words("", ""))


def _read(path: Path, file: str) -> tuple[Checklist, str] | list[Finding]:
    """The checklist in the file and its text, or what is wrong with it (never an empty list)."""
    text = read_text(path)
    if isinstance(text, Problem):
        return [text.finding(file)]
    value: Any = read_values(text)
    if isinstance(value, Refused):
        lines = text.split("\n")
        return [problem.finding(file, lines) for problem in value.problems]
    record = read_record(Checklist, value)
    if isinstance(record, list):
        return _findings(file, text, record)
    assert isinstance(record, Checklist)
    if problems := misnumbered(record):
        return _findings(file, text, problems)
    return record, text


def _findings(file: str, text: str, problems: list[FormProblem]) -> list[Finding]:
    places = Places(text)
    return [_finding(file, places, problem) for problem in problems]


def _finding(file: str, places: Places, problem: FormProblem) -> Finding:
    rule, path, message, hint = problem
    at_key = rule in ("field-unknown", "value-shape")
    place = places.key_place(file, path) if at_key else places.place(file, path)
    return Finding(rule, "error", place, message, hint, path, excerpt=places.line(place.line))


def _second(job: int, file: str, text: str, first: str) -> Finding:
    places = Places(text)
    place = places.place(file, ("job",))
    return Finding(
        "checklist-job-repeated",
        "error",
        place,
        Words(f"งานที่ {job} มีรายการอยู่แล้วใน {first}", f"job {job} has its checklist in {first}"),
        Words("ลบแฟ้มหนึ่ง หรือแก้เลขงาน", "delete one of the files, or correct the job's number"),
        ("job",),
        (Related(Place(first), Words("แฟ้มที่ใช้อยู่", "the file that counts")),),
        excerpt=places.line(place.line),
    )


def _missing(folder: Path, why: Words) -> Finding:
    return Finding(
        "checklist-missing",
        "error",
        Place(folder.name),
        Words(
            f"ไม่พบรายการมาตรฐานการปฏิบัติงานในโฟลเดอร์ {folder.name}{why.th}",
            f"the folder {folder.name} holds no checklist of the work standards{why.en}",
        ),
        Words(
            "คัดลอกโฟลเดอร์ checklists ที่มากับโปรแกรมมาวางไว้ที่เดิม",
            "put back the folder checklists that came with the program",
        ),
    )
