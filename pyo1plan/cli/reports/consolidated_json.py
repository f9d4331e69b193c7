"""The consolidated proposals as one JSON object: the stable form for other programs.

Amounts are texts of exact baht, days are C.E. ISO.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from pyo1plan.cli.reports.json import as_object
from pyo1plan.documents.consolidating.consolidation_words import warnings
from pyo1plan.documents.tables.consolidated import Consolidated, GroupRow, ProjectRow
from pyo1plan.documents.tables.cross import Cross
from pyo1plan.findings import SEVERITIES
from pyo1plan.intake.consolidating.consolidation import Faults, Pair
from pyo1plan.words import Language


def render(made: Consolidated, language: Language) -> str:
    """The object, two spaces to a level."""
    return json.dumps(as_value(made, language), ensure_ascii=False, indent=2) + "\n"


def as_value(made: Consolidated, language: Language) -> dict[str, Any]:
    """The keys that programs may rely on."""
    intake = made.intake
    return {
        "year": made.plan.year.frame.number,
        "stage": made.plan.stage,
        "on": intake.on.isoformat(),
        "deadline": _day(intake.deadline),
        "total": _baht(made.total),
        "projects": len(made.rows),
        "warnings": [words.in_(language) for words in warnings(made)],
        "groups": [_group(row) for row in made.groups],
        "strategies": [
            {"id": row.of.key, "projects": row.count, "amount": _baht(row.amount)}
            for row in made.by_strategy.rows
        ],
        "sources": [
            {
                "source": row.of.key,
                "money": _baht(row.money),
                "administration": _baht(row.administration),
                "projects": _baht(row.projects),
                "left": _baht(row.left),
            }
            for row in made.by_source.rows
        ],
        "by_group_and_source": _cross(made.by_group_and_source),
        "by_group_and_quarter": _cross(made.by_group_and_quarter),
        "by_group_and_category": _cross(made.by_group_and_category),
        "by_strategy_and_quarter": _cross(made.by_strategy_and_quarter),
        "proposals": [_proposal(row) for row in made.rows],
        "alike": [_pair(pair, language) for pair in intake.pairs],
        "gaps": [
            {"kind": gap.kind, "code": gap.code, "name": gap.name, "of": gap.of}
            for gap in made.gaps
        ],
        "findings": [_faults(one, language) for one in intake.faults],
        "unread": [*(f for s in intake.sendings for f in s.unread), *intake.unread],
    }


def _group(row: GroupRow) -> dict[str, Any]:
    sending, money = row.sending, row.money
    return {
        "group": sending.group,
        "name": sending.name,
        "state": sending.state,
        "first_received": _day(sending.first),
        "last_received": _day(sending.last),
        "projects": money.count,
        "amount": _baht(money.amount),
        "ceiling": _baht(money.ceiling),
        "left": _baht(money.left),
        "unread": list(sending.unread),
        **_counts(row.faults),
    }


def _proposal(row: ProjectRow) -> dict[str, Any]:
    p = row.project
    return {
        "id": p.id,
        "file": row.held.file,
        "name": p.name,
        "group": p.group,
        "strategy": p.strategy,
        "amount": _baht(p.budget.total),
        "lines": _baht(row.lines),
        "errors": row.errors,
        "warnings": row.warnings,
    }


def _pair(pair: Pair, language: Language) -> dict[str, Any]:
    return {
        "first": pair.first.record.id,
        "second": pair.second.record.id,
        "across": pair.across,
        "rules": list(pair.rules),
        "messages": [words.in_(language) for words in pair.said],
    }


def _faults(faults: Faults, language: Language) -> dict[str, Any]:
    found = [as_object(finding, language) for finding in faults.findings]
    return {"group": faults.group, **_counts(faults), "findings": found}


def _counts(faults: Faults) -> dict[str, int]:
    return {severity: faults.count(severity) for severity in SEVERITIES}


def _cross(table: Cross) -> dict[str, Any]:
    heads = [of.key for of in table.columns]
    return {row.of.key: dict(_amounts(heads, row.amounts)) for row in table.rows}


def _amounts(heads: Iterable[str], amounts: Iterable[Decimal]) -> Iterable[tuple[str, str | None]]:
    return ((head, _baht(amount)) for head, amount in zip(heads, amounts, strict=True))


def _baht(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
