"""Unit rates: which of the year's rates is meant, and what the warning names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

FILE = "proposals/supervision/70-SUP-001.yaml"
RATES = (
    "unit_rates: [{item: อาหาร, most: 100, unit: คน, verified: yes},"
    " {item: อาหารว่าง, most: 35, unit: คน/มื้อ, source: หนังสือ กค, verified: no},"
    " {item: น้ำดื่ม, most: 10, unit: ขวด}]"
)


def told_of(verdict: Any) -> list[Any]:
    return [
        f
        for f in verdict.findings
        if f.rule == "unit-rate-exceeded" and f.place.file.endswith(FILE)
    ]


def line(item: str, rate: str) -> dict[str, str]:
    return {
        "year.yaml": RATES,
        FILE: f"activities: [{{name: อบรม, lines: [{{item: {item}, category: ค่าใช้สอย, source: obec,"
        f" quantity: 10, rate: {rate}, amount: 500, quarter: 2}}]}}]",
    }


@pytest.mark.parametrize(
    "item, rate, told",
    [
        ("ค่าอาหารว่าง", "35", False),
        ("ค่าอาหารว่าง", "35.01", True),
        ("ค่าอาหารว่าง", "50", True),
        ("ค่าอาหารกลางวัน", "100", False),  # the shorter words hold here
        ("ค่าอาหารกลางวัน", "120", True),
        ("ค่านํ้าดื่ม", "12", True),  # sara am in two pieces looks the same
        ("ค่าวัสดุ", "9999", False),
    ],
)
def test_the_longest_words_found_in_the_item_count(
    item: str, rate: str, told: bool, lay: Callable[..., Any], judge: Callable[..., Any]
) -> None:
    assert bool(told_of(judge(lay(line(item, rate))))) == told


def test_the_warning_names_rate_unit_source_and_whether_it_is_confirmed(
    lay: Callable[..., Any], judge: Callable[..., Any]
) -> None:
    (finding,) = told_of(judge(lay(line("ค่าอาหารว่างและเครื่องดื่ม", "50"))))
    for part in ("50.00", "อาหารว่าง", "35.00", "คน/มื้อ", "หนังสือ กค", "ยังไม่ยืนยัน"):
        assert part in finding.message.th
    assert "not yet confirmed" in finding.message.en
    assert finding.severity == "warning"
