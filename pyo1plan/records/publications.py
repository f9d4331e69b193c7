"""What was published and what was filed: the proofs that a document left the desk.

A publication (การเผยแพร่) went to readers; a filed document (เอกสารที่จัดเก็บ) is the very copy that was
used or signed, kept under `attachments/`. Either may name its file and its fingerprint, by which
anybody can see that it is still the same.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Fingerprint, Key, Text


class Publication(Record):
    """One document made known by one channel."""

    document: Key = field("เอกสาร", "Document", "เช่น annual-plan", "Such as annual-plan")
    title: Text | None = field("ชื่อเรื่อง", "Title", default=None)
    channel: Key = field(
        "ช่องทาง",
        "Channel",
        "booklet = รูปเล่ม, website = เว็บไซต์, meeting = ที่ประชุม, line = ไลน์",
        "How it was published",
    )
    date: Day = field("วันที่เผยแพร่", "Date")
    where: Text | None = field(
        "ที่เผยแพร่", "Where", "ที่อยู่เว็บหรือสถานที่", "Address or place", default=None
    )
    file: Text | None = field(
        "แฟ้มที่เผยแพร่",
        "File",
        "ใต้โฟลเดอร์นี้ เช่น attachments/annual-plan.pdf",
        "Below this folder",
        default=None,
    )
    fingerprint: Fingerprint | None = field(
        "ลายนิ้วมือแฟ้ม (SHA-256)", "Fingerprint (SHA-256)", default=None
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Publications(Record):
    """All publications: `publications.yaml`."""

    publications: tuple[Publication, ...] = field("การเผยแพร่", "Publications", default=())


class FiledDocument(Record):
    """The copy of a document that was used: put before a meeting, sent, or signed."""

    document: Key = field("เอกสาร", "Document", "เช่น annual-plan, agenda", "Such as annual-plan")
    title: Text | None = field("ชื่อเรื่อง", "Title", default=None)
    stage: Literal["submitted", "screened", "endorsed", "current"] | None = field(
        "ขั้นของแผน", "Stage", default=None
    )
    meeting: Code | None = field(
        "การประชุม", "Meeting", "รหัสการประชุม", "Id of the meeting", default=None
    )
    date: Day = field("วันที่", "Date")
    file: Text = field("แฟ้ม", "File", "ใต้โฟลเดอร์นี้ เช่น attachments/draft.pdf", "Below this folder")
    fingerprint: Fingerprint | None = field(
        "ลายนิ้วมือแฟ้ม (SHA-256)", "Fingerprint (SHA-256)", default=None
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Filed(Record):
    """All filed documents: `filed.yaml`."""

    documents: tuple[FiledDocument, ...] = field("เอกสารที่จัดเก็บ", "Filed documents", default=())
