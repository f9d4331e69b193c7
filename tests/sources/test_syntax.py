"""Each slip of typing is named in Thai, at the place where it was made, with what to type."""

from __future__ import annotations

import re

import pytest

from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.problems import Problem

#: What was typed; the line and column that are named; a word of the Thai message.
SLIPS = {
    "tab": ("a:\n\tb: 1\n", 2, 1, "แท็บ"),
    "tab below a value": ("a: 1\n\tb: 2\n", 2, 1, "แท็บ"),
    "no-break space": ("a: 1\nb:\n\u00a0\u00a0c: 1\n  d: 2\n", 3, 1, "U+00A0"),
    "deeper than the group": ("a:\n  b: 1\n   c: 2\n", 3, 5, "ลึกกว่า"),
    "less deep than the group": ("a:\n  b: 1\n c: 2\n", 3, 2, "ย่อหน้า"),
    "second colon": ("name: หัวข้อ: รายละเอียด\n", 1, 13, ":"),
    "no space behind the colon": ("id: 1\ngroup:ict\nname: x\n", 2, 1, ":"),
    "dash for nothing": ("amount: -\n", 1, 9, "-"),
    "open quote": ('a: 1\nname: "โครงการ\nb: 2\n', 2, 7, "อัญประกาศ"),
    "text behind a quote": ('name: "โครงการ" ก\n', 1, 17, "ต่อท้าย"),
    "apostrophe in quotes": ("name: 'it's'\n", 1, 11, "ต่อท้าย"),
    "open bracket": ("a: 1\nb: [1, 2\nc: 3\n", 2, 4, "วงเล็บ"),
    "brace in a text": ("place: {โรงเรียน\nb: 1\n", 1, 8, "วงเล็บ"),
    "comma too many": ("a: [1, , 2]\n", 1, 8, "จุลภาค"),
    "backslash": ('a: "C:\\ก"\n', 1, 7, "\\"),
    "at sign": ("a: @ก\n", 1, 4, "@"),
    "star": ("a: *ก\n", 1, 4, "*"),
    "exclamation mark": ("a: !ก\n", 1, 4, "!"),
    "text behind a bar": ("a: | ก\n  ข\n", 1, 6, "|"),
}


def _only(text: str) -> Problem:
    refused = read_values(text)
    assert isinstance(refused, Refused)
    (problem,) = refused.problems
    return problem


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_where_it_was_made(slip: str) -> None:
    text, line, column, word = SLIPS[slip]
    problem = _only(text)
    assert problem.rule == "yaml-syntax"
    assert (problem.line, problem.column) == (line, column)
    assert word in problem.message.th


@pytest.mark.parametrize("slip", SLIPS)
def test_a_thai_message_holds_no_words_of_the_parser(slip: str) -> None:
    problem = _only(SLIPS[slip][0])
    said = problem.message.th + problem.hint.th.replace("space", "").replace("name", "")
    assert not re.search("[a-z]{4}", said)


SPLIT = {
    "amount": ("{amount: 6,000, quarter: 1}", "000", 12),
    "text": ("{unit: เล่ม, ชุด}", "ชุด", 14),
    "last": ('{a: 1, "b c"}', "b c", 8),
    "in a list": ("[{number: 3,499}]", "499", 16),
}


@pytest.mark.parametrize("case", SPLIT)
def test_a_comma_never_loses_what_follows_it(case: str) -> None:
    typed, lost, column = SPLIT[case]
    problem = _only(f"{'' if typed[0] == '{' else 'a: '}{typed}\n")
    assert lost in problem.message.th
    assert (problem.line, problem.column) == (1, column)


def test_fields_left_empty_are_no_slips() -> None:
    assert read_values("{name: , phone: }\n") == {}
    assert read_values("a:\nb: # ก\nc: {d: # ก\n  }\n") == {"c": {}}


def test_a_map_with_thousands_of_fields_is_refused_at_once() -> None:
    refused = read_values("".join(f"k{n}: 1\n" for n in range(190_000)))
    assert isinstance(refused, Refused)
    assert [p.rule for p in refused.problems] == ["yaml-too-many"]
