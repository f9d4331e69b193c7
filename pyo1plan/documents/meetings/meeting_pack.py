"""All that a meeting needs on paper: its agenda, what is to be got ready, the sheet to sign."""

from __future__ import annotations

from dataclasses import replace

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings import agenda
from pyo1plan.year.stage import Plan

KEY = "meeting-pack"
TEMPLATE = "meeting-pack/pack.html"


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The pack of the meeting `meeting_id`; it may use every value of the agenda.

    Raises `missing.NotReady`.
    """
    made = agenda.content(plan, stamp, meeting_id)
    title = made.title.replace("ระเบียบวาระการประชุม", "เอกสารการประชุม", 1)
    return replace(made, document=KEY, template=TEMPLATE, title=title)
