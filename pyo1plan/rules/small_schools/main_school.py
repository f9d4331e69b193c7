"""A main school can carry others: it is not itself small unless the plan says why, nor its own member."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import Network, SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN, small_ones
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PLAN = (
    "{as_of: 2569-06-10, networks: [{name: เครือข่าย, form: network, main: '99010001',"
    " members: ['99010002'], since: 2570%s}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every network: its main school's size and members; no school in two networks of one form."""
    if frame.schools is None:
        return
    small = small_ones(held.record, frame.schools.record)
    taken: dict[tuple[str, str], str] = {}
    for i, network in enumerate(held.record.networks):
        if network.main in small and network.small_main is None:
            yield _small(held, i, network, small[network.main])
        for j, code in enumerate(network.members):
            before = taken.setdefault((network.form, code), network.name)
            if code == network.main:
                yield Problem(
                    held,
                    ("networks", i, "members", j),
                    Words(f"{code} เป็นโรงเรียนหลักอยู่แล้ว", f"{code} is the main school"),
                    Words("ลบออกจาก members", "take it out of members"),
                )
            elif before != network.name:
                yield Problem(
                    held,
                    ("networks", i, "members", j),
                    Words(f"{code} อยู่ในเครือข่าย “{before}” แล้ว", f"{code} is in “{before}” already"),
                    Words("ให้อยู่เครือข่ายเดียวต่อรูปแบบ", "keep it in one network of a form"),
                )


def _small(held: Held[SmallSchools], i: int, network: Network, pupils: int) -> Problem:
    return Problem(
        held,
        ("networks", i, "main"),
        Words(
            f"โรงเรียนหลัก {network.main} เป็นโรงเรียนขนาดเล็ก ({pupils} คน)",
            f"the main school {network.main} is itself small ({pupils} pupils)",
        ),
        Words("เลือกโรงเรียนอื่น หรือบอกเหตุผลใน small_main", "choose another, or say why in small_main"),
    )


RULE = Rule(
    id="small-school-main",
    severity="warning",
    step="5.4",
    title=Words("โรงเรียนหลักรองรับเครือข่ายได้", "A main school can carry its network"),
    why=Words(
        "โรงเรียนหลักที่มีขนาดเล็กเองมักไม่มีครูและทรัพยากรพอจะแบ่งให้โรงเรียนอื่น",
        "A main school that is small itself seldom has staff and means to share.",
    ),
    cure=Words("เลือกโรงเรียนหลักที่ใหญ่กว่า หรือบอกเหตุผล", "Choose a larger one, or say why."),
    check=check,
    wrong={FILE: _PLAN % ""},
    right={FILE: _PLAN % ", small_main: อยู่กลางพื้นที่และมีครูครบชั้น"},
    reads=PLAN,
    needs=("schools",),
)
