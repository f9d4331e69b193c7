"""The money of a project is told, by source where it has several, and its sources make the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.results.example import Q1, money, project, report
from pyo1plan.rules.results.reports import Report, reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.planned import UNSAID, money_by_source


def check(year: Year) -> Iterator[Problem]:
    """No money at all; several sources and no rows; a source twice or not the project's; sums apart."""
    for one in reports(year):
        if not one.result.money:
            yield from _without_rows(one)
            continue
        yield from _rows(one, year.frame)
        said, total = one.result.disbursed, one.result.spent
        if said is not None and said != total:
            difference = apart(said, total)
            yield Problem(
                one.held,
                one.path("disbursed"),
                Words(
                    f"{one.result.project} เบิกจ่ายสะสม {baht(said)} บาท ไม่เท่ากับผลรวมทุกแหล่ง {baht(total)} บาท {difference.th}",
                    f"{one.result.project}: {baht(said)} baht disbursed, but its sources make {baht(total)} {difference.en}",
                ),
                Words("แก้ให้ตรงกัน หรือลบช่องนี้", "make them agree, or take this field out"),
            )  # fmt: skip


def _without_rows(one: Report) -> Iterator[Problem]:
    plan = money_by_source(one.project.record) if one.project else {}
    several = len([key for key in plan if key != UNSAID]) > 1
    if one.result.disbursed is None or (several and one.result.disbursed):
        yield Problem(
            one.held,
            one.path("disbursed") if one.result.disbursed is not None else one.path(),
            Words(
                f"{one.result.project} ใช้เงินหลายแหล่ง แต่ยังไม่แยกตามแหล่ง"
                if several
                else f"{one.result.project} ยังไม่รายงานการเบิกจ่าย",
                f"{one.result.project} has several sources, but its money is not told by source"
                if several
                else f"{one.result.project}: nothing is said of its money",
            ),
            Words(
                "เพิ่ม money แหล่งละหนึ่งแถว: {source: …, disbursed: …, committed: …} ไม่ได้ใช้เงินให้ใส่ 0",
                "add money, a row a source: {source: …, disbursed: …, committed: …}; 0 for none",
            ),
        )


def _rows(one: Report, frame: Frame) -> Iterator[Problem]:
    plan = money_by_source(one.project.record) if one.project else {}
    listed = [key for key in plan if key != UNSAID]
    seen: Counter[str] = Counter()
    for i, row in enumerate(one.result.money):
        seen[row.source] += 1
        if seen[row.source] > 1:
            what = Words("ซ้ำ", "stands twice")
        elif one.project is not None and row.source not in plan and UNSAID not in plan:
            what = Words("ไม่มีในแผนของโครงการนี้", "is not one of this project's in the plan")
        else:
            continue
        of = spoken.source(frame, row.source)
        yield Problem(
            one.held,
            one.path("money", i, "source"),
            Words(f"{of.th} {what.th}", f"{of.en} {what.en}"),
            Words(
                f"แหล่งของโครงการนี้คือ {', '.join(listed) or '-'} แหล่งละหนึ่งแถว",
                f"the sources of this project are {', '.join(listed) or '-'}, one row each",
            ),
        )


RULE = Rule(
    id="results-money-told",
    severity="error",
    step="2.8",
    title=Words(
        "เงินของโครงการแยกตามแหล่งและรวมตรงกัน", "A project's money is told by source and sums up"
    ),
    why=Words(
        "รายงานการใช้จ่ายแยกตามแหล่งงบประมาณ แหล่งที่ไม่มีในแผนหรือยอดที่ไม่ตรงทำให้ทุกตารางรวมไม่เท่ากัน",
        "Spending is reported by source; one that is unknown or does not add up spoils every table.",
    ),
    cure=Words(
        "แยกเงินตามแหล่งในแผนให้รวมเท่ากับยอดของโครงการ", "Tell the money by the plan's sources."
    ),
    check=check,
    wrong={Q1: report(1, project(f"disbursed: 5000, {money(disbursed=4000)}"))},
    right={Q1: report(1, project(f"disbursed: 5000, {money(disbursed=5000)}"))},
    reads="year",
    needs=("results", "proposal", "meeting", "office"),
)
