"""The letter that calls members from other offices to a meeting (หนังสือภายนอก, ข้อ ๑๑ แบบที่ ๑)."""

from __future__ import annotations

from dataclasses import replace

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings import invitation
from pyo1plan.year.stage import Plan

KEY = "invitation-letter"
TEMPLATE = "letter/invitation.html"


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The letter of invitation to `meeting_id`; it may use every value of the memo of invitation.

    Raises `missing.NotReady` without time or place.
    """
    made = invitation.content(plan, stamp, meeting_id)
    title = made.title.replace("บันทึกข้อความ", "หนังสือ", 1)
    return replace(made, document=KEY, template=TEMPLATE, title=title)
