"""The schools' answers as JSON: the stable form for other programs. Amounts are texts of exact baht."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pyo1plan.intake.schools.alignment import Alignment, KpiRow, SchoolRow


def render(number: int, parts: Sequence[Alignment]) -> str:
    """One object, two spaces to a level; `plans` has an entry for each kind of plan that came."""
    value = {"year": number, "plans": [_part(part) for part in parts]}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _part(part: Alignment) -> dict[str, Any]:
    return {
        "kind": part.asked.kind,
        "years": list(part.asked.years),
        "schools_in_all": len(part.rows),
        "came": len(part.came),
        "endorsed": part.endorsed,
        "whole": part.whole,
        "money": _plain(part.money),
        "strategies": [
            {
                "id": row.strategy.id,
                "name": row.strategy.name,
                "answered": row.answered,
                "excused": row.excused,
                "open": row.open,
                "projects": row.projects,
                "money": _plain(row.money),
            }
            for row in part.strategies
        ],
        "kpis": [_kpi(row) for row in part.kpis],
        "schools": [_school(row, part) for row in part.rows],
        "strangers": [held.file for held in part.strangers],
        "unread": list(part.unread),
    }


def _school(row: SchoolRow, part: Alignment) -> dict[str, Any]:
    plan = row.plan.record if row.plan else None
    return {
        "code": row.code,
        "name": row.name,
        "amphoe": row.amphoe,
        "file": row.plan.file if row.plan else None,
        "endorsed": plan.endorsed.isoformat() if plan and plan.endorsed else None,
        "faults": row.faults,
        "money": _plain(row.money),
        "other_projects": row.other,
        "answers": {
            strategy.id: {
                "answer": cell.answer,
                "own": cell.own,
                "projects": cell.projects,
                "money": _plain(cell.money),
                "why_not": cell.why_not,
            }
            for strategy, cell in zip(part.asked.strategies, row.cells, strict=False)
        },
    }


def _kpi(row: KpiRow) -> dict[str, Any]:
    return {
        "id": row.kpi.id,
        "year": row.year,
        "unit": row.kpi.unit,
        "wanted": _plain(row.wanted),
        "schools": row.schools,
        "below": row.below,
        "least": _plain(row.least),
        "most": _plain(row.most),
        "excused": row.excused,
    }


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
