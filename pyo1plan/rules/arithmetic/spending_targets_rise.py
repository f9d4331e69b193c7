"""Cumulative spending targets never fall from one quarter to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from pyo1plan.records.settings import Settings, SpendingTarget
from pyo1plan.rules.example import SETTINGS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """Each series of targets: one measure, one kind of spending, in force from one day."""
    series: dict[object, list[tuple[int, SpendingTarget]]] = defaultdict(list)
    for i, target in enumerate(held.record.spending_targets):
        series[target.measure, target.kind, target.effective_from].append((i, target))
        if not 0 <= target.percent <= 100:
            yield Problem(
                held,
                ("spending_targets", i, "percent"),
                Words(
                    f"เป้าหมายร้อยละ {target.percent:f} อยู่นอกช่วง 0–100",
                    f"the target of {target.percent:f} percent is not within 0–100",
                ),
                Words("ใส่ร้อยละสะสมตั้งแต่ 0 ถึง 100", "write a cumulative percentage from 0 to 100"),
            )
    for targets in series.values():
        targets.sort(key=lambda entry: entry[1].quarter)
        for (i, before), (j, after) in pairwise(targets):
            if after.percent < before.percent:
                yield _falls(held, i, before, j, after)


def _falls(
    held: Held[Settings], i: int, before: SpendingTarget, j: int, after: SpendingTarget
) -> Problem:
    return Problem(
        held,
        ("spending_targets", j, "percent"),
        Words(
            f"เป้าหมายสะสมไตรมาสที่ {after.quarter} ร้อยละ {after.percent:f}"
            f" ต่ำกว่าไตรมาสที่ {before.quarter} ร้อยละ {before.percent:f}",
            f"the cumulative target of quarter {after.quarter}, {after.percent:f} percent,"
            f" is below that of quarter {before.quarter}, {before.percent:f}",
        ),
        Words(
            "ใส่ร้อยละสะสมตั้งแต่ต้นปี ไม่ใช่ร้อยละของไตรมาสเดียว",
            "write the percentage since the beginning of the year, not that of one quarter",
        ),
        ((held, ("spending_targets", i, "percent"), Words("ไตรมาสก่อน", "the quarter before")),),
    )


_TARGETS = (
    "spending_targets: [{measure: disbursed, kind: overall, quarter: 1, percent: 30},"
    " {measure: disbursed, kind: overall, quarter: 2, percent: %s}]"
)

RULE = Rule(
    id="spending-targets-rise",
    severity="error",
    step="2.8.1",
    title=Words("เป้าหมายการใช้จ่ายสะสมไม่ลดลงระหว่างไตรมาส", "Cumulative spending targets never fall"),
    why=Words(
        "เป้าหมายการเบิกจ่ายของรัฐบาลเป็นร้อยละสะสม ใช้เทียบผลในรายงานทุกไตรมาส",
        "The government's targets are cumulative and every quarterly report is measured by them.",
    ),
    cure=Words("แก้ร้อยละสะสมตามมาตรการของปี", "Correct the percentages after the year's measure."),
    check=check,
    wrong={SETTINGS: _TARGETS % "22"},
    right={SETTINGS: _TARGETS % "52"},
    reads="settings",
)
