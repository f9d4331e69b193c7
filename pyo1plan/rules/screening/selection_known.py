"""The projects that must be in the suggested selection exist."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.settings import Settings
from pyo1plan.rules.example import SETTINGS
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """Every code under `selection.must`."""
    for i, code in enumerate(held.record.selection.must):
        if code not in frame.proposal_ids:
            yield unknown(held, ("selection", "must", i), code, frame.proposal_ids, PROPOSALS)


RULE = Rule(
    id="selection-unknown",
    severity="error",
    step="2.4.4",
    title=Words("โครงการที่ต้องอยู่ในชุดที่เสนอแนะมีอยู่จริง", "Projects that must be selected exist"),
    why=Words(
        "รหัสที่ผิดทำให้โครงการที่ตั้งใจไว้หลุดจากชุดที่เสนอแนะ",
        "With a wrong code the project that was meant would not be kept in.",
    ),
    cure=Words("แก้รหัสใน selection ของ year.yaml", "Correct the code under selection in year.yaml."),
    check=check,
    wrong={SETTINGS: "selection: {must: [70-SUP-009]}"},
    right={SETTINGS: "selection: {must: [70-SUP-001]}"},
    reads="settings",
)
