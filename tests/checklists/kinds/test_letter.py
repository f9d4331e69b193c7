"""A letter went out to all it names."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.checklists.recipients import every, reached
from pyo1plan.records.form import read_record
from pyo1plan.records.letters import Letter
from tests.checklists.office import SMALL, Office

ASKED = "letter: {about: policies, to: [all-groups]}"
FILE = "registers/2569/letters-out.yaml"


def register(*lines: str) -> str:
    rows = (
        f"  - {{register_number: {i}, date: 2569-10-0{i}, from: สำนักงาน, to: กลุ่ม, subject: นโยบาย, {line}}}\n"
        for i, line in enumerate(lines, 1)
    )
    return "letters:\n" + "".join(rows)


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    nothing = office.show(ASKED)
    assert (nothing.have, nothing.of) == (0, 3)
    assert "ยังไม่มีหนังสือ" in nothing.missing[0].th
    one = "about: policies, recipients: [supervision]"
    two = "about: policies, recipients: [promotion, planning]"
    partly = office.put(FILE, register(one)).show(ASKED)
    assert (partly.have, partly.of) == (1, 3)
    assert partly.missing[0].th == "ยังไม่ได้แจ้ง 2 หน่วย: กลุ่มส่งเสริมฯ, กลุ่มแผนฯ"
    done = office.put(FILE, register(one, two)).show(ASKED)
    assert done.is_done
    assert [p.place.line for p in done.proofs] == [2, 3]
    assert done.owed == ()
    assert not office.take(FILE).show(ASKED).is_done


def test_as_of_a_day(office: Office) -> None:
    office.put(FILE, register("about: policies, recipients: [all-groups]"))
    assert not office.show(ASKED, on="2569-09-30").is_done
    assert office.show(ASKED, on="2569-10-01").is_done


def test_a_group_need_not_write_to_itself(office: Office) -> None:
    line = "about: policies, recipients: [supervision, promotion]"
    assert office.put(FILE, register(line)).show(ASKED).have == 2
    assert office.put(FILE, register(f"{line}, group: planning")).show(ASKED).is_done
    named = register(line).replace("from: สำนักงาน", "from: กลุ่มนโยบายและแผน")
    assert office.put(FILE, named).show(ASKED).is_done


def test_all_schools_are_the_schools_of_the_file(office: Office) -> None:
    asked = "letter: {about: policies, to: [all-schools]}"
    shown = office.put(FILE, register("about: policies, recipients: [town]")).show(asked)
    assert shown.have == 2
    assert shown.of == len(office.ground().year.frame.school_codes)
    assert (
        office.put(FILE, register("about: policies, recipients: [all-schools]")).show(asked).is_done
    )
    told = office.put(FILE, register("about: policies")).show(asked)
    assert "โรงเรียน" in told.missing[0].th


def test_without_a_list_of_schools_the_word_itself_is_the_recipient(office: Office) -> None:
    asked = "letter: {about: policies, to: [all-schools]}"
    office.take("2570/schools.yaml")
    assert office.show(asked).of == 1
    assert (
        office.put(FILE, register("about: policies, recipients: [all-schools]")).show(asked).is_done
    )


def test_letters_about_something_else_or_of_another_year_do_not_count(office: Office) -> None:
    office.put(FILE, register("about: approved-plan, recipients: [all-groups]"))
    assert office.show(ASKED).have == 0
    line = register("about: policies, recipients: [all-groups]").replace("2569-10-01", "2569-09-30")
    assert office.put(FILE, line).show(ASKED).have == 0


def test_an_agency_is_a_recipient_by_its_key(office: Office) -> None:
    asked = "letter: {about: project-briefs, to: [province]}"
    office.put(FILE, register("about: project-briefs, recipients: [province]"))
    assert office.show(asked).is_done


def test_unreadable_registers_block(office: Office) -> None:
    assert office.break_(FILE).show(ASKED).blocked == (f"workspaces/{FILE}",)
    line = register("about: policies, recipients: [all-groups]").replace("2569-10", "2570-01")
    office.put("registers/2570/letters-out.yaml", line)
    assert office.show(ASKED).is_done


@pytest.fixture(scope="module")
def small() -> Office:
    return Office(SMALL)


_TO = st.lists(
    st.sampled_from(
        ["all-groups", "all-schools", "town", "planning", "supervision", "99010001", "x"]
    )
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(wanted=_TO, told=_TO, more=_TO)
def test_more_recipients_never_reach_fewer(
    small: Office, wanted: list[str], told: list[str], more: list[str]
) -> None:
    ground = small.ground()

    def letter(to: list[str]) -> Letter:
        line = {
            "register_number": "1",
            "date": "2569-10-01",
            "from": "ก",
            "to": "ข",
            "subject": "ค",
        }
        read = read_record(Letter, {**line, "recipients": to})
        assert isinstance(read, Letter)
        return read

    asked = every(wanted, ground)
    assert len(set(asked)) == len(asked)
    few, many = reached(letter(told), ground), reached(letter([*told, *more]), ground)
    assert few <= many
    assert set(every(told, ground)) <= few
