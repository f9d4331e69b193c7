"""The report on the year in progress as one JSON object: the stable form for other programs.

Amounts are texts of exact baht, percentages texts with two decimals, days are C.E. ISO.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from pyo1plan.documents.reports.report_words import Period, remarks, sentence
from pyo1plan.documents.tables.spending import Followed, Row, Table
from pyo1plan.records.office import Office
from pyo1plan.words import Language
from pyo1plan.year.progress import Standing
from pyo1plan.year.spending import Compared, Money


def render(made: Followed, period: Period, office: Office, errors: int, language: Language) -> str:
    """The object, two spaces to a level."""
    value = as_value(made, period, office, errors, language)
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_value(
    made: Followed, period: Period, office: Office, errors: int, language: Language
) -> dict[str, Any]:
    """The keys that programs may rely on."""
    now = made.now
    return {
        "year": now.year.frame.number,
        "period": period,
        "quarter": now.quarter,
        "as_of": now.day.isoformat(),
        "errors": errors,
        "total": {**_money(now.money), "in_quarter": _text(now.in_quarter), "due": _text(now.due)},
        "targets": [_compared(one, language) for one in made.compared],
        "remarks": [words.in_(language) for words in remarks(made, office)],
        "groups": _table(made.by_group),
        "strategies": _table(made.by_strategy),
        "sources": _table(made.by_source),
        "projects": [_project(standing, office) for standing in made.standings],
        "hurry": [
            {
                "project": one.standing.project.id,
                **_group(one.standing.project.group, office),
                "short": _text(one.short),
                "reasons": [
                    {"kind": reason.kind, "message": reason.words.in_(language)}
                    for reason in one.reasons
                ],
            }
            for one in made.hurry
        ],
        "owing": {
            group: [standing.project.id for standing in those] for group, those in now.owing.items()
        },
        "trend": [
            {
                "quarter": point.quarter,
                **_money(point.money),
                "in_quarter": _text(point.in_quarter),
                "due": _text(point.due),
                "overall_percent": _text(point.overall.percent),
                "target": _text(point.target),
            }
            for point in made.points
        ],
        "carried_over": [
            {
                "project": one.standing.project.id,
                "source": one.source.key,
                "amount": _text(one.row.carried_over),
                "reason": one.row.reason,
            }
            for one in made.carried
        ],
    }


def _table(table: Table) -> list[dict[str, Any]]:
    return [_row(row) for row in table.rows]


def _row(row: Row) -> dict[str, Any]:
    return {
        "key": row.of.key,
        "name": row.of.name,
        "projects": row.count,
        **_money(row.money),
        "in_quarter": _text(row.in_quarter),
        "statuses": {status or "not-reported": count for status, count in row.statuses.items()},
    }


def _group(key: str, office: Office) -> dict[str, str | None]:
    """The group's key, and its name where the office has it."""
    known = office.group(key)
    return {"group": key, "group_name": known.name if known else None}


def _project(standing: Standing, office: Office) -> dict[str, Any]:
    return {
        "project": standing.project.id,
        "name": standing.project.name,
        **_group(standing.project.group, office),
        "strategy": standing.project.strategy,
        "in_plan": standing.in_plan,
        "status": standing.status or None,
        **_money(standing.money),
        "in_quarter": _text(standing.in_quarter),
        "sources": {key: _money(money) for key, money in standing.by_source.items()},
    }


def _compared(one: Compared, language: Language) -> dict[str, Any]:
    target = one.target
    return {
        "measure": one.measure,
        "kind": one.scope,
        "base": _text(one.base),
        "amount": _text(one.amount),
        "percent": _text(one.percent),
        "target": _text(target.percent) if target else None,
        "target_source": target.source if target else None,
        "target_verified": target.verified if target else None,
        "gap": _text(one.gap),
        "sentence": sentence(one).in_(language),
    }


def _money(money: Money) -> dict[str, str | None]:
    return {
        "plan": _text(money.plan),
        "disbursed": _text(money.disbursed),
        "committed": _text(money.committed),
        "carried_over": _text(money.carried_over),
        "left": _text(money.left),
        "percent": _text(money.percent),
        "percent_used": _text(money.percent_used),
    }


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"
