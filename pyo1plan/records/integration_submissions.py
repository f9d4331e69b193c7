"""Data on education prepared, checked and sent to the province (standard step 3.2)."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.integration_letter import LetterEntry
from pyo1plan.records.values import Day, Text


class DataSubmission(Record):
    """One set of data, as of a day, and the letter with which it went out."""

    what: Text = field("ข้อมูล", "Data")
    to: Text = field("ส่งถึง", "To", "เช่น สำนักงานศึกษาธิการจังหวัด", "Such as the provincial office")
    as_of: Day | None = field("ข้อมูล ณ วันที่", "As of", default=None)
    checked: Day | None = field("วันที่ตรวจสอบความถูกต้อง", "Checked on", default=None)
    checked_by: Text | None = field("ผู้ตรวจสอบ", "Checked by", "ตำแหน่ง", "Position", default=None)
    due: Day | None = field("กำหนดส่ง", "Due", default=None)
    sent: Day | None = field("วันที่ส่ง", "Sent on", default=None)
    letter: LetterEntry | None = field("หนังสือนำส่ง", "Letter", default=None)
    file: Text | None = field("แฟ้มแนบ", "File", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class DataSubmissions(Record):
    """The data sent in the year: `integration/submissions.yaml`."""

    submissions: tuple[DataSubmission, ...] = field("ข้อมูลที่จัดส่ง", "Data sent", default=())
