"""What to hurry (เร่งรัด): projects that are behind their plan at the end of a quarter, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from pyo1plan.records.proposal import Activity
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.digits import with_commas
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.words import Words
from pyo1plan.year.planned import ENDED, paired, short_of
from pyo1plan.year.progress import Progress, Standing

#: `unreported`: nothing was reported; `told`: the group itself says behind or suspended; `overdue`: an
#: activity is past its end and not done; `money`: less was used than the plan by quarters means.
Kind = Literal["unreported", "told", "overdue", "money"]
_TOLD = {
    "behind": Words("กลุ่มรายงานว่าล่าช้ากว่าแผน", "reported as behind the plan"),
    "suspended": Words("กลุ่มรายงานว่าชะลอ", "reported as suspended"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to hurry a project."""

    kind: Kind
    words: Words


@dataclass(frozen=True, slots=True)
class Hurry:
    """A project to hurry; `short` is what the plan means to have used by now and was not, in baht."""

    standing: Standing
    reasons: tuple[Reason, ...]
    short: Decimal


def hurried(progress: Progress) -> tuple[Hurry, ...]:
    """The projects of the plan to hurry: first those with most money behind, then by their order."""
    last = quarter_span(progress.year.frame.number, int(progress.quarter))[1]
    found = []
    for standing in progress.standings:
        if not standing.in_plan or standing.status in ENDED:
            continue
        short = short_of(standing.project, standing.result, progress.quarter, standing.money.used)
        reasons = tuple(_reasons(standing, short, last))
        if reasons:
            found.append(Hurry(standing, reasons, short))
    return tuple(sorted(found, key=lambda hurry: -hurry.short))


def _reasons(standing: Standing, short: Decimal, last: date) -> Iterator[Reason]:
    if standing.result is None:
        yield Reason("unreported", Words("ยังไม่รายงานผลไตรมาสนี้", "not reported for this quarter"))
    elif standing.status in _TOLD:
        yield Reason("told", _TOLD[standing.status])
    for activity in _overdue(standing, last):
        assert activity.end is not None
        yield Reason(
            "overdue",
            Words(
                f"กิจกรรม “{activity.name}” ครบกำหนด {long_date(activity.end)} ยังไม่แล้วเสร็จ",
                f"“{activity.name}” was due on {long_date(activity.end, 'en')} and is not done",
            ),
        )
    if short:
        amount = with_commas(short)
        yield Reason(
            "money",
            Words(
                f"ใช้จ่ายต่ำกว่าแผนสะสม {amount} บาท",
                f"{amount} baht less used than planned by now",
            ),
        )


def _overdue(standing: Standing, last: date) -> Iterator[Activity]:
    """Activities whose end has passed and which were reported as anything but ended.

    Of a report without activities nothing can be said but by its project's own end.
    """
    result = standing.result
    if result is None:
        return
    for activity, told in paired(standing.project, result):
        open_ = told is not None and told.status not in ENDED
        if open_ and activity.end is not None and activity.end <= last:
            yield activity
