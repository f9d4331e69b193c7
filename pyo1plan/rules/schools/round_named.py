"""The file of another count is named by its day, and each day has one count."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import iso_be
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_COUNT = "{as_of: %s, total: 0}"


def check(year: Year) -> Iterator[Problem]:
    """Every file of `schools/`, beside the count of `schools.yaml`."""
    standing = year.frame.schools
    for held in year.every("schools-round", Schools):
        day = held.record.as_of
        if day is None:
            continue  # told by another rule
        if iso_be(day) != held.id:
            yield Problem(
                held,
                ("as_of",),
                Words(
                    f"แฟ้มชื่อ {held.id} แต่เป็นข้อมูล ณ วันที่ {iso_be(day)}",
                    f"the file is named {held.id}, yet its data is of {iso_be(day)}",
                ),
                Words(f"ตั้งชื่อแฟ้มเป็น {iso_be(day)}.yaml หรือแก้ as_of", f"name it {iso_be(day)}.yaml"),
            )
        elif standing is not None and standing.record.as_of == day:
            yield Problem(
                held,
                ("as_of",),
                Words(
                    f"ข้อมูล ณ วันที่ {iso_be(day)} มีอยู่แล้วใน schools.yaml",
                    f"schools.yaml holds the data of {iso_be(day)} already",
                ),
                Words("เก็บไว้แฟ้มเดียว", "keep one of them"),
                ((standing, ("as_of",), Words("รอบเดียวกันอยู่ที่นี่", "the same count stands here")),),
            )


RULE = Rule(
    id="school-round-named",
    severity="error",
    step="5.3",
    title=Words("รอบข้อมูลโรงเรียนแต่ละรอบอยู่แฟ้มเดียว", "Each count of schools has one file"),
    why=Words(
        "แนวโน้มจำนวนนักเรียนเทียบรอบต่อรอบ ถ้ารอบเดียวกันอยู่สองแฟ้มหรือชื่อไม่ตรงวันที่ การเทียบจะผิด",
        "Trends compare count by count: one that stands twice or under another day spoils them.",
    ),
    cure=Words(
        "ใช้ชื่อแฟ้มตามวันที่ของข้อมูล (ปี พ.ศ.) เช่น schools/2569-06-10.yaml",
        "Name the file by the day of its data, as in schools/2569-06-10.yaml.",
    ),
    check=check,
    wrong={"schools/2568-06-10.yaml": _COUNT % "2568-11-10"},
    right={"schools/2568-06-10.yaml": _COUNT % "2568-06-10"},
    reads="year",
    needs=("schools-round",),
)
