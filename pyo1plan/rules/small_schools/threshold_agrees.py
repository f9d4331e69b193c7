"""The plan calls as many schools small as the year's criteria do."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_CRITERIA = "school-criteria.yaml"
_SIZES = "{sizes: [{key: small, name: ขนาดเล็ก, up_to: %s}, {key: large, name: ขนาดใหญ่}]}"


def check(year: Year) -> Iterator[Problem]:
    """The plan's threshold against the size that the criteria call small, where the year has both."""
    for criteria in year.every("school-criteria", SchoolCriteria):
        small = criteria.record.small_at_most
        for held in year.every("small-schools", SmallSchools):
            own = held.record.threshold
            if own != small:
                yield Problem(
                    held,
                    ("threshold",),
                    Words(
                        f"แผนนับโรงเรียนขนาดเล็กไม่เกิน {own} คน แต่ school-criteria.yaml นับไม่เกิน {small} คน",
                        f"the plan counts schools of at most {own} pupils, school-criteria.yaml of {small}",
                    ),
                    Words(
                        "ใช้เกณฑ์เดียวกัน แก้ threshold ของแผนหรือขนาด small ใน school-criteria.yaml",
                        "use one size: mend threshold, or the size small of school-criteria.yaml",
                    ),
                )


RULE = Rule(
    id="small-school-threshold",
    severity="warning",
    step="5.1",
    title=Words("โรงเรียนขนาดเล็กนับด้วยเกณฑ์เดียวกัน", "Small schools are counted one way"),
    why=Words(
        "จำนวนโรงเรียนขนาดเล็กในแผนต้องเท่ากับในรายชื่อและตารางอื่น",
        "The number of small schools in the plan must be that of the lists and tables.",
    ),
    cure=Words("ใช้จำนวนนักเรียนเดียวกันทั้งสองแฟ้ม", "Give both files the same number of pupils."),
    check=check,
    wrong={FILE: "{as_of: 2569-06-10}", _CRITERIA: _SIZES % 60},
    right={FILE: "{as_of: 2569-06-10}", _CRITERIA: _SIZES % 120},
    reads="year",
    needs=("small-schools",),
)
