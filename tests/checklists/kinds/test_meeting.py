"""A meeting was prepared, or was held and minuted."""

from __future__ import annotations

from tests.checklists.office import Office

FILE = "2570/meetings/2569-11-12-plan-committee.yaml"
PREPARED = "meeting: {body: plan-committee, shows: prepared}"
HELD = "meeting: {body: plan-committee}"
PRESENT = {"present": [{"position": "ผู้อำนวยการ"}]}
MINUTES = {"taken_by": "นักวิเคราะห์", "date": "2569-11-20"}


def test_prepared_from_not_yet_to_done_and_back(office: Office) -> None:
    nothing = office.show(PREPARED)
    assert (nothing.have, nothing.of) == (0, 1)
    todo = [
        {"what": "เอกสาร", "who": "กลุ่มแผนฯ", "done": "2569-11-05"},
        {"what": "ห้องประชุม", "who": "อำนวยการ", "done": "2569-11-10"},
    ]
    office.edit(FILE, preparation=todo)
    partly = office.show(PREPARED, on="2569-11-09")
    assert (partly.have, partly.of) == (1, 2)
    assert partly.missing[0].th == "ยังไม่เสร็จ: ห้องประชุม"
    assert office.show(PREPARED, on="2569-11-10").is_done, "before the day of the meeting"
    assert not office.edit(FILE, preparation=None).show(PREPARED).is_done


def test_held_from_not_yet_to_done_and_back(office: Office) -> None:
    assert office.show(HELD, on="2569-11-11").have == 0
    came = office.show(HELD)
    assert (came.have, came.of) == (1, 3)
    assert "ผู้มาประชุม" in came.missing[0].th
    office.edit(FILE, attendance=PRESENT, minutes=MINUTES)
    assert office.show(HELD, on="2569-11-11").have == 0, "not before its day"
    assert office.show(HELD, on="2569-11-19").have == 2, "minutes finished later"
    shown = office.show(HELD, on="2569-11-20")
    assert shown.is_done
    assert len(shown.proofs) == 3
    assert office.edit(FILE, minutes=None).show(HELD).have == 2
    assert office.take(FILE).show(HELD).have == 0


def test_the_file_of_the_minutes_must_be_there(office: Office) -> None:
    office.edit(FILE, attendance=PRESENT, minutes={**MINUTES, "file": "minutes.pdf"})
    shown = office.show(HELD)
    assert shown.have == 2
    assert "ไม่พบแฟ้ม minutes.pdf" in shown.missing[0].th
    assert office.keep("2570/attachments/minutes.pdf").show(HELD).is_done


def test_the_file_may_lie_in_the_attachments_of_the_year(office: Office) -> None:
    office.edit(FILE, attendance=PRESENT, minutes={**MINUTES, "file": "attachments/minutes.pdf"})
    assert office.keep("2570/attachments/minutes.pdf").show(HELD).is_done


def test_only_a_meeting_about_it(office: Office) -> None:
    asked = "meeting: {body: plan-committee, about: annual-plan}"
    office.edit(FILE, attendance=PRESENT, minutes=MINUTES)
    assert not office.show(asked).is_done
    items = [{"heading": "4", "title": "แผน", "approves": "annual-plan"}]
    assert office.edit(FILE, items=items).show(asked).is_done
    assert not office.show("meeting: {body: provincial, about: annual-plan}").is_done


def test_a_second_meeting_takes_nothing_away(office: Office) -> None:
    office.edit(FILE, attendance=PRESENT, minutes=MINUTES)
    second = "body: plan-committee\nnumber: 2/2569\ndate: 2569-12-20\n"
    office.put("2570/meetings/2569-12-20-plan-committee.yaml", second)
    assert office.show(HELD).is_done


def test_month_by_month(office: Office) -> None:
    asked = "meeting: {body: plan-committee, each: month}"
    office.edit(FILE, attendance=PRESENT, minutes=MINUTES)
    shown = office.show(asked, on="2569-12-15")
    assert (shown.have, shown.of) == (1, 2)
    assert "ต.ค. 2569" in shown.missing[0].th


def test_a_meeting_of_the_development_plan(office: Office) -> None:
    asked = "meeting: {body: area-committee, about: development-plan}"
    assert "development/" in office.show(asked).next.th  # type: ignore[union-attr]


def test_unreadable_meetings_block(office: Office) -> None:
    other = "2570/meetings/2569-12-20-plan-committee.yaml"
    assert office.break_(other).show(HELD).blocked == (f"workspaces/{other}",)
    office.edit(FILE, attendance=PRESENT, minutes=MINUTES)
    assert office.show(HELD).blocked == ()
