"""Every item of a policy that must be answered is answered by a project."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(year: Year) -> Iterator[Problem]:
    """Items of frameworks with `answer_required` that no project of the plan as it stands names."""
    held = year.frame.policies
    assert held is not None
    answered = {
        (key, code)
        for proposal in standing(year)
        for key, codes in proposal.record.align.items()
        for code in codes
    }
    for i, framework in enumerate(held.record.frameworks):
        if not framework.answer_required:
            continue
        for j, item in enumerate(framework.items):
            if (framework.key, item.code) not in answered:
                yield Problem(
                    held,
                    ("frameworks", i, "items", j, "code"),
                    Words(
                        f"{framework.short_name} ข้อ {item.code} ({item.name}) ยังไม่มีโครงการรองรับ",
                        f"no project answers item {item.code} of {framework.short_name}",
                    ),
                    Words(
                        f"เพิ่ม {item.code} ใต้ align: {framework.key} ของโครงการที่ตรงกัน หรือเสนอโครงการใหม่",
                        f"add {item.code} under align: {framework.key} of a fitting project, or propose one",
                    ),
                )


RULE = Rule(
    id="framework-item-unanswered",
    severity="warning",
    step="2.2",
    title=Words("ทุกข้อของนโยบายที่ต้องรองรับมีโครงการ", "Every item that must be answered has a project"),
    why=Words(
        "ต้องปรับแผนงานโครงการให้เป็นไปตามนโยบายของต้นสังกัด ข้อที่ไม่มีโครงการคือนโยบายที่ไม่ได้ปฏิบัติ",
        "Projects are adjusted to the policies above; an item without one is a policy not carried out.",
    ),
    cure=Words(
        "ระบุข้อนี้ในโครงการที่ตรงกัน เสนอโครงการเพิ่ม หรือปิด answer_required ถ้าไม่บังคับทุกข้อ",
        "Name it in a fitting project, propose one, or unset answer_required.",
    ),
    check=check,
    wrong={FILE: "align: {national: ['3'], obec: []}"},
    right={FILE: "align: {national: ['3'], obec: [P1]}"},
    reads="year",
    needs=("policies", "proposal", "meeting"),
)
