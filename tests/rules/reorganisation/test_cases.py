"""Cases judged on a copy of the small year, and the table that the office may change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pyo1plan.rules.reorganisation.example import case
from pyo1plan.year.repository import Repository
from tests.workspaces.reorganised_year import reorganised_year

Lay = Judge = Callable[..., Any]
TABLE = "checklists/requirements/reorganisation.yaml"


def said(judge: Judge, repository: Repository, rule: str) -> list[str]:
    return [f.message.th for f in judge(repository).findings if f.rule == rule]


def test_five_cases_at_five_stages_have_nothing_wrong(tmp_path: Any, judge: Judge) -> None:
    assert judge(reorganised_year(tmp_path)).findings == ()


def test_a_case_is_no_error_while_nobody_puts_it_forward(lay: Lay, judge: Judge) -> None:
    assert judge(lay(case(hearings=None, summary=None))).findings == ()


def test_the_offices_own_table_counts_before_the_installed_one(lay: Lay, judge: Judge) -> None:
    own = (
        "regulations: [{key: moe-2550, title: ระเบียบ, kinds: [merge]}]\n"
        "requirements: [{key: not-protected, kinds: [merge], text: ตรวจแล้ว},"
        " {key: blessing, kinds: [merge], text: ได้รับความเห็นชอบของสภาหมู่บ้าน}]"
    )
    (message,) = said(
        judge, lay({**case(proposed="2569-11-02"), TABLE: own}), "reorganisation-not-ready"
    )
    assert "สภาหมู่บ้าน (blessing)" in message
    assert "ยังขาด 1 ข้อ" in message


def test_a_table_that_cannot_be_read_blocks_and_is_named(lay: Lay, judge: Judge) -> None:
    repository = lay(
        {**case(proposed="2569-11-02", hearings=None), TABLE: "requirements: [{key: a}]"}
    )
    findings = judge(repository).findings
    assert "reorganisation-not-ready" not in {f.rule for f in findings}
    assert any(f.rule == "rules-blocked" and f.place.file == TABLE for f in findings)


def test_without_a_case_the_table_is_not_even_read(lay: Lay, judge: Judge) -> None:
    assert judge(lay({TABLE: "requirements: [{key: a}]"})).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "นายอำเภอเมืองตัวอย่าง เป็นประธาน",
        "นายก องค์การบริหารส่วนตำบล เห็นด้วย",
        "เด็กชายและเด็กหญิง จำนวน 12 คน",
        "โรงเรียนบ้านนางแล (สาขา) และบ้านนายาง ตำบลสมมติ",
        "ครูประจำชั้น ทุกคน",
        "โทร. 0 5400 0000 ต่อ 12",
    ],
)
def test_offices_and_places_are_no_persons(lay: Lay, judge: Judge, text: str) -> None:
    assert said(judge, lay(case(summary=f'"{text}"')), "person-named") == []


@pytest.mark.parametrize(
    "text",
    ["นางสาวสมมติ ตัวอย่างดี", "ให้ ด.ช.สมมติ ตัวอย่างดี ย้าย", "เลข 1 2345 67890 12 3", "นาย สมมติ ตัวอย่างดี"],
)
def test_persons_are_told(lay: Lay, judge: Judge, text: str) -> None:
    assert said(judge, lay(case(summary=f'"{text}"')), "person-named") != []
