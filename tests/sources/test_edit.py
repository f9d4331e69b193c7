"""Values are changed where they stand: the new text reads as the old one but for the edits."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.findings import Path
from pyo1plan.sources.edit import Edit, EditError, append, replace, scalar
from pyo1plan.sources.events import read_values

OFFICER = """# หัวแฟ้ม
id: 70-SUP-003   # รหัส
name: "โครงการ: ก"
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
  - name: 'นิเทศ'

# ก่อนท้าย
schools:
- "56010001"
- "56010002"
end: x
"""

#: What officers and machines may put into a field.
HOSTILE = [
    "a: b", "# ไม่ใช่หมายเหตุ", "ก # ข", "'", '"', "\\", "- ก", "-", "null", "~", "", " ", "ก\nข", "\tก",
    "[ก]", "{ก: ข}", "&a", "*a", "!ก", "|", ">", "%ก", "@ก", "`ก", "? ก", "ก,ข", "yes", "1e3", "007",
    "0x1F", "ก:", ": ก", "---", "...", "\u0085", "\u2028", "\ufeff", "\u00a0", "\u200b", "\x07", "🙂",
    "2569-11-17", "1,250,000.00", "๑๗ พ.ย. ๖๙", "โครงการพัฒนา (ระยะที่ 2)", "ก  ข", "ก ", " ก", "ก\r\nข",
]  # fmt: skip
PATHS: list[Path] = [
    ("id",),
    ("name",),
    ("owner", "position"),
    ("owner", "phone"),
    ("letter",),
    ("rationale",),
    ("activities", 0, "start"),
    ("activities", 0, "lines", 0, "amount"),
    ("activities", 1, "name"),
    ("schools", 1),
    ("end",),
]


def comments(text: str) -> list[str]:
    return re.findall(r"# (?:หัวแฟ้ม|รหัส|ผู้รับผิดชอบ|ยังว่าง|ก่อนกิจกรรม|กิจกรรม|แถวแรก|วันเริ่ม|ก่อนท้าย)", text)


def with_value(path: Path, value: Any) -> Any:
    tree: Any = {"root": copy.deepcopy(read_values(OFFICER))}
    here = tree["root"]
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    return tree["root"]


anything = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text("กข ab01:#-\n'\"{}[],&*!|>%@`~?\\", max_size=12),
)


@given(st.sampled_from(PATHS), anything)
def test_a_new_text_stands_at_its_place_and_nothing_else_changes(path: Path, new: str) -> None:
    changed = replace(OFFICER, [Edit(path, new)])
    assert read_values(changed) == with_value(path, new)
    assert comments(changed) == comments(OFFICER)


@given(st.lists(st.sampled_from(PATHS), unique=True, min_size=2), anything)
def test_several_edits_do_not_disturb_each_other(paths: list[Path], new: str) -> None:
    changed = replace(OFFICER, [Edit(path, new) for path in paths])
    alone = OFFICER
    for path in paths:
        alone = replace(alone, [Edit(path, new)])
    assert changed == alone


@given(anything, anything)
def test_a_map_in_brackets_and_windows_line_ends(old: str, new: str) -> None:
    text = f"a: 1\r\nb: {{x: {scalar(old)}, y: [{scalar(old)}, 2]}}\r\nc: |\r\n  ก\r\n"
    changed = replace(text, [Edit(("b", "x"), new), Edit(("b", "y", 0), new)])
    assert read_values(changed) == {"a": "1", "b": {"x": new, "y": [new, "2"]}, "c": "ก\n"}
    assert changed.count("\r\n") == text.count("\r\n")


@given(st.lists(anything, max_size=4))
def test_a_list_takes_the_place_of_rows(new: list[str]) -> None:
    for path in (("activities",), ("schools",), ("activities", 0, "lines"), ("letter",)):
        changed = replace(OFFICER, [Edit(path, new)])
        assert read_values(changed) == with_value(path, new)
        assert "# ก่อนกิจกรรม" in changed
        assert "# ก่อนท้าย" in changed


def test_rows_that_go_leave_a_tidy_line() -> None:
    assert (
        replace("a:\n  - x\n  - y\n\n# ต่อไป\nb: 1\n", [Edit(("a",), [])])
        == "a: []\n\n# ต่อไป\nb: 1\n"
    )
    assert replace("a:   # ก\n- x\nb: 1\n", [Edit(("a",), [])]) == "a: []   # ก\nb: 1\n"


def test_a_value_is_emptied() -> None:
    assert replace("a: 1   # ก\nb: 2\n", [Edit(("a",), None)]) == "a:    # ก\nb: 2\n"
    assert replace("a: 1\nb: 2", [Edit(("a",), None), Edit(("b",), None)]) == "a:\nb:"
    assert replace("[a, b]", [Edit((0,), None)]) == "[null, b]"
    assert read_values(replace("{a: 1, b: 2}", [Edit(("a",), None)])) == {"b": "2"}


@given(anything)
def test_a_key_is_added_at_the_end(new: str) -> None:
    for text in ("a: 1\n", "a: 1", "a: |\n  ก\n", "a: 1\r\n"):
        assert read_values(append(text, "after", [new])) == {**read_values(text), "after": [new]}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("a: 1\n", [Edit(("b",), "x")]),
        ("a: {b: 1}\n", [Edit(("a",), "x"), Edit(("a", "b"), "y")]),
        ("a: [\n", [Edit(("a",), "x")]),
        ("a: 1\na: 2\n", [Edit(("a",), "x")]),
        ("a: 1\n", [Edit(("a",), "\ud800")]),
    ],
)
def test_what_cannot_be_changed_is_refused(text: str, edits: list[Edit]) -> None:
    with pytest.raises(EditError):
        replace(text, edits)


def test_a_key_cannot_be_added_twice_or_to_a_bracketed_map() -> None:
    with pytest.raises(EditError):
        append("a: 1\n", "a", "2")
    with pytest.raises(EditError):
        append("{a: 1}\n", "b", "2")


@pytest.mark.parametrize(
    "plain", ["2569-11-17", "1/2570", "โครงการ ก (ระยะที่ 2)", "70-SUP-003", "97.5", "true"]
)
def test_plain_texts_stay_plain(plain: str) -> None:
    assert scalar(plain) == plain
