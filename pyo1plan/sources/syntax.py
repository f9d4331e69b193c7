"""What the parser's complaint means to the person who typed the text: where to look, what to type.

The parser names what its grammar wanted (`did not find expected key`) at the place where it gave
up. Here each complaint becomes the slip that causes it, at the place where it was made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from yaml.error import MarkedYAMLError

from pyo1plan.sources.conflict import conflict_problem
from pyo1plan.sources.problems import Problem
from pyo1plan.words import Words

RULE = "yaml-syntax"

_QUOTE = Words(
    'ถ้าเป็นข้อความ ให้ใส่อัญประกาศคร่อมทั้งข้อความ เช่น name: "หัวข้อ: รายละเอียด"',
    'quote the whole text, as in name: "heading: details"',
)
_ALIGN = Words(
    "จัดจำนวนช่องว่างหน้าบรรทัดให้เท่ากับช่องอื่นในกลุ่มเดียวกัน",
    "give the line as many leading spaces as its neighbours have",
)
_SPACES = Words(
    "ลบแท็บหรือช่องว่างพิเศษหน้าบรรทัด แล้วย่อหน้าด้วยเว้นวรรคธรรมดา (กด space) ชั้นละสองช่อง",
    "delete it and indent with plain spaces, two for each level",
)
_COLON = Words(
    "ทุกช่องเขียนเป็น ชื่อช่อง: ค่า มีเว้นวรรคหลัง : ถ้าบรรทัดนี้เป็นข้อความต่อจากบรรทัดก่อน ให้ย่อหน้าให้ตรงกัน",
    "write key: value with a space behind the colon; indent it if it continues the text above",
)


@dataclass(frozen=True, slots=True)
class _Saying:
    """What is said where the parser's `complaint` (and its `context`) contain these words."""

    complaint: tuple[str, ...]
    context: str
    at: Literal["here", "start"]
    message: Words
    hint: Words


_SAYINGS = (
    _Saying(
        ("unexpected end of stream", "unexpected document"),
        "quoted scalar",
        "start",
        Words("อัญประกาศที่เปิดตรงนี้ไม่ได้ปิด", "the quote that opens here is never closed"),
        Words("ใส่อัญประกาศปิดท้ายข้อความ", "close it at the end of the text"),
    ),
    _Saying(
        ("unknown escape", "hexdecimal"),
        "",
        "here",
        Words(
            "เครื่องหมาย \\ ในอัญประกาศคู่มีความหมายพิเศษ", "\\ has a meaning of its own in double quotes"
        ),
        Words("เปลี่ยนเป็นอัญประกาศเดี่ยว ' หรือเขียน \\\\", "use single quotes, or write \\\\"),
    ),
    _Saying(
        ("',' or",),
        "flow",
        "start",
        Words(
            "วงเล็บ [ หรือ { ที่เปิดตรงนี้ไม่ได้ปิด หรือขาดจุลภาคระหว่างรายการ",
            "the [ or { that opens here is never closed, or a comma is missing in it",
        ),
        Words(
            "ใส่วงเล็บปิดหรือจุลภาคที่ขาด ถ้าเป็นข้อความ ให้ใส่อัญประกาศคร่อมทั้งข้อความ",
            "close it or add the comma; quote the whole if it is text",
        ),
    ),
    _Saying(
        ("sequence entries are not allowed",),
        "",
        "here",
        Words("มี - อยู่หลัง : ในบรรทัดเดียวกัน", "a - stands behind the colon on the same line"),
        Words(
            "ถ้าไม่มีค่าให้เว้นว่างไว้ ถ้าเป็นรายการให้ขึ้นบรรทัดใหม่ ถ้าเป็นข้อความให้ใส่อัญประกาศ",
            "leave it empty if there is no value; begin a list on a line of its own; quote a text",
        ),
    ),
    _Saying(
        ("could not find expected ':'",),
        "",
        "start",
        Words("บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง", "no colon follows the field's name on this line"),
        _COLON,
    ),
    _Saying(
        ("node content",),
        "",
        "here",
        Words("มีจุลภาคหรือวงเล็บเกินมา", "a comma or bracket too many stands here"),
        Words("ลบเครื่องหมายที่เกิน หรือใส่ค่าที่ขาดก่อนหน้า", "remove it, or add the value that is missing"),
    ),
    _Saying(
        ("comment or",),
        "block scalar",
        "here",
        Words("มีข้อความต่อท้าย | หรือ > ในบรรทัดเดียวกัน", "text follows | or > on the same line"),
        Words(
            "ขึ้นบรรทัดใหม่หลัง | แล้วย่อหน้าข้อความเข้าไปสองช่อง",
            "begin the text on the next line, indented by two spaces",
        ),
    ),
    _Saying(
        ("alphabetic or numeric", "whitespace or line break", "expected URI", "undefined tag"),
        "",
        "start",
        Words("ข้อความขึ้นต้นด้วย * & หรือ ! ซึ่งมีความหมายพิเศษ", "the text begins with *, & or !"),
        _QUOTE,
    ),
    _Saying(
        ("document start",),
        "",
        "here",
        Words("บรรทัดนี้อยู่นอกข้อมูลของแฟ้ม", "this line stands outside the file's data"),
        Words("ลบบรรทัดที่มี ... หรือ --- หรือ % ก่อนหน้า", "remove the line with ..., --- or % before it"),
    ),
)
_OTHER_MESSAGE = "รูปแบบ YAML ผิด"
_OTHER_HINT = Words(
    "ดูการย่อหน้า เครื่องหมาย : - [ ] { } และอัญประกาศของบรรทัดนี้และบรรทัดก่อนหน้า",
    "look at indents, : - [ ] { } and quotes on this line and the one before",
)


