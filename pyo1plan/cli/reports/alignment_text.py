"""The schools' answers on a terminal: a table of strategies, a table of schools, who has not sent."""

from __future__ import annotations

from collections.abc import Sequence

from pyo1plan.cli.reports.pen import GAP, Cell, Pen
from pyo1plan.documents.schools.school_alignment import NAMES
from pyo1plan.intake.schools.alignment import Alignment, Answer, SchoolRow
from pyo1plan.records.kinds import kind
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words

#: Schools without a plan that a terminal names; the papers have them all.
MOST = 12
_MARKS: dict[Answer, tuple[str, str]] = {
    "answered": ("✓", "good"),
    "excused": ("–", "dim"),
    "open": ("✗", "error"),
}
_HEADS = tuple(
    Words(*pair)
    for pair in (
        ("กลยุทธ์", "strategy"),
        ("สนอง", "answered"),
        ("มีเหตุผล", "excused"),
        ("ยังไม่", "open"),
        ("โครงการ", "projects"),
        ("บาท", "baht"),
    )
)
_SCHOOL = Words("โรงเรียน", "school")
_FAULTS = Words("ต้องแก้", "to mend")
_KEY = Words(
    "✓ สนอง · – ไม่สนองและมีเหตุผล · ✗ ยังไม่สนอง · พิมพ์ทั้งหมด: plan render school-alignment {}",
    "✓ answered · – excused with a reason · ✗ open · papers: plan render school-alignment {}",
)


def render(number: int, parts: Sequence[Alignment], pen: Pen) -> str:
    """A part for each kind of plan, one below the other."""
    blocks = [block for part in parts for block in _part(part, pen)]
    blocks.append(pen.block(pen.say(_KEY).format(number), colour="dim"))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _part(part: Alignment, pen: Pen) -> list[list[str]]:
    title = Words(NAMES[part.asked.kind], kind(part.asked.kind).title.en)
    came = Words(
        f"ส่งแล้ว {len(part.came)} จาก {len(part.rows)} แห่ง คณะกรรมการสถานศึกษาเห็นชอบ {part.endorsed}"
        f" ครบทุกกลยุทธ์และไม่มีข้อที่ต้องแก้ {part.whole}",
        f"{len(part.came)} of {len(part.rows)} schools sent; endorsed by the board {part.endorsed};"
        f" whole, with nothing to mend {part.whole}",
    )
    head = [*pen.block(pen.say(title), colour="bold"), *pen.block(pen.say(came))]
    for words in _warnings(part):
        head += pen.block(pen.say(words), 2, "! ", "warning")
    blocks = [head, _strategies(part, pen), _schools(part, pen)]
    if part.silent:
        blocks.append(_silent(part, pen))
    return blocks


def _warnings(part: Alignment) -> list[Words]:
    found = []
    if part.unread:
        files = ", ".join(part.unread)
        found.append(Words(f"อ่านไม่ได้ จึงไม่นับ: {files}", f"unreadable, so not counted: {files}"))
    if part.strangers:
        files = ", ".join(held.file for held in part.strangers)
        found.append(
            Words(
                f"รหัสไม่ใช่สถานศึกษาในบัญชี จึงไม่นับ: {files}",
                f"of no school of the area, so not counted: {files}",
            )
        )
    return found


def _strategies(part: Alignment, pen: Pen) -> list[str]:
    widths = [max(20, pen.width - 5 * GAP - 48), 8, 8, 8, 8, 16]
    rows = [[Cell(pen.say(h), "bold", "left" if not i else "right") for i, h in enumerate(_HEADS)]]
    for row in part.strategies:
        counts = (row.answered, row.excused, row.open, row.projects)
        rows.append(
            [
                Cell(f"{row.strategy.id} {row.strategy.name}"),
                *(Cell(str(count), "", "right") for count in counts),
                Cell(with_commas(row.money), "", "right"),
            ]
        )
    return pen.table(rows, widths)


def _schools(part: Alignment, pen: Pen) -> list[str]:
    ids = [strategy.id for strategy in part.asked.strategies]
    columns = [max(3, len(id_)) for id_ in ids]
    rest = sum(columns) + GAP * (len(columns) + 3) + 8 + 8 + 16
    widths = [8, max(16, pen.width - rest), *columns, 8, 16]
    head = [
        Cell(""),
        Cell(pen.say(_SCHOOL), "bold"),
        *(Cell(id_, "bold") for id_ in ids),
        Cell(pen.say(_FAULTS), "bold", "right"),
        Cell(pen.say(_HEADS[-1]), "bold", "right"),
    ]
    return pen.table([head, *(_school(row) for row in part.came)], widths)


def _school(row: SchoolRow) -> list[Cell]:
    return [
        Cell(row.code),
        Cell(row.name, most=2),
        *(Cell(*_MARKS[cell.answer]) for cell in row.cells),
        Cell(str(row.faults), "warning" if row.faults else "", "right"),
        Cell(with_commas(row.money), "", "right"),
    ]


def _silent(part: Alignment, pen: Pen) -> list[str]:
    named = ", ".join(f"{row.code} {row.name}" for row in part.silent[:MOST])
    more = len(part.silent) - MOST
    tail = Words(f" และอีก {more} แห่ง", f" and {more} more") if more > 0 else Words("", "")
    words = Words(
        f"ยังไม่ส่ง {len(part.silent)} แห่ง: {named}{tail.th}",
        f"nothing from {len(part.silent)}: {named}{tail.en}",
    )
    return pen.block(pen.say(words))
