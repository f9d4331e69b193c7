"""Registers put right: numbers given anew with a trace, both sides of a merge kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyo1plan.intake.letters.entering import REGISTERS_OF, Unwritable, at_the_desk, write
from pyo1plan.intake.letters.mended import Mended, acted, renumbered, tidied
from pyo1plan.records.letters import Letter, Letters
from pyo1plan.year.load import load_calendar
from tests.intake.letters_written import line, register, repository

IN = REGISTERS_OF["in"]


def mend(root: Path) -> Mended:
    with at_the_desk(repository(root)):
        mended = renumbered(repository(root), 2569, IN)
        write(repository(root), mended.changes)
    return mended


def held(root: Path) -> list[Letter]:
    year, findings = load_calendar(repository(root), 2569)
    assert findings == []
    return [one for h in year.every("letters-in", Letters) for one in h.record.letters]


def test_the_later_of_two_gets_a_new_number_and_keeps_the_old_on_record(tmp_path: Path) -> None:
    register(tmp_path, line(1), line(2, "ก"), line(2, "ข", ", was: [1]"), line(3))
    mended = mend(tmp_path)
    assert [(m.was, m.to, m.subject) for m in mended.moved] == [(2, 4, "ข")]
    assert [(one.register_number, one.subject, one.was) for one in held(tmp_path)][1:3] == [
        (2, "ก", ()),
        (4, "ข", (1, 2)),
    ]
    assert mend(tmp_path).changes == {}


def test_one_letter_on_two_lines_is_left_to_a_person(tmp_path: Path) -> None:
    file = register(tmp_path, line(1), line(1, more=", note: อีกบรรทัด"))
    before = file.read_bytes()
    assert [(m.was, m.to) for m in mend(tmp_path).moved] == [(1, None)]
    assert file.read_bytes() == before


def test_a_secret_subject_is_not_told(tmp_path: Path) -> None:
    register(tmp_path, line(1), line(1, "แผนจับกุม", ", secrecy: secret"))
    assert [m.subject for m in mend(tmp_path).moved] == ["(เรื่องลับ)"]


def test_both_sides_of_a_merge_are_kept(tmp_path: Path) -> None:
    register(
        tmp_path, line(1), "<<<<<<< HEAD\n", line(2, "ก"), "=======\n", line(2, "ข"), ">>>>>>> x\n"
    )
    mended = mend(tmp_path)
    assert len(mended.merged) == 1
    assert [(one.register_number, one.subject) for one in held(tmp_path)] == [
        (1, "แจ้งจัดสรรงบประมาณ"),
        (2, "ก"),
        (3, "ข"),
    ]


def test_what_was_done_is_recorded(tmp_path: Path) -> None:
    register(tmp_path, line(1), line(2))
    done = acted(repository(tmp_path), 2569, IN, 2, {"action": "แจ้งกลุ่ม", "acted": "2569-10-15"})
    write(repository(tmp_path), done.changes)
    assert [one.action for one in held(tmp_path)] == [None, "แจ้งกลุ่ม"]
    with pytest.raises(Unwritable):
        acted(repository(tmp_path), 2569, IN, 9, {"action": "ก"})


def test_lines_are_put_in_order(tmp_path: Path) -> None:
    text = "  - register_number: 2\n    date: 2569-10-15\n    from: ก\n    to: ข\n    subject: ค\n"
    file = register(tmp_path, line(1), text)
    write(repository(tmp_path), tidied(repository(tmp_path), 2569, [IN]).changes)
    assert file.read_text("utf-8").splitlines()[-1].startswith("  - {register_number: 2, ")
    assert len(held(tmp_path)) == 2
