"""A screening for other programs: one object; scores and money as exact decimal texts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pyo1plan.intake.selecting.scoring import Scored
from pyo1plan.intake.selecting.screening import ONLY_SUGGESTED, Screening, why
from pyo1plan.intake.selecting.selection import Suggestion
from pyo1plan.words import Language, Words


def render(screening: Screening, language: Language) -> str:
    """Criteria, limits and every proposal in the order of its rank."""

    def told(many: Iterable[Words]) -> list[str]:
        return [words.in_(language) for words in many]

    suggestion = screening.suggestion
    made = isinstance(suggestion, Suggestion)
    tree: dict[str, Any] = {
        "year": screening.plan.year.frame.number,
        "stage": screening.plan.stage,
        "notice": ONLY_SUGGESTED.in_(language),
        "criteria": [
            {
                "key": c.key,
                "name": c.name,
                "weight": _text(c.weight),
                "scored_by": c.scored_by,
                "counts": c in screening.scoring.counted,
            }
            for c in screening.criteria
        ],
        "weight_counted": _text(screening.scoring.weight),
        "suggested": made,
        "refusals": [] if isinstance(suggestion, Suggestion) else told(suggestion.reasons),
        "points": _text(suggestion.points) if isinstance(suggestion, Suggestion) else None,
        "unanswered": list(suggestion.unanswered) if isinstance(suggestion, Suggestion) else [],
        "limits": [
            {
                "kind": use.limit.kind,
                "key": use.limit.key,
                "amount": _text(use.limit.amount),
                "asked": _text(use.asked),
                "taken": _text(use.taken) if made else None,
            }
            for use in suggestion.uses
        ],
        "proposals": [
            {
                "rank": screening.rank(one),
                "id": one.held.id,
                "name": one.held.record.name,
                "group": one.held.record.group,
                "file": one.held.file,
                "asked": _text(one.held.record.budget.total),
                "scores": {
                    s.criterion.key: {"points": _text(s.points), "reasons": told(s.reasons)}
                    for s in one.scores
                },
                "total": _text(one.total),
                "suggested": screening.is_suggested(one) if made else None,
                "reasons": told(why(screening, one)),
                **_lacks(screening, one),
            }
            for one in screening.ranked
        ],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _lacks(screening: Screening, one: Scored) -> dict[str, Any]:
    """By how much each limit falls short of a project left out, and the cut that would do instead."""
    suggestion = screening.suggestion
    left = suggestion.left_out.get(one.held.id) if isinstance(suggestion, Suggestion) else None
    if left is None:
        return {}
    return {
        "lacks": [
            {"kind": limit.kind, "key": limit.key, "amount": _text(lack)}
            for limit, lack in left.lacks
        ],
        "cut": _text(left.cut),
    }


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"
