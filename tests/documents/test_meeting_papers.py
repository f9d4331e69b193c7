"""Papers of a meeting: order, invitation, pack and minutes, each with what its form asks for."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import docx
import pytest

from pyo1plan.documents.catalogue import document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.tables.rulings import rulings_of
from pyo1plan.documents.typeset import to_html
from pyo1plan.press import Paper, print_paper
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Body
from pyo1plan.records.orders import Order, Orders
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.page import amount_of, table

COMMITTEE = "2569-11-12-plan-committee"
CAME = {
    "present": [
        {"position": "ผู้อำนวยการสำนักงาน", "role": "ประธานกรรมการ"},
        {"position": "นักวิชาการ", "role": "กรรมการ", "stand_in_for": "ผู้อำนวยการกลุ่มอำนวยการ"},
    ],
    "absent": [{"position": "ผู้อำนวยการกลุ่มกฎหมาย", "role": "กรรมการ", "reason": "ติดราชการ"}],
    "others": [{"position": "เจ้าหน้าที่ธุรการ"}],
}
TRANSFER = {
    "proposal": "70-SUP-001",
    "decision": "transfer",
    "transfer": {"to": "70-PLN-001", "amount": "1000", "from_line": "1.1", "item": "ค่าพาหนะ"},
}


def met(year: Year, decisions: list[dict[str, Any]] | None = None, **said: Any) -> Year:
    """The year in which the committee's meeting was held as `said`, with `decisions` besides."""
    held = year.meeting(COMMITTEE)
    assert held is not None
    tree = held.record.model_dump() | {"attendance": CAME} | said
    if decisions:
        tree["items"][1]["decisions"] = [*tree["items"][1]["decisions"], *decisions]
    record = Meeting.model_validate(tree)
    return replace(
        year,
        meetings=tuple(
            replace(m, record=record) if m.id == COMMITTEE else m for m in year.meetings
        ),
    )


def paper(year: Year, key: str, part: str) -> str:
    entry = document(key)
    assert entry is not None
    made = entry.content(Material(plan_at(year, "submitted"), STAMP, part))
    return to_html(made, [TEMPLATES])


# Minutes


def test_minutes_have_the_parts_of_the_form_in_order(small: Year) -> None:
    body = paper(met(small), "minutes", COMMITTEE)
    parts = [
        "<h1 class=\"no-toc\">รายงานการประชุม", "ครั้งที่ 1/2569", "เมื่อวันพฤหัสบดีที่ 12 พฤศจิกายน 2569",
        "ณ ห้องประชุม", "ผู้มาประชุม", "ผู้ไม่มาประชุม", "ผู้เข้าร่วมประชุม", "เริ่มประชุมเวลา</u></strong> 09.30 น.",
        "มติที่ประชุม</strong> รับทราบ", "มติที่ประชุม</strong> เห็นชอบ โดยให้ปรับลด",
        "เลิกประชุมเวลา</u></strong> 12.00 น.", "ผู้จดรายงานการประชุม", "เอกสารแนบ มติรายโครงการ",
    ]  # fmt: skip
    places = [body.index(part) for part in parts]
    assert places == sorted(places)
    assert "นักวิชาการ (แทน ผู้อำนวยการกลุ่มอำนวยการ)" in body
    assert "กรรมการ (ติดราชการ)" in body


def test_minutes_name_all_that_is_missing_at_once(small: Year) -> None:
    entry = document("minutes")
    assert entry is not None
    year = met(small, attendance=None, start=None, end=None, place=None)
    items = [{"heading": 4, "title": "พิจารณาโครงการ"}]
    year = met(year, attendance=None, items=items, previous="2569-10-01-plan-committee")
    with pytest.raises(NotReady) as refused:
        entry.content(Material(plan_at(year, "submitted"), STAMP, COMMITTEE))
    for key in ("attendance.present", "(start)", "(end)", "(place)", "พิจารณาโครงการ (resolution)", "heading: 2"):  # fmt: skip
        assert key in refused.value.words.th
    assert f"{COMMITTEE}.yaml" in refused.value.words.th


