"""Every small school of the area has a measure in the plan, or a reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN, meant_by, small_ones
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: A longer list helps nobody.
MOST_LISTED = 10
_PLAN = "{as_of: 2569-06-10, measures: [{band: 41-60, year: 2570, measure: คละชั้น}]%s}"


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """The small schools that neither a measure nor `left_out` speaks of."""
    plan = held.record
    if frame.schools is None or not plan.measures:
        return
    pupils = small_ones(plan, frame.schools.record)
    covered = {code for measure in plan.measures for code in meant_by(measure, pupils)}
    covered |= {left.school for left in plan.left_out}
    open_ = [code for code in pupils if code not in covered]
    if open_:
        names = ", ".join(open_[:MOST_LISTED]) + (" …" if len(open_) > MOST_LISTED else "")
        yield Problem(
            held,
            ("measures",),
            Words(
                f"โรงเรียนขนาดเล็ก {len(open_)} แห่งยังไม่มีมาตรการ: {names}",
                f"{len(open_)} small schools have no measure: {names}",
            ),
            Words(
                "เพิ่มใน schools ของมาตรการ หรือบอกเหตุผลใน left_out",
                "add them to a measure's schools, or say why under left_out",
            ),
        )


RULE = Rule(
    id="small-school-uncovered",
    severity="warning",
    step="5.4",
    title=Words("โรงเรียนขนาดเล็กทุกแห่งอยู่ในแผน", "Every small school is in the plan"),
    why=Words(
        "มาตรฐานให้ประชากรวัยเรียนทุกคนเข้าถึงการศึกษาที่มีคุณภาพ จึงไม่มีโรงเรียนใดถูกลืม",
        "Every child is to reach good schooling: no school is forgotten.",
    ),
    cure=Words("กำหนดมาตรการให้ครบ หรือบอกเหตุผล", "Give each a measure, or a reason."),
    check=check,
    wrong={FILE: _PLAN % ""},
    right={FILE: _PLAN % ", left_out: [{school: '99010002', reason: อยู่ระหว่างรับฟังชุมชน}]"},
    reads=PLAN,
    needs=("schools",),
)
