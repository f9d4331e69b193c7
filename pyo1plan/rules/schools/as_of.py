"""School data says on which day it was counted."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """A list that holds schools and no day."""
    if held.record.schools and held.record.as_of is None:
        yield Problem(
            held,
            ("as_of",),
            Words(
                "ข้อมูลโรงเรียนไม่บอกว่าเป็นข้อมูล ณ วันที่ใด",
                "the school data does not say of which day it is",
            ),
            Words(
                "เพิ่ม as_of: แล้วใส่วันที่ของรอบข้อมูล เช่น 2569-06-10",
                "add as_of: with the day of the count, such as 2569-06-10",
            ),
        )


RULE = Rule(
    id="schools-without-day",
    severity="warning",
    step="5.3",
    title=Words("ข้อมูลโรงเรียนมีวันที่ของข้อมูล", "School data has its day"),
    why=Words(
        "จำนวนนักเรียนเปลี่ยนทุกรอบข้อมูล (๑๐ มิ.ย. ๑๐ พ.ย. และสิ้นปีการศึกษา) ตัวเลขที่ไม่มีวันที่ใช้อ้างว่าเป็นปัจจุบันไม่ได้",
        "Pupils change with every count (10 June, 10 November, end of school year); undated figures prove nothing.",
    ),
    cure=Words("ใส่ as_of ตามรอบข้อมูล", "Write as_of from the round of data."),
    check=check,
    wrong={"schools.yaml": "as_of:"},
    right={"schools.yaml": "as_of: 2569-06-10"},
    reads="schools",
)
