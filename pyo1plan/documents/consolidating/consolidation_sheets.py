"""The consolidated proposals as a workbook: lists of data, and sums that count in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from pyo1plan.documents.consolidating.consolidation_lists import SHARED, UNKNOWN, WRONG, Lists
from pyo1plan.documents.consolidating.consolidation_words import Heading
from pyo1plan.documents.sheets import Book, Column, Grid, Live, Sheet, Value
from pyo1plan.documents.tables.consolidated import UNEXPLAINED, Consolidated, GroupRow
from pyo1plan.documents.tables.cross import Cross
from pyo1plan.intake.consolidating.consolidation import Faults
from pyo1plan.intake.consolidating.sending import STATES
from pyo1plan.thai.dates import short_date

SUMMARY, MONEY = "สรุป", "ตามแหล่งงบและไตรมาส"
NOT_EXPLAINED = "ยังไม่แจกแจง"
_GROUP = Column("กลุ่ม/หน่วย", 40)
_COUNT = Column("โครงการ", 10, "count")


def book(made: Consolidated, heading: Heading, when: datetime, notice: str) -> Book:
    """The workbook of `made`; `heading` stands above its first sheet, `notice` below all."""
    lists = Lists(made, heading.title)
    sums = _Sums(made, heading, lists)
    sheets = (sums.summary(), lists.projects, lists.lines, sums.money(), lists.alike, lists.gaps, lists.faults)  # fmt: skip
    return Book(heading.title, heading.office, when, notice, sheets)


@dataclass(frozen=True)
class _Sums:
    """The sheets of sums, whose formulas count in the lists."""

    made: Consolidated
    heading: Heading
    lists: Lists

    def summary(self) -> Sheet:
        return Sheet(
            SUMMARY, (*self.heading.lines, *self.heading.warnings), (self._by_group(), self._by_strategy())
        )  # fmt: skip

    def _by_group(self) -> Grid:
        made = self.made
        columns = (
            _GROUP,
            Column("การส่ง", 20),
            Column("วันที่รับล่าสุด", 16),
            _COUNT,
            Column("งบประมาณที่เสนอ (บาท)", 20, "baht"),
            Column("เพดาน (บาท)", 18, "baht"),
            Column("คงเหลือ (บาท)", 18, "baht"),
            *WRONG,
        )
        shared = made.intake.of_group(None)
        rows = (
            *(self._group(row) for row in made.groups),
            (self.lists.groups[SHARED], *(None,) * 6, *self._found("H", "I", shared)),
        )
        total = made.by_group.total
        left = sum((row.money.left or Decimal(0) for row in made.groups), Decimal(0))
        sums = (
            _summed("D", total.count),
            _summed("E", total.amount),
            _summed("F", total.ceiling or Decimal(0)),
            _summed("G", left),
            _summed("H", made.intake.count("error")),
            _summed("I", made.intake.count("warning")),
        )
        return Grid(columns, rows, ("รวม", None, None, *sums), "การส่งและวงเงินรายกลุ่ม")

    def _group(self, row: GroupRow) -> tuple[Value, ...]:
        sending, money = row.sending, row.money
        return (
            self.lists.groups[sending.group],
            STATES[sending.state].th,
            short_date(sending.last) if sending.last else "-",
            self._counted("A{row}", "D", money.count),
            self._summed_projects("A{row}", "D", money.amount),
            money.ceiling,
            Live('IF(F{row}="","",F{row}-E{row})', "" if money.left is None else money.left),
            *self._found("H", "I", row.faults),
        )

    def _found(self, errors: str, warnings: str, faults: Faults) -> Iterator[Live]:
        groups, levels = self.lists.faults.column("A"), self.lists.faults.column("D")
        for at, count in ((errors, faults.count("error")), (warnings, faults.count("warning"))):
            yield Live(f"COUNTIFS({groups},A{{row}},{levels},{at}${{head}})", count)

    def _by_strategy(self) -> Grid:
        columns = (
            Column("กลยุทธ์", 40),
            Column("รหัส", 20, "centred"),
            Column("", 16),
            _COUNT,
            Column("งบประมาณที่เสนอ (บาท)", 20, "baht"),
        )
        table = self.made.by_strategy
        rows = tuple(
            (
                row.of.name or UNKNOWN,
                self.lists.strategies[row.of.key],
                None,
                self._counted("B{row}", "E", row.count),
                self._summed_projects("B{row}", "E", row.amount),
            )
            for row in table.rows
        )
        sums = (_summed("D", table.total.count), _summed("E", table.total.amount))
        return Grid(columns, rows, ("รวม", None, None, *sums), "ตามกลยุทธ์")

    def money(self) -> Sheet:
        lines = (self.heading.title,)
        made = self.made
        return Sheet(
            MONEY,
            lines,
            (
                self._by_source(),
                self._crossed("กลุ่มและแหล่งงบประมาณ (บาท)", made.by_group_and_source, self.lists.sources, "I"),
                self._crossed("กลุ่มและไตรมาส (บาท)", made.by_group_and_quarter, {}, "O"),
                self._crossed("กลุ่มและหมวดรายจ่าย (บาท)", made.by_group_and_category, self.lists.categories, "H"),
            ),
        )  # fmt: skip

    def _by_source(self) -> Grid:
        heads = ("วงเงินทั้งปี", "งบบริหารจัดการ", "โครงการที่เสนอ", "คงเหลือ")
        columns = (Column("แหล่งงบประมาณ", 40), *(Column(head, 18, "baht") for head in heads))
        table = self.made.by_source
        rows = tuple(
            (
                self._column(row.of.key, self.lists.sources),
                row.money,
                row.administration,
                self._total_unexplained(row.projects)
                if row.of.key == UNEXPLAINED
                else self._summed("A{row}", "I", row.projects),
                Live("B{row}-C{row}-D{row}", row.left),
            )
            for row in table.rows
        )
        of = table.total
        sums = (of.money, of.administration, of.projects, of.left)
        total = tuple(_summed(at, amount) for at, amount in zip("BCDE", sums, strict=True))
        return Grid(columns, rows, ("รวม", *total), "วงเงินตามแหล่งงบประมาณ (บาท)")

    def _crossed(self, title: str, table: Cross, called: Mapping[str, str], lines: str) -> Grid:
        """Groups against what stands in the column `lines` of the sheet of lines."""
        letters = [chr(ord("B") + i) for i in range(len(table.columns) + 1)]
        heads = [self._column(of.key, called) for of in table.columns]
        columns = (_GROUP, *(Column(head, 18, "baht") for head in heads), Column("รวม", 18, "baht"))
        rows = tuple(
            (
                self.lists.groups[row.of.key],
                *(
                    self._cell(of.key, called, lines, at, amount)
                    for of, at, amount in zip(table.columns, letters, row.amounts, strict=False)
                ),
                Live(f"SUM(B{{row}}:{letters[-2]}{{row}})", row.total) if table.columns else row.total,
            )
            for row in table.rows
        )  # fmt: skip
        totals = (*table.totals, table.total)
        sums = tuple(_summed(at, amount) for at, amount in zip(letters, totals, strict=True))
        return Grid(columns, rows, ("รวม", *sums), title)

    def _cell(
        self, key: str, called: Mapping[str, str], lines: str, at: str, amount: Decimal
    ) -> Live:
        if key == UNEXPLAINED:
            groups, left = self.lists.projects.column("D"), self.lists.projects.column("I")
            return Live(f"SUMIFS({left},{groups},$A{{row}})", amount)
        wanted = f"{at}${{head}}" if called else key
        amounts, groups = self.lists.lines.column("N"), self.lists.lines.column("D")
        there = self.lists.lines.column(lines)
        return Live(f"SUMIFS({amounts},{groups},$A{{row}},{there},{wanted})", amount)

    def _column(self, key: str, called: Mapping[str, str]) -> str:
        """The head of a column of a cross table."""
        if key == UNEXPLAINED:
            return NOT_EXPLAINED
        return called[key] if called else f"ไตรมาส {key}"

    def _summed(self, wanted: str, of: str, amount: Decimal) -> Live:
        """Money of the lines in whose column `of` stands what `wanted` says."""
        return Live(
            f"SUMIFS({self.lists.lines.column('N')},{self.lists.lines.column(of)},{wanted})", amount
        )

    def _summed_projects(self, wanted: str, of: str, amount: Decimal) -> Live:
        money = self.lists.projects.column("G")
        return Live(f"SUMIFS({money},{self.lists.projects.column(of)},{wanted})", amount)

    def _counted(self, wanted: str, of: str, count: int) -> Live:
        return Live(f"COUNTIFS({self.lists.projects.column(of)},{wanted})", count)

    def _total_unexplained(self, amount: Decimal) -> Live:
        return Live(f"SUM({self.lists.projects.column('I')})", amount)


def _summed(at: str, value: Decimal | int) -> Live:
    """The sum of a column of the same table."""
    return Live(f"SUM({at}{{first}}:{at}{{last}})", value)
