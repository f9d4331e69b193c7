"""All groups' proposals before the committee: who sent, which are alike, what is wrong with whose.

The money stands in `documents/tables/consolidated.py`, made of the tables that every document uses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pyo1plan.findings import SEVERITIES, Finding, Severity
from pyo1plan.intake.consolidating.sending import Sending, deadline_of, folder_of, sendings
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.catalogue import rules
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import FRAME_KINDS, Year
from pyo1plan.year.stage import Plan

#: Rules that find two proposals that are one, or nearly: the other stands first among `related`.
PAIRING = ("projects-alike", "project-name-doubled", "proposal-id-doubled")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two proposals that are the same or nearly so, the rules that found it and what they say."""

    first: Held[Proposal]
    second: Held[Proposal]
    rules: tuple[str, ...]
    said: tuple[Words, ...]

    @property
    def across(self) -> bool:
        """Whether two groups sent them."""
        return self.first.record.group != self.second.record.group


@dataclass(frozen=True, slots=True)
class Faults:
    """The findings about one group's proposals; `group` is None for files that all share."""

    group: str | None
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many are of `severity`."""
        return sum(finding.severity == severity for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Consolidation:
    """What came from the groups and what was found in it, as of the day `on`."""

    on: date
    deadline: date | None
    sendings: tuple[Sending, ...]
    pairs: tuple[Pair, ...]
    faults: tuple[Faults, ...]
    #: Other records that could not be read: what they hold is not in the figures.
    unread: tuple[str, ...]

    def count(self, severity: Severity) -> int:
        """How many findings of `severity` there are in all."""
        return sum(one.count(severity) for one in self.faults)

    def of_group(self, group: str | None) -> Faults:
        """The findings about the proposals of `group`."""
        return next((one for one in self.faults if one.group == group), Faults(group, ()))


def consolidation(
    plan: Plan, findings: Sequence[Finding], standards: Iterable[Checklist], on: date
) -> Consolidation:
    """What was sent for `plan`, as a whole. `findings` are all that the year's rules found."""
    year = plan.year
    deadline = deadline_of(standards, year.frame)
    sent = sendings(year, deadline, on, {project.group for project in plan.projects})
    return Consolidation(
        on,
        deadline,
        sent,
        tuple(_pairs(year, findings)),
        _faults(year, findings, [one.group for one in sent]),
        tuple(file for kind, file in year.unread if kind != "proposal"),
    )


def group_of(year: Year) -> dict[str, str]:
    """The group of each proposal that could be read, by its file."""
    return {held.file: held.record.group for held in year.proposals}


def _pairs(year: Year, findings: Sequence[Finding]) -> Iterator[Pair]:
    """The pairs that the rules found, those of two groups first."""
    helds = {held.file: held for held in year.proposals}
    found: dict[tuple[str, str], list[tuple[str, Words]]] = {}
    for first, second, rule, said in (*_found(findings), *_found_now(year)):
        if first in helds and second in helds:
            found.setdefault((first, second), []).append((rule, said))
    pairs = [
        Pair(helds[a], helds[b], tuple(r for r, _ in said), tuple(words for _, words in said))
        for (a, b), said in found.items()
    ]
    return iter(sorted(pairs, key=lambda p: (not p.across, p.first.file, p.second.file)))


def _found(findings: Iterable[Finding]) -> Iterator[tuple[str, str, str, Words]]:
    for finding in findings:
        if finding.rule in PAIRING and finding.related:
            other = finding.related[0].place.file
            yield other, finding.place.file, finding.rule, finding.message


def _found_now(year: Year) -> Iterator[tuple[str, str, str, Words]]:
    """What rules find that a file which cannot be read kept from judging: among all others."""
    for rule in rules():
        if rule.id not in PAIRING or year.unread_kinds().isdisjoint(rule.needs):
            continue
        if any(need in FRAME_KINDS and getattr(year.frame, need) is None for need in rule.needs):
            continue
        for problem in rule.check(year):
            yield problem.related[0][0].file, problem.held.file, rule.id, problem.message


def _faults(year: Year, findings: Sequence[Finding], groups: Iterable[str]) -> tuple[Faults, ...]:
    """Every finding once: under the group whose proposal it is about, else under None, the last."""
    known = group_of(year)
    by_group: dict[str | None, list[Finding]] = {group: [] for group in groups}
    shared: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.order())):
        group = known.get(finding.place.file) or folder_of(finding.place.file)
        by_group.get(group, shared).append(finding)
    own = tuple(Faults(group, tuple(found)) for group, found in by_group.items())
    return (*own, Faults(None, tuple(shared)))
