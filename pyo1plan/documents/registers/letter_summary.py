"""The summing up and evaluation of letters received and sent (standard step 6.1.3)."""

from __future__ import annotations

from datetime import date

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.registers.registers import nothing, paper
from pyo1plan.intake.letters.summed import MONTHS, last_recorded, letter_sums
from pyo1plan.records.letter_evaluation import Evaluations
from pyo1plan.rules.registers.books import LETTERS, calendar_of
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "letter-summary"
TEMPLATE = "letter-summary/summary.html"
#: How many letters that are overdue are named one by one.
MOST = 30


def content(plan: Plan, stamp: Stamp, with_secret: bool, on: date | None) -> Content:
    """The letters of the calendar year up to `on` (the last day on record if None), and what was found of the system that carries them."""
    made = paper(KEY, plan.year, stamp, *LETTERS, "orders", "letter-evaluation")
    on = on or last_recorded(plan.year, made.calendar) or stamp.day
    sums = letter_sums(plan.year, made.calendar, on)
    if not sums.received and not sums.sent:
        raise nothing(Words("หนังสือในทะเบียน", "letters"), made.calendar, "plan letter in")
    evaluations = [
        one
        for held in plan.year.every("letter-evaluation", Evaluations)
        if calendar_of(held) == made.calendar
        for one in held.record.evaluations
        if one.date <= on
    ]
    months = list(zip(MONTHS, sums.by_month(sums.received), sums.by_month(sums.sent), strict=True))
    return made.content(
        TEMPLATE,
        "สรุปและประเมินผลการรับ-ส่งหนังสือราชการ",
        sums=sums,
        on=on,
        months=[row for row in months if row[1] or row[2]],
        evaluations=evaluations,
        overdue=sums.overdue[:MOST],
        unnamed=max(len(sums.overdue) - MOST, 0),
    )
