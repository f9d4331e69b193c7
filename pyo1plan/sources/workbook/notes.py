"""What a person should know of a workbook that could be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from pyo1plan.sources.workbook.complaint import Complaint
from pyo1plan.sources.workbook.limits import NOTES
from pyo1plan.words import Words


class Notes:
    """The notes so far; of one kind, only the first `limits.NOTES` are kept one by one."""

    def __init__(self) -> None:
        self._kept: list[Complaint] = []
        self._seen: Counter[str] = Counter()

    def add(self, note: Complaint, cell: str = "") -> None:
        """Keeps `note` as one on `cell`."""
        self._seen[note.rule] += 1
        if self._seen[note.rule] <= NOTES:
            self._kept.append(replace(note, cell=cell))

    def has(self, rule: str) -> bool:
        """Whether there is a note of `rule`."""
        return rule in self._seen

    def all(self) -> tuple[Complaint, ...]:
        """Every note, in the order of the file."""
        return tuple(self._kept)


def lost_digits(digits: str) -> Complaint:
    """A number has more digits than Excel keeps."""
    return Complaint(
        "workbook-digits",
        Words(
            f"ตัวเลขยาวเกิน 15 หลัก ({digits[:40]}) Excel เก็บหลักท้าย ๆ ไม่ได้",
            f"a number of more than 15 digits ({digits[:40]}): Excel does not keep the last ones",
        ),
        Words(
            "จัดรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์เลขใหม่ทั้งหมด",
            "format the cell as 'Text', and type all the digits again",
        ),
        severity="warning",
    )


def unseen(character: str) -> Complaint:
    """A text holds a character (given as `U+0008`) that nobody sees."""
    return Complaint(
        "workbook-control-character",
        Words(
            f"มีอักขระควบคุมที่มองไม่เห็น {character}",
            f"holds the invisible control character {character}",
        ),
        Words("ลบข้อความในเซลล์ แล้วพิมพ์ใหม่", "clear the cell and type the text again"),
    )


#: A formula takes its value from outside of the workbook.
FETCHES = Complaint(
    "workbook-outside",
    Words(
        "สูตรดึงค่าจากนอกแฟ้ม (แฟ้มอื่น โปรแกรมอื่น หรือเว็บ) ค่าที่อ่านคือค่าที่บันทึกไว้ล่าสุด",
        "a formula fetches from outside of the file; what is read is the value last stored",
    ),
    Words(
        "คัดลอกเซลล์ แล้ววางแบบ “ค่า” (Paste Special > Values)",
        "copy the cell and paste it as a value (Paste Special > Values)",
    ),
    severity="warning",
)

#: The workbook is linked to other files, though no formula that was seen uses them.
LINKED = Complaint(
    "workbook-outside",
    Words("แฟ้มเชื่อมโยงกับแฟ้มอื่น", "the file is linked to other files"),
    Words(
        "ใน Excel เลือก ข้อมูล > แก้ไขการเชื่อมโยง > ตัดการเชื่อมโยง แล้วบันทึก",
        "in Excel choose Data > Edit Links > Break Link, and save",
    ),
    severity="warning",
)
