"""Money is planned for a quarter in which its activity takes place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import LINE, PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import date_span
from pyo1plan.thai.fiscal import fiscal_year_of, quarter_of
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every line of the activities whose days are known and lie in the year."""
    for i, activity in enumerate(held.record.activities):
        start, end = activity.start, activity.end
        if start is None or end is None or end < start or not activity.lines:
            continue
        if fiscal_year_of(start) != frame.number or fiscal_year_of(end) != frame.number:
            continue  # the rules on periods say so
        first, last = quarter_of(start), quarter_of(end)
        for j, line in enumerate(activity.lines):
            if not first <= int(line.quarter) <= last:
                yield _wrong(held, i, j, line.quarter, start, end)


def _wrong(held: Held[Proposal], i: int, j: int, quarter: str, start: date, end: date) -> Problem:
    first, last = quarter_of(start), quarter_of(end)
    fits = str(first) if first == last else f"{first}–{last}"
    return Problem(
        held,
        ("activities", i, "lines", j, "quarter"),
        Words(
            f"รายการนี้วางเงินไว้ไตรมาสที่ {quarter} แต่กิจกรรมจัด {date_span(start, end)} คือไตรมาสที่ {fits}",
            f"the money is planned for quarter {quarter}, but the activity takes place"
            f" {date_span(start, end, 'en')}, in quarter {fits}",
        ),
        Words(
            f"แก้ quarter เป็น {fits} หรือแก้วันของกิจกรรม",
            f"write quarter {fits}, or correct the activity's days",
        ),
        ((held, ("activities", i, "start"), Words("วันเริ่มกิจกรรม", "the activity's start")),),
    )


_ACTIVITY = (
    f"{{activities: [{{name: อบรม, start: %s, end: %s, lines: [{LINE}]}}], start: 2569-10-01}}"
)

RULE = Rule(
    id="line-quarter",
    severity="error",
    step="2.4.4",
    title=Words("ไตรมาสของรายการตรงกับวันจัดกิจกรรม", "A line's quarter is one of its activity's"),
    why=Words(
        "เป้าหมายการเบิกจ่ายรายไตรมาสคิดจากไตรมาสของรายการ ถ้าไม่ตรงกับวันจัดจริงผลการเบิกจ่ายจะต่ำกว่าแผน",
        "Spending targets follow the lines' quarters; if the work is done in another, the plan is missed.",
    ),
    cure=Words("แก้ไตรมาสของรายการ หรือวันของกิจกรรม", "Correct the quarter, or the days."),
    check=check,
    wrong={PROPOSAL: _ACTIVITY % ("2570-01-18", "2570-01-19")},
    right={PROPOSAL: _ACTIVITY % ("2569-12-30", "2570-01-19")},
)
