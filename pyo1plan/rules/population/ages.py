"""Ages of the population of school age are ages of children and young people."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.population import Population
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: Above it nobody is of school age, and a year of birth was written for an age.
OLDEST = 24
_ONE = (
    "{as_of: 2569-06-30, source: ทะเบียนราษฎร,"
    " tambons: [{name: ในเมือง, district: เมือง, ages: {%s: 30}}]}"
)


def check(held: Held[Population], frame: Frame) -> Iterator[Problem]:
    """Every age of every tambon."""
    for i, tambon in enumerate(held.record.tambons):
        for age in tambon.ages:
            if age > OLDEST:
                yield Problem(
                    held,
                    ("tambons", i, "ages"),
                    Words(
                        f"ตำบล{tambon.name} มีอายุ {age} ซึ่งไม่ใช่วัยเรียน",
                        f"{tambon.name} has an age of {age}, which is no school age",
                    ),
                    Words(
                        "เขียนอายุเป็นปี เช่น 6 ไม่ใช่ปีเกิด",
                        "write the age in years, not the year of birth",
                    ),
                )


RULE = Rule(
    id="population-age",
    severity="error",
    step="4.2",
    title=Words("อายุเป็นวัยเรียน", "Ages are school ages"),
    why=Words(
        "ปีเกิดที่ลงในช่องอายุทำให้เทียบกับจำนวนนักเรียนไม่ได้",
        "A year of birth in place of an age cannot be compared with enrolment.",
    ),
    cure=Words("เขียนอายุเต็มปี", "Write the age in full years."),
    check=check,
    wrong={"population.yaml": _ONE % "2560"},
    right={"population.yaml": _ONE % "9"},
    reads="population",
)
