"""The group that reports is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_REPORT = "{quarter: 1, group: %s, reported: 2570-01-05}"


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """The group of the report."""
    assert frame.office is not None
    known = {group.key for group in frame.office.record.groups}
    if held.record.group not in known:
        yield unknown(held, ("group",), held.record.group, known, GROUPS)


RULE = Rule(
    id="results-group-unknown",
    severity="error",
    step="2.8",
    title=Words("กลุ่มที่รายงานผลมีอยู่จริง", "The group that reports exists"),
    why=Words(
        "การติดตามบอกว่ากลุ่มใดยังไม่รายงานจากคีย์นี้ กลุ่มที่ไม่มีทำให้รายงานหาย",
        "Who has not reported is told by this key; a report of an unknown group is lost.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง groups", "Use a key from groups in office.yaml."),
    check=check,
    wrong={"results/q1/supervison.yaml": _REPORT % "supervison"},
    right={"results/q1/supervision.yaml": _REPORT % "supervision"},
    reads="results",
    needs=("office",),
)
