"""Where a plan asks for one main item, the project names it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.policies import Framework
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every framework with `one_main` under which the proposal names nothing."""
    assert frame.policies is not None
    for framework in frame.policies.record.frameworks:
        if framework.one_main and not held.record.align.get(framework.key):
            yield _missing(held, framework)


def _missing(held: Held[Proposal], framework: Framework) -> Problem:
    some = ", ".join(item.code for item in framework.items[:6])
    return Problem(
        held,
        ("align", framework.key),
        Words(
            f"ยังไม่ได้ระบุข้อหลักของ{framework.name}",
            f"the main item of {framework.name} is not named",
        ),
        Words(
            f"เพิ่ม {framework.key}: ใต้ align ข้อแรกคือข้อหลัก (เลือกจาก {some})",
            f"add {framework.key}: under align, the main item first (such as {some})",
        ),
    )


RULE = Rule(
    id="align-main-missing",
    severity="error",
    step="2.4.4",
    title=Words("ระบุข้อหลักของแผนที่กำหนดให้ระบุ", "The main item is named where a plan asks for it"),
    why=Words(
        "แบบเสนอโครงการให้เลือกยุทธศาสตร์ชาติเพียงด้านเดียวเป็นด้านหลัก ถ้าเว้นไว้จะจัดโครงการเข้าตารางไม่ได้",
        "The form asks for exactly one main national strategy; a blank leaves the project out of the table.",
    ),
    cure=Words(
        "เลือกข้อหลักหนึ่งข้อ แล้วเขียนเป็นข้อแรก ข้อรองเขียนต่อท้าย",
        "Choose one main item and write it first; others follow.",
    ),
    check=check,
    wrong={FILE: "align: {national: []}"},
    right={FILE: "align: {national: ['3', '4']}"},
    needs=("policies",),
)
