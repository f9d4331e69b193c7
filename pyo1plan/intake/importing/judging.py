"""A record that was handed in judged by the rules, as if it stood in its file already."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pyo1plan.findings import Finding, Place
from pyo1plan.records.base import Record
from pyo1plan.rules.catalogue import judging, rules
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.waiving import waive
from pyo1plan.year.held import Held
from pyo1plan.year.model import FRAME_KINDS, Frame, Year


def judge_alone(held: Held[Record], kind: str, year: Year, on: date) -> list[Finding]:
    """What the rules of single records find; each finding's place is the file, its path the value."""
    frame = year.frame
    asked = (r for r in judging(kind, rules()) if _has_needs(r, frame))
    said = [(rule, problem) for rule in asked for problem in rule.check(held, frame)]
    return _findings(said, year, on, {held.file})


def judge_among(year: Year, kind: str, files: Collection[str], on: date) -> list[Finding]:
    """What the rules that compare records of the kind find in those of `files`."""
    unread = year.unread_kinds()
    asked = (
        r
        for r in rules()
        if r.reads == "year"
        and kind in r.needs
        and unread.isdisjoint(r.needs)
        and _has_needs(r, year.frame)
    )
    said = [
        (rule, problem)
        for rule in asked
        for problem in rule.check(year)
        if problem.held.file in files
    ]
    return _findings(said, year, on, files)


def with_records(year: Year, kind: str, new: Sequence[Held[Record]]) -> Year:
    """The year as it would be with the records `new`, each in place of the one in its file."""
    files = {held.file for held in new}
    if kind == "proposal":
        kept = (held for held in year.proposals if held.file not in files)
        proposals = tuple(sorted((*kept, *new), key=lambda held: held.file))
        ids = year.frame.proposal_ids | {held.id for held in new}
        frame = replace(year.frame, proposal_ids=ids)
        return replace(year, proposals=proposals, frame=frame)  # type: ignore[arg-type]
    others = (pair for pair in year.others if pair[1].file not in files)
    pairs = sorted((*others, *((kind, held) for held in new)), key=lambda pair: pair[1].file)
    return replace(year, others=tuple(pairs))


def _has_needs(rule: Rule, frame: Frame) -> bool:
    return all(need not in FRAME_KINDS or getattr(frame, need) is not None for need in rule.needs)


def _findings(
    said: Iterable[tuple[Rule, Problem]], year: Year, on: date, files: Collection[str]
) -> list[Finding]:
    """The problems as findings, waived where the year waives them."""
    found = list(_plain(said))
    only = frozenset(finding.rule for finding in found)
    return [f for f in waive(found, year, on, only) if f.place.file in files]


def _plain(said: Iterable[tuple[Rule, Problem]]) -> Iterator[Finding]:
    for rule, problem in said:
        yield Finding(
            rule.id,
            rule.severity,
            Place(problem.held.file),
            problem.message,
            problem.hint,
            problem.path,
            step=rule.step,
        )
