"""Briefs held against the annual plan and each other: what is alike, and what the office found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.integration.overlaps import Overlap


@dataclass(frozen=True, slots=True)
class OverlapRow:
    """A brief and one project it was held against; the project is None where nothing was alike.

    `percent` (whole, 0–100) is None where only the office, and not the comparison, names the pair;
    `found` is None where the office has yet to judge it.
    """

    brief: IntegrationProject
    other: Proposal | IntegrationProject | None
    percent: int | None
    found: str | None
    reason: str | None


def overlap_rows(
    briefs: Iterable[IntegrationProject],
    overlaps: Iterable[Overlap],
    known: Iterable[Proposal | IntegrationProject],
) -> tuple[OverlapRow, ...]:
    """For each of `briefs`: the pairs that are alike, then those that only the office names.

    `known` are the projects that `compared` may name; one that is not among them is left out (a rule
    reports it).
    """
    by_id = {project.id: project for project in known}
    found = list(overlaps)
    rows: list[OverlapRow] = []
    for brief in briefs:
        mine = [_row(o) for o in found if o.brief.record.id == brief.id]
        named = {row.other.id for row in mine if row.other}
        mine += [
            OverlapRow(brief, by_id[one.project], None, one.found, one.reason)
            for one in brief.compared
            if one.project in by_id and one.project not in named
        ]
        rows += mine or [OverlapRow(brief, None, None, None, None)]
    return tuple(rows)


def _row(overlap: Overlap) -> OverlapRow:
    compared = overlap.compared
    return OverlapRow(
        overlap.brief.record,
        overlap.other.record,
        int(overlap.alike.whole),
        compared.found if compared else None,
        compared.reason if compared else None,
    )
