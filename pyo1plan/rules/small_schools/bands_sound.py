"""The plan's bands are spans of pupils within the threshold that neither overlap nor leave a gap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pyo1plan.findings import Path
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN, Band, band_of
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_HINT = Words(
    "เขียนเป็นช่วง เช่น 1-40 ให้ต่อเนื่องกันและไม่เกิน threshold",
    "write spans such as 1-40, one after the other, up to threshold",
)
_BANDS = "{as_of: 2569-06-10, bands: [{band: 1-40, aim: ก}, {band: %s, aim: ข}]}"


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Each band by itself, those of the plan's steps in order, and measures against the steps."""
    plan = held.record
    named: list[tuple[Path, str]] = [
        (("bands", i, "band"), b.band) for i, b in enumerate(plan.bands)
    ]
    named += [(("measures", i, "band"), m.band) for i, m in enumerate(plan.measures)]
    for path, text in named:
        band = band_of(text)
        if band is None:
            said = Words(f"“{text}” ไม่ใช่ช่วงจำนวนนักเรียน", f"“{text}” is no span of pupils")
        elif band.last > plan.threshold:
            said = Words(
                f"ช่วง {text} เกินเกณฑ์โรงเรียนขนาดเล็ก {plan.threshold} คน",
                f"{text} passes the threshold of {plan.threshold} pupils",
            )
        else:
            continue
        yield Problem(held, path, said, _HINT)
    yield from _steps(held)


def _steps(held: Held[SmallSchools]) -> Iterator[Problem]:
    plan = held.record
    steps = [(band, i) for i, b in enumerate(plan.bands) if (band := band_of(b.band))]
    for (below, _), (above, i) in pairwise(sorted(steps)):
        if above.first != below.last + 1:
            yield Problem(held, ("bands", i, "band"), _unjoined(below, above), _HINT)
    known = {band for band, _ in steps}
    for i, measure in enumerate(plan.measures):
        band = band_of(measure.band)
        if known and band is not None and band not in known:
            yield Problem(
                held,
                ("measures", i, "band"),
                Words(
                    f"ช่วง {measure.band} ไม่ใช่ขั้นใดใน bands", f"{measure.band} is none of the bands"
                ),
                Words("ใช้ช่วงเดียวกับ bands หรือเพิ่มขั้น", "use one of the bands, or add one"),
            )


def _unjoined(below: Band, above: Band) -> Words:
    th = "ซ้อนกัน" if above.first <= below.last else "เว้นช่วง"
    en = "overlap" if above.first <= below.last else "leave a gap"
    spans = f"{below.first}-{below.last}", f"{above.first}-{above.last}"
    return Words(f"ขั้น {spans[0]} กับ {spans[1]} {th}", f"{spans[0]} and {spans[1]} {en}")


RULE = Rule(
    id="small-school-bands",
    severity="error",
    step="5.4",
    title=Words("ขั้นตามขนาดต่อเนื่องกัน", "The bands join each other"),
    why=Words(
        "แผนแบบขั้นบันไดใช้ขนาดแบ่งโรงเรียน ขั้นที่ซ้อนหรือเว้นทำให้โรงเรียนอยู่สองขั้นหรือไม่อยู่ขั้นใด",
        "Where bands overlap or leave gaps, a school stands on two steps or on none.",
    ),
    cure=Words("แก้ช่วงให้ต่อเนื่องและไม่เกินเกณฑ์", "Make the spans join, up to the threshold."),
    check=check,
    wrong={FILE: _BANDS % "31-120"},
    right={FILE: _BANDS % "41-120"},
    reads=PLAN,
)
