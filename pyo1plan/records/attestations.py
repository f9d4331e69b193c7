"""Steps that only a person can vouch for: who says so, on which day, and by what."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Text


class Attestation(Record):
    """One person's word that a step was done."""

    step: Code = field("ขั้นตอนที่", "Step", "เช่น 6.1.1", "Such as 6.1.1")
    who: Text = field("ผู้รับรอง", "Who", "ตำแหน่ง", "Position")
    date: Day = field("วันที่รับรอง", "Date")
    says: Text = field("ข้อความรับรอง", "What is attested")
    until: Day | None = field("ใช้ได้ถึง", "Good until", default=None)
    file: Text | None = field("แฟ้มหลักฐาน", "File", default=None)


class Attestations(Record):
    """All attestations: `attestations.yaml`."""

    attestations: tuple[Attestation, ...] = field("คำรับรอง", "Attestations", default=())
