"""How messages name a group or a fund source: by its name where the office is known, and its key."""

from __future__ import annotations

from pyo1plan.words import Words
from pyo1plan.year.model import Frame


def group(frame: Frame, key: str) -> Words:
    """The group of `key`: กลุ่มนโยบายและแผน (planning), or กลุ่ม planning where nobody knows it."""
    known = frame.office.record.group(key) if frame.office else None
    if known is None:
        return Words(f"กลุ่ม {key}", f"group {key}")
    return Words(f"{known.name} ({key})", f"group {key} ({known.name})")


def source(frame: Frame, key: str) -> Words:
    """The fund source of `key`, likewise."""
    known = frame.office.record.fund_source(key) if frame.office else None
    if known is None:
        return Words(f"แหล่งงบประมาณ {key}", f"fund source {key}")
    return Words(f"{known.name} ({key})", f"fund source {key} ({known.name})")
