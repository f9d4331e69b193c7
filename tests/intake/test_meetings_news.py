"""What a meeting of the group is called with: news that nobody heard yet, work that is still open."""

from __future__ import annotations

from datetime import date

from pyo1plan.checklists.assigned import still_open
from pyo1plan.intake.meetings.meetings import Call, told_in, untold, written
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.news import News
from pyo1plan.records.office import Body, Group, Office
from pyo1plan.sources.events import read_values
from pyo1plan.year.held import Held

DAY = date(2026, 11, 26)
NEWS = """items:
  - {date: 2569-11-01, title: ก, source: สพฐ., received: 2569-11-02, meeting: 2569-11-05-group}
  # ยังไม่แจ้ง
  - {date: 2569-11-10, title: "นโยบาย: ใหม่", source: ศธ., summary: สาระ, received: 2569-11-12}
  - {date: 2569-11-28, title: ค, source: สพฐ., received: 2569-11-29}
"""
AGENDA = (
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    "เรื่องรับรองรายงานการประชุม",
    "เรื่องสืบเนื่อง",
    "เรื่องเสนอให้ที่ประชุมพิจารณา",
)
BODY = Body(key="group", name="กลุ่ม", agenda=AGENDA)
GROUPS = (Group(key="planning", code="PLN", name="กลุ่มแผน"),)
OFFICE = Office(
    name="ก", short_name="ก", code="12345678", province="ก", groups=GROUPS, bodies=(BODY,)
)


def news() -> Held[News]:
    record = read_record(News, read_values(NEWS))
    assert isinstance(record, News)
    return Held("news.yaml", "news", record, NEWS)


def earlier() -> Held[Meeting]:
    items = [
        {
            "heading": "3",
            "title": "คำสั่ง",
            "assignments": [{"what": "เสนอลงนาม", "who": "นักวิเคราะห์", "by": "2569-11-30"}],
        }
    ]
    record = read_record(
        Meeting, {"body": "group", "number": "1/2569", "date": "2569-10-28", "items": items}
    )
    assert isinstance(record, Meeting)
    return Held("m.yaml", "2569-10-28-group", record, "")


def test_untold_news_and_open_work_stand_under_their_headings() -> None:
    call = Call(
        BODY,
        DAY,
        "2/2569",
        None,
        None,
        None,
        None,
        "2570",
        untold([news()], DAY),
        still_open([earlier()], DAY),
    )
    meeting = read_record(Meeting, read_values(written(call, OFFICE)))
    assert isinstance(meeting, Meeting)
    assert [(item.heading, item.title) for item in meeting.items] == [
        (1, "นโยบาย: ใหม่"),
        (3, "ติดตามงานที่มอบหมาย: เสนอลงนาม"),
    ]
    assert meeting.items[0].details[0] == "สาระ"
    assert "ศธ." in meeting.items[0].details[1]
    assert "นักวิเคราะห์ กำหนด 30 พ.ย. 2569" in meeting.items[1].details[0]


def test_news_is_heard_once() -> None:
    text = told_in(news(), "2569-11-26-group", DAY)
    assert "# ยังไม่แจ้ง" in text
    record = read_record(News, read_values(text))
    assert isinstance(record, News)
    assert [item.meeting for item in record.items] == ["2569-11-05-group", "2569-11-26-group", None]
    assert untold([Held("news.yaml", "news", record, text)], DAY) == ()
