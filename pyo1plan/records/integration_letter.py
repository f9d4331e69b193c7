"""Where a letter stands in the registers: job 3 shows by it what was sent, received and told.

Registers run by calendar year (สารบรรณ), so a letter is named by that year and its number there.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import BuddhistYear, Whole


class LetterEntry(Record):
    """A letter, named by the line of the register that holds it."""

    year: BuddhistYear = field(
        "ปีปฏิทินของทะเบียน",
        "Calendar year of the register",
        "ปี พ.ศ. ตามปฏิทิน (ทะเบียนหนังสือขึ้นต้นใหม่ทุกเดือนมกราคม)",
        "Buddhist calendar year; registers begin anew each January",
    )
    number: Whole = field("เลขทะเบียน", "Register number", "เลขทะเบียนรับหรือส่ง", "As in the register")
    direction: Literal["sent", "received"] = field(
        "ทะเบียน",
        "Register",
        "sent = หนังสือส่ง, received = หนังสือรับ",
        "sent or received",
        default="sent",
    )
