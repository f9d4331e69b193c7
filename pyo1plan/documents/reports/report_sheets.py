"""The report on the year in progress as a workbook: lists of data, and sums that count in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pyo1plan.documents.reports.report_lists import BAHT, MONEY_HEADS, Lists, ratio, summed
from pyo1plan.documents.reports.report_words import MEASURE, SCOPE, STATUS, as_of, remarks, sentence
from pyo1plan.documents.sheets import Book, Column, Grid, Live, Sheet, Value
from pyo1plan.documents.tables.spending import STATUSES, Followed, Row, Table
from pyo1plan.records.office import Office
from pyo1plan.year.spending import Money

SUMMARY = "สรุป"


def book(made: Followed, title: str, office: Office, when: datetime, notice: str) -> Book:
    """The workbook of `made`; `notice` stands at the foot of each page."""
    lists = Lists(made, title)
    sheets = (
        _Sums(lists, office).summary(),
        lists.projects,
        lists.money,
        lists.activities,
        lists.indicators,
        lists.narrative,
        lists.hurry,
    )
    return Book(title, office.name, when, notice, sheets)


@dataclass(frozen=True)
class _Sums:
    """The sheet of sums, whose formulas count in the lists."""

    lists: Lists
    office: Office

    def summary(self) -> Sheet:
        said = [sentence(one).th for one in self.lists.made.compared]
        said += [words.th for words in remarks(self.lists.made, self.office)]
        lines = (self.lists.title, self.office.name, as_of(self.lists.made.now).th, *said)
        grids = (
            self._sums("ตามกลุ่ม", "กลุ่ม/หน่วย", self.lists.made.by_group, self.lists.groups, "C"),
            self._sums(
                "ตามกลยุทธ์", "กลยุทธ์", self.lists.made.by_strategy, self.lists.strategies, "D"
            ),
            self._sums(
                "ตามแหล่งงบประมาณ",
                "แหล่งงบประมาณ",
                self.lists.made.by_source,
                self.lists.sources,
                "E",
            ),
            self._statuses(),
            self._targets(),
            self._trend(),
        )
        return Sheet(SUMMARY, lines, grids)

    def _sums(
        self, title: str, head: str, table: Table, called: Mapping[str, str], of: str
    ) -> Grid:
        columns = (
            Column(head, 44),
            *(Column(f"{text} (บาท)", BAHT, "baht") for text in MONEY_HEADS),
            Column("ร้อยละเบิกจ่าย", 12, "number"),
            Column("ร้อยละใช้จ่าย", 12, "number"),
        )
        rows = tuple(self._sum(row, called[row.of.key], of) for row in table.rows)
        return Grid(columns, rows, _total(table.total.money), title)

    def _sum(self, row: Row, name: str, of: str) -> tuple[Value, ...]:
        where, money = self.lists.money.column(of), row.money
        amounts = (money.plan, money.disbursed, money.committed, money.carried_over)
        sums = (
            Live(f"SUMIFS({self.lists.money.column(at)},{where},$A{{row}})", amount)
            for at, amount in zip("FGHI", amounts, strict=True)
        )
        return (name, *sums, *_derived(money, "{row}"))

    def _statuses(self) -> Grid:
        columns = (Column("สถานะ", 44), Column("โครงการ", BAHT, "count"))
        counts = self.lists.made.by_group.total.statuses
        rows = tuple(
            (
                STATUS[key].th,
                Live(f"COUNTIFS({self.lists.projects.column('F')},$A{{row}})", counts[key]),
            )
            for key in STATUSES
        )
        total = Live("SUM(B{first}:B{last})", len(self.lists.made.standings))
        return Grid(columns, rows, ("รวม", total), "สถานะโครงการ")

    def _targets(self) -> Grid:
        columns = (
            Column("เป้าหมาย", 44),
            Column("วงเงินที่เทียบ (บาท)", BAHT, "baht"),
            Column("ผล (บาท)", BAHT, "baht"),
            Column("ผล (ร้อยละ)", BAHT, "number"),
            Column("เป้าหมาย (ร้อยละ)", BAHT, "number"),
            Column("สูง (ต่ำ) กว่าเป้าหมาย", BAHT, "number"),
        )
        rows = tuple(
            (
                f"{SCOPE[one.scope].th} {MEASURE[one.measure].th}",
                one.base,
                one.amount,
                ratio("C{row}", "B{row}", one.percent),
                one.target.percent if one.target else None,
                Live(
                    'IF(OR(D{row}="",E{row}=""),"",ROUND(D{row}-E{row},2))',
                    "" if one.gap is None else one.gap,
                ),
            )
            for one in self.lists.made.compared
        )
        return Grid(columns, rows, (), "เทียบเป้าหมายของรัฐบาล")

    def _trend(self) -> Grid:
        heads = ("วงเงินที่เทียบ", "เบิกจ่ายที่เทียบ", "แผนสะสม", "เบิกจ่ายในไตรมาส", "ก่อหนี้ผูกพัน")
        columns = (
            Column("ไตรมาส", 44),
            *(Column(f"{head} (บาท)", BAHT, "baht") for head in heads),
            Column("ร้อยละเบิกจ่าย", 12, "number"),
            Column("เป้าหมาย (ร้อยละ)", 12, "number"),
        )
        rows = tuple(
            (
                f"ไตรมาสที่ {point.quarter}",
                point.overall.base,
                point.overall.amount,
                point.due,
                point.in_quarter,
                point.money.committed,
                ratio("C{row}", "B{row}", point.overall.percent),
                point.target,
            )
            for point in self.lists.made.points
        )
        return Grid(columns, rows, (), "แนวโน้มรายไตรมาส")


def _total(money: Money) -> tuple[Value, ...]:
    amounts = (money.plan, money.disbursed, money.committed, money.carried_over)
    sums = (summed(at, amount) for at, amount in zip("BCDE", amounts, strict=True))
    left = summed("F", money.left)
    return (
        "รวม",
        *sums,
        left,
        ratio("SUM(C{first}:C{last})", "SUM(B{first}:B{last})", money.percent),
        ratio(
            "(SUM(C{first}:C{last})+SUM(D{first}:D{last}))",
            "SUM(B{first}:B{last})",
            money.percent_used,
        ),
    )


def _derived(money: Money, row: str) -> tuple[Live, Live, Live]:
    """What is left, and both percentages, from the amounts of the same row."""
    return (
        Live(f"B{row}-C{row}", money.left),
        ratio(f"C{row}", f"B{row}", money.percent),
        ratio(f"(C{row}+D{row})", f"B{row}", money.percent_used),
    )