def test_the_sums_of_the_rulings_close(small: Year) -> None:
    year = met(small, [TRANSFER])
    found = rulings_of(year, COMMITTEE)
    assert {row.id: (row.asked, row.given) for row in found.rows} == {
        "70-SUP-001": (40000, 39000),
        "70-PRO-001": (30000, 30000),
        "70-PLN-001": (14800, 13400),
    }
    assert (found.asked, found.given, found.difference) == (84800, 82400, -2400)
    assert found.total == found.given
    body = table(paper(year, "minutes", COMMITTEE), "มติรายโครงการ")
    columns = [[amount_of(cell) for cell in row[4:6]] for row in body.rows]
    assert [sum(column) for column in zip(*columns, strict=True)] == [84800, 82400]
    assert "รับโอนจากโครงการ 70-SUP-001" in paper(year, "minutes", COMMITTEE)


def test_merged_split_and_rejected_projects_are_told_from_both_sides(small: Year) -> None:
    held = small.meeting(COMMITTEE)
    assert held is not None
    items = [i.model_dump() for i in held.record.items]
    items[1]["decisions"] = [
        {"proposal": "70-SUP-001", "decision": "merge", "into": "70-PRO-001"},
        {"proposal": "70-PLN-001", "decision": "reject", "reason": "ซ้ำกับงานประจำ"},
    ]
    found = rulings_of(met(small, items=items), COMMITTEE)
    assert {row.id: (row.given, row.said, row.reasons) for row in found.rows} == {
        "70-SUP-001": (0, ("รวมเข้ากับโครงการ 70-PRO-001",), ()),
        "70-PRO-001": (70000, ("รับรวมโครงการ 70-SUP-001",), ()),
        "70-PLN-001": (0, ("ไม่เห็นชอบ",), ("ซ้ำกับงานประจำ",)),
    }


def test_only_meetings_that_were_held_have_minutes(small: Year) -> None:
    entry = document("minutes")
    assert entry is not None
    assert entry.parts(small) == ()
    assert entry.parts(met(small)) == (COMMITTEE,)


def test_a_meeting_on_the_development_plan_has_minutes_without_rulings(period: Year) -> None:
    [first, *_] = [h.id for h in period.every("development-meeting", Meeting)]
    body = paper(period, "minutes", first)
    assert "มติที่ประชุม" in body
    assert "มติรายโครงการ" not in body


def test_the_minutes_of_the_committee(small: Year, golden: Callable[[str, str], None]) -> None:
    golden("minutes-plan-committee.html", paper(met(small, [TRANSFER]), "minutes", COMMITTEE))


def test_word_holds_the_attendance_and_every_amount(small: Year) -> None:
    year = met(small, [TRANSFER])
    body = paper(year, "minutes", COMMITTEE)
    data = print_paper(Paper(body, "รายงานการประชุม", STAMP.when, "", "thai"), ["docx"])["docx"]
    opened = docx.Document(io.BytesIO(data))
    cells = [cell.text for t in opened.tables for row in t.rows for cell in row.cells]
    for text in ("๘๔,๘๐๐", "๘๒,๔๐๐", "(๒,๔๐๐)", "กรรมการ (ติดราชการ)"):
        assert text in cells


# The order


def appointing(year: Year, **changes: Any) -> Year:
    office = year.frame.office
    assert office is not None
    body = office.record.body("plan-committee")
    assert body is not None
    new = Body.model_validate(body.model_dump() | changes)
    bodies = tuple(new if b.key == body.key else b for b in office.record.bodies)
    held = replace(office, record=office.record.model_copy(update={"bodies": bodies}))
    return replace(year, frame=replace(year.frame, office=held))


MEMBERS = [{"position": "ผู้อำนวยการ", "role": "ประธานกรรมการ"}]


