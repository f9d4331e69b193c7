"""The schools' answers as a workbook: a list of schools, and sums that count in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from pyo1plan.documents.sheets import Book, Column, Grid, Live, Sheet, Value
from pyo1plan.intake.schools.alignment import ANSWERS, Alignment, KpiRow, SchoolRow
from pyo1plan.records.office import Office
from pyo1plan.year.asked_of_schools import LONG

#: Excel's names of columns; more strategies than this fit on no paper either.
_MOST = 20
_FIXED = 7


def book(
    parts: Sequence[Alignment], title: str, office: Office, notice: str, when: datetime
) -> Book:
    """Three sheets for each kind of plan: schools, strategies, indicators."""
    sheets = tuple(sheet for part in parts for sheet in _sheets(part, title, office))
    return Book(title, office.name, when, notice, sheets)


def _sheets(part: Alignment, title: str, office: Office) -> tuple[Sheet, ...]:
    name = "แผนพัฒนา" if part.asked.kind == LONG else "แผนประจำปี"
    lines = (title, office.name)
    schools = Sheet(f"{name} รายโรงเรียน", lines, (_schools(part),))
    strategies = Sheet(f"{name} รายกลยุทธ์", lines, (_strategies(part, schools),))
    kpis = Sheet(f"{name} รายตัวชี้วัด", lines, (_kpis(part),))
    return schools, strategies, kpis


def _schools(part: Alignment) -> Grid:
    strategies = part.asked.strategies[:_MOST]
    columns = (
        Column("รหัส", 12),
        Column("โรงเรียน", 30),
        Column("อำเภอ", 16),
        Column("ส่งแผน", 9, "centred"),
        Column("คณะกรรมการเห็นชอบ", 12, "centred"),
        Column("ข้อที่ต้องแก้", 9, "count"),
        Column("งบประมาณ (บาท)", 16, "baht"),
        *(Column(f"{s.id} คำตอบ", 14, "centred") for s in strategies),
        *(Column(f"{s.id} โครงการ", 9, "count") for s in strategies),
        *(Column(f"{s.id} เหตุผลที่ไม่สนอง", 24) for s in strategies),
    )
    rows = tuple(_school(row, len(strategies)) for row in part.rows)
    blank: tuple[Value, ...] = (None,) * (len(columns) - _FIXED)
    sums = (
        Live('COUNTIF(D{first}:D{last},"ส่งแล้ว")', len(part.came)),
        Live('COUNTIF(E{first}:E{last},"เห็นชอบ")', part.endorsed),
        Live("SUM(F{first}:F{last})", sum(row.faults for row in part.rows)),
        Live("SUM(G{first}:G{last})", part.money),
    )
    return Grid(columns, rows, ("รวม", None, None, *sums, *blank))


def _school(row: SchoolRow, strategies: int) -> tuple[Value, ...]:
    plan = row.plan.record if row.plan else None
    cells = row.cells[:strategies]
    blank: tuple[Value, ...] = (None,) * strategies
    return (
        row.code,
        row.name,
        row.amphoe,
        "ส่งแล้ว" if plan else "ยังไม่ส่ง",
        "เห็นชอบ" if plan and plan.endorsed else None,
        row.faults if plan else None,
        row.money if plan else None,
        *((ANSWERS[cell.answer].th for cell in cells) if plan else blank),
        *((cell.projects for cell in cells) if plan else blank),
        *((cell.why_not for cell in cells) if plan else blank),
    )


def _strategies(part: Alignment, schools: Sheet) -> Grid:
    columns = (
        Column("กลยุทธ์", 9, "centred"),
        Column("ชื่อกลยุทธ์", 60),
        *(Column(words.th, 14, "count") for words in ANSWERS.values()),
        Column("โครงการ", 10, "count"),
        Column("งบประมาณ (บาท)", 18, "baht"),
    )
    count = min(len(part.asked.strategies), _MOST)
    rows: list[tuple[Value, ...]] = []
    for i, row in enumerate(part.strategies[:_MOST]):
        answers = schools.column(_letter(_FIXED + i))
        projects = schools.column(_letter(_FIXED + count + i))
        counted = zip("CDE", (row.answered, row.excused, row.open), strict=True)
        rows.append(
            (
                row.strategy.id,
                row.strategy.name,
                *(Live(f"COUNTIF({answers},{at}${{head}})", number) for at, number in counted),
                Live(f"SUM({projects})", row.projects),
                row.money,
            )
        )
    money = sum((row.money for row in part.strategies[:_MOST]), Decimal(0))
    projects_in_all = sum(row.projects for row in part.strategies[:_MOST])
    total: tuple[Value, ...] = (
        "รวม",
        None,
        None,
        None,
        None,
        Live("SUM(F{first}:F{last})", projects_in_all),
        Live("SUM(G{first}:G{last})", money),
    )
    return Grid(columns, tuple(rows), total)


def _kpis(part: Alignment) -> Grid:
    columns = (
        Column("ตัวชี้วัด", 10, "centred"),
        Column("ชื่อตัวชี้วัด", 60),
        Column("หน่วยนับ", 10, "centred"),
        Column("ปี พ.ศ.", 8, "centred"),
        Column("เป้าหมายของสำนักงาน", 12, "number"),
        Column("โรงเรียนที่ตั้งเป้า", 10, "count"),
        Column("ต่ำกว่าสำนักงาน", 10, "count"),
        Column("ต่ำสุด", 10, "number"),
        Column("สูงสุด", 10, "number"),
        Column("ไม่ตั้งเป้า มีเหตุผล", 10, "count"),
    )
    return Grid(columns, tuple(_kpi(row) for row in part.kpis))


def _kpi(row: KpiRow) -> tuple[Value, ...]:
    kpi = row.kpi
    return (
        kpi.id, kpi.name, kpi.unit, str(row.year), row.wanted, row.schools, row.below,
        row.least, row.most, row.excused,
    )  # fmt: skip


def _letter(column: int) -> str:
    """The letters of a column from 0: A … Z, AA …"""
    before, last = divmod(column, 26)
    return (chr(ord("A") + before - 1) if before else "") + chr(ord("A") + last)
