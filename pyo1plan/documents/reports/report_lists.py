"""The lists of the report's workbook: projects, their money by source, activities, indicators, what to hurry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pyo1plan.documents.reports.report_words import STATUS, UNSAID_SOURCE
from pyo1plan.documents.sheets import Column, Grid, Live, Sheet, Value, labels
from pyo1plan.documents.tables.named import Named
from pyo1plan.documents.tables.spending import Followed
from pyo1plan.thai.dates import short_date
from pyo1plan.year.planned import paired
from pyo1plan.year.progress import Standing

MONEY, PROJECTS, ACTIVITIES, INDICATORS, NARRATIVE, HURRY = (
    "เงินตามแหล่ง",
    "รายโครงการ",
    "กิจกรรม",
    "ตัวชี้วัด",
    "ผลและปัญหา",
    "เร่งรัด",
)
#: How wide columns of money are.
BAHT = 17
MONEY_HEADS = ("วงเงินตามแผน", "เบิกจ่ายสะสม", "ก่อหนี้ผูกพัน", "กันเหลื่อมปี", "คงเหลือ")


@dataclass(frozen=True)
class Lists:
    """The sheets of data, and what groups, strategies and sources are called in all."""

    made: Followed
    title: str

    @cached_property
    def groups(self) -> Mapping[str, str]:
        """What each group is called, here and in all formulas."""
        return called(row.of for row in self.made.by_group.rows)

    @cached_property
    def strategies(self) -> Mapping[str, str]:
        """What each strategy is called, here and in all formulas."""
        rows = self.made.by_strategy.rows
        return labels(
            (row.of.key, f"{row.of.key} {row.of.name or ''}".strip() or "(ไม่ระบุ)") for row in rows
        )

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """What each source is called, here and in all formulas."""
        return called(row.of for row in self.made.by_source.rows)

    @cached_property
    def money(self) -> Sheet:
        """A row for each source of each project."""
        columns = (
            Column("รหัส", 14),
            Column("โครงการ", 36),
            Column("กลุ่ม/หน่วย", 24),
            Column("กลยุทธ์", 24),
            Column("แหล่งงบประมาณ", 28),
            *(Column(f"{head} (บาท)", BAHT, "baht") for head in MONEY_HEADS),
        )
        rows = tuple(
            (
                *self._named(standing),
                self.sources[key],
                money.plan,
                money.disbursed,
                money.committed,
                money.carried_over,
                Live("F{row}-G{row}", money.left),
            )
            for standing in self.made.standings
            for key, money in standing.by_source.items()
        )
        money = self.made.now.money
        amounts = (money.plan, money.disbursed, money.committed, money.carried_over, money.left)
        sums = (summed(at, amount) for at, amount in zip("FGHIJ", amounts, strict=True))
        grid = Grid(columns, rows, ("รวม", None, None, None, None, *sums))
        return Sheet(MONEY, (self.title,), (grid,))

    @cached_property
    def projects(self) -> Sheet:
        """A row for each project."""
        columns = (
            Column("ที่", 6, "count"),
            Column("รหัส", 14),
            Column("โครงการ", 36),
            Column("กลุ่ม/หน่วย", 24),
            Column("กลยุทธ์", 24),
            Column("สถานะ", 20),
            Column("วงเงินตามแผน (บาท)", BAHT, "baht"),
            Column("เบิกจ่ายสะสม (บาท)", BAHT, "baht"),
            Column("เบิกจ่ายในไตรมาส (บาท)", BAHT, "baht"),
            Column("ก่อหนี้ผูกพัน (บาท)", BAHT, "baht"),
            Column("คงเหลือ (บาท)", BAHT, "baht"),
            Column("ร้อยละเบิกจ่าย", 12, "number"),
        )
        rows = tuple(self._project(i, one) for i, one in enumerate(self.made.standings, 1))
        money = self.made.now.money
        amounts = (
            money.plan,
            money.disbursed,
            self.made.now.in_quarter,
            money.committed,
            money.left,
        )
        sums = (summed(at, amount) for at, amount in zip("GHIJK", amounts, strict=True))
        total = (
            "รวม",
            *(None,) * 5,
            *sums,
            ratio("SUM(H{first}:H{last})", "SUM(G{first}:G{last})", money.percent),
        )
        return Sheet(PROJECTS, (self.title,), (Grid(columns, rows, total),))

    def _project(self, number: int, one: Standing) -> tuple[Value, ...]:
        money, at = one.money, self.money
        ids = at.column("A")
        plan, spent, bound = (
            Live(f"SUMIFS({at.column(letter)},{ids},$B{{row}})", amount)
            for letter, amount in (
                ("F", money.plan),
                ("G", money.disbursed),
                ("H", money.committed),
            )
        )
        id_, name, group, strategy = self._named(one)
        return (
            number, id_, name, group, strategy, STATUS[one.status].th,
            plan, spent, one.in_quarter, bound,
            Live("G{row}-H{row}", money.left),
            ratio("H{row}", "G{row}", money.percent),
        )  # fmt: skip

    @cached_property
    def narrative(self) -> Sheet:
        """What the groups say of each project that they reported."""
        columns = (
            Column("รหัส", 14),
            Column("โครงการ", 32),
            Column("ผลการดำเนินงาน", 40),
            Column("ข้อค้นพบ", 28),
            Column("ปัญหา/อุปสรรค", 28),
            Column("แนวทางแก้ไข", 28),
            Column("หลักฐาน", 28),
            Column("ผู้รายงาน", 24),
        )
        rows = tuple(
            (
                one.project.id,
                one.project.name,
                told.result.summary,
                told.result.findings,
                told.result.problems,
                told.result.remedies,
                "; ".join((*told.result.evidence, *told.result.attachments)) or None,
                told.held.record.reported_by,
            )
            for one in self.made.standings
            if (told := one.told)
        )
        return Sheet(NARRATIVE, (self.title,), (Grid(columns, rows),))

    def _named(self, one: Standing) -> tuple[str, str, str, str]:
        project = one.project
        return (
            project.id,
            project.name,
            self.groups[project.group],
            self.strategies[project.strategy or ""],
        )

    @cached_property
    def activities(self) -> Sheet:
        """A row for each activity of each project that was reported."""
        columns = (
            Column("รหัส", 14),
            Column("โครงการ", 36),
            Column("กิจกรรม", 40),
            Column("เริ่มตามแผน", 14, "centred"),
            Column("สิ้นสุดตามแผน", 14, "centred"),
            Column("งบประมาณ (บาท)", BAHT, "baht"),
            Column("สถานะ", 20),
            Column("ร้อยละ", 10, "number"),
            Column("เริ่มจริง", 14, "centred"),
            Column("สิ้นสุดจริง", 14, "centred"),
            Column("หมายเหตุ", 30),
        )
        rows = tuple(
            (
                one.project.id,
                one.project.name,
                activity.name,
                short_date(activity.start) if activity.start else None,
                short_date(activity.end) if activity.end else None,
                activity.total,
                STATUS[told.status if told else ""].th,
                told.percent if told else None,
                short_date(told.start) if told and told.start else None,
                short_date(told.end) if told and told.end else None,
                told.note if told else None,
            )
            for one in self.made.standings
            if one.result
            for activity, told in paired(one.project, one.result)
        )
        return Sheet(ACTIVITIES, (self.title,), (Grid(columns, rows),))

    @cached_property
    def indicators(self) -> Sheet:
        """A row for each indicator of each project."""
        columns = (
            Column("รหัส", 14),
            Column("โครงการ", 36),
            Column("ตัวชี้วัด", 40),
            Column("หน่วยนับ", 12),
            Column("แผน", 14, "number"),
            Column("ผล", 14, "number"),
            Column("ร้อยละ", 12, "number"),
            Column("หลักฐาน", 36),
        )
        rows = tuple(
            (
                one.project.id,
                one.project.name,
                row.kpi.name,
                row.kpi.unit,
                row.kpi.target,
                row.value,
                Live(
                    'IF(OR(E{row}="",F{row}="",E{row}=0),"",ROUND(F{row}/E{row}*100,2))',
                    "" if row.percent is None else row.percent,
                ),
                row.evidence or None,
            )
            for one in self.made.standings
            for row in one.indicators
        )
        return Sheet(INDICATORS, (self.title,), (Grid(columns, rows),))

    @cached_property
    def hurry(self) -> Sheet:
        """A row for each project to hurry."""
        columns = (
            Column("ที่", 6, "count"),
            Column("กลุ่ม/หน่วย", 24),
            Column("รหัส", 14),
            Column("โครงการ", 36),
            Column("ต่ำกว่าแผนสะสม (บาท)", BAHT, "baht"),
            Column("เหตุที่ต้องเร่งรัด", 60),
        )
        rows = tuple(
            (
                number,
                self.groups[one.standing.project.group],
                one.standing.project.id,
                one.standing.project.name,
                one.short,
                "; ".join(reason.words.th for reason in one.reasons),
            )
            for number, one in enumerate(self.made.hurry, 1)
        )
        short = sum((one.short for one in self.made.hurry), Decimal(0))
        total = ("รวม", None, None, None, summed("E", short), None)
        return Sheet(HURRY, (self.title,), (Grid(columns, rows, total),))


def called(rows: Iterable[Named]) -> Mapping[str, str]:
    """What formulas call each of `rows`."""
    return labels((of.key, of.short or of.name or of.key or UNSAID_SOURCE.th) for of in rows)


def ratio(part: str, whole: str, value: Decimal | None) -> Live:
    """`part` in percent of `whole`, two decimals; empty where there is nothing to divide by."""
    return Live(f'IF({whole}=0,"",ROUND({part}/{whole}*100,2))', "" if value is None else value)


def summed(at: str, value: Decimal) -> Live:
    """The sum of a column of the same table."""
    return Live(f"SUM({at}{{first}}:{at}{{last}})", value)
