"""The meeting that a record leans on stands in the year's meetings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.news import News
from pyo1plan.records.publications import Filed
from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.references.unknown import MEETINGS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

FILE = "news.yaml"
_NEWS = (
    "items: [{date: 2569-10-12, title: นโยบายประจำปี, source: สพฐ., received: 2569-10-14,"
    " meeting: %s}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Meetings named by news, filed documents and cases of reorganisation."""
    known = year.frame.meeting_ids
    for held, path, id_ in _named(year):
        if id_ is not None and id_ not in known:
            yield unknown(held, path, id_, known, MEETINGS)


def _named(year: Year) -> Iterator[tuple[Held[Any], Path, str | None]]:
    for news in year.every("news", News):
        for i, item in enumerate(news.record.items):
            yield news, ("items", i, "meeting"), item.meeting
    for filed in year.every("filed", Filed):
        for i, document in enumerate(filed.record.documents):
            yield filed, ("documents", i, "meeting"), document.meeting
    for case in year.every("reorganisation", Reorganisation):
        yield case, ("meeting",), case.record.meeting


RULE = Rule(
    id="proof-meeting-unknown",
    severity="error",
    step="6.3.2",
    title=Words("การประชุมที่ระเบียนอ้างถึงมีอยู่จริง", "The meeting that a record names exists"),
    why=Words(
        "ข่าวที่แจ้ง เอกสารที่ใช้ และเรื่องของโรงเรียน อ้างการประชุมเป็นหลักฐาน จึงต้องมีการประชุมนั้น",
        "News, filed documents and cases name a meeting as their proof; it must be there.",
    ),
    cure=Words(
        "ใช้ชื่อแฟ้มของการประชุมใน meetings/ โดยไม่มี .yaml",
        "Write the file name of a meeting in meetings/, without .yaml.",
    ),
    check=check,
    wrong={FILE: _NEWS % "2569-10-28-group-meeting"},
    right={FILE: _NEWS % "2569-11-12-plan-committee"},
    reads="year",
    needs=("news", "filed", "reorganisation"),
)
