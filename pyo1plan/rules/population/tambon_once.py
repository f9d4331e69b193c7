"""A tambon stands once in the population."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.population import Population
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = (
    "{as_of: 2569-06-30, source: ทะเบียนราษฎร, tambons: [{name: ในเมือง, district: เมือง, ages: {4: 30}},"
    " {name: %s, district: เมือง, ages: {4: 25}}]}"
)


def check(held: Held[Population], frame: Frame) -> Iterator[Problem]:
    """Every tambon of a district after its first row."""
    first: dict[tuple[str, str], int] = {}
    for i, tambon in enumerate(held.record.tambons):
        key = (canonical(tambon.district), canonical(tambon.name))
        if first.setdefault(key, i) != i:
            yield Problem(
                held,
                ("tambons", i, "name"),
                Words(
                    f"ตำบล{tambon.name} อำเภอ{tambon.district} มีสองแถว",
                    f"{tambon.name}, {tambon.district}, stands twice",
                ),
                Words("รวมหรือลบแถวที่ซ้ำ", "join them, or remove the copy"),
                (
                    (
                        held,
                        ("tambons", first[key], "name"),
                        Words("แถวแรกอยู่ที่นี่", "the first stands here"),
                    ),
                ),
            )


RULE = Rule(
    id="tambon-doubled",
    severity="error",
    step="4.2",
    title=Words("ตำบลหนึ่งมีแถวเดียว", "A tambon stands once"),
    why=Words(
        "ตำบลที่ซ้ำทำให้จำนวนเด็กวัยเรียนเกินจริง",
        "A tambon that stands twice inflates the children of school age.",
    ),
    cure=Words("เหลือแถวเดียวต่อตำบล", "Keep one row for each tambon."),
    check=check,
    wrong={"population.yaml": _TWO % "ในเมือง"},
    right={"population.yaml": _TWO % "นอกเมือง"},
    reads="population",
)
