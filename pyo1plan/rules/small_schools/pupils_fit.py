"""The schools of a measure have as many pupils as its band says."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN, band_of
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PLAN = (
    "{as_of: 2569-06-10, measures: [{band: %s, year: 2570, measure: ก, schools: ['99010001']}],"
    " left_out: [{school: '99010002', reason: ข}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every school that a measure names, by the year's school data."""
    if frame.schools is None:
        return
    pupils = {s.code: s.enrolled for s in frame.schools.record.schools}
    for i, measure in enumerate(held.record.measures):
        band = band_of(measure.band)
        for j, code in enumerate(measure.schools):
            if band is not None and code in pupils and not band.holds(pupils[code]):
                yield Problem(
                    held,
                    ("measures", i, "schools", j),
                    Words(
                        f"{code} มีนักเรียน {pupils[code]} คน ไม่อยู่ในช่วง {measure.band}",
                        f"{code} has {pupils[code]} pupils, not {measure.band}",
                    ),
                    Words(
                        "ย้ายไปมาตรการของช่วงที่ตรงกับจำนวนนักเรียน",
                        "move it to a measure of the band that fits",
                    ),
                )


RULE = Rule(
    id="small-school-band",
    severity="warning",
    step="5.3",
    title=Words("โรงเรียนอยู่ในช่วงขนาดที่ตรงกัน", "Schools stand in the band that fits"),
    why=Words(
        "จำนวนนักเรียนเปลี่ยนทุกรอบ โรงเรียนที่ขนาดเปลี่ยนควรได้มาตรการของขั้นใหม่",
        "Pupils change with each count; a school that grew or shrank belongs on another step.",
    ),
    cure=Words("จัดโรงเรียนใหม่ตามข้อมูลล่าสุด", "Place the schools by the latest data."),
    check=check,
    wrong={FILE: _PLAN % "1-40"},
    right={FILE: _PLAN % "41-60"},
    reads=PLAN,
    needs=("schools",),
)
