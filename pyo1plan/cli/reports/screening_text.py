"""A screening on the terminal: the ranked table, what was left out and what it would take, the money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from pyo1plan.cli.reports.pen import GAP, Cell, Pen
from pyo1plan.cli.reports.status_words import one_line
from pyo1plan.intake.selecting.scoring import Scored
from pyo1plan.intake.selecting.screening import (
    ONLY_SUGGESTED,
    Screening,
    asked_total,
    lacks,
    suggested_total,
    why,
)
from pyo1plan.intake.selecting.selection import NoSuggestion, Suggestion, Use
from pyo1plan.thai.digits import with_commas
from pyo1plan.thai.wrap import cells
from pyo1plan.words import Words
from pyo1plan.year.stage import STAGE_NAMES

#: Columns for a score without decimals, a total with two; less than this is no room for a name.
SCORE, TOTAL, NAME = 3, 6, 20
#: From this many columns on the scores of single criteria stand in the table.
ROOMY = 60
_TITLE = Words("กลั่นกรองข้อเสนอโครงการ ปีงบประมาณ", "Screening of proposals, fiscal year")
_TRIED = Words("ทดลองด้วยวงเงินที่ระบุ ไม่ได้บันทึกลงแฟ้ม", "tried with other money; nothing is written")
_LIMITS = Words("วงเงิน (บาท)", "Money (baht)")
_SUGGESTED = {True: Words("เสนอ", "in"), False: Words("ไม่", "out")}
_HEADS = (
    Words("ที่", "no"),
    Words("รหัส", "code"),
    Words("ขอ (บาท)", "asked"),
    Words("รวม", "total"),
    Words("ชุด", "set"),
)
_PROJECT = Words("โครงการ", "project")
_EVERYTHING = Words(
    "ข้อเสนอทุกโครงการอยู่ในวงเงิน ไม่ต้องตัดโครงการใด", "Everything fits within the money; nothing has to be left out."
)  # fmt: skip
_ASK = Words(
    "ลองวงเงินอื่น: plan screen {0} --cut-percent 20 · พิมพ์แบบของคณะกรรมการ: plan screen {0} --to docx,pdf",
    "other money: plan screen {0} --cut-percent 20 · the committee's sheet: plan screen {0} --to docx,pdf",
)


def render(screening: Screening, pen: Pen, tried: bool) -> str:
    """The whole report; `tried` where the money is not that of `budget.yaml`."""
    number = screening.plan.year.frame.number
    head = [
        *pen.block(f"{pen.say(_TITLE)} {number}", colour="bold"),
        *pen.block(pen.say(STAGE_NAMES[screening.plan.stage]).strip()),
        *pen.block(pen.say(ONLY_SUGGESTED), colour="warning"),
        *(pen.block(pen.say(_TRIED), colour="warning") if tried else ()),
    ]
    blocks = [
        head,
        _criteria(screening, pen),
        _projects(screening, pen),
        _verdict(screening, pen),
        [*pen.block(pen.say(_LIMITS), colour="bold"), *_limits(screening, pen)],
        pen.block(pen.say(_ASK).format(number), colour="dim"),
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _criteria(screening: Screening, pen: Pen) -> list[str]:
    """The criteria by the number that heads their column, and why some do not count."""
    not_counted = {c.key: reason for c, reason in screening.scoring.uncounted}
    lines = pen.block(pen.say(Words("เกณฑ์ (คะแนน 0–100)", "Criteria (0–100)")), colour="bold")
    for number, criterion in enumerate(screening.criteria, 1):
        weight = pen.say(Words(f"ร้อยละ {criterion.weight:f}", f"{criterion.weight:f} percent"))
        text = f"{one_line(pen.say(Words(criterion.name, criterion.name)))} ({weight})"
        if reason := not_counted.get(criterion.key):
            text += f" – {pen.say(reason)}"
        lines += pen.block(text, 2, f"{number} ", "dim" if criterion.key in not_counted else "")
    weight_counted = screening.scoring.weight
    if weight_counted != 100:
        lines += pen.block(
            pen.say(
                Words(
                    f"คะแนนรวมคิดจากเกณฑ์ที่มีคะแนนครบทุกโครงการ น้ำหนักรวมร้อยละ {weight_counted:f}",
                    f"totals count the criteria by which every project has a score:"
                    f" {weight_counted:f} percent of the weight",
                )
            ),
            2,
            colour="warning",
        )
    return lines


def _projects(screening: Screening, pen: Pen) -> list[str]:
    ids = max(cells(one.held.id) for one in screening.ranked)
    asked = max(cells(_baht(one.held.record.budget.total)) for one in screening.ranked)
    criteria = len(screening.criteria) if pen.width >= ROOMY else 0
    widths = [3, ids, max(asked, 8), *([SCORE] * criteria), TOTAL, 4]
    rest = pen.width - sum(widths) - GAP * len(widths)
    beside = rest >= NAME
    heads = [pen.say(words) for words in _HEADS]
    top = [
        Cell(heads[0], "dim", "right"),
        Cell(heads[1], "dim"),
        Cell(heads[2], "dim", "right"),
        *(Cell(str(i + 1), "dim", "right") for i in range(criteria)),
        Cell(heads[3], "dim", "right"),
        Cell(heads[4], "dim"),
    ]
    if beside:
        top.insert(2, Cell(pen.say(_PROJECT), "dim"))
        widths.insert(2, rest)
    lines = pen.table([top], widths)
    for one in screening.ranked:
        row = _row(screening, one, criteria, pen)
        name = one_line(pen.say(Words(one.held.record.name, one.held.record.name)))
        if beside:
            row.insert(2, Cell(name, most=2))
        lines += pen.table([row], widths)
        if not beside:
            lines += pen.block(name, 5)
        for words in (*why(screening, one), *lacks(one)):
            lines += pen.block(pen.say(words), 5, "· ", "dim")
    return lines


def _row(screening: Screening, one: Scored, criteria: int, pen: Pen) -> list[Cell]:
    if isinstance(screening.suggestion, NoSuggestion):
        mark = Cell("-")
    else:
        suggested = screening.is_suggested(one)
        mark = Cell(pen.say(_SUGGESTED[suggested]), "good" if suggested else "warning")
    return [
        Cell(str(screening.rank(one)), align="right"),
        Cell(one.held.id),
        Cell(_baht(one.held.record.budget.total), align="right"),
        *(Cell(_whole(s.points), align="right") for s in one.scores[:criteria]),
        Cell(f"{one.total:f}", "bold", "right"),
        mark,
    ]


def _verdict(screening: Screening, pen: Pen) -> list[str]:
    suggestion = screening.suggestion
    if isinstance(suggestion, NoSuggestion):
        lines = pen.block(
            pen.say(Words("ไม่เสนอแนะชุดโครงการ", "No selection is suggested")), colour="error"
        )
        for reason in suggestion.reasons:
            lines += pen.block(pen.say(reason), 2, "- ")
        return lines
    lines = _summary(screening, suggestion, pen)
    if not suggestion.left_out:
        lines += pen.block(pen.say(_EVERYTHING), colour="good")
    if suggestion.unanswered:
        listed = ", ".join(suggestion.unanswered)
        lines += pen.block(
            pen.say(
                Words(
                    f"นโยบายที่ไม่มีโครงการในชุดรองรับเพราะวงเงินไม่พอ: {listed}",
                    f"policies that no suggested project answers, for want of money: {listed}",
                )
            ),
            colour="warning",
        )
    return lines


def _summary(screening: Screening, suggestion: Suggestion, pen: Pen) -> list[str]:
    count = len(screening.scoring.proposals)
    chosen, left = len(suggestion.chosen), len(suggestion.left_out)
    taken, asked = _baht(suggested_total(screening)), _baht(asked_total(screening))
    return pen.block(
        pen.say(
            Words(
                f"เสนอแนะ {chosen} จาก {count} โครงการ {taken} จาก {asked} บาท"
                f" คะแนนรวม {with_commas(suggestion.points)}"
                + (f" ไม่อยู่ในชุด {left} โครงการ" if left else ""),
                f"{chosen} of {count} projects are suggested, {taken} of {asked} baht,"
                f" {with_commas(suggestion.points)} points"
                + (f"; {left} are left out" if left else ""),
            )
        ),
        colour="bold",
    )


def _limits(screening: Screening, pen: Pen) -> list[str]:
    """Every limit that anything is asked of: the money, what is asked, what the suggestion leaves."""
    made = isinstance(screening.suggestion, Suggestion)
    uses = [use for use in screening.suggestion.uses if use.asked]
    number = max((cells(_baht(max(u.asked, u.limit.amount))) for u in uses), default=8)
    number = max(number, 8)
    widths = [pen.width - 3 * (number + GAP), number, number, number]
    heads = (Words("มี", "there is"), Words("ขอ", "asked"), Words("คงเหลือ", "left"))
    top = [Cell(""), *(Cell(pen.say(words), "dim", "right") for words in heads)]
    return pen.table([top, *_limit_rows(uses, made, pen)], widths)


def _limit_rows(uses: Sequence[Use], made: bool, pen: Pen) -> list[list[Cell]]:
    return [
        [
            Cell(one_line(pen.say(use.limit.name))),
            Cell(_baht(use.limit.amount), align="right"),
            Cell(_baht(use.asked), "warning" if use.asked > use.limit.amount else "", "right"),
            Cell(_baht(use.limit.amount - use.taken) if made else "-", align="right"),
        ]
        for use in uses
    ]


def _whole(points: Decimal | None) -> str:
    return "-" if points is None else f"{points.quantize(Decimal(1), ROUND_HALF_UP):f}"


def _baht(amount: Decimal) -> str:
    return with_commas(amount, places=0)
