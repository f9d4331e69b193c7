"""The items of plans and policies that a project answers exist in them."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every code under `align` whose framework exists."""
    assert frame.policies is not None
    for key, codes in held.record.align.items():
        framework = frame.policies.record.framework(key)
        if framework is None:
            continue
        known = {item.code for item in framework.items}
        home = Home(
            Words(f"ข้อของ{framework.short_name}", f"item of {framework.short_name}"),
            "policies.yaml",
        )
        for i, code in enumerate(codes):
            if code not in known:
                yield unknown(held, ("align", key, i), code, known, home)


RULE = Rule(
    id="align-code-unknown",
    severity="error",
    step="2.4.4",
    title=Words(
        "ข้อของแผนหรือนโยบายที่โครงการสนองมีอยู่จริง", "The items of plans that a project answers exist"
    ),
    why=Words(
        "นโยบายของ ศธ. และ สพฐ. เปลี่ยนทุกปี รหัสของปีก่อนจึงอาจไม่มีในปีนี้",
        "Policies change every year, so last year's code may not exist this year.",
    ),
    cure=Words("ดูรหัสข้อใน policies.yaml แล้วเลือกใหม่", "Look the codes up in policies.yaml."),
    check=check,
    wrong={FILE: "align: {national: ['3'], obec: [P9]}"},
    right={FILE: "align: {national: ['3'], obec: [P1]}"},
    needs=("policies",),
)
