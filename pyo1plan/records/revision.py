"""A yearly review of a development plan (ฉบับทบทวน): what changes, from when, and who agreed.

The file is `revisions/<year>.yaml` in the plan's folder. It never edits the plan: the plan of an
edition is the original with all revisions up to that one laid over it, so every edition stays
readable.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import BuddhistYear, Code, Day, Text


class Change(Record):
    """One field that gets a new value."""

    record: Literal["plan", "analysis"] = field(
        "แฟ้ม", "File", "plan หรือ analysis", "plan or analysis", default="plan"
    )
    at: Text = field(
        "ช่อง",
        "Where",
        "เช่น strategies.S3.kpis.S3-K1.targets.2570 (รายการอ้างด้วยรหัส หรือลำดับนับจาก 1 รหัสใหม่ = เพิ่มรายการ)",
        "Entries of lists by their id, or by place from 1; a new id adds an entry",
    )
    to: Text | None = field(
        "ค่าใหม่",
        "New value",
        "ทั้งรายการหรือทั้งชุดเขียนเป็น {...} หรือ [...] ในเครื่องหมาย ' ' ถ้าเว้นว่าง = ตัดออก",
        "A whole entry or list as quoted YAML flow; blank takes it away",
        default=None,
    )
    reason: Text | None = field("เหตุผล", "Reason", default=None)


class Revision(Record):
    """One review of the plan."""

    year: BuddhistYear = field("ฉบับทบทวน พ.ศ.", "Edition", "ปีงบประมาณที่เริ่มใช้", "Year it holds from")
    date: Day = field("วันที่ทบทวน", "Date")
    meeting: Code | None = field(
        "มติที่ประชุม", "Meeting", "รหัสการประชุมที่ให้ความเห็นชอบ", "The meeting that agreed", default=None
    )
    reason: tuple[Text, ...] = field("เหตุผลของการทบทวน", "Reasons", default=())
    changes: tuple[Change, ...] = field("รายการที่ปรับ", "Changes", default=())
