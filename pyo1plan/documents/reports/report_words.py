"""What the reports of the year in progress say: statuses, periods, and the standing sentence on money."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from pyo1plan.documents.tables.spending import Followed
from pyo1plan.records.office import Office
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.progress import Progress
from pyo1plan.year.spending import Compared, Measure, Scope

Period = Literal["1", "2", "3", "4", "half", "year"]

STATUS: dict[str, Words] = {
    "not-started": Words("ยังไม่ดำเนินการ", "not started"),
    "under-way": Words("อยู่ระหว่างดำเนินการ", "under way"),
    "completed": Words("ดำเนินการแล้วเสร็จ", "completed"),
    "behind": Words("ล่าช้ากว่าแผน", "behind"),
    "suspended": Words("ชะลอ", "suspended"),
    "cancelled": Words("ยกเลิก", "cancelled"),
    "": Words("ยังไม่รายงาน", "not reported"),
}
_DONE: dict[Measure, Words] = {
    "disbursed": Words("เบิกจ่ายแล้ว", "disbursed"),
    "used": Words("ใช้จ่ายแล้ว (เบิกจ่ายและก่อหนี้ผูกพัน)", "used (disbursed and committed)"),
}
MEASURE: dict[Measure, Words] = {
    "disbursed": Words("เบิกจ่าย", "disbursed"),
    "used": Words("ใช้จ่าย (เบิกจ่ายและก่อหนี้ผูกพัน)", "used (disbursed and committed)"),
}
SCOPE: dict[Scope, Words] = {
    "overall": Words("ภาพรวม", "overall"),
    "current": Words("รายจ่ายประจำ", "current"),
    "investment": Words("รายจ่ายลงทุน", "investment"),
}
UNSAID_SOURCE = Words("ไม่ระบุแหล่งงบประมาณ", "source not named")
UNVERIFIED = Words("รอสอบทาน", "not confirmed")
_PERIODS: dict[Period, Words] = {
    "1": Words("ไตรมาสที่ 1 (ตุลาคม – ธันวาคม)", "quarter 1 (October to December)"),
    "2": Words("ไตรมาสที่ 2 (มกราคม – มีนาคม)", "quarter 2 (January to March)"),
    "3": Words("ไตรมาสที่ 3 (เมษายน – มิถุนายน)", "quarter 3 (April to June)"),
    "4": Words("ไตรมาสที่ 4 (กรกฎาคม – กันยายน)", "quarter 4 (July to September)"),
    "half": Words("รอบ 6 เดือน (ตุลาคม – มีนาคม)", "six months (October to March)"),
    "year": Words("รอบ 12 เดือน (ตุลาคม – กันยายน)", "the year (October to September)"),
}


def quarter_of(period: Period) -> str:
    """The quarter by whose end the period is told."""
    return {"half": "2", "year": "4"}.get(period, period)


def period_words(period: Period) -> Words:
    """What the period is called."""
    return _PERIODS[period]


def percent(value: Decimal | None) -> str:
    """Two decimals; a hyphen where there is nothing to divide by."""
    return "-" if value is None else f"{value:f}"


def sentence(one: Compared) -> Words:
    """The government's standing sentence on one measure, with its gap in percentage points.

    Such as: เบิกจ่ายแล้ว … บาท คิดเป็นร้อยละ 30.84 ของวงเงิน … บาท ต่ำกว่าเป้าหมายร้อยละ 1.16 (เป้าหมายร้อยละ 32.00).
    """
    amount, base = with_commas(one.amount), with_commas(one.base)
    head = Words(
        f"{SCOPE[one.scope].th} {_DONE[one.measure].th} {amount} บาท"
        f" คิดเป็นร้อยละ {percent(one.percent)} ของวงเงินตามแผน {base} บาท",
        f"{SCOPE[one.scope].en}: {amount} baht {_DONE[one.measure].en},"
        f" {percent(one.percent)} percent of the plan's {base}",
    )
    tail = _against(one)
    return Words(f"{head.th} {tail.th}", f"{head.en}, {tail.en}")


def _against(one: Compared) -> Words:
    if one.target is None:
        return Words("ยังไม่มีเป้าหมายของไตรมาสนี้ให้เทียบ", "no target of this quarter to compare with")
    if one.gap is None:
        return Words("จึงไม่มีร้อยละให้เทียบ", "so there is no percentage to compare")
    target = f"{one.target.percent:.2f}"
    unsure = Words("", "") if one.target.verified else UNVERIFIED
    aim = Words(
        f"(เป้าหมายร้อยละ {target}{unsure.th and ' ' + unsure.th})",
        f"(target {target} percent{unsure.en and ', ' + unsure.en})",
    )
    apart = f"{abs(one.gap):f}"
    if not one.gap:
        return Words(f"เท่ากับเป้าหมาย {aim.th}", f"as the target {aim.en}")
    if one.gap < 0:
        return Words(f"ต่ำกว่าเป้าหมายร้อยละ {apart} {aim.th}", f"{apart} points below {aim.en}")
    return Words(f"สูงกว่าเป้าหมายร้อยละ {apart} {aim.th}", f"{apart} points above {aim.en}")


def remarks(made: Followed, office: Office) -> Iterator[Words]:
    """What a reader must know before trusting the figures."""
    now, number = made.now, made.now.year.frame.number
    owing = sum(len(those) for those in now.owing.values())
    if owing:
        groups = {key: office.group(key) for key in now.owing}
        names = ", ".join(g.short_name or g.name if g else key for key, g in groups.items())
        yield Words(
            f"ยังไม่รายงาน {owing} โครงการ ({names}) ยอดของโครงการเหล่านี้เป็นยอดที่รายงานครั้งก่อน",
            f"{owing} projects are not reported ({names}): their figures are those reported before",
        )
    if made.outside.plan or made.outside.disbursed:
        amount = with_commas(made.outside.plan)
        yield Words(
            f"การเทียบเป้าหมายไม่รวมเงินนอกงบประมาณ {amount} บาท และไม่รวมงบบริหารจัดการ",
            f"Targets are not applied to {amount} baht outside the budget, nor to administrative lines",
        )
    else:
        yield Words(
            "ร้อยละคิดจากวงเงินโครงการตามแผน ไม่รวมงบบริหารจัดการ",
            "Percentages are of the projects' money, without administrative lines",
        )
    if made.overall.target is None:
        yield Words(
            f"ยังไม่มีเป้าหมายการเบิกจ่ายภาพรวมของไตรมาสที่ {now.quarter}"
            f" ใส่ที่ spending_targets ใน workspaces/{number}/year.yaml",
            f"There is no overall target for quarter {now.quarter}:"
            f" put it under spending_targets in workspaces/{number}/year.yaml",
        )
    elif not made.overall.target.verified:
        source = f" ที่มา {made.overall.target.source}" if made.overall.target.source else ""
        yield Words(
            f"เป้าหมายที่ใช้เทียบรอสอบทาน{source}",
            f"The target is not confirmed{'; source ' if source else ''}{made.overall.target.source or ''}",
        )


def nobody_reported(now: Progress, office: Office | None) -> Words:
    """That no group has reported the quarter: who owes how many projects, and where to put them."""
    number, quarter = now.year.frame.number, now.quarter
    owed_th, owed_en = [], []
    for key, those in now.owing.items():
        group = office.group(key) if office else None
        owed_th.append(f"{group.name if group else key} {len(those)} โครงการ")
        owed_en.append(f"{key} {len(those)}")
    folder = f"workspaces/{number}/results/q{quarter}/<กลุ่ม>.yaml"
    listed_th, listed_en = ", ".join(owed_th), ", ".join(owed_en)
    return Words(
        f"ยังไม่มีกลุ่มใดรายงานผลไตรมาสที่ {quarter} ปีงบประมาณ พ.ศ. {number}\n"
        + (f"ค้างรายงาน: {listed_th}\n" if listed_th else "ยังไม่มีโครงการในแผน\n")
        + f"ออกแบบให้กลุ่ม: plan form results {number} --quarter {quarter} แล้วนำเข้าด้วย plan import"
        f" หรือเขียน {folder}",
        f"no group has reported quarter {quarter} of fiscal year {number}\n"
        + (f"owing: {listed_en} (projects)\n" if listed_en else "the plan holds no project yet\n")
        + f"send the forms: plan form results {number} --quarter {quarter}, then plan import;"
        f" or write {folder}",
    )


def as_of(now: Progress) -> Words:
    """The day of which the plan and the reports are taken."""
    return Words(f"ข้อมูล ณ วันที่ {long_date(now.day)}", f"as of {long_date(now.day, 'en')}")


def title_of(year: Year, period: Period) -> Words:
    """The title of the report of a period."""
    said, number = period_words(period), year.frame.number
    return Words(
        f"รายงานผลการดำเนินงานและการใช้จ่ายงบประมาณ {said.th} ปีงบประมาณ พ.ศ. {number}",
        f"Report on the plan and its money, {said.en}, fiscal year {number}",
    )
