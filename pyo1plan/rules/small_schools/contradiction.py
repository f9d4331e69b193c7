"""No school is in two measures of one year that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import MANAGEMENT, Management, SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: Ways of running a school that leave no room for each other: its pupils either learn elsewhere, or
#: it goes, or it is built up where it stands.
_APART: frozenset[frozenset[Management]] = frozenset(
    frozenset(pair)
    for pair in (
        ("merge", "innovation"),
        ("merge", "stand-alone"),
        ("merge", "network"),
        ("merge", "co-learning"),
        ("co-learning", "innovation"),
        ("co-learning", "stand-alone"),
        ("network", "stand-alone"),
    )
)
_PLAN = (
    "{as_of: 2569-06-10, measures: ["
    "{band: 41-60, year: 2570, measure: เรียนรวม, management: co-learning, schools: ['99010001']},"
    " {band: 41-60, year: 2570, measure: พัฒนา, management: %s, schools: ['99010001']}],"
    " left_out: [{school: '99010002', reason: ข}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every school by year: each way it is to be run against those that came before."""
    seen: dict[tuple[str, int], list[tuple[int, Management]]] = {}
    for i, measure in enumerate(held.record.measures):
        if measure.management is None:
            continue
        for j, code in enumerate(measure.schools):
            before = seen.setdefault((code, measure.year), [])
            for other, management in before:
                if frozenset((management, measure.management)) in _APART:
                    yield _problem(held, (i, j), code, other, (management, measure.management))
            before.append((i, measure.management))


def _problem(
    held: Held[SmallSchools],
    at: tuple[int, int],
    code: str,
    other: int,
    both: tuple[Management, Management],
) -> Problem:
    first, second = (MANAGEMENT[one] for one in both)
    return Problem(
        held,
        ("measures", at[0], "schools", at[1]),
        Words(
            f"{code} อยู่ในมาตรการที่ขัดกันในปีเดียวกัน: {first.th} กับ {second.th}",
            f"{code} has contradictory measures in one year: {first.en}, {second.en}",
        ),
        Words("เลือกแนวทางเดียว หรือแยกปี", "choose one of them, or separate the years"),
        ((held, ("measures", other), Words("มาตรการที่ขัดกัน", "the other measure")),),
    )


RULE = Rule(
    id="small-school-contradiction",
    severity="error",
    step="5.4",
    title=Words("โรงเรียนหนึ่งไม่มีมาตรการที่ขัดกัน", "No school has contradictory measures"),
    why=Words(
        "โรงเรียนที่นักเรียนไปเรียนรวมหรือกำลังจะรวม ไม่ควรได้งบพัฒนาให้คงอยู่ในปีเดียวกัน",
        "A school whose pupils learn elsewhere is not built up to stand alone in the same year.",
    ),
    cure=Words("เลือกแนวทางเดียวต่อปี", "Choose one way for each year."),
    check=check,
    wrong={FILE: _PLAN % "stand-alone"},
    right={FILE: _PLAN % "co-learning"},
    reads=PLAN,
)
