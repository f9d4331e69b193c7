"""How things are written, beyond the examples of each rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pyo1plan.records.policies import Allocation
from pyo1plan.rules.texts import around, texts

Lay = Judge = Callable[..., Any]
PROPOSAL = "proposals/supervision/70-SUP-001.yaml"


def said(verdict: Any, rule: str) -> list[str]:
    return [f.message.th for f in verdict.findings if f.rule == rule]


@pytest.mark.parametrize(
    "text",
    [
        "ดำเนินการตามเป้าหมายการพัฒนาที่ยั่งยืน ค.ศ. 2030",
        "ปฏิญญาสากล 10 ธันวาคม 1948",
        "ปีงบประมาณ 2570 ใช้กระดาษ 2000 แผ่น ห้อง 2027",
        "พ.ศ. ๒๕๖๑",
        "วัดศรีโคมคำ สร้างพระเจ้าตนหลวงเมื่อ พ.ศ. 2034",
        "พุทธศักราช 1982",
    ],
)
def test_right_years(text: str, lay: Lay, judge: Judge) -> None:
    assert said(judge(lay({PROPOSAL: f"rationale: {text}"})), "wrong-era") == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ปีงบประมาณ 2027", "ปีงบประมาณ 2570"),
        ("พ.ศ. ๒๐๒๖", "พ.ศ. ๒๕๖๙"),
        ("17 พฤศจิกายน 2026", "พฤศจิกายน 2569"),
        ("ค.ศ. 2570", "ค.ศ. 2027"),
    ],
)
def test_wrong_years(text: str, meant: str, lay: Lay, judge: Judge) -> None:
    found = judge(lay({PROPOSAL: f"rationale: {text}"})).findings
    assert [f.hint.th for f in found if f.rule == "wrong-era"] == [f"แก้เป็น “{meant}”"]


def test_every_kind_of_record_is_read(lay: Lay, judge: Judge) -> None:
    fragments = {
        "office.yaml": "province: เเพร่",
        "policies.yaml": "summary: [สํานักงาน]",
        "meetings/2569-11-12-plan-committee.yaml": "place: ห้องประชุุม",
    }
    found = [f for f in judge(lay(fragments)).findings if f.rule == "thai-spelling"]
    assert [f.path for f in found] == [("place",), ("summary", 0), ("province",)]


def test_the_place_is_that_of_the_value(lay: Lay, judge: Judge) -> None:
    fragments = {PROPOSAL: "objectives: [เพื่อพัฒนาครู, เพื่อ๑2 โรงเรียน]"}
    (finding,) = [f for f in judge(lay(fragments)).findings if f.rule == "mixed-numerals"]
    assert finding.path == ("objectives", 1)
    assert "เพื่อ๑2" in finding.excerpt


def test_keys_are_those_of_the_file() -> None:
    allocation = Allocation.model_validate(
        {"id": "A1", "date": "2569-10-05", "from": "สพฐ.", "source": "obec", "amount": "1"}
    )
    assert dict(texts(allocation)) == {("id",): "A1", ("from",): "สพฐ.", ("source",): "obec"}


def test_around_shows_what_is_hidden() -> None:
    assert around("ก" * 30 + "\u200b" + "ข" * 30, 30) == f"…{'ก' * 12}<U+200B>{'ข' * 12}…"
    assert around("สั้น", 0) == "สั้น"


def test_around_cuts_no_letter_from_its_marks() -> None:
    assert around("ที่" * 11, 16) == f"…{'ที่' * 9}…"


def test_a_file_name_that_is_not_the_id(lay: Lay, judge: Judge) -> None:
    found = judge(lay({PROPOSAL: "id: SUP1"})).findings
    assert {f.rule for f in found} >= {"id-equals-file", "id-parts"}
