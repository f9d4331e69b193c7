"""The group in charge of a project is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The group of the proposal."""
    assert frame.office is not None
    known = {group.key for group in frame.office.record.groups}
    if held.record.group not in known:
        yield unknown(held, ("group",), held.record.group, known, GROUPS)


RULE = Rule(
    id="group-unknown",
    severity="error",
    step="2.4.1",
    title=Words("กลุ่มที่รับผิดชอบโครงการมีอยู่จริง", "The group of a project exists"),
    why=Words(
        "งบประมาณรวมตามกลุ่ม โครงการของกลุ่มที่ไม่มีจะไม่ถูกนับในเพดานของใคร",
        "Money is summed by group; a project of no group counts against nobody's ceiling.",
    ),
    cure=Words(
        "ใช้คีย์ของกลุ่มจาก office.yaml เช่น supervision",
        "Use a key from office.yaml, such as supervision.",
    ),
    check=check,
    wrong={FILE: "group: supervison"},
    right={FILE: "group: supervision"},
    needs=("office",),
)
