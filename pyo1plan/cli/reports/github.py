"""Findings as workflow commands, which code hosts show beside the lines they concern."""

from __future__ import annotations

from collections.abc import Sequence

from pyo1plan.findings import Finding, Severity
from pyo1plan.words import Language

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def render(findings: Sequence[Finding], language: Language) -> str:
    """One command a finding, with the message and the cure."""
    return "".join(_command(finding, language) for finding in findings)


def _command(finding: Finding, language: Language) -> str:
    place = finding.place
    where = ",".join(
        f"{key}={_property(str(value))}"
        for key, value in (
            ("file", place.file),
            ("line", place.line),
            ("col", place.column),
            ("endLine", place.end_line),
            ("endColumn", place.end_column),
            ("title", finding.rule),
        )
    )
    text = f"{finding.message.in_(language)}\n{finding.hint.in_(language)}"
    return f"::{_LEVELS[finding.severity]} {where}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
