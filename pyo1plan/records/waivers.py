"""Waivers: findings that the office has decided to live with, visibly, until a day: `waivers.yaml`."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Day, Key, Text


class Waiver(Record):
    """Silences one rule on one record; an expired or unused one is itself a finding."""

    rule: Key = field("กฎ", "Rule", "รหัสกฎที่ยกเว้น", "Id of the rule")
    record: Text = field(
        "ระเบียน", "Record", "รหัสระเบียน เช่น 70-SUP-003 หรือชื่อแฟ้ม เช่น budget.yaml", "Id or file"
    )
    reason: Text = field("เหตุผล", "Reason")
    who: Text = field("ผู้อนุญาต", "Who allowed it", "ตำแหน่ง", "Position")
    until: Day = field("ถึงวันที่", "Until")


class Waivers(Record):
    """The waivers of the year."""

    waivers: tuple[Waiver, ...] = field("ข้อยกเว้น", "Waivers", default=())
