"""A review is named by the year it holds from, and that year is one of the plan's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.revision import Revision
from pyo1plan.rules.development.example import REVISION, revision
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Revision], frame: Frame) -> Iterator[Problem]:
    """The year in the file against its name, then against the years of the plan."""
    assert frame.development is not None
    plan, year = frame.development.record, held.record.year
    if str(year) != held.id:
        yield Problem(
            held,
            ("year",),
            Words(
                f"แฟ้มชื่อ {held.id} แต่เป็นฉบับทบทวนปี {year}",
                f"the file {held.id} is a review for {year}",
            ),
            Words("แก้ year หรือเปลี่ยนชื่อแฟ้มให้ตรงกัน", "mend year, or rename the file"),
        )
    elif year not in plan.years:
        yield Problem(
            held,
            ("year",),
            Words(
                f"ฉบับทบทวนปี {year} อยู่นอกแผน {plan.first}-{plan.last}",
                f"the review for {year} is outside the plan of {plan.first}-{plan.last}",
            ),
            Words("ใช้ปีงบประมาณที่เริ่มใช้ซึ่งอยู่ในแผน", "use a fiscal year of the plan"),
        )


RULE = Rule(
    id="revision-year",
    severity="error",
    step="1.6",
    title=Words("ชื่อแฟ้มฉบับทบทวนตรงกับปีที่เริ่มใช้", "A review is named by the year it holds from"),
    why=Words(
        "ฉบับทบทวนมีผลตั้งแต่ปีที่ระบุ ปีผิดทำให้ปีงบประมาณนั้นใช้แผนผิดฉบับ",
        "A review holds from its year on; a wrong one gives a fiscal year the wrong edition.",
    ),
    cure=Words(
        "ให้ year ตรงกับชื่อแฟ้มและอยู่ในปีของแผน", "Let year equal the file's name, within the plan."
    ),
    check=check,
    wrong={REVISION: "{year: 2568, date: 2567-08-08}"},
    right={REVISION: revision("at: vision, to: องค์กรแห่งคุณภาพ")},
    reads="revision",
    needs=("development",),
)
