"""The register of letters sent (แบบที่ ๑๔)."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.registers.letter_register import SENT, content_of
from pyo1plan.year.stage import Plan


def content(plan: Plan, stamp: Stamp, with_secret: bool) -> Content:
    """The register of the calendar year; `with_secret` shows what secret letters are about."""
    return content_of(SENT, plan.year, stamp, with_secret)
