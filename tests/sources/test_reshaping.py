"""A text brought to another tree: it reads as that tree, and lines that say the same stay."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import read_values
from pyo1plan.sources.rendering import Style, document
from pyo1plan.sources.reshaping import reshaped

TEXT = """# หัวแฟ้ม
id: 70-SUP-003   # รหัส
owner: {position: ศึกษานิเทศก์, name: , phone: }   # ผู้รับผิดชอบ
letter:           # ยังว่าง
rationale: |
  ย่อหน้าแรก

  ย่อหน้าที่สอง

# ก่อนกิจกรรม
activities:       # กิจกรรม
  # แถวแรก
  - name: อบรม
    start: 2569-11-17     # วันเริ่ม
    lines:
      - {item: ค่าอาหาร, amount: 28800}
      - {item: "ค่ารถ: ไปกลับ", amount: 400}   # ไปกลับ
  # แถวที่สอง
  - name: 'นิเทศ'

# ก่อนท้าย
codes: [A1, B2]
end: x
"""
STYLE = Style(
    lambda path: path[:1] in (("owner",), ("codes",)) or (len(path) == 4 and path[2] == "lines"),
    lambda path: path == ("rationale",),
)


def tree() -> Any:
    value = read_values(TEXT)
    assert isinstance(value, dict)
    value["rationale"] = value["rationale"].rstrip("\n")
    return value


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


def changed(change: Any) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    new = tree()
    change(new)
    after = reshaped(TEXT, new, STYLE)
    old_lines, new_lines = TEXT.splitlines(), after.splitlines()
    gone = [line for line in old_lines if line not in new_lines]
    come = [line for line in new_lines if line not in old_lines]
    return gone, come


def test_nothing_to_do_is_nothing_done() -> None:
    assert reshaped(TEXT, tree(), STYLE) == TEXT


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (lambda t: t.update(id="X1"), ["id: 70-SUP-003   # รหัส"], ["id: X1   # รหัส"]),
        (lambda t: t.update(letter="ศธ 1"), ["letter:           # ยังว่าง"], ["letter: ศธ 1           # ยังว่าง"]),
        (lambda t: t["owner"].update(phone="1"), 1, ["owner: {position: ศึกษานิเทศก์, phone: 1}   # ผู้รับผิดชอบ"]),
        (lambda t: t["activities"][0]["lines"][1].update(amount="500"), 1, ['      - {item: "ค่ารถ: ไปกลับ", amount: 500}   # ไปกลับ']),
        (lambda t: t["activities"][0]["lines"].insert(1, {"item": "ก", "amount": "1"}), [], ["      - {item: ก, amount: 1}"]),
        (lambda t: t["activities"][0]["lines"].pop(0), ["      - {item: ค่าอาหาร, amount: 28800}"], []),
        (lambda t: t["activities"].append({"name": "ใหม่", "lines": [{"item": "ข"}]}), [], ["  - name: ใหม่", "      - {item: ข}"]),
        (lambda t: t["activities"][1].update(start="2570-01-01"), [], ["    start: 2570-01-01"]),
        (lambda t: t["activities"][0].pop("start"), ["    start: 2569-11-17     # วันเริ่ม"], []),
        (lambda t: t.update(rationale="สั้น"), 2, ["  สั้น"]),
        (lambda t: t["codes"].append("C3"), ["codes: [A1, B2]"], ["codes: [A1, B2, C3]"]),
        (lambda t: t.update(note="บรรทัด\nสอง"), [], ["note: |", "  บรรทัด", "  สอง"]),
        (lambda t: t.pop("end"), ["end: x"], []),
    ],
)  # fmt: skip
def test_only_what_differs_changes(change: Any, gone: list[str] | int, come: list[str]) -> None:
    went, came = changed(change)
    assert came == come
    assert went == gone if isinstance(gone, list) else len(went) == gone


def test_lines_keep_their_ends() -> None:
    new = tree()
    new["note"] = "ใหม่"
    after = reshaped(TEXT.replace("\n", "\r\n"), new, STYLE)
    assert after == reshaped(TEXT, new, STYLE).replace("\n", "\r\n")


texts = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=12).map(str.strip).filter(bool)  # fmt: skip
lines = st.lists(texts, min_size=1, max_size=3).map("\n".join)
rows = st.fixed_dictionaries({"item": texts}, optional={"amount": texts})
activities = st.fixed_dictionaries(
    {"name": texts}, optional={"start": texts, "lines": st.lists(rows, min_size=1, max_size=3)}
)
trees = st.fixed_dictionaries(
    {"id": texts},
    optional={
        "owner": st.fixed_dictionaries({"position": texts}, optional={"name": texts}),
        "letter": lines,
        "rationale": lines,
        "activities": st.lists(activities, min_size=1, max_size=3),
        "codes": st.lists(texts, min_size=1, max_size=3),
        "end": texts,
    },
)


@given(trees)
def test_what_is_written_reads_back(value: dict[str, Any]) -> None:
    back = read_values(document(value, STYLE))
    assert _ended(back) == value


@settings(max_examples=150)
@given(trees, trees)
def test_it_reads_as_the_tree_or_says_that_it_cannot(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    text = document(one, STYLE)
    try:
        after = reshaped(text, copy.deepcopy(other), STYLE)
    except EditError:
        return
    assert _ended(read_values(after)) == other


unmarked = texts.map(lambda text: text.replace("#", "ก"))


@given(
    st.fixed_dictionaries(
        {"codes": st.lists(unmarked, min_size=1, max_size=3)}, optional={"end": unmarked}
    )
)
def test_comments_of_what_stays_stay(value: dict[str, Any]) -> None:
    """What is put in holds no #: the eyes of this test take every # for a comment."""
    new = {**tree(), "letter": "ก", **value}
    assert comments(reshaped(TEXT, new, STYLE)) == comments(TEXT)


def _ended(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _ended(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_ended(v) for v in value]
    return value.rstrip("\n") if isinstance(value, str) else value
