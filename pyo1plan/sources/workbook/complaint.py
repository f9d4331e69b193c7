"""What reading a workbook finds: at the file as a whole, or at one of its cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pyo1plan.findings import Finding, Place, Severity
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with a workbook; `cell` is `sheet!B7`, or empty for the whole file."""

    rule: str
    message: Words
    hint: Words
    cell: str = ""
    severity: Severity = "error"

    def finding(self, file: str) -> Finding:
        """The complaint as a finding in `file` (relative to the repository)."""
        return Finding(
            self.rule, self.severity, Place(file, cell=self.cell), self.message, self.hint
        )


class RefusedError(Exception):
    """Stops the reading of a workbook; never leaves this package."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.message.en)
        self.complaint = complaint

    def at(self, cell: str) -> RefusedError:
        """The same about one cell."""
        return RefusedError(replace(self.complaint, cell=cell))


#: What helps against most damage: the program that wrote the file mends it by saving it again.
SAVE_AGAIN = Words(
    "เปิดแฟ้มใน Excel แล้วบันทึกเป็น .xlsx ใหม่ ถ้าเปิดไม่ได้ ให้ขอแฟ้มจากผู้ส่งอีกครั้ง",
    "open it in Excel and save it again as .xlsx; if it does not open, ask the sender for it again",
)


def damaged(what: Words) -> RefusedError:
    """The file is not what a spreadsheet program writes: `what` says where it breaks."""
    return RefusedError(
        Complaint(
            "workbook-damaged",
            Words(
                f"แฟ้มเสียหายหรือได้มาไม่ครบ: {what.th}", f"the file is damaged or cut off: {what.en}"
            ),
            SAVE_AGAIN,
        )
    )


def unsafe(what: Words) -> RefusedError:
    """The file is built to harm who opens it: no spreadsheet program writes `what`."""
    return RefusedError(
        Complaint(
            "workbook-unsafe",
            Words(
                f"แฟ้มมีสิ่งที่โปรแกรมตารางคำนวณไม่เขียน จึงไม่เปิด: {what.th}",
                f"the file holds what no spreadsheet program writes, so it is not opened: {what.en}",
            ),
            Words(
                "อย่าเปิดแฟ้มนี้ ตรวจกับผู้ส่งว่าส่งเองจริง แล้วขอแฟ้มที่บันทึกใหม่จาก Excel",
                "do not open it; ask the sender whether it is theirs, and for one saved anew by Excel",
            ),
        )
    )


def too_big(what: Words) -> RefusedError:
    """The file holds more than any form does."""
    return RefusedError(
        Complaint(
            "workbook-too-big",
            Words(f"แฟ้มใหญ่เกินไป: {what.th}", f"the file is too large: {what.en}"),
            Words(
                "ลบแถว คอลัมน์ แผ่นงาน และรูปภาพที่ไม่ใช้ แล้วบันทึกใหม่ หรือแบ่งเป็นหลายแฟ้ม",
                "delete rows, columns, sheets and pictures that are not used and save it, or split it",
            ),
        )
    )
