"""The consolidated proposals on a terminal: groups, money, what is alike, lacks or is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from pyo1plan.cli.reports.pen import GAP, Cell, Pen
from pyo1plan.cli.reports.status_words import AS_OF, one_line
from pyo1plan.documents.consolidating.consolidation_words import warnings
from pyo1plan.documents.tables.consolidated import UNEXPLAINED, Consolidated, GroupRow
from pyo1plan.documents.tables.gaps import KINDS
from pyo1plan.documents.tables.named import Named
from pyo1plan.findings import Severity
from pyo1plan.intake.consolidating.consolidation import Pair
from pyo1plan.intake.consolidating.sending import STATES, Sending, State
from pyo1plan.thai.dates import long_date, short_date
from pyo1plan.thai.digits import with_commas
from pyo1plan.thai.wrap import cells
from pyo1plan.words import Words
from pyo1plan.year.stage import STAGE_NAMES

#: From this many columns on a table has its ceilings beside its amounts.
WIDE = 100
#: Pairs and gaps that a terminal shows; the papers have them all.
MOST = 20
_COLOURS: dict[State, str] = {"sent": "good", "late": "warning", "waiting": "", "missing": "error"}
_SHORT: dict[Severity, Words] = {"error": Words("ผิด", "err."), "warning": Words("เตือน", "warn.")}
_TITLE = Words("บัญชีรวมโครงการที่เสนอ ปีงบประมาณ", "Consolidated proposals, fiscal year")
_DUE = Words("กำหนดส่ง", "due")
_GROUPS = Words("การส่งและวงเงินรายกลุ่ม (บาท)", "Groups and their ceilings (baht)")
_GROUP = Words("กลุ่ม", "group")
_SENT = Words("การส่ง", "sent")
_PROJECTS = Words("โครงการ", "projects")
_ASKED = Words("เสนอ", "asked for")
_CEILING = Words("เพดาน", "ceiling")
_LEFT = Words("คงเหลือ", "left")
_TOTAL = Words("รวม", "total")
_SHARED = Words("แฟ้มที่ใช้ร่วมกัน", "shared files")
_STRATEGIES = Words("ตามกลยุทธ์และไตรมาส (บาท)", "By strategy and quarter (baht)")
_STRATEGY = Words("กลยุทธ์", "strategy")
_SOURCES = Words("ตามแหล่งงบประมาณ (บาท)", "By fund source (baht)")
_SOURCE = Words("แหล่งงบประมาณ", "source")
_MONEY = Words("วงเงิน", "money")
_ADMINISTRATION = Words("บริหารจัดการ", "administr.")
_QUARTER = Words("ไตรมาส {}", "Q{}")
_UNEXPLAINED = Words("ยังไม่แจกแจง", "unexplained")
_NO_STRATEGY = Words("ไม่ได้ระบุกลยุทธ์", "no strategy named")
_ALIKE = Words("โครงการที่ซ้ำหรือคล้ายกัน", "Proposals that are alike")
_GAPS = Words("ยังไม่มีโครงการรองรับ", "Without a project")
_NONE = Words("ไม่มี", "none")
_MORE = Words("และอีก {} รายการ ดูในเอกสาร", "and {} more: see the papers")
_SEE = Words("ดูข้อที่ต้องแก้: plan validate {}", "what to mend: plan validate {}")


def render(made: Consolidated, pen: Pen) -> str:
    """All tables, one below the other."""
    blocks = [
        _head(made, pen),
        [*_heading(_GROUPS, pen), *_groups(made, pen)],
        [*_heading(_STRATEGIES, pen), *_strategies(made, pen)],
        [*_heading(_SOURCES, pen), *_sources(made, pen)],
        [*_heading(_ALIKE, pen), *_few([_pair(p, pen) for p in made.intake.pairs], pen)],
        [*_heading(_GAPS, pen), *_few(_gaps(made, pen), pen)],
        pen.block(pen.say(_SEE).format(made.plan.year.frame.number), colour="dim"),
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(made: Consolidated, pen: Pen) -> list[str]:
    intake, language = made.intake, pen.language
    line = (
        f"{pen.say(STAGE_NAMES[made.plan.stage])} {pen.say(AS_OF)} {long_date(intake.on, language)}"
    )
    if intake.deadline:
        line += f" · {pen.say(_DUE)} {long_date(intake.deadline, language)}"
    lines = [
        *pen.block(f"{pen.say(_TITLE)} {made.plan.year.frame.number}", colour="bold"),
        *pen.block(line),
    ]
    for words in warnings(made):
        lines += pen.block(pen.say(words), 2, "! ", "warning")
    return lines


def _heading(words: Words, pen: Pen) -> list[str]:
    return pen.block(pen.say(words), colour="bold")


def _groups(made: Consolidated, pen: Pen) -> list[str]:
    wide = pen.width >= WIDE
    titles = [_GROUP, _SENT, _PROJECTS, _ASKED, *([_CEILING] if wide else []), _LEFT]
    heads = _heads([*titles, *_SHORT.values()], 2, pen)
    rows = [_group(row, wide, pen) for row in made.groups]
    found = made.intake.of_group(None)
    empty = [Cell("")] * (len(titles) - 1)
    shared = [Cell(pen.say(_SHARED)), *empty, *(_count(found.count(s), s) for s in _SHORT)]
    total = made.by_group.total
    sums = [
        Cell(pen.say(_TOTAL), "bold"),
        Cell(""),
        Cell(f"{total.count:,}", "bold", "right"),
        _baht(total.amount, "bold"),
        *([_baht(total.ceiling, "bold")] if wide else []),
        _baht(total.left, "bold"),
        *(_count(made.intake.count(severity), severity) for severity in _SHORT),
    ]
    return _fitted([heads, *rows, shared, sums], 0, pen)


def _group(row: GroupRow, wide: bool, pen: Pen) -> list[Cell]:
    money = row.money
    return [
        Cell(one_line(pen.say(_named(money.of))), most=2),
        Cell(_sent(row.sending, pen), _COLOURS[row.sending.state]),
        Cell(f"{money.count:,}" if money.count else "-", "", "right"),
        _baht(money.amount),
        *([_baht(money.ceiling)] if wide else []),
        _baht(money.left, "error" if row.over else ""),
        *(_count(row.faults.count(severity), severity) for severity in _SHORT),
    ]


def _sent(sending: Sending, pen: Pen) -> str:
    state = pen.say(STATES[sending.state])
    return f"{state} {short_date(sending.last, pen.language)}" if sending.last else state


def _strategies(made: Consolidated, pen: Pen) -> list[str]:
    table = made.by_strategy_and_quarter
    quarters = [
        _UNEXPLAINED
        if of.key == UNEXPLAINED
        else Words(_QUARTER.th.format(of.key), _QUARTER.en.format(of.key))
        for of in table.columns
    ]
    heads = _heads([_STRATEGY, *quarters, _TOTAL], 1, pen)
    rows = [
        [Cell(one_line(pen.say(_strategy(row.of))), most=2), *map(_baht, (*row.amounts, row.total))]
        for row in table.rows
    ]
    sums = [
        Cell(pen.say(_TOTAL), "bold"),
        *(_baht(amount, "bold") for amount in (*table.totals, table.total)),
    ]
    return _fitted([heads, *rows, sums], 0, pen)


def _sources(made: Consolidated, pen: Pen) -> list[str]:
    table = made.by_source
    heads = _heads([_SOURCE, _MONEY, _ADMINISTRATION, _PROJECTS, _LEFT], 1, pen)
    rows = [
        [
            Cell(one_line(pen.say(_named(row.of))), most=2),
            _baht(row.money),
            _baht(row.administration),
            _baht(row.projects),
            _baht(row.left, "error" if row.left < 0 else ""),
        ]
        for row in table.rows
    ]
    of = table.total
    amounts = (of.money, of.administration, of.projects, of.left)
    sums = [Cell(pen.say(_TOTAL), "bold"), *(_baht(amount, "bold") for amount in amounts)]
    return _fitted([heads, *rows, sums], 0, pen)


def _pair(pair: Pair, pen: Pen) -> list[str]:
    one, other = pair.first.record, pair.second.record
    names = f"{one.id} {one.name} ↔ {other.id} {other.name}: "
    said = " / ".join(pen.say(words) for words in pair.said)
    text = one_line(pen.say(Words(names, names)) + said)
    return pen.block(text, 2, "- ", "warning" if pair.across else "")


def _gaps(made: Consolidated, pen: Pen) -> list[list[str]]:
    return [
        pen.block(one_line(f"{pen.say(KINDS[gap.kind])} {pen.say(Words(name, name))}"), 2, "- ")
        for gap in made.gaps
        if (name := f"{gap.code} {gap.name}")
    ]


def _few(blocks: Sequence[list[str]], pen: Pen) -> list[str]:
    """The first blocks, and how many more there are."""
    if not blocks:
        return pen.block(pen.say(_NONE), 2, colour="good")
    lines = [line for block in blocks[:MOST] for line in block]
    if len(blocks) > MOST:
        lines += pen.block(pen.say(_MORE).format(len(blocks) - MOST), 2)
    return lines


def _named(of: Named) -> Words:
    if of.key == UNEXPLAINED:
        return _UNEXPLAINED
    name = of.name or of.key
    return Words(name, name)


def _strategy(of: Named) -> Words:
    if not of.key:
        return _NO_STRATEGY
    name = f"{of.key} {of.name or ''}".strip()
    return Words(name, name)


def _heads(words: Sequence[Words], texts: int, pen: Pen) -> list[Cell]:
    """The heads of columns: the first `texts` stand left, the others over figures."""
    return [Cell(pen.say(w), "dim", "left" if i < texts else "right") for i, w in enumerate(words)]


def _baht(amount: Decimal | None, colour: str = "") -> Cell:
    align: Literal["left", "right"] = "right"
    return Cell(with_commas(amount, places=0) if amount else "-", colour, align)


def _count(count: int, severity: Severity) -> Cell:
    return Cell(f"{count:,}" if count else "-", severity if count else "dim", "right")


def _fitted(rows: Sequence[Sequence[Cell]], flexible: int, pen: Pen) -> list[str]:
    """The rows in columns as wide as their texts; the flexible one takes what is left."""
    widths = [max(cells(row[i].text) for row in rows) for i in range(len(rows[0]))]
    rest = sum(widths) - widths[flexible] + GAP * (len(widths) - 1)
    widths[flexible] = max(12, min(widths[flexible], pen.width - rest))
    return pen.table(rows, widths)
