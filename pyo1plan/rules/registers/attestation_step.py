"""An attestation is about a step of the work standards."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.attestations import Attestations
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standard import STEPS, UNLISTED_JOB
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "attestations.yaml"
_WORD = (
    "attestations: [{step: '%s', who: ผู้อำนวยการกลุ่มนโยบายและแผน, date: 2569-10-30,"
    " says: รับและส่งหนังสือทางระบบทุกฉบับ}]"
)


def check(held: Held[Attestations], frame: Frame) -> Iterator[Problem]:
    """Every step that is vouched for; the steps of job 3 are the office's own."""
    for i, one in enumerate(held.record.attestations):
        if one.step in STEPS or one.step.split(".")[0] == UNLISTED_JOB:
            continue
        yield Problem(
            held,
            ("attestations", i, "step"),
            Words(
                f"มาตรฐานการปฏิบัติงานไม่มีขั้นตอน {one.step} คำรับรองนี้จึงไม่แสดงผลของขั้นตอนใด",
                f"the work standards have no step {one.step}: this attests nothing",
            ),
            Words("แก้เลขขั้นตอน เช่น 6.1.1 (ดู plan status)", "correct the number, such as 6.1.1"),
        )


RULE = Rule(
    id="attestation-step-unknown",
    severity="warning",
    step="6.1.1",
    title=Words("คำรับรองเป็นของขั้นตอนที่มีจริง", "An attestation is about a step that exists"),
    why=Words(
        "คำรับรองใช้แทนหลักฐานได้เฉพาะขั้นตอนที่ระบุ เลขที่ไม่มีทำให้คำรับรองไม่มีผล",
        "An attestation counts for the very step it names; a wrong number makes it void.",
    ),
    cure=Words(
        "ใช้เลขขั้นตอนตามมาตรฐาน ถ้าสำนักงานเพิ่มขั้นตอนเองให้ยกเว้นใน waivers.yaml",
        "Use a number of the standards; waive it for a step that the office added.",
    ),
    check=check,
    wrong={FILE: _WORD % "6.1.9"},
    right={FILE: _WORD % "6.1.1"},
    reads="attestations",
)
