"""Single entries of a list changed, and put on one line: all else stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.sources.edit import EditError
from pyo1plan.sources.entries import set_fields
from pyo1plan.sources.events import read_values
from pyo1plan.sources.one_line import on_one_line

TEXT = (
    st.text(alphabet="กขคงจ abc:#,{}[]'\"-0123", min_size=1, max_size=12)
    .map(str.strip)
    .filter(bool)
)
REGISTER = """# ทะเบียน
letters:
  - {id: 1, subject: ก}
  # กลาง
  - id: 2
    subject: ข
    to: [a, b]
  - {id: 3}   # ท้าย
note: x
"""


@settings(max_examples=60)
@given(st.integers(0, 2), TEXT, st.lists(TEXT, max_size=3))
def test_only_the_fields_of_the_entry_change(index: int, text: str, several: list[str]) -> None:
    changed = set_fields(REGISTER, "letters", {index: {"subject": text, "was": several}})
    before, after = read_values(REGISTER), read_values(changed)
    before["letters"][index] |= {"subject": text, "was": several}  # type: ignore[index,call-overload]
    assert after == before
    assert "# กลาง" in changed
    assert changed.startswith("# ทะเบียน\n")
    assert changed.endswith("note: x\n")


def test_an_entry_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditError):
        set_fields(REGISTER, "letters", {3: {"id": "4"}})


def test_entries_of_several_lines_come_on_one() -> None:
    tidy = on_one_line(REGISTER, "letters")
    assert "  - {id: 2, subject: ข, to: [a, b]}\n  - {id: 3}   # ท้าย\n" in tidy
    assert read_values(tidy) == read_values(REGISTER)
    assert on_one_line(tidy, "letters") == tidy


def test_an_entry_with_a_comment_inside_is_left() -> None:
    text = "letters:\n  - id: 1\n    # ถาม\n    subject: ก\n"
    assert on_one_line(text, "letters") == text
