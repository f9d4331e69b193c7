"""How the columns of another system's export become fields of a register."""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Key, Text, YesNo


class LetterMapping(Record):
    """One export: which heading is which field, and what holds for every row."""

    name: Text = field("ชื่อระบบ", "Name")
    verified: YesNo = field(
        "สอบทานแล้ว",
        "Verified",
        "ใช่ = เทียบกับแฟ้มจริงแล้ว",
        "Checked against a real export",
        default=False,
    )
    into: Literal["in", "out"] = field("ทะเบียน", "Register", "in, out", "in or out", default="in")
    columns: dict[Text, tuple[Text, ...]] = field(
        "คอลัมน์", "Columns", "ช่อง: หัวคอลัมน์ที่ใช้", "Field: the headings that mean it", default={}
    )
    constants: dict[Text, Text] = field(
        "ค่าคงที่",
        "Constants",
        "ช่อง: ค่าที่ใช้เมื่อช่องว่าง",
        "Field: what holds where nothing stands",
        default={},
    )
    values: dict[Text, dict[Text, Text]] = field(
        "คำแทนค่า",
        "Values",
        "ช่อง: คำในแฟ้ม: ค่าในทะเบียน เช่น group: กลุ่มนโยบายและแผน: planning",
        "Field: what the export says: what the register says",
        default={},
    )
    dates: Literal["day-first", "month-first"] = field(
        "ลำดับของวันที่",
        "Order of dates",
        "day-first, month-first",
        "day-first or month-first",
        default="day-first",
    )
    same: tuple[Key, ...] = field(
        "ช่องที่ใช้รู้ว่าเป็นฉบับเดียวกัน",
        "Same by",
        "ช่องของทะเบียน",
        "Fields by which a letter is known again",
        default=("number", "date", "from", "subject"),
        min_length=1,
    )
