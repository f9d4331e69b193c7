"""The positions that sign the year's documents are signatories of the office."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.settings import Settings
from pyo1plan.rules.references.unknown import SIGNATORIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """Every signatory's key in the settings."""
    assert frame.office is not None
    known = {signatory.key for signatory in frame.office.record.signatories}
    for path, key in _named(held.record):
        if key not in known:
            yield unknown(held, path, key, known, SIGNATORIES)


def _named(settings: Settings) -> Iterator[tuple[Path, str]]:
    if settings.booklet.foreword_by is not None:
        yield ("booklet", "foreword_by"), settings.booklet.foreword_by
    if settings.form is not None:
        for i, key in enumerate(settings.form.agreed_by):
            yield ("form", "agreed_by", i), key
        yield ("form", "approved_by"), settings.form.approved_by


RULE = Rule(
    id="signatory-unknown",
    severity="error",
    step="2.4.1",
    title=Words("ผู้ลงนามมีอยู่จริง", "The signatories exist"),
    why=Words(
        "แบบเสนอโครงการและคำนำพิมพ์ตำแหน่งผู้ลงนามจาก office.yaml คีย์ที่ไม่มีทำให้ช่องลงนามว่าง",
        "Forms and the foreword print positions from office.yaml; an unknown key leaves no one to sign.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง signatories", "Use a key from signatories in office.yaml."),
    check=check,
    wrong={"year.yaml": "form: {agreed_by: [deputi], approved_by: director}"},
    right={"year.yaml": "form: {agreed_by: [deputy], approved_by: director}"},
    reads="settings",
    needs=("office",),
)
