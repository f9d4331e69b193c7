"""What was handed in, and which record came from which sheet of which file (step 2.4.1).

The files themselves lie beside the record, exactly as they came.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Fingerprint, Key, Text, Whole


class Imported(Record):
    """One proposal that was taken from a file."""

    id: Code = field("รหัสโครงการ", "Project code")
    sheet: Text = field("แผ่นงาน", "Sheet")
    number: Whole = field(
        "แผ่นที่", "Number of the sheet", "ลำดับของแผ่นในแฟ้ม เริ่มที่ 1", "From 1, in the file's order"
    )


class ImportedRecord(Record):
    """One record of another kind that was taken from a file: a quarter's results, a member's scores."""

    kind: Key = field("ชนิด", "Kind", "เช่น results, scores", "Such as results, scores")
    id: Text = field("ระเบียน", "Record", "ชื่อของระเบียนในชนิดนั้น", "Its name among those of the kind")
    sheet: Text = field("แผ่นงาน", "Sheet")
    number: Whole = field(
        "แผ่นที่", "Number of the sheet", "ลำดับของแผ่นในแฟ้ม เริ่มที่ 1", "From 1, in the file's order"
    )


class Received(Record):
    """One file that somebody handed in."""

    file: Text = field(
        "แฟ้ม", "File", "ชื่อแฟ้มใน submissions/", "Below submissions/, as the group's folder and name"
    )
    sha256: Fingerprint = field(
        "ลายนิ้วมือของแฟ้ม", "Fingerprint", "SHA-256 ของแฟ้มที่ได้รับ", "SHA-256 of the file as it came"
    )
    date: Day = field("วันที่นำเข้า", "Imported on")
    group: Key = field(
        "ผู้ส่ง",
        "Sender",
        "คีย์ของกลุ่ม คณะกรรมการ หรือ office เมื่อสำนักงานนำเข้าเอง",
        "Key of a group or a body; `office` for what the office brought in itself",
    )
    proposals: tuple[Imported, ...] = field("ข้อเสนอที่รับจากแฟ้ม", "Proposals taken", default=())
    records: tuple[ImportedRecord, ...] = field(
        "ระเบียนอื่นที่รับจากแฟ้ม", "Other records taken", default=()
    )


class Submissions(Record):
    """What was handed in this year: `submissions/received.yaml`, written by `plan import`."""

    received: tuple[Received, ...] = field("แฟ้มที่ได้รับ", "Files received", default=())
