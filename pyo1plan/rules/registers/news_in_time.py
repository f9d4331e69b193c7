"""News goes to the superior within a day of being received."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.news import News
from pyo1plan.rules.registers.working_days import next_working_day
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_NEWS = (
    "items: [{date: 2569-11-02, title: นโยบายการศึกษา, source: สพฐ.,"
    " received: 2569-11-02, submitted: %s}]"
)


def check(held: Held[News], frame: Frame) -> Iterator[Problem]:
    """Every piece of news that was submitted after the next working day."""
    for i, item in enumerate(held.record.items):
        if item.submitted is None:
            continue
        last = next_working_day(item.received)
        if item.submitted > last:
            yield Problem(
                held,
                ("items", i, "submitted"),
                Words(
                    f"เสนอผู้บังคับบัญชาวันที่ {short_date(item.submitted)} เกินกำหนด 1 วัน"
                    f" (ได้รับ {short_date(item.received)} ต้องเสนอภายใน {short_date(last)})",
                    f"submitted on {short_date(item.submitted)}, but due within a day,"
                    f" by {short_date(last)}",
                ),
                Words(
                    "ตรวจวันที่ ถ้าเสนอช้าจริง ให้บันทึกเหตุผลใน waivers.yaml",
                    "check the days; if it was late indeed, say why in waivers.yaml",
                ),
            )


RULE = Rule(
    id="news-late",
    severity="warning",
    step="6.3.3",
    title=Words("เสนอข่าวสารต่อผู้บังคับบัญชาภายใน 1 วัน", "News goes to the superior within a day"),
    why=Words(
        "มาตรฐานข้อ ๓ ของงานจัดการประชุม: บันทึกเสนอผู้บังคับบัญชา (ดำเนินการภายใน ๑ วัน)",
        "The standard asks that a note goes to the superior within one day.",
    ),
    cure=Words("เสนอภายในวันทำการถัดจากวันที่ได้รับ", "Submit it by the next working day."),
    check=check,
    wrong={"news.yaml": _NEWS % "2569-11-05"},
    right={"news.yaml": _NEWS % "2569-11-03"},
    reads="news",
)
