"""The money of the year: by source with its release rounds, ceilings by group, and administrative lines.

Amounts are in baht. A release round (งวดจัดสรร) may be less than the year's amount.
"""

from __future__ import annotations

from decimal import Decimal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, Code, Day, Key, Text, Whole


class Release(Record):
    """Money of a source that was released in one round."""

    round: Whole = field("งวดที่", "Round")
    date: Day | None = field("วันที่", "Date", default=None)
    amount: Baht = field("จำนวนเงิน (บาท)", "Amount (baht)")
    letter: Text | None = field("ที่หนังสือ", "Letter number", default=None)


class SourceMoney(Record):
    """The money of one source for the year."""

    source: Key = field("แหล่งงบประมาณ", "Fund source")
    amount: Baht = field("วงเงินทั้งปี (บาท)", "Money of the year (baht)")
    control_total: Baht | None = field(
        "ยอดควบคุม (บาท)",
        "Control total (baht)",
        "ยอดที่แหล่งข้อมูลประกาศไว้ ใช้สอบยอด",
        "The total the source itself states",
        default=None,
    )
    releases: tuple[Release, ...] = field("งวดจัดสรร", "Release rounds", default=())
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Ceiling(Record):
    """The most money that one group may propose for its projects."""

    group: Key = field("กลุ่ม", "Group")
    amount: Baht = field("เพดาน (บาท)", "Ceiling (baht)")


class AdministrationLine(Record):
    """One line of the office's administrative budget (งบบริหารจัดการ), outside the projects."""

    id: Code = field("รหัส", "Id")
    name: Text = field("รายการ", "Item")
    group: Key = field("กลุ่มที่รับผิดชอบ", "Group in charge")
    source: Key = field("แหล่งงบประมาณ", "Fund source")
    amount: Baht = field("งบประมาณ (บาท)", "Amount (baht)")
    rounds: tuple[Baht, ...] = field("จัดสรรรายงวด (บาท)", "Released by round (baht)", default=())
    note: Text | None = field("หมายเหตุ", "Note", default=None)

    @property
    def released(self) -> Decimal:
        """All that was released so far, in baht."""
        return sum(self.rounds, Decimal(0))


class Budget(Record):
    """The money of the year: `budget.yaml`."""

    sources: tuple[SourceMoney, ...] = field("วงเงินตามแหล่ง", "Money by source")
    ceilings: tuple[Ceiling, ...] = field("เพดานของกลุ่ม", "Ceilings by group", default=())
    administration: tuple[AdministrationLine, ...] = field(
        "งบบริหารจัดการ", "Administrative lines", default=()
    )
    administration_total: Baht | None = field(
        "ยอดควบคุมงบบริหารจัดการ (บาท)",
        "Control total of the administrative lines (baht)",
        default=None,
    )
    administration_note: Text | None = field(
        "ที่มาของงบบริหารจัดการ", "Source of the administrative lines", default=None
    )
