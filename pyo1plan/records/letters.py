"""The registers of letters received and sent (ทะเบียนหนังสือรับ แบบที่ ๑๓, ส่ง แบบที่ ๑๔).

Registers run by calendar year (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ ข้อ ๓๘, ๔๓):
`workspaces/registers/<calendar year>/letters-in.yaml` and `letters-out.yaml`; a large register goes on
by months in `letters-in/<month>.yaml`. The number of the letter itself (ที่) comes from the office's
system; only the register number is the group's own.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Key, Text, Time, Whole, YesNo
from pyo1plan.words import Words

Urgency = Literal["normal", "urgent", "very-urgent", "most-urgent"]
#: ชั้นความเร็ว (ระเบียบงานสารบรรณ ข้อ ๒๘).
URGENCIES: dict[Urgency, Words] = {
    "normal": Words("ปกติ", "normal"),
    "urgent": Words("ด่วน", "urgent"),
    "very-urgent": Words("ด่วนมาก", "very urgent"),
    "most-urgent": Words("ด่วนที่สุด", "most urgent"),
}
Secrecy = Literal["open", "confidential", "secret", "top-secret"]
#: ชั้นความลับ (ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. ๒๕๔๔).
SECRECIES: dict[Secrecy, Words] = {
    "open": Words("ไม่ลับ", "not secret"),
    "confidential": Words("ลับ", "confidential"),
    "secret": Words("ลับมาก", "secret"),
    "top-secret": Words("ลับที่สุด", "top secret"),
}

#: What stands for the subject of a secret letter wherever it is shown.
MASK = Words("(เรื่องลับ)", "(secret)")


class Letter(Record):
    """One line of a register."""

    register_number: Whole = field("เลขทะเบียน", "Register number", "เรียงลำดับในปีปฏิทิน", "In sequence")
    number: Text | None = field(
        "ที่",
        "Number",
        "เลขที่ของหนังสือ ตามที่ระบบของสำนักงานออกให้",
        "The letter's own, as the office's system gave it",
        default=None,
    )
    date: Day = field("ลงวันที่", "Date")
    registered: Day | None = field("วันลงทะเบียน", "Registered on", default=None)
    time: Time | None = field(
        "เวลารับ", "Time of receipt", "เช่น 09.30", "Such as 09.30", default=None
    )
    from_: Text = field("จาก", "From", alias="from")
    to: Text = field("ถึง", "To")
    subject: Text = field("เรื่อง", "Subject")
    about: Key | None = field(
        "เรื่องตามมาตรฐาน",
        "Matter",
        "เช่น policies, call-for-proposals, approved-plan",
        "What the standards ask to be told",
        default=None,
    )
    recipients: tuple[Code, ...] = field(
        "ผู้รับรายหน่วย",
        "Recipients",
        "คีย์กลุ่ม รหัสโรงเรียน คีย์หน่วยงาน หรือ all-groups, all-schools",
        "Keys of groups or agencies, codes of schools, all-groups, all-schools",
        default=(),
    )
    urgency: Urgency = field(
        "ชั้นความเร็ว",
        "Urgency",
        "normal, urgent = ด่วน, very-urgent = ด่วนมาก, most-urgent = ด่วนที่สุด",
        "Urgency",
        default="normal",
    )
    secrecy: Secrecy = field(
        "ชั้นความลับ",
        "Secrecy",
        "open = ไม่ลับ, confidential = ลับ, secret = ลับมาก, top-secret = ลับที่สุด",
        "Of what is secret no document and no list shows the subject",
        default="open",
    )
    circular: YesNo = field(
        "หนังสือเวียน", "Circular", "ใช่ = หนังสือเวียน (ว)", "A circular (ว)", default=False
    )
    channel: Text | None = field(
        "ช่องทาง",
        "Channel",
        "เช่น Smart Area, ไปรษณีย์, ไปรษณีย์อิเล็กทรอนิกส์",
        "Such as Smart Area",
        default=None,
    )
    reply_to: Code | None = field(
        "ตอบหนังสือ",
        "Reply to",
        "เลขทะเบียนในทะเบียนอีกเล่ม: หนังสือส่งตอบหนังสือรับ หนังสือรับตอบหนังสือส่ง เช่น 14 หรือ 14/2568",
        "Register number in the other register, such as 14 or 14/2568",
        default=None,
    )
    group: Key | None = field("กลุ่มปฏิบัติ", "Group", default=None)
    assigned_to: Text | None = field("ผู้ปฏิบัติ", "Who acts", "ตำแหน่ง", "Position", default=None)
    proposed: Day | None = field(
        "วันที่เสนอผู้บังคับบัญชา",
        "Put to the superior on",
        "มาตรฐานให้เสนอภายใน 1 วัน",
        "The standard asks for it within one day",
        default=None,
    )
    due: Day | None = field("กำหนด", "Due", default=None)
    action: Text | None = field("การปฏิบัติ", "Action", default=None)
    acted: Day | None = field("วันที่ปฏิบัติ", "Acted on", default=None)
    file: Text | None = field("แฟ้มแนบ", "File", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)
    was: tuple[Whole, ...] = field(
        "เลขทะเบียนเดิม",
        "Former numbers",
        "plan letter renumber บันทึกให้เมื่อเลขซ้ำ",
        "Written by plan letter renumber where a number stood twice",
        default=(),
    )
    more: dict[Text, Text] = field(
        "ข้อมูลอื่นจากระบบ",
        "Other columns",
        "คอลัมน์ของระบบเดิมที่ไม่มีช่องในทะเบียนนี้ หัวคอลัมน์: ค่า",
        "Columns of the system that this register has no field for",
        default={},
    )

    @property
    def is_secret(self) -> bool:
        """Whether nobody outside may read what it is about."""
        return self.secrecy != "open"

    @property
    def shown_subject(self) -> str:
        """Its subject as others may read it: of a secret letter, that it is one."""
        return MASK.th if self.is_secret else self.subject

    @property
    def day(self) -> Day:
        """The day by which it stands in the register: that of registering, else its own."""
        return self.registered or self.date


class Letters(Record):
    """One register of one calendar year."""

    letters: tuple[Letter, ...] = field("หนังสือ", "Letters", default=())
