"""Letters found by words: inside unspaced text, in any spelling, the best first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.letters.found import Found, search
from pyo1plan.thai.canonical import canonical

LETTERS = [
    ("แจ้งจัดสรรงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ๒๕๗๐", "สพฐ."),
    ("ขอความอนุเคราะห์ข้อมูลสารสนเทศทางการศึกษา", "สำนักงานศึกษาธิการจังหวัดพะเยา"),
    ("งบประมาณ", "กลุ่มบริหารงานการเงินและสินทรัพย์"),
    ("น้ำท่วมโรงเรียน", "โรงเรียนบ้านปิน"),
]


def found(query: str) -> list[Found[tuple[str, str]]]:
    return search(LETTERS, query, lambda one: [(one[0], 4.0), (one[1], 2.0)])


@pytest.mark.parametrize(
    ("query", "subjects", "how"),
    [
        ("งบประมาณ", [2, 0], "exact"),  # the whole subject before a part of one
        ("รายจ่าย จัดสรร", [0], "exact"),
        ("2570", [0], "exact"),
        ("สารสนเทศ พะเยา", [1], "exact"),
        ("น\u0e4d\u0e49าท่วม", [3], "exact"),  # sara am typed in two letters
        ("จดสรร", [], ""),
        ("ข้อมุลสารสนเทศ", [1], "near"),
        ("สือ", [], ""),
        ("จงหวัด", [1], "near"),
        ("แจงจัดสรร", [0], "signs"),  # a tone mark left out
    ],
)
def test_what_is_found(query: str, subjects: list[int], how: str) -> None:
    hits = found(query)
    assert [LETTERS.index(hit.thing) for hit in hits] == subjects
    assert {hit.how for hit in hits} <= {how}


@settings(max_examples=80)
@given(st.sampled_from(LETTERS), st.data())
def test_every_part_of_a_subject_finds_its_letter(
    letter: tuple[str, str], data: st.DataObject
) -> None:
    subject = canonical(letter[0])
    start = data.draw(st.integers(0, len(subject) - 2))
    part = subject[start : data.draw(st.integers(start + 2, len(subject)))]
    if len(part.replace(".", "").strip()) > 1:
        assert letter in [hit.thing for hit in found(part)]
