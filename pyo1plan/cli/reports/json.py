"""Findings as a JSON list of objects: the stable form for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pyo1plan.findings import Finding, Place
from pyo1plan.words import Language


def render(findings: Sequence[Finding], language: Language) -> str:
    """One object a finding; lines and columns count from 1, columns in characters."""
    objects = [as_object(finding, language) for finding in findings]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def as_object(finding: Finding, language: Language) -> dict[str, Any]:
    """The keys that programs may rely on."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        **_place(finding.place),
        "path": list(finding.path),
        "message": finding.message.in_(language),
        "hint": finding.hint.in_(language),
        "related": [
            {**_place(related.place), "message": related.note.in_(language)}
            for related in finding.related
        ],
        "step": finding.step,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "cell": place.cell,
    }
