"""Findings as SARIF 2.1.0 (OASIS), the form that code hosts and editors take in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from pyo1plan import __version__
from pyo1plan.findings import Finding, Place, Severity
from pyo1plan.words import Language, Words

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(findings: Sequence[Finding], language: Language, titles: dict[str, Words]) -> str:
    """One run; `titles` names the rules by id."""
    ids = sorted({finding.rule for finding in findings})
    driver = {
        "name": "plan",
        "version": __version__,
        "rules": [
            {
                "id": id_,
                "shortDescription": {"text": titles.get(id_, Words(id_, id_)).in_(language)},
            }
            for id_ in ids
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, ids.index(finding.rule), language) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, index: int, language: Language) -> dict[str, Any]:
    text = f"{finding.message.in_(language)}\n{finding.hint.in_(language)}"
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.place)],
        "partialFingerprints": {"plan/v1": _fingerprint(finding)},
    }
    if finding.step:
        result["properties"] = {"step": finding.step}
    if finding.related:
        result["relatedLocations"] = [
            {**_location(r.place), "message": {"text": r.note.in_(language)}}
            for r in finding.related
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    if (place.end_line, place.end_column) > (place.line, place.column):
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(place.file)}, "region": region}}


def _fingerprint(finding: Finding) -> str:
    """The same finding on a moved line stays the same: rule, file and path, each length-prefixed."""
    parts = [finding.rule, finding.place.file, *map(str, finding.path)]
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:32]
