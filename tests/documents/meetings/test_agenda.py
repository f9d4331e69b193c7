"""Agendas: the plan that the meeting has before it, its headings, papers and resolutions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pyo1plan.documents.meetings.agenda import content, plan_before
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import SMALL, STAMP, TEMPLATES
from tests.documents.page import amount_of, table

COMMITTEE, PROVINCE = "2569-11-12-plan-committee", "2569-12-17-provincial"


def agenda(year: Year, meeting: str) -> str:
    return to_html(content(plan_at(year, "current"), STAMP, meeting), [TEMPLATES])


def test_the_committee_sees_what_was_submitted(small: Year) -> None:
    sent = sum(raw.baht(p["budget"]["total"]) for p in raw.proposals(SMALL))
    found = table(agenda(small, COMMITTEE), "งบประมาณโครงการจำแนกตามกลยุทธ์")
    assert amount_of(found.total[0][2]) == sent
    assert plan_before(small, COMMITTEE).stage == "submitted"


def test_the_approving_body_sees_what_was_screened(small: Year) -> None:
    body = agenda(small, PROVINCE)
    assert amount_of(table(body, "งบประมาณโครงการจำแนกตามกลยุทธ์").total[0][2]) == 82400
    assert plan_before(small, PROVINCE).stage == "screened"
    assert plan_before(small, PROVINCE).total == 82400


def test_the_head_tells_body_number_day_time_and_place(small: Year) -> None:
    body = agenda(small, COMMITTEE)
    for words in (
        "ระเบียบวาระการประชุมคณะกรรมการจัดทำแผนปฏิบัติการประจำปีงบประมาณ</h1>",
        "ครั้งที่ 1/2569",
        "วันพฤหัสบดีที่ 12 พฤศจิกายน 2569 เวลา 09.30 น.",
        "ณ ห้องประชุมสำนักงานเขตพื้นที่การศึกษา",
    ):
        assert words in body


def test_headings_without_matters(small: Year) -> None:
    silent = agenda(small, PROVINCE)
    chair, *middle, others = silent.split("<h2")[1:7]
    assert "- ไม่มี -" not in chair
    assert "....." in chair
    assert sum("- ไม่มี -" in part for part in middle) == 3
    assert "- ไม่มี -" not in others


def test_the_resolution_is_printed_or_left_open(small: Year) -> None:
    assert "<strong>มติที่ประชุม</strong> เห็นชอบ โดยให้ปรับลดค่าจัดพิมพ์รายงาน" in agenda(small, COMMITTEE)
    held = small.meeting(PROVINCE)
    assert held is not None
    items = tuple(i.model_copy(update={"resolution": None}) for i in held.record.items)
    open_ = replace(held, record=held.record.model_copy(update={"items": items}))
    year = replace(small, meetings=(*(m for m in small.meetings if m.id != PROVINCE), open_))
    assert "<strong>มติที่ประชุม</strong> ....." in agenda(year, PROVINCE)


def test_a_paper_has_its_parts_in_order(small: Year) -> None:
    body = agenda(small, PROVINCE)
    places = [
        body.index(f"{i}. {name}")
        for i, name in enumerate(
            ("เรื่องเดิม", "ข้อกฎหมาย", "ข้อเท็จจริง", "ข้อพิจารณา", "ข้อเสนอเพื่อพิจารณา"), 1
        )
    ]
    assert places == sorted(places)


def test_unknown_meetings_and_headings_are_refused(small: Year) -> None:
    with pytest.raises(NotReady, match="no meeting"):
        content(plan_at(small, "submitted"), STAMP, "2569-01-01-nobody")
    held = small.meeting(COMMITTEE)
    assert held is not None
    stray = held.record.items[0].model_copy(update={"heading": 9})
    wrong = replace(held, record=held.record.model_copy(update={"items": (stray,)}))
    with pytest.raises(NotReady, match="heading 9"):
        content(plan_at(replace(small, meetings=(wrong,)), "submitted"), STAMP, COMMITTEE)


def test_the_agenda_of_the_committee(small: Year, golden: Callable[[str, str], None]) -> None:
    golden("agenda-plan-committee.html", agenda(small, COMMITTEE))
