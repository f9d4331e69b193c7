"""Lines written into registers: numbered on, behind the last, comments and all else kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.intake.letters import entering as letters
from pyo1plan.intake.letters.entering import (
    REGISTERS_OF,
    Unwritable,
    at_the_desk,
    entered,
    next_number,
    write,
)
from pyo1plan.records.letters import Letters
from pyo1plan.sources.events import read_values
from pyo1plan.sources.together import InUse
from pyo1plan.year.load import load_calendar
from tests.intake.letters_written import line, register, repository

IN = REGISTERS_OF["in"]
DAY = date(2026, 10, 20)
ENTRY = {
    "date": "2569-10-19",
    "registered": "2569-10-20",
    "from": "สพฐ.",
    "to": "สพป.",
    "subject": "ขอข้อมูล",
}
TEXT = (
    st.text(alphabet="กขคงจ abc:#,{}[]'\"-0123\\", min_size=1, max_size=15)
    .map(str.strip)
    .filter(bool)
)


def put(root: Path, *entries: dict[str, str], day: date = DAY) -> None:
    made = entered(repository(root), 2569, IN, [(day, entry) for entry in entries])
    write(repository(root), made.changes)


def test_the_next_line_is_numbered_and_all_else_kept(tmp_path: Path) -> None:
    file = register(tmp_path, line(1), "  # กลาง\n", line(7))
    before = file.read_text("utf-8")
    put(tmp_path, ENTRY, ENTRY)
    after = file.read_text("utf-8")
    assert after.startswith(before)
    assert [line[:23] for line in after[len(before) :].splitlines()] == [
        "  - {register_number: 8",
        "  - {register_number: 9",
    ]


def test_a_register_is_begun(tmp_path: Path) -> None:
    register(tmp_path, name="letters-out")
    put(tmp_path, ENTRY)
    year, findings = load_calendar(repository(tmp_path), 2569)
    assert findings == []
    [held] = year.every("letters-in", Letters)
    assert [one.register_number for one in held.record.letters] == [1]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, TEXT)
def test_what_was_said_is_read_back(tmp_path: Path, subject: str, note: str) -> None:
    """Whatever is typed stays the text that it was, on one line."""
    file = register(tmp_path, line(1))
    put(tmp_path, ENTRY | {"subject": subject, "note": note})
    text = file.read_text("utf-8")
    assert text.count("\n") == 5
    held = read_values(text)["letters"][1]  # type: ignore[index,call-overload]
    assert (held["subject"], held["note"]) == (subject, note)


def test_numbers_are_told_from_what_only_looks_like_them() -> None:
    text = "letters:\n  # - {register_number: 90}\n  - {date: 2569-01-02, register_number: '๑๒'}\n  - register_number: 13\n"
    assert next_number([text]) == 14
    assert next_number([]) == 1


def test_a_large_register_goes_on_by_months(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = register(tmp_path, line(1))
    monkeypatch.setattr(letters, "LARGE", 300)
    put(tmp_path, ENTRY)
    put(tmp_path, ENTRY | {"registered": "2569-11-02"}, day=date(2026, 11, 2))
    assert first.read_text("utf-8").count("register_number") == 1
    year, findings = load_calendar(repository(tmp_path), 2569)
    assert findings == []
    found = {
        h.file.rpartition("2569/")[2]: [n.register_number for n in h.record.letters]
        for h in year.every("letters-in", Letters)
    }
    assert found == {"letters-in.yaml": [1], "letters-in/10.yaml": [2], "letters-in/11.yaml": [3]}


def test_a_broken_register_is_not_written_to(tmp_path: Path) -> None:
    file = register(tmp_path, "<<<<<<< HEAD\n", line(1), "=======\n", line(1, "อื่น"), ">>>>>>> x\n")
    before = file.read_bytes()
    with pytest.raises(Unwritable) as refused:
        put(tmp_path, ENTRY)
    assert "letters-in.yaml:4" in refused.value.words.th
    assert file.read_bytes() == before


def test_only_one_writes_at_a_time(tmp_path: Path) -> None:
    with (
        at_the_desk(repository(tmp_path)),
        pytest.raises(InUse),
        at_the_desk(repository(tmp_path), patience=0.05),
    ):
        raise AssertionError("two at one desk")
