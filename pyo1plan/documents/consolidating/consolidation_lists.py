"""The lists of the consolidated workbook: proposals, lines of expense, what is alike, lacks or is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pyo1plan.documents.consolidating.consolidation_words import SEVERITY
from pyo1plan.documents.sheets import Column, Grid, Live, Sheet, Value, labels
from pyo1plan.documents.tables.consolidated import UNEXPLAINED, Consolidated, ProjectRow
from pyo1plan.documents.tables.gaps import KINDS
from pyo1plan.documents.tables.named import Named
from pyo1plan.findings import Finding
from pyo1plan.intake.consolidating.consolidation import Faults

PROJECTS, LINES, ALIKE, GAPS, FAULTS = (
    "รายโครงการ",
    "รายการค่าใช้จ่าย",
    "โครงการที่คล้ายกัน",
    "ยังไม่มีโครงการรองรับ",
    "ข้อที่ต้องแก้",
)
SHARED = "แฟ้มที่ใช้ร่วมกัน"
UNKNOWN = "(ไม่ระบุ)"
#: Columns of counts of what is wrong, under the words by which the findings are told apart.
WRONG = tuple(Column(SEVERITY[s].th, 9, "count") for s in ("error", "warning"))


@dataclass(frozen=True)
class Lists:
    """The sheets of data, and what groups, strategies, sources and categories are called in all."""

    made: Consolidated
    title: str

    @cached_property
    def groups(self) -> Mapping[str, str]:
        """What each group is called, here and in all formulas."""
        names = [
            (row.of.key, row.of.short or row.of.name or row.of.key)
            for row in (group.money for group in self.made.groups)
        ]
        return labels([*names, (SHARED, SHARED)])

    @cached_property
    def strategies(self) -> Mapping[str, str]:
        rows = self.made.by_strategy.rows
        return labels((row.of.key, row.of.key or UNKNOWN) for row in rows)

    @cached_property
    def sources(self) -> Mapping[str, str]:
        return _called(row.of for row in self.made.by_source.rows)

    @cached_property
    def categories(self) -> Mapping[str, str]:
        return _called(self.made.by_group_and_category.columns)

    @cached_property
    def projects(self) -> Sheet:
        columns = (
            Column("ที่", 5, "count"),
            Column("รหัส", 13),
            Column("โครงการ", 36),
            Column("กลุ่ม/หน่วย", 18),
            Column("กลยุทธ์", 8, "centred"),
            Column("แหล่งงบประมาณ", 20),
            Column("งบประมาณ (บาท)", 16, "baht"),
            Column("รวมรายการ (บาท)", 16, "baht"),
            Column("ส่วนต่าง (บาท)", 13, "baht"),
            *WRONG,
            Column("มติที่ประชุม", 20),
            Column("วงเงินที่เห็นชอบ (บาท)", 16, "baht"),
        )
        total = self.made.total
        lines = sum((row.lines for row in self.made.rows), Decimal(0))
        sums: tuple[Value, ...] = (
            _shown("G", total),
            _shown("H", lines),
            _shown("I", total - lines),
            _shown("J", sum(row.errors for row in self.made.rows)),
            _shown("K", sum(row.warnings for row in self.made.rows)),
            None,
            _shown("M", Decimal(0)),
        )
        rows = tuple(self._project(row) for row in self.made.rows)
        blank: tuple[Value, ...] = ("รวม", None, None, None, None, None)
        return Sheet(PROJECTS, (self.title,), (Grid(columns, rows, (*blank, *sums)),))

    def _project(self, row: ProjectRow) -> tuple[Value, ...]:
        p = row.project
        return (
            row.number,
            p.id,
            p.name,
            self.groups[p.group],
            self.strategies[p.strategy or ""],
            ", ".join(row.sources),
            p.budget.total,
            Live(f"SUMIFS({self.lines.column('N')},{self.lines.column('A')},A{{row}})", row.lines),
            Live("G{row}-H{row}", row.unexplained),
            *(
                Live(f"COUNTIFS({self.faults.column('B')},A{{row}},{self.faults.column('D')},{at}${{head}})", count)
                for at, count in (("J", row.errors), ("K", row.warnings))
            ),
            None,
            None,
        )  # fmt: skip

    @cached_property
    def lines(self) -> Sheet:
        columns = (
            Column("โครงการที่", 8, "count"),
            Column("รหัส", 13),
            Column("โครงการ", 30),
            Column("กลุ่ม/หน่วย", 16),
            Column("กลยุทธ์", 8, "centred"),
            Column("กิจกรรม", 26),
            Column("รายการ", 26),
            Column("หมวดรายจ่าย", 12),
            Column("แหล่งงบประมาณ", 20),
            Column("จำนวน", 8, "number"),
            Column("หน่วย", 8),
            Column("อัตรา (บาท)", 11, "baht"),
            Column("ครั้ง", 7, "number"),
            Column("จำนวนเงิน (บาท)", 16, "baht"),
            Column("ไตรมาส", 8, "count"),
        )
        rows = tuple(line for row in self.made.rows for line in self._lines(row))
        total = sum((row.lines for row in self.made.rows), Decimal(0))
        blank: tuple[Value, ...] = (None,) * 12
        sums = ("รวม", *blank, _shown("N", total), None)
        return Sheet(LINES, (self.title,), (Grid(columns, rows, sums),))

    def _lines(self, row: ProjectRow) -> Iterator[tuple[Value, ...]]:
        p = row.project
        for activity in p.activities:
            for line in activity.lines:
                yield (
                    row.number,
                    p.id,
                    p.name,
                    self.groups[p.group],
                    self.strategies[p.strategy or ""],
                    activity.name,
                    line.item,
                    self.categories[line.category],
                    self.sources[line.source],
                    line.quantity,
                    line.unit,
                    line.rate,
                    line.times,
                    line.amount,
                    int(line.quarter),
                )

    @cached_property
    def faults(self) -> Sheet:
        columns = (
            Column("กลุ่ม/หน่วย", 18),
            Column("โครงการที่", 8, "count"),
            Column("รหัส", 13),
            Column("ระดับ", 10, "centred"),
            Column("สิ่งที่พบ", 46),
            Column("วิธีแก้", 42),
            Column("แฟ้มและบรรทัด", 34),
            Column("กฎ", 18),
        )
        rows = tuple(
            self._fault(one, finding) for one in self.made.intake.faults for finding in one.findings
        )
        return Sheet(FAULTS, (self.title,), (Grid(columns, rows),))

    @cached_property
    def _by_file(self) -> Mapping[str, ProjectRow]:
        # Parts of a project that was split share its file: what is found there counts for each.
        return {row.held.file: row for row in reversed(self.made.rows)}

    def _fault(self, faults: Faults, finding: Finding) -> tuple[Value, ...]:
        row = self._by_file.get(finding.place.file)
        return (
            self.groups[SHARED if faults.group is None else faults.group],
            row.number if row else None,
            row.project.id if row else None,
            SEVERITY[finding.severity].th,
            finding.message.th,
            finding.hint.th,
            f"{finding.place.file}:{finding.place.line}",
            finding.rule,
        )

    @property
    def alike(self) -> Sheet:
        columns = (
            Column("รหัส", 13),
            Column("โครงการ", 34),
            Column("กลุ่ม/หน่วย", 18),
            Column("งบประมาณ (บาท)", 16, "baht"),
            Column("รหัส (คู่)", 12),
            Column("โครงการ (คู่)", 34),
            Column("กลุ่ม/หน่วย (คู่)", 18),
            Column("งบประมาณ (บาท) (คู่)", 16, "baht"),
            Column("สิ่งที่พบ", 40),
        )
        rows = tuple(
            (
                *(
                    value
                    for held in (pair.first, pair.second)
                    for value in (
                        held.record.id,
                        held.record.name,
                        self.groups[held.record.group],
                        held.record.budget.total,
                    )
                ),
                " / ".join(words.th for words in pair.said),
            )
            for pair in self.made.intake.pairs
        )
        return Sheet(ALIKE, (self.title,), (Grid(columns, rows),))

    @property
    def gaps(self) -> Sheet:
        columns = (
            Column("ประเภท", 24),
            Column("รหัส", 14),
            Column("ข้อความ", 70),
            Column("ของ", 30),
            Column("ผู้รับผิดชอบ", 26),
        )
        rows = tuple(
            (KINDS[gap.kind].th, gap.code, gap.name, gap.of, gap.group) for gap in self.made.gaps
        )
        return Sheet(GAPS, (self.title,), (Grid(columns, rows),))


def _called(names: Iterable[Named]) -> Mapping[str, str]:
    listed = [of for of in names if of.key != UNEXPLAINED]
    return labels((of.key, of.name or of.key) for of in listed)


def _shown(at: str, value: Decimal | int) -> Live:
    """The sum of those entries of a column that a filter leaves in view."""
    return Live(f"SUBTOTAL(109,{at}{{first}}:{at}{{last}})", value)
