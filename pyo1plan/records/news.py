"""Policy and planning news collected for the group's meetings (standard steps 6.3.1–6.3.3)."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Text


class NewsItem(Record):
    """One piece of news, when it went to the superior, and the meeting that heard it."""

    date: Day = field("วันที่ของข่าวสาร", "Date")
    title: Text = field("เรื่อง", "Title")
    source: Text = field("ที่มา", "Source")
    summary: Text | None = field("สาระสำคัญ", "Summary", default=None)
    received: Day = field("วันที่ได้รับ", "Received on")
    submitted: Day | None = field("วันที่เสนอผู้บังคับบัญชา", "Submitted on", default=None)
    meeting: Code | None = field("แจ้งในการประชุม", "Told in meeting", default=None)


class News(Record):
    """The year's news: `news.yaml`."""

    items: tuple[NewsItem, ...] = field("ข่าวสาร", "News", default=())
