"""What the parser complains of is told in Thai, with the option and what to type."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Plan


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("schools candidates --nearest 0", "--nearest ใช้ไม่ได้: ต้องไม่น้อยกว่า 1"),
        ("form proposal --new 999", "--new ใช้ไม่ได้: ต้องไม่เกิน 200"),
        ("form proposal --new x", "--new ใช้ไม่ได้: ต้องเป็นจำนวนเต็ม"),
        ("schools show 1 2 3", "มีคำเกินมา (3)"),
        ("validate --format xml", "ไม่อยู่ในตัวเลือก"),
        ("letter in", "--subject"),
    ],
)
def test_it_is_told_in_thai(plan: Plan, typed: str, said: str) -> None:
    done = plan(*typed.split())
    assert done.returncode == 2
    assert said in done.stderr
    assert "Input should" not in done.stderr
