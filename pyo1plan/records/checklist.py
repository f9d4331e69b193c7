"""A job's work standard (มาตรฐานการปฏิบัติงาน): what to do, in order, and by what it is judged.

The office's document prints two columns, activity and standard, whose rows slipped apart when it
was set: one standard often holds for several steps and stands beside another. So steps and
standards are two lists here, and each standard says for which steps it holds and beside which one
the document prints it. The file is `checklists/<job>-<name>.yaml`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from pyo1plan.records.base import Record, field
from pyo1plan.records.evidence import Evidence
from pyo1plan.records.values import Code, Text, Whole, YesNo

#: A month of the calendar: 1 is January, 10 is October, the first month of a fiscal year.
Month = Annotated[Whole, Field(ge=1, le=12)]


class Months(Record):
    """From the first day of one month to the last day of another, within one fiscal year."""

    start: Month = field(
        "ตั้งแต่เดือน",
        "From month",
        "เลขเดือนตามปฏิทิน 1–12 (10 = ตุลาคม)",
        "Month of the calendar, 1–12 (10 is October)",
    )
    end: Month = field(
        "ถึงเดือน",
        "To month",
        "เลขเดือนตามปฏิทิน 1–12 (1 = มกราคม)",
        "Month of the calendar, 1–12 (1 is January)",
    )


class Step(Record):
    """One activity of a job, in the document's own words, with the activities that it consists of."""

    step: Code = field(
        "ขั้นตอนที่",
        "Step",
        'งาน.ข้อ.ข้อย่อย เช่น "2.4.4"',
        'Job, row and part, such as "2.4.4"',
    )
    activity: Text = field("กิจกรรม/วิธีปฏิบัติ", "Activity")
    channels: tuple[Text, ...] = field(
        "ช่องทางเผยแพร่",
        "Channels",
        "รายการที่มีช่องทำเครื่องหมายอยู่หน้าข้อความ",
        "What the document prints behind a checkbox",
        default=(),
    )
    months: Months | None = field(
        "ช่วงเดือน",
        "Months",
        "เมื่อช่วงเดือนพิมพ์อยู่ในกิจกรรม",
        "Where the activity itself names them",
        default=None,
    )
    to_confirm: YesNo = field(
        "รอสำนักงานยืนยัน",
        "To be confirmed",
        "ข้อความในเอกสารไม่ชัด ดูหมายเหตุ",
        "The document's words are unclear: see the note",
        default=False,
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)
    evidence: tuple[Evidence, ...] = field(
        "หลักฐาน",
        "Evidence",
        "สิ่งที่แสดงว่าขั้นตอนนี้ทำแล้ว ทุกข้อต้องครบ",
        "What shows that the step was done; all of it is needed",
        default=(),
    )
    steps: tuple[Step, ...] = field("ข้อย่อย", "Parts", default=())


class Standard(Record):
    """One statement of the right column: the state in which the work counts as done."""

    text: Text = field("มาตรฐานการปฏิบัติงาน", "Standard")
    holds_for: tuple[Code, ...] = field(
        "ใช้กับขั้นตอน",
        "Holds for",
        "รวมข้อย่อยทั้งหมดของขั้นตอนนั้น",
        "Each with all its parts",
        min_length=1,
    )
    printed_beside: Code | None = field(
        "พิมพ์คู่กับขั้นตอน",
        "Printed beside",
        "ตำแหน่งในเอกสาร เว้นว่างเมื่อเอกสารไม่มีข้อความนี้",
        "Where the document prints it; blank if it does not",
        default=None,
    )
    months: Months | None = field("ช่วงเดือน", "Months", default=None)
    due_days: Whole | None = field(
        "ภายใน (วัน)",
        "Within (days)",
        "จำนวนวันที่ต้องทำให้เสร็จ",
        "Days in which the work is to be done",
        default=None,
    )
    to_confirm: YesNo = field(
        "รอสำนักงานยืนยัน",
        "To be confirmed",
        "การจับคู่หรือข้อความยังต้องให้สำนักงานตัดสิน",
        "The office has to decide on its place or its words",
        default=False,
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Checklist(Record):
    """The work standard of one job of the Policy and Planning Group."""

    job: Annotated[Whole, Field(ge=1, le=6)] = field(
        "งานที่", "Job", "1–6 ตามงานในหน้าที่รับผิดชอบ", "1–6, as in the list of duties"
    )
    name: Text = field("เรื่อง", "Name")
    source: Text = field("ที่มา", "Source")
    proposed: YesNo = field(
        "ร่างที่เสนอ",
        "Proposed",
        "ใช่ เมื่อเอกสารไม่มีตารางของงานนี้ และผู้จัดทำโปรแกรมเสนอให้สำนักงานยืนยัน",
        "Yes where the document has no table, and the makers of the program propose one",
        default=False,
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)
    steps: tuple[Step, ...] = field("ขั้นตอน", "Steps", min_length=1)
    standards: tuple[Standard, ...] = field("มาตรฐาน", "Standards", default=())
