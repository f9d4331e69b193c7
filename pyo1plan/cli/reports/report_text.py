"""The report on the year in progress on a terminal: targets, money, what to hurry, the trend."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from pyo1plan.cli.reports.pen import GAP, Cell, Pen
from pyo1plan.documents.reports.report_words import (
    STATUS,
    UNSAID_SOURCE,
    Period,
    as_of,
    percent,
    remarks,
    sentence,
    title_of,
)
from pyo1plan.documents.tables.named import Named
from pyo1plan.documents.tables.spending import Carried, Followed, Point, Row, Table
from pyo1plan.records.office import Office
from pyo1plan.thai.digits import with_commas
from pyo1plan.thai.wrap import cells
from pyo1plan.words import Words
from pyo1plan.year.spending import Compared, Money

#: From this many columns on a table has what is committed and what is left.
WIDE = 100
#: Projects to hurry that a terminal shows; the papers have them all.
MOST = 20
_BY_GROUP = Words("การใช้จ่ายตามกลุ่ม (บาท)", "Money by group (baht)")
_BY_STRATEGY = Words("ตามกลยุทธ์ (บาท)", "By strategy (baht)")
_BY_SOURCE = Words("ตามแหล่งงบประมาณ (บาท)", "By fund source (baht)")
_HURRY = Words("ต้องเร่งรัด {} โครงการ", "To hurry: {} projects")
_NO_HURRY = Words("ทุกโครงการเป็นไปตามแผน", "every project keeps to its plan")
_TREND = Words("แนวโน้มรายไตรมาส (บาท)", "Trend over the quarters (baht)")
_CARRIED = Words("เงินกันไว้เบิกเหลื่อมปี {} บาท", "Carried over the year: {} baht")
_LAPSING = Words("เหลือที่ไม่ได้กัน {} บาท", "left and not carried over: {} baht")
_MORE = Words("และอีก {} โครงการ ดูในเอกสาร", "and {} more: see the papers")
_GROUP, _STRATEGY = Words("กลุ่ม", "group"), Words("กลยุทธ์", "strategy")
_SOURCE, _QUARTER = Words("แหล่งงบประมาณ", "source"), Words("ไตรมาส", "quarter")
_PROJECTS, _PLAN = Words("โครงการ", "projects"), Words("ตามแผน", "plan")
_DISBURSED, _IN_QUARTER = Words("เบิกจ่าย", "disbursed"), Words("ในไตรมาส", "in quarter")
_COMMITTED, _LEFT = Words("ก่อหนี้", "committed"), Words("คงเหลือ", "left")
_PERCENT, _TARGET = Words("ร้อยละ", "%"), Words("เป้าหมาย", "target")
_DUE, _TOTAL = Words("แผนสะสม", "planned"), Words("รวม", "total")
#: Of the money that targets are applied to: off-budget money and administration are not in it.
_COMPARED = Words("ร้อยละที่เทียบ", "% compared")
_NO_STRATEGY = Words("ไม่ได้ระบุกลยุทธ์", "no strategy named")
_SHORT = Words("ต่ำกว่าแผน {} บาท", "{} baht behind")


def render(made: Followed, period: Period, office: Office, errors: int, pen: Pen) -> str:
    """All parts, one below the other; `errors` tells how many the data still has."""
    blocks = [
        _head(made, period, office, errors, pen),
        [*_heading(_BY_GROUP, pen), *_money(made.by_group, _GROUP, _named, True, pen)],
        [*_heading(_BY_STRATEGY, pen), *_money(made.by_strategy, _STRATEGY, _strategy, True, pen)],
        [*_heading(_BY_SOURCE, pen), *_money(made.by_source, _SOURCE, _named, False, pen)],
        list(_hurry(made, pen)),
        [*_heading(_TREND, pen), *_trend(made.points, pen)],
    ]
    if made.now.quarter == "4":
        blocks.append(list(_carried(made.now.money, made.carried, pen)))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(made: Followed, period: Period, office: Office, errors: int, pen: Pen) -> list[str]:
    counts = made.by_group.total.statuses
    said = [f"{pen.say(STATUS[status])} {count}" for status, count in counts.items() if count]
    lines = [
        *pen.block(pen.say(title_of(made.now.year, period)), colour="bold"),
        *pen.block(
            f"{pen.say(as_of(made.now))} · {pen.say(_PROJECTS)} {sum(counts.values())}: {' · '.join(said)}"
        ),
    ]
    for one in made.compared:
        lines += pen.block(pen.say(sentence(one)), 2, "- ", _colour(one))
    for words in remarks(made, office):
        lines += pen.block(pen.say(words), 2, "! ", "dim")
    if errors:
        wrong = Words(
            f"ข้อมูลยังมีข้อผิดพลาด {errors} รายการ ตัวเลขอาจเปลี่ยนเมื่อแก้แล้ว และยังพิมพ์เอกสารไม่ได้: plan validate {made.now.year.frame.number}",
            f"The data still has {errors} errors: figures may change, and papers are not printed until they are mended (plan validate)",
        )
        lines += pen.block(pen.say(wrong), 2, "! ", "error")
    return lines


def _colour(one: Compared) -> str:
    if one.gap is None:
        return ""
    return "error" if one.gap < 0 else "good"


def _heading(words: Words, pen: Pen) -> list[str]:
    return pen.block(pen.say(words), colour="bold")


def _named(of: Named) -> Words:
    if not of.key:
        return UNSAID_SOURCE
    name = of.short or of.name or of.key
    return Words(name, name)


def _strategy(of: Named) -> Words:
    if not of.key:
        return _NO_STRATEGY
    name = f"{of.key} {of.name or ''}".strip()
    return Words(name, name)


def _money(
    table: Table, head: Words, name: Callable[[Named], Words], counted: bool, pen: Pen
) -> list[str]:
    wide = pen.width >= WIDE
    titles = [
        head,
        *([_PROJECTS] if counted else []),
        _PLAN,
        _DISBURSED,
        _IN_QUARTER,
        *([_COMMITTED, _LEFT] if wide else []),
        _PERCENT,
    ]
    rows = [_row(row, pen.say(name(row.of)), counted, wide) for row in table.rows]
    total = _row(table.total, pen.say(_TOTAL), counted, wide, "bold")
    return _fitted([_heads(titles, pen), *rows, total], pen)


def _row(row: Row, name: str, counted: bool, wide: bool, colour: str = "") -> list[Cell]:
    money = row.money
    return [
        Cell(name, colour, most=2),
        *([Cell(f"{row.count:,}", colour, "right")] if counted else []),
        _baht(money.plan, colour),
        _baht(money.disbursed, colour),
        _baht(row.in_quarter, colour),
        *([_baht(money.committed, colour), _baht(money.left, colour)] if wide else []),
        Cell(percent(money.percent), colour, "right"),
    ]


def _hurry(made: Followed, pen: Pen) -> Iterator[str]:
    hurry = made.hurry
    names = {one.of.key: pen.say(_named(one.of)) for one in made.hurry_by_group}
    yield from pen.block(pen.say(_HURRY).format(len(hurry)), colour="bold")
    if not hurry:
        yield from pen.block(pen.say(_NO_HURRY), 2, colour="good")
    if len(names) > 1:
        counts = (f"{names[one.of.key]} {one.count}" for one in made.hurry_by_group)
        yield from pen.block(" · ".join(counts), 2, colour="dim")
    for one in hurry[:MOST]:
        project = one.standing.project
        named = f"{project.id} {project.name} ({names[project.group]})"
        short = f" · {pen.say(_SHORT).format(with_commas(one.short))}" if one.short else ""
        yield from pen.block(pen.say(Words(named, named)) + short, 2, "- ", "warning")
        for reason in one.reasons:
            if reason.kind != "money":
                yield from pen.block(pen.say(reason.words), 6)
    if len(hurry) > MOST:
        yield from pen.block(pen.say(_MORE).format(len(hurry) - MOST), 2)


def _trend(points: Sequence[Point], pen: Pen) -> list[str]:
    titles = [_QUARTER, _PLAN, _DUE, _DISBURSED, _IN_QUARTER, _COMPARED, _TARGET]
    rows = [
        [
            Cell(point.quarter),
            _baht(point.money.plan),
            _baht(point.due),
            _baht(point.money.disbursed),
            _baht(point.in_quarter),
            Cell(percent(point.overall.percent), "", "right"),
            Cell("-" if point.target is None else f"{point.target:.2f}", "", "right"),
        ]
        for point in points
    ]
    return _fitted([_heads(titles, pen), *rows], pen)


def _carried(money: Money, carried: Sequence[Carried], pen: Pen) -> Iterator[str]:
    yield from pen.block(pen.say(_CARRIED).format(with_commas(money.carried_over)), colour="bold")
    for one in carried:
        project = one.standing.project
        text = f"{project.id} {project.name} {with_commas(one.row.carried_over or Decimal(0))}"
        reason = one.row.reason or "-"
        yield from pen.block(
            f"{pen.say(Words(text, text))}: {pen.say(Words(reason, reason))}", 2, "- "
        )
    yield from pen.block(pen.say(_LAPSING).format(with_commas(money.lapsing)), 2)


def _heads(words: Sequence[Words], pen: Pen) -> list[Cell]:
    """The heads of columns: the first stands left, the others over figures."""
    return [Cell(pen.say(w), "dim", "right" if i else "left") for i, w in enumerate(words)]


def _baht(amount: Decimal, colour: str = "") -> Cell:
    return Cell(with_commas(amount, places=0) if amount else "-", colour, "right")


def _fitted(rows: Sequence[Sequence[Cell]], pen: Pen) -> list[str]:
    """The rows in columns as wide as their texts; the first takes what is left."""
    widths = [max(cells(row[i].text) for row in rows) for i in range(len(rows[0]))]
    rest = sum(widths[1:]) + GAP * (len(widths) - 1)
    widths[0] = max(12, min(widths[0], pen.width - rest))
    return pen.table(rows, widths)
