"""The signatory of the development plan's foreword is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.references.unknown import SIGNATORIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """The key under `foreword_by`, where there is one."""
    assert frame.office is not None
    known = {signatory.key for signatory in frame.office.record.signatories}
    by = held.record.booklet.foreword_by
    if by is not None and by not in known:
        yield unknown(held, ("booklet", "foreword_by"), by, known, SIGNATORIES)


RULE = Rule(
    id="development-signatory-unknown",
    severity="error",
    step="1.8",
    title=Words(
        "ผู้ลงนามคำนำของแผนพัฒนามีอยู่จริง", "The signatory of the development plan's foreword exists"
    ),
    why=Words(
        "รูปเล่มพิมพ์ตำแหน่งผู้ลงนามจาก office.yaml คีย์ที่ไม่มีทำให้คำนำไม่มีผู้ลงนาม",
        "The booklet prints the position from office.yaml; an unknown key leaves no one to sign.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง signatories", "Use a key from signatories in office.yaml."),
    check=check,
    wrong={PLAN: "booklet: {foreword_by: direktor}"},
    right={PLAN: "booklet: {foreword_by: director}"},
    reads="development",
    needs=("office",),
)
