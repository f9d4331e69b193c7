"""The plans and policies that a project answers are among those that were studied."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import FRAMEWORKS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every key under `align`."""
    assert frame.policies is not None
    known = {framework.key for framework in frame.policies.record.frameworks}
    for key in held.record.align:
        if key not in known:
            yield unknown(held, ("align", key), key, known, FRAMEWORKS)


RULE = Rule(
    id="align-framework-unknown",
    severity="error",
    step="2.4.4",
    title=Words("แผนหรือนโยบายที่โครงการสนองมีอยู่จริง", "The plans a project answers exist"),
    why=Words(
        "แผนปฏิบัติการต้องสอดคล้องกับนโยบายที่ศึกษาไว้ในขั้นที่ 1 คีย์ที่สะกดผิดทำให้ความสอดคล้องหายไปจากตาราง",
        "The plan must agree with the policies studied in step 1; a misspelt key drops out of that table.",
    ),
    cure=Words(
        "ใช้คีย์ของแผนจาก policies.yaml เช่น national",
        "Use a key from policies.yaml, such as national.",
    ),
    check=check,
    wrong={FILE: "align: {nasional: ['3']}"},
    right={FILE: "align: {national: ['3']}"},
    needs=("policies",),
)
