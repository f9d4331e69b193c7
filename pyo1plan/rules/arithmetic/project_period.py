"""A project begins before it ends, within the fiscal year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import ERA, long_date
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The project's days against each other and against the year of the folder."""
    start, end = held.record.start, held.record.end
    if start and end and end < start:
        yield Problem(
            held,
            ("end",),
            Words(
                f"โครงการสิ้นสุด {long_date(end)} ก่อนวันเริ่ม {long_date(start)}",
                f"the project ends on {long_date(end, 'en')}, before its start on {long_date(start, 'en')}",
            ),
            Words("แก้วันเริ่มหรือวันสิ้นสุดของโครงการ", "correct the start or the end"),
            ((held, ("start",), Words("วันเริ่มโครงการ", "the start")),),
        )
    first, last = first_day(frame.number), last_day(frame.number)
    if start and not first <= start <= last:
        yield _outside(held, "start", start, frame.number)
    if end and not first <= end <= last:
        yield _outside(held, "end", end, frame.number)


def _outside(held: Held[Proposal], key: str, day: date, year: int) -> Problem:
    name = Words("วันเริ่ม", "start") if key == "start" else Words("วันสิ้นสุด", "end")
    first, last = first_day(year), last_day(year)
    return Problem(
        held,
        (key,),
        Words(
            f"{name.th}โครงการ {long_date(day)} อยู่นอกปีงบประมาณ พ.ศ. {year}"
            f" ({long_date(first)} – {long_date(last)})",
            f"the {name.en} of the project, {long_date(day, 'en')}, is outside the fiscal year {year - ERA}"
            f" ({long_date(first, 'en')} – {long_date(last, 'en')})",
        ),
        Words(
            f"แก้เป็นวันระหว่าง {long_date(first)} ถึง {long_date(last)} หรือเสนอส่วนที่เกินในแผนของปีนั้น",
            "write a day of the year, or propose the rest in the plan of its own year",
        ),
    )


RULE = Rule(
    id="project-period",
    severity="error",
    step="2.4.4",
    title=Words("ระยะเวลาโครงการอยู่ในปีงบประมาณ", "Projects lie within the fiscal year"),
    why=Words(
        "งบประมาณที่ได้รับจัดสรรใช้ได้ในปีงบประมาณ ๑ ตุลาคม ถึง ๓๐ กันยายน (พ.ร.บ.วิธีการงบประมาณ พ.ศ. ๒๕๖๑ มาตรา ๔)",
        "The money is that of the fiscal year, 1 October to 30 September.",
    ),
    cure=Words("แก้วันเริ่มและวันสิ้นสุดให้อยู่ในปีงบประมาณ", "Correct the days."),
    check=check,
    wrong={PROPOSAL: "{start: 2569-09-28, end: 2570-08-31}"},
    right={PROPOSAL: "{start: 2569-10-01, end: 2570-08-31}"},
)
