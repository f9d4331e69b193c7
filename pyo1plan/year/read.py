"""One file of a year read into its record, or every reason why it cannot be."""

from __future__ import annotations

from pyo1plan.findings import Finding
from pyo1plan.records.base import Record
from pyo1plan.records.form import FormProblem, read_record
from pyo1plan.records.kinds import kind
from pyo1plan.sources.events import Refused, Value, read_values
from pyo1plan.sources.places import Places
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.words import Words
from pyo1plan.year.files import RecordFile
from pyo1plan.year.held import Held

#: A record with more problems than this is broken as a whole; each further one says nothing new.
MOST_PROBLEMS = 100


def read_held(file: RecordFile) -> Held[Record] | list[Finding]:
    """The record in `file`, or what is wrong with it (never an empty list)."""
    text = read_text(file.path)
    if isinstance(text, Problem):
        return [text.finding(file.file)]
    return parse_held(file, text)


def parse_held(file: RecordFile, text: str) -> Held[Record] | list[Finding]:
    """The record that `text` holds as the content of `file`, or what is wrong with it."""
    value = read_values(text)
    if isinstance(value, Refused):
        lines = text.split("\n")
        return [problem.finding(file.file, lines) for problem in value.problems]
    return hold(file, text, value)


def hold(file: RecordFile, text: str, value: Value) -> Held[Record] | list[Finding]:
    """The record in the `value` that was read from `text`, or what does not fit it."""
    record = read_record(kind(file.kind).model, value)
    if isinstance(record, list):
        places = Places(text)
        return [_finding(file.file, places, problem) for problem in _first(record)]
    return Held(file.file, file.id, record, text)


def _first(problems: list[FormProblem]) -> list[FormProblem]:
    """The first problems, the last of them saying how many more there are."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    *first, (rule, path, message, hint) = problems[:MOST_PROBLEMS]
    left = len(problems) - MOST_PROBLEMS
    more = Words(
        f"{message.th} (และอีก {left:,} ข้อในแฟ้มนี้)", f"{message.en} (and {left:,} more in this file)"
    )
    return [*first, (rule, path, more, hint)]


def _finding(file: str, places: Places, problem: FormProblem) -> Finding:
    rule, path, message, hint = problem
    place = (
        places.key_place(file, path)
        if rule in ("field-unknown", "value-shape")
        else places.place(file, path)
    )
    return Finding(rule, "error", place, message, hint, path, excerpt=places.line(place.line))