def test_an_order_without_a_number_leaves_it_open(small: Year) -> None:
    year = appointing(small, members=MEMBERS, duties=["กลั่นกรองโครงการ"])
    body = paper(year, "order", "plan-committee")
    parts = [
        "คำสั่ง", "ที่ ............ / ............", "เรื่อง แต่งตั้งคณะกรรมการจัดทำแผน", "อาศัยอำนาจ",
        "ผู้อำนวยการ</td><td>ประธานกรรมการ", "มีหน้าที่", "1. กลั่นกรองโครงการ",
        "ทั้งนี้ ตั้งแต่บัดนี้ เป็นต้นไป", "สั่ง ณ วันที่ .....", 'class="sign"',
    ]  # fmt: skip
    places = [body.index(part) for part in parts]
    assert places == sorted(places)


def test_a_registered_order_is_printed_with_number_and_day(small: Year) -> None:
    year = appointing(small, members=MEMBERS, duties=["กลั่นกรองโครงการ"])
    orders = Orders(
        orders=(
            Order(number="3/2569", subject="แต่งตั้ง", date="2569-10-05", appoints="plan-committee"),
            Order(number="9/2569", subject="แต่งตั้ง", date="2569-11-05", appoints="plan-committee"),
            Order(number="12/2569", subject="แต่งตั้ง", date="2569-11-06", appoints="others"),
        )
    )
    year = replace(year, others=(("orders", Held("orders.yaml", "orders", orders, "")),))
    body = paper(year, "order", "plan-committee")
    assert "ที่ 9/2569" in body
    assert "สั่ง ณ วันที่ 5 พฤศจิกายน พ.ศ. 2569" in body


def test_an_order_needs_members_and_duties(small: Year) -> None:
    with pytest.raises(NotReady, match="duties"):
        paper(appointing(small, members=MEMBERS), "order", "plan-committee")
    with pytest.raises(NotReady, match="members"):
        paper(appointing(small, members=[], duties=["ก"]), "order", "plan-committee")
    with pytest.raises(NotReady, match="no body nobody"):
        paper(small, "order", "nobody")


def test_only_bodies_with_duties_are_appointed(example: Year) -> None:
    entry = document("order")
    assert entry is not None
    assert entry.parts(example) == (
        "plan-committee",
        "reorganisation-committee",
        "small-schools-committee",
    )


# Invitation and pack


def test_the_invitation_tells_when_where_and_what(example: Year) -> None:
    body = paper(example, "invitation", "2569-12-08-plan-committee")
    for text in (
        "บันทึกข้อความ", "ขอเชิญประชุมคณะกรรมการจัดทำแผนปฏิบัติการประจำปีงบประมาณ ครั้งที่ 1/2569",
        "ในวันอังคารที่ 8 ธันวาคม 2569 เวลา 09.30 น.", "1. พิจารณากลั่นกรองโครงการ",
        "โปรดแจ้งกลุ่มนโยบายและแผนก่อนวันประชุม", "รายชื่อผู้ได้รับเชิญ",
    ):  # fmt: skip
        assert text in body


def test_an_invitation_needs_time_and_place(small: Year) -> None:
    with pytest.raises(NotReady, match="start, place"):
        paper(met(small, start=None, place=None), "invitation", COMMITTEE)


def test_the_pack_holds_agenda_preparation_and_a_sheet_to_sign(example: Year) -> None:
    body = paper(example, "meeting-pack", "2569-12-08-plan-committee")
    assert body.startswith(paper(example, "agenda", "2569-12-08-plan-committee")[:200])
    assert "หนังสือเชิญประชุม</td><td>กลุ่มนโยบายและแผน" in body
    assert "20 พ.ย. 2569" in body
    office = example.frame.office
    assert office is not None
    committee = office.record.body("plan-committee")
    assert committee is not None
    sheet = body[body.index("บัญชีลงลายมือชื่อ") :]
    assert all(member.position in sheet for member in committee.members)


@pytest.mark.parametrize("key", ["order", "invitation", "meeting-pack", "minutes"])
def test_they_are_printed_only_when_asked_for(small: Year, key: str) -> None:
    entry = document(key)
    assert entry is not None
    assert not entry.belongs(small)
