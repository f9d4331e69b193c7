"""Findings as JUnit XML: one test case a finding, failed where it is an error."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from pyo1plan.findings import Finding
from pyo1plan.words import Language

#: What XML 1.0 cannot hold at all.
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Sequence[Finding], language: Language) -> str:
    """A suite of all findings; warnings and advice are shown as passed cases with their text."""
    errors = sum(f.severity == "error" for f in findings)
    cases = "".join(_case(finding, language) for finding in findings)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites><testsuite name="plan validate" tests="{max(len(findings), 1)}" failures="{errors}">\n'
        f"{cases or _passed()}</testsuite></testsuites>\n"
    )


def _passed() -> str:
    return '<testcase classname="plan" name="validate"/>\n'


def _case(finding: Finding, language: Language) -> str:
    place = finding.place
    name = f"{place.file}:{place.line}:{place.column}"
    text = f"{finding.message.in_(language)}\n{finding.hint.in_(language)}"
    head = f'<testcase classname={_quoted(finding.rule)} name={_quoted(name)} file={_quoted(place.file)} line="{place.line}">'
    if finding.severity == "error":
        body = f"<failure type={_quoted(finding.rule)} message={_quoted(finding.message.in_(language))}>{_text(text)}</failure>"
    else:
        body = f"<system-out>{_text(f'{finding.severity}: {text}')}</system-out>"
    return f"{head}{body}</testcase>\n"


def _text(text: str) -> str:
    return escape(_IMPOSSIBLE.sub("\ufffd", text))


def _quoted(text: str) -> str:
    return quoteattr(_IMPOSSIBLE.sub("\ufffd", text))
