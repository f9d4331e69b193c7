"""Data that was sent says its day, who checked it, and by which letter, and went out in time."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.integration_submissions import DataSubmission, DataSubmissions
from pyo1plan.rules.integration.example import DATA
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_WANTED = ("as_of", "checked", "letter")
_SENT = (
    "submissions: [{what: ข้อมูลนักเรียน, to: ศธจ., as_of: 2569-11-10, %s due: 2569-11-20,"
    " sent: 2569-11-18, letter: {year: 2569, number: 400}}]"
)


def check(held: Held[DataSubmissions], frame: Frame) -> Iterator[Problem]:
    """Data sets with a day of sending."""
    for i, data in enumerate(held.record.submissions):
        if data.sent is None:
            continue
        for key in _WANTED:
            if getattr(data, key) is None:
                name = label(DataSubmission, key)
                yield Problem(
                    held,
                    ("submissions", i, "sent"),
                    Words(
                        f"ส่ง “{data.what}” แล้วแต่ยังไม่มี “{name.th}”",
                        f"“{data.what}” was sent without “{name.en}”",
                    ),
                    Words(f"เติม {key}", f"fill in {key}"),
                )
        if data.due and data.sent > data.due:
            yield Problem(
                held,
                ("submissions", i, "sent"),
                Words(
                    f"ส่ง “{data.what}” วันที่ {short_date(data.sent)} หลังกำหนด {short_date(data.due)}",
                    f"“{data.what}” was sent after it was due ({data.due.isoformat()})",
                ),
                Words("ตรวจวันที่ หรือแก้ due ตามหนังสือที่ขยายเวลา", "check the days, or change due"),
            )
        if data.as_of and data.as_of > data.sent:
            yield Problem(
                held,
                ("submissions", i, "as_of"),
                Words(
                    f"ข้อมูล “{data.what}” เป็นของวันหลังวันที่ส่ง",
                    f"“{data.what}” is as of a day after it was sent",
                ),
                Words("แก้ as_of หรือ sent", "correct as_of or sent"),
            )


RULE = Rule(
    id="integration-data-incomplete",
    severity="warning",
    step="3.2",
    title=Words(
        "ข้อมูลที่ส่งจังหวัดระบุวันที่ ตรวจแล้ว และส่งทันกำหนด",
        "Data for the province is dated, checked and in time",
    ),
    why=Words(
        "มาตรฐานกำหนดว่าข้อมูลถูกต้อง ครบถ้วน ระบุวันที่ของข้อมูล ส่งทันกำหนด",
        "The standard wants data that is right, whole, dated and in time.",
    ),
    cure=Words("เติมวันที่ของข้อมูล วันที่ตรวจ และหนังสือนำส่ง", "Add the days and the letter."),
    check=check,
    wrong={DATA: _SENT % ""},
    right={DATA: _SENT % "checked: 2569-11-17,"},
    reads="integration-submissions",
)
