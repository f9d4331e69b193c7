"""A brief that is nearly a project of the annual plan, or another brief, was held against it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.integration.overlaps import overlaps
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_SAME = {
    "name": "โครงการติดตามเด็กวัยเรียนให้ได้เข้าเรียน",
    "objectives": "[เพื่อให้เด็กวัยเรียนได้เข้าเรียนอย่างทั่วถึง]",
}


def check(year: Year) -> Iterator[Problem]:
    """Pairs that are alike, unless the office found them different or complementing each other."""
    for overlap in overlaps(year):
        if overlap.compared and overlap.compared.found != "double":
            continue
        other, percent = overlap.other.record, int(overlap.alike.whole)
        found = Words("", "")
        if overlap.compared:
            found = Words(" และสำนักงานตรวจพบว่าซ้ำซ้อน", ", and the office found it double")
        yield Problem(
            overlap.brief,
            ("name",),
            Words(
                f"คล้ายกับ {other.id} “{other.name}” ร้อยละ {percent}{found.th}",
                f"{percent}% like {other.id} “{other.name}”{found.en}",
            ),
            Words(
                "ถ้าซ้ำซ้อนให้รวมหรือถอนเรื่อง ถ้าไม่ซ้ำ ให้บันทึกผลการตรวจใน compared พร้อมเหตุผล",
                "merge or withdraw a double; otherwise say what was found, and why, in compared",
            ),
            ((overlap.other, ("name",), Words("โครงการที่คล้ายกัน", "the project it is like")),),
        )


RULE = Rule(
    id="integration-alike",
    severity="warning",
    step="3.5",
    title=Words(
        "โครงการที่เสนอไม่ซ้ำกับแผนปฏิบัติการหรือโครงการที่เสนออื่น",
        "A brief doubles no project of the annual plan and no other brief",
    ),
    why=Words(
        "ขอเงินงานเดียวกันจากสองแหล่งเป็นการของบประมาณซ้ำซ้อน จังหวัดตรวจข้อนี้ก่อนเสมอ",
        "To ask two payers for one work is double funding, and the first thing a province checks.",
    ),
    cure=Words(
        "รวม ถอน หรือบันทึกเหตุผลว่าไม่ซ้ำ (ระดับที่เตือนตั้งได้ใน year.yaml ช่อง likeness)",
        "Merge, withdraw, or record why it is none (likeness in year.yaml sets the level).",
    ),
    check=check,
    wrong={BRIEF: brief(**_SAME)},
    right={
        BRIEF: brief(
            **_SAME,
            compared="[{project: 70-PRO-001, found: complements, reason: คนละพื้นที่และคนละรุ่น}]",
        )
    },
    reads="year",
    needs=("integration-project", "proposal", "settings", "meeting"),
)