def syntax_problem(error: MarkedYAMLError, text: str) -> Problem:
    """The slip behind `error`, which the parser met in `text`."""
    if left_by_git := conflict_problem(text):
        return left_by_git
    complaint, context = (error.problem or "").strip(), error.context or ""
    here = error.problem_mark or error.context_mark
    start = error.context_mark or here
    if here is None:
        return Problem(RULE, Words(_OTHER_MESSAGE, "this is not valid YAML"), _OTHER_HINT)
    lines = text.split("\n")
    if indent := _odd_indent(lines, here.line):
        return indent
    if "cannot start any token" in complaint:
        return _at(here, *_odd_start(lines[here.line][here.column : here.column + 1]))
    if "mapping values are not allowed" in complaint:
        return _at(here, *_odd_colon(lines, here.line, here.column))
    if "expected key" in complaint or "'-' indicator" in complaint or "<block end>" in complaint:
        return _at(here, *_odd_neighbour(lines[here.line] if here.line < len(lines) else "", here))
    for saying in _SAYINGS:
        if saying.context in context and any(c in complaint for c in saying.complaint):
            place, other = (start, here) if saying.at == "start" else (here, start)
            return _at(place, saying.message, saying.hint, other)
    message = Words(f"{_OTHER_MESSAGE} ({complaint})", f"this is not valid YAML ({complaint})")
    return _at(here, message, _OTHER_HINT, start)


def missing_value(name: str, line: int, column: int) -> Problem:
    """A name in braces with no colon: mostly the rest of a value that a comma split, and lost."""
    return Problem(
        RULE,
        Words(
            f"“{name[:60]}” ใน {{ }} ไม่มี : ตามหลัง จุลภาคข้างหน้าจึงทำให้เป็นช่องใหม่ที่ไม่มีค่า",
            f"“{name[:60]}” in {{ }} has no colon: the comma made it a field with no value",
        ),
        Words(
            'ถ้าจุลภาคเป็นส่วนของค่า ให้ใส่อัญประกาศคร่อมทั้งค่า เช่น "6,000" ถ้าเป็นช่อง ให้ใส่ : ตามหลัง',
            'quote the whole value if the comma belongs to it, as in "6,000"; a field needs a colon',
        ),
        line + 1,
        column + 1,
    )


def _at(place: Any, message: Words, hint: Words, other: Any = None) -> Problem:
    related = None
    if other is not None and (other.line, other.column) != (place.line, place.column):
        note = Words("ตำแหน่งที่เกี่ยวข้อง", "the other place it concerns")
        related = (other.line + 1, other.column + 1, note)
    return Problem(RULE, message, hint, place.line + 1, place.column + 1, related)


def _odd_indent(lines: list[str], last: int) -> Problem | None:
    """A tab or an odd space in the indent of the line where the parser gave up, or just above."""
    for number in (last, last - 1):
        line = lines[number] if 0 <= number < len(lines) else ""
        indent = line[: len(line) - len(line.lstrip())]
        odd = next((i for i, letter in enumerate(indent.rstrip("\r")) if letter != " "), None)
        if odd is None or not line.strip():
            continue
        message = (
            Words("ย่อหน้าด้วยแท็บ ซึ่ง YAML ไม่รับ", "a tab indents this line, which YAML refuses")
            if indent[odd] == "\t"
            else Words(
                f"หน้าบรรทัดมีช่องว่างพิเศษ U+{ord(indent[odd]):04X} ที่ไม่ใช่เว้นวรรคธรรมดา",
                f"the odd space U+{ord(indent[odd]):04X} indents this line",
            )
        )
        return Problem(RULE, message, _SPACES, number + 1, odd + 1)
    return None


def _odd_start(letter: str) -> tuple[Words, Words]:
    if letter == "\t":
        return Words("มีแท็บตรงที่ควรเป็นเว้นวรรค", "a tab stands where a space should"), _SPACES
    return (
        Words(f"ข้อความขึ้นต้นด้วย {letter} ไม่ได้", f"no text may begin with {letter}"),
        _QUOTE,
    )


def _odd_colon(lines: list[str], number: int, column: int) -> tuple[Words, Words]:
    """Why a colon is not where a field's name could stand: text before it, or a wrong indent."""
    line = lines[number]
    if ": " in line[:column]:
        return Words("มีเครื่องหมาย : อีกตัวอยู่ในข้อความ", "the text holds another colon"), _QUOTE
    above = next((one for one in reversed(lines[:number]) if one.strip()), "")
    if _indent(line) > _indent(above):
        return (
            Words("บรรทัดนี้ย่อหน้าลึกกว่าช่องก่อนหน้า", "this line is indented deeper than the one above"),
            _ALIGN,
        )
    return Words("บรรทัดก่อนหน้าไม่มีเครื่องหมาย :", "the line above has no colon"), _COLON


def _odd_neighbour(line: str, here: Any) -> tuple[Words, Words]:
    """Why no field or list entry begins where one should: text behind a value, or a wrong indent."""
    if line[: here.column].strip():
        return (
            Words(
                "มีข้อความต่อท้ายหลังอัญประกาศหรือวงเล็บปิด",
                "text follows a closing quote or bracket",
            ),
            Words(
                "ย้ายข้อความเข้าไปในอัญประกาศ ถ้ามีอัญประกาศอยู่ในข้อความ ให้คร่อมด้วยอัญประกาศอีกแบบ",
                "move it inside; a text that holds a quote is put in quotes of the other kind",
            ),
        )
    return (
        Words(
            "ย่อหน้าของบรรทัดนี้ไม่ตรงกับบรรทัดอื่นในกลุ่มเดียวกัน",
            "this line's indent differs from its neighbours'",
        ),
        _ALIGN,
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
