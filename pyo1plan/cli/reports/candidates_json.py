"""Candidates and options as JSON: the stable form for other programs. Kilometres are exact texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pyo1plan.intake.grouping.distances import Distance
from pyo1plan.intake.grouping.ground import Ground
from pyo1plan.intake.grouping.neighbours import Candidate, Neighbour
from pyo1plan.intake.grouping.options import Option, Options
from pyo1plan.words import Language


def render(
    number: int, ground: Ground, found: Sequence[Candidate], made: Options, language: Language
) -> str:
    """One object, two spaces to a level."""
    value = {
        "year": number,
        "as_of": ground.as_of.isoformat() if ground.as_of else None,
        "threshold": ground.threshold,
        "assumptions": [words.in_(language) for words in ground.assumptions()],
        "candidates": [_candidate(one, language) for one in found],
        "options": [_option(option) for option in made.options],
        "not_grouped": [
            {"code": site.code, "name": site.name, "why": words.in_(language)}
            for site, words in made.reasons
        ],
        "undecided": made.undecided,
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _candidate(one: Candidate, language: Language) -> dict[str, Any]:
    return {
        "code": one.site.code,
        "name": one.site.name,
        "amphoe": one.site.school.amphoe,
        "tambon": one.site.school.tambon,
        "pupils": one.site.pupils,
        "teachers": one.site.school.teachers,
        "kept": one.kept.in_(language) if one.kept else None,
        "nowhere": one.nowhere.in_(language) if one.nowhere else None,
        "passed_over": {"grades": one.no_grades, "room": one.no_room},
        "nearest": [_neighbour(neighbour) for neighbour in one.neighbours],
    }


def _neighbour(one: Neighbour) -> dict[str, Any]:
    return {
        "code": one.site.code,
        "name": one.site.name,
        **_distance(one.distance),
        "within_limit": one.within,
        "has_room": one.room,
        "pupils": {"before": one.pupils_before, "after": one.pupils_after},
        "teachers": {"before": one.teachers_before, "together": one.teachers_after},
        "posts": {
            "before": one.posts_before,
            "after": one.posts_after,
        },
    }


def _distance(distance: Distance) -> dict[str, Any]:
    return {"km": f"{distance.km:f}", "basis": distance.basis}


def _option(option: Option) -> dict[str, Any]:
    return {
        "grouped": len(option.moves),
        "schools": option.schools,
        "receiving": option.hosts,
        "pupils": option.pupils,
        "pupil_km": f"{option.pupil_km:f}",
        "mean_km": f"{option.mean_km:.3f}",
        "farthest_km": f"{option.farthest.km:f}" if option.farthest else None,
        "teachers": option.teachers,
        "posts_fewer": option.freed.posts,
        "receiving_without_criteria": option.freed.unknown,
        "moves": [
            {
                "from": move.site.code,
                "to": move.host.code,
                "pupils": move.site.pupils,
                **_distance(move.distance),
            }
            for move in option.moves
        ],
    }
