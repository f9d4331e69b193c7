"""A project that won money for this year has one eMENSCR code, in the brief and in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.briefs import carried
from pyo1plan.rules.integration.example import BRIEF, brief, turns
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_PROJECT = "proposals/promotion/70-PRO-001.yaml"
_WON = {
    "states": turns("selected", "submitted", "won"),
    "won": "30000",
    "project": "70-PRO-001",
}


def check(year: Year) -> Iterator[Problem]:
    """Briefs without a code, and projects of the plan that bear another or none."""
    plan = {held.record.id: held for held in standing(year)}
    for held in carried(year):
        code = held.record.emenscr
        if code is None:
            yield Problem(
                held,
                ("states", len(held.record.states) - 1, "state"),
                Words("ได้รับงบประมาณแล้ว แต่ยังไม่มีรหัส eMENSCR", "it won, but has no eMENSCR code"),
                Words("นำเข้า eMENSCR แล้วเติม emenscr", "enter it in eMENSCR and fill in emenscr"),
            )
            continue
        project = plan.get(held.record.project or "")
        if project and canonical(project.record.emenscr or "") != canonical(code):
            yield Problem(
                project,
                ("id",),
                Words(
                    f"รหัส eMENSCR ของโครงการในแผนคือ {project.record.emenscr or '(ว่าง)'}"
                    f" แต่แบบสรุปโครงการ {held.record.id} คือ {code}",
                    f"its eMENSCR code is {project.record.emenscr or '(none)'},"
                    f" that of {held.record.id} is {code}",
                ),
                Words(f"แก้ emenscr ให้เป็น {code} ทั้งสองแฟ้ม", f"write {code} in both files"),
                ((held, ("emenscr",), Words("ในแบบสรุปโครงการ", "in the brief")),),
            )


RULE = Rule(
    id="integration-emenscr-missing",
    severity="warning",
    step="3.8",
    title=Words("โครงการที่ได้รับงบประมาณมีรหัส eMENSCR", "What won money has an eMENSCR code"),
    why=Words(
        "มาตรฐานกำหนดให้นำโครงการที่ได้รับอนุมัติเข้าระบบ eMENSCR และรหัสตรงกัน",
        "The standard wants granted projects in eMENSCR, under one code everywhere.",
    ),
    cure=Words("เติมรหัสในแบบสรุปโครงการและข้อเสนอโครงการ", "Write the code in brief and proposal."),
    check=check,
    wrong={BRIEF: brief(**_WON)},
    right={BRIEF: brief(**_WON, emenscr="ศธ 04000-70-0001"), _PROJECT: "emenscr: ศธ 04000-70-0001"},
    reads="year",
    needs=("integration-project", "proposal", "meeting"),
)
