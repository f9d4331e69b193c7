"""Candidates and options on a terminal: who is near, what groupings come to, what it all rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyo1plan.cli.reports.pen import GAP, LEAST, Cell, Pen
from pyo1plan.intake.grouping.distances import Distance
from pyo1plan.intake.grouping.ground import Ground
from pyo1plan.intake.grouping.neighbours import Candidate, Neighbour
from pyo1plan.intake.grouping.options import Move, Option, Options
from pyo1plan.words import Words

#: Schools of which nothing can be made that a terminal names.
MOST = 12
#: Columns of a screen below which figures are set closer.
_WIDE = 80
_TITLE = Words("ทางเลือกของโรงเรียนขนาดเล็ก ปี {}", "Options for small schools, {}")
_NEAR = Words(
    "โรงเรียนใกล้ที่สุดที่เปิดสอนครบชั้นและมีห้อง", "Nearest schools that teach the grades and have room"
)
_OPTIONS = Words("ทางเลือกการจัดกลุ่ม", "Groupings as options")
_WHY = Words("โรงเรียนที่ยังจัดกลุ่มไม่ได้ และเหตุผล", "Schools that cannot be grouped, and why")
_RESTS = Words("ผลนี้ตั้งอยู่บนสมมติฐานต่อไปนี้", "All this rests on the following")
_MOVES = Words("ทางเลือกที่จัดกลุ่ม {} แห่ง", "The option that groups {} schools")
_HEADS = (
    Words("จัดกลุ่ม", "grouped"),
    Words("เหลือเปิดสอน", "left open"),
    Words("นักเรียนเดินทาง", "pupils travel"),
    Words("เฉลี่ย กม.", "mean km"),
    Words("ไกลสุด กม.", "farthest km"),
    Words("ครูที่ย้ายตาม", "teachers along"),
    Words("อัตราลดลง", "posts fewer"),
)
_COLUMNS = (
    Words("โรงเรียน", "school"),
    Words("กม.", "km"),
    Words("นักเรียน", "pupils"),
    Words("ครู", "teachers"),
    Words("อัตราตามเกณฑ์", "posts"),
)


def render(
    number: int,
    ground: Ground,
    found: Sequence[Candidate],
    made: Options,
    grouped: int | None,
    pen: Pen,
) -> str:
    """All parts, one below the other; the moves of an option only where one was asked for."""
    blocks = [
        pen.block(pen.say(_TITLE).format(number), colour="bold"),
        [*_heading(_NEAR, pen), *_table(found, pen)],
        [*_heading(_OPTIONS, pen), *_options(made, pen)],
    ]
    if grouped is not None and made.options[-1].moves:
        blocks.append(_moves(made.options[-1], pen))
    if made.reasons:
        blocks.append([*_heading(_WHY, pen), *_reasons(made, pen)])
    blocks.append([*_heading(_RESTS, pen), *_assumptions(ground, pen)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _heading(words: Words, pen: Pen) -> list[str]:
    return pen.block(pen.say(words), colour="bold")


def _table(found: Sequence[Candidate], pen: Pen) -> list[str]:
    figures = [12, 12, 10, 14] if pen.width >= _WIDE else [9, 9, 7, 8]
    widths = [max(LEAST, pen.width - 4 * GAP - sum(figures)), *figures]
    right = ("left", "right", "right", "right", "right")
    head = [Cell(pen.say(h), "dim", a) for h, a in zip(_COLUMNS, right, strict=True)]  # type: ignore[arg-type]
    lines = pen.table([head], widths)
    for one in found:
        lines += _candidate(one, widths, pen)
    return lines


def _candidate(one: Candidate, widths: Sequence[int], pen: Pen) -> list[str]:
    own = [
        Cell(f"{one.site.code} {one.site.name}", "bold"),
        Cell(""),
        Cell(str(one.site.pupils), "bold", "right"),
        Cell(str(one.site.school.teachers), "bold", "right"),
        Cell(""),
    ]
    lines = pen.table([own, *(_neighbour(n, pen) for n in one.neighbours)], widths)
    for words in _remarks(one):
        lines += pen.block(pen.say(words), 2, "· ", "dim")
    return lines


def _neighbour(one: Neighbour, pen: Pen) -> list[Cell]:
    far = one.within is False
    return [
        Cell(f"  {one.site.code} {one.site.name}"),
        Cell(_km(one.distance, pen), "warning" if far else "", "right"),
        Cell(f"{one.pupils_before}→{one.pupils_after}", "", "right"),
        Cell(f"{one.teachers_before}→{one.teachers_after}", "", "right"),
        Cell(f"{_posts(one.posts_before)}→{_posts(one.posts_after)}", "", "right"),
    ]


def _km(distance: Distance, pen: Pen) -> str:
    """`3.4`, `3.9 ถนน`, `~5.1`; the same sub-district says no more than that."""
    if distance.basis == "centroid":
        if distance.metres == 0:
            return pen.say(Words("ตำบลเดียวกัน", "same tambon"))
        return f"~{distance.km:.1f}"
    road = pen.say(Words(" ถนน", " road")) if distance.basis == "road" else ""
    return f"{distance.km:.1f}{road}"


def _posts(posts: int | None) -> str:
    return "?" if posts is None else str(posts)


def _remarks(one: Candidate) -> Iterator[Words]:
    if one.kept is not None:
        yield one.kept
    if one.nowhere is not None:
        yield one.nowhere
        return
    if not one.neighbours:
        yield Words("ไม่พบโรงเรียนใกล้เคียงที่รับได้", "no school around can receive it")
    if one.no_grades or one.no_room:
        yield Words(
            f"ใกล้กว่าแต่ข้ามไป: ไม่เปิดสอนครบชั้น {one.no_grades} แห่ง ห้องไม่พอ {one.no_room} แห่ง",
            f"nearer, but passed over: {one.no_grades} without the grades, {one.no_room} without room",
        )
    if any(n.room is None for n in one.neighbours):
        yield Words("บางแห่งไม่ได้บันทึกจำนวนห้อง จึงไม่รู้ว่ารับได้หรือไม่", "some have no rooms on record")


def _options(made: Options, pen: Pen) -> list[str]:
    if made.undecided is not None:
        words = Words(
            f"ตัวหาคำตอบไม่ยืนยันผล ({made.undecided}) จึงไม่เสนอทางเลือก ลองจำกัดระยะเดินทางใน school-grouping.yaml",
            f"the solver proved no answer ({made.undecided}): try a smaller travel limit",
        )
        return pen.block(pen.say(words), 2, "! ", "warning")
    if not made.most:
        words = Words(
            "ไม่มีการจัดกลุ่มใดเป็นไปได้ภายใต้หลักที่ตั้งไว้ เหตุผลรายโรงเรียนอยู่ข้างล่าง",
            "no grouping is possible within these limits; why stands below, school by school",
        )
        return pen.block(pen.say(words), 2, "! ", "warning")
    heads = [Cell(pen.say(h), "dim", "right") for h in _HEADS]
    widths = [10, 13, 15, 11, 12, 14, 12]
    if pen.width < sum(widths) + 6 * GAP:
        widths = [(pen.width - 6 * GAP) // 7] * 7
    lines = pen.table([heads, *(_option(option) for option in made.options)], widths)
    if any(option.freed.unknown for option in made.options):
        words = Words(
            "+? = มีโรงเรียนปลายทางที่เกณฑ์อัตรากำลังไม่ครอบคลุม จึงไม่นับ",
            "+? = the criteria say nothing of some receiving schools, which are not counted",
        )
        lines += pen.block(pen.say(words), 2, colour="dim")
    words = Words(
        "ดูรายโรงเรียน: plan schools candidates --grouped N",
        "school by school: plan schools candidates --grouped N",
    )
    return lines + pen.block(pen.say(words), 2, colour="dim")


def _option(option: Option) -> list[Cell]:
    farthest = f"{option.farthest.km:.1f}" if option.farthest else "-"
    unknown = "+?" if option.freed.unknown else ""
    said = (
        str(len(option.moves)),
        str(option.schools),
        str(option.pupils),
        f"{option.mean_km:.1f}" if option.moves else "-",
        farthest,
        str(option.teachers),
        f"{option.freed.posts}{unknown}",
    )
    return [Cell(text, "", "right") for text in said]


def _moves(option: Option, pen: Pen) -> list[str]:
    lines = pen.block(pen.say(_MOVES).format(len(option.moves)), colour="bold")
    half = max(LEAST, (pen.width - 3 * GAP - 22) // 2)
    return lines + pen.table([_move(move, pen) for move in option.moves], [half, half, 8, 14])


def _move(move: Move, pen: Pen) -> list[Cell]:
    return [
        Cell(f"{move.site.code} {move.site.name}"),
        Cell(f"→ {move.host.code} {move.host.name}"),
        Cell(str(move.site.pupils), "", "right"),
        Cell(_km(move.distance, pen), "", "right"),
    ]


def _reasons(made: Options, pen: Pen) -> list[str]:
    """Each reason once, with the schools that it holds for."""
    by_reason: dict[Words, list[str]] = {}
    for site, words in made.reasons:
        by_reason.setdefault(words, []).append(f"{site.code} {site.name}")
    lines: list[str] = []
    for words, schools in by_reason.items():
        lines += pen.block(f"{pen.say(words)} ({len(schools)})", 2, "· ")
        lines += pen.block(", ".join(schools[:MOST]) + _more(schools, pen), 4, colour="dim")
    return lines


def _more(schools: Sequence[str], pen: Pen) -> str:
    left = len(schools) - MOST
    if left <= 0:
        return ""
    return pen.say(
        Words(f" และอีก {left} แห่ง (ดูด้วย --format json)", f" and {left} more (--format json)")
    )


def _assumptions(ground: Ground, pen: Pen) -> list[str]:
    lines = []
    for number, words in enumerate(ground.assumptions(), 1):
        lines += pen.block(pen.say(words), 2, f"{number}. ")
    return lines
