"""Which numbers of a text turn Thai, and which stay as they were issued."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.numerals import thai_numerals


@pytest.mark.parametrize(
    ("text", "thai"),
    [
        ("ปีงบประมาณ พ.ศ. 2570 งบ 1,250.00 บาท", "ปีงบประมาณ พ.ศ. ๒๕๗๐ งบ ๑,๒๕๐.๐๐ บาท"),
        ("เวลา 12.30 น. วันที่ 17/11/2569", "เวลา ๑๒.๓๐ น. วันที่ ๑๗/๑๑/๒๕๖๙"),
        ("ที่ ศธ 04095/1234", "ที่ ศธ ๐๔๐๙๕/๑๒๓๔"),
        ("ข้อ 2.1.3) ป.1-6 ร้อยละ 80% 3:1", "ข้อ ๒.๑.๓) ป.๑-๖ ร้อยละ ๘๐% ๓:๑"),
        ("พ.ศ.2569,2570", "พ.ศ.๒๕๖๙,๒๕๗๐"),
        ("ค่าโทรศัพท์ 500 บาท", "ค่าโทรศัพท์ ๕๐๐ บาท"),
        ("12345678.00 บาท", "๑๒๓๔๕๖๗๘.๐๐ บาท"),
        ("คะแนน 0 0 0 0 0 0 0 0 0 0", "คะแนน ๐ ๐ ๐ ๐ ๐ ๐ ๐ ๐ ๐ ๐"),
        ("O-NET 2569", "O-NET ๒๕๖๙"),
        ("A4 2 แผ่น", "A4 ๒ แผ่น"),
        ("5 มี.ค. 69 และ 2569-03-05", "๕ มี.ค. ๖๙ และ ๒๕๖๙-๐๓-๐๕"),
    ],
)
def test_what_people_read_is_thai(text: str, thai: str) -> None:
    assert thai_numerals(text) == thai


@pytest.mark.parametrize(
    "text",
    [
        "70-SUP-003", "O-NET66", "Q1", "Q1/2569", "COVID-19", "S3,120", "5W1H",
        "0 5443 1234", "054-431234", "054 431 234", "02-288-5000", "0 2288 5000-9 ต่อ 1234",
        "081-555-1234", "0815551234", "08-1555-1234", "08x-xxx-xxxx", "+66 5443 1234",
        "โทร.054-431234", "Tel. 0 5443 1234", "Tel.0 5443 1234", "โทร. 1579", "สายด่วน 1579",
        "https://www.obec.go.th/2569?y=70", "http://x.go.th/ปี2569/แผน", "www.lpg2.go.th/1",
        "plan2569@obec.go.th", "แผนปี2569(ร่าง1).xlsx", "2569.pdf",
        "52010123", "1052010123", "1234567890123", "1-2345-67890-12-3",
    ],
)  # fmt: skip
def test_what_machines_read_stays(text: str) -> None:
    assert thai_numerals(text) == text
    assert thai_numerals(f"ดู {text} ใน 3 วัน") == f"ดู {text} ใน ๓ วัน"


@given(st.text() | st.text(alphabet="0123456789๐กA-./@:, +โทรต่อ"))
def test_only_digits_ever_change_and_a_second_pass_changes_nothing(text: str) -> None:
    thai = thai_numerals(text)
    assert to_arabic_digits(thai) == to_arabic_digits(text)
    assert len(thai) == len(text)


@given(st.text(alphabet="ก ขคา()", max_size=20), st.integers(0, 99999))
def test_a_short_number_among_thai_words_turns_thai(words: str, number: int) -> None:
    assert not any(c in "0123456789" for c in thai_numerals(f"{words} {number:,} {words}"))
