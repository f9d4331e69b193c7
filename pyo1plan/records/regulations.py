"""The regulations on reorganising schools that were studied in a year (standard step 4.1): `regulations.yaml`."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Day, Key, Text


class StudiedRegulation(Record):
    """One regulation, what it asks for, and how the office will go about it."""

    regulation: Key | None = field(
        "คีย์",
        "Key",
        "คีย์ใน checklists/requirements/reorganisation.yaml เว้นว่างเมื่อยังไม่มีในตาราง",
        "Key in the table of requirements; none where the table lacks it",
        default=None,
    )
    title: Text = field("ชื่อระเบียบ/กฎหมาย", "Title")
    studied: Day = field("วันที่ศึกษา", "Studied on")
    summary: Text | None = field("สาระสำคัญ", "Summary", default=None)
    procedure: tuple[Text, ...] = field("วิธีการปฏิบัติ", "Procedure", default=())


class Regulations(Record):
    """The regulations studied this year."""

    regulations: tuple[StudiedRegulation, ...] = field(
        "ระเบียบที่ศึกษา", "Regulations studied", default=()
    )
