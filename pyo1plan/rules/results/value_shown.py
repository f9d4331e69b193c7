"""The value of an indicator says what shows it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.results.example import Q2, project, report
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_VALUE = "disbursed: 0, indicators: [{indicator: จำนวนครูที่ผ่านการอบรม, value: 38%s}]"


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """Every value of every project."""
    for i, one in enumerate(held.record.projects):
        for j, told in enumerate(one.indicators):
            if told.value is not None and not told.evidence and not told.file:
                yield Problem(
                    held,
                    ("projects", i, "indicators", j, "value"),
                    Words(
                        f"{one.project} ตัวชี้วัด “{told.indicator}” มีผลแต่ไม่มีหลักฐาน",
                        f"{one.project}: “{told.indicator}” has a value, but nothing shows it",
                    ),
                    Words("ใส่ evidence หรือ file ของตัวชี้วัดนี้", "give its evidence or its file"),
                )


RULE = Rule(
    id="results-value-shown",
    severity="warning",
    step="2.8",
    title=Words("ผลตามตัวชี้วัดบอกหลักฐาน", "Values of indicators say what shows them"),
    why=Words(
        "ค่าที่ไม่มีที่มาตรวจสอบไม่ได้ว่าวัดอย่างไรและเมื่อใด",
        "Nobody can check a value that comes from nowhere.",
    ),
    cure=Words("เขียนหลักฐานของผล เช่น ชื่อแบบประเมินและจำนวนผู้ตอบ", "Write what it was measured by."),
    check=check,
    wrong={Q2: report(2, project(_VALUE % ""))},
    right={Q2: report(2, project(_VALUE % ", evidence: ทะเบียนผู้ผ่านการอบรม"))},
    reads="results",
)
