"""A unit rate is not above the highest that its kind of expense usually has."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Line, Proposal
from pyo1plan.records.settings import UnitRate
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"
_LINE = (
    "{budget: {total: %s, quarters: [0, %s, 0, 0]}, activities: [{name: อบรมครู, start: 2570-01-18,"
    " end: 2570-01-19, lines: [{item: ค่าตอบแทนวิทยากร, category: ค่าตอบแทน, source: obec,"
    " quantity: 2, rate: %s, times: 6, amount: %s, quarter: 2}]}]}"
)


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every line whose rate is above that of the words its item holds; the longest words count."""
    assert frame.settings is not None
    rates = sorted(
        ((canonical(rate.item), rate) for rate in frame.settings.record.unit_rates),
        key=lambda entry: -len(entry[0]),
    )
    lowest = min((rate.most for _, rate in rates), default=None)
    for i, activity in enumerate(held.record.activities):
        for j, line in enumerate(activity.lines):
            if lowest is None or line.rate is None or line.rate <= lowest:
                continue
            item = canonical(line.item)
            rate = next((rate for words, rate in rates if words in item), None)
            if rate is not None and line.rate > rate.most:
                yield _above(held, i, j, line, rate)


def _above(held: Held[Proposal], i: int, j: int, line: Line, rate: UnitRate) -> Problem:
    assert line.rate is not None
    written, most = with_commas(line.rate), with_commas(rate.most)
    basis = _basis(rate)
    return Problem(
        held,
        ("activities", i, "lines", j, "rate"),
        Words(
            f"อัตรา {written} บาท สูงกว่าอัตราของ “{rate.item}” ที่ไม่เกิน {most} บาท/{rate.unit} {basis.th}",
            f"the rate of {written} baht is above that of “{rate.item}”, {most} baht/{rate.unit} {basis.en}",
        ),
        Words(
            "ปรับอัตรา หรือระบุเหตุผลและผู้อนุมัติใน waivers.yaml ถ้าระเบียบให้ใช้อัตรานี้ได้",
            "lower the rate, or waive it with reason and approver where the regulations allow it",
        ),
    )


def _basis(rate: UnitRate) -> Words:
    source = Words(f"ตาม{rate.source}", f"by {rate.source}") if rate.source else Words("", "")
    if rate.verified:
        checked = Words("สำนักงานยืนยันแล้ว", "confirmed by the office")
    else:
        checked = Words("สำนักงานยังไม่ยืนยัน", "not yet confirmed by the office")
    return Words(
        f"({' '.join(filter(None, (source.th, checked.th)))})",
        f"({', '.join(filter(None, (source.en, checked.en)))})",
    )


RULE = Rule(
    id="unit-rate-exceeded",
    severity="warning",
    step="2.4.4",
    title=Words("อัตราต่อหน่วยไม่เกินอัตราที่กำหนด", "A unit rate is within the usual highest"),
    why=Words(
        "ค่าใช้จ่ายในการฝึกอบรมและเดินทางมีอัตราตามระเบียบ รายการที่เกินอัตราเบิกจ่ายไม่ได้"
        " อัตราของปีอยู่ใน year.yaml ช่อง unit_rates",
        "Regulations set rates for training and travel; what exceeds them cannot be paid."
        " The year's rates stand under unit_rates in year.yaml.",
    ),
    cure=Words(
        "ปรับอัตราให้ไม่เกินที่กำหนด หรือแก้ unit_rates เมื่อระเบียบเปลี่ยน",
        "Lower the rate, or amend unit_rates when the regulation changes.",
    ),
    check=check,
    wrong={FILE: _LINE % (10800, 10800, 900, 10800)},
    right={FILE: _LINE % (7200, 7200, 600, 7200)},
    needs=("settings",),
)
