"""The tables of the survey of the school-age population: by tambon and age, access, needs."""

from __future__ import annotations

from pyo1plan.intake.tabular import Column, Columns
from pyo1plan.words import Words

#: Ages of the survey, in years: from kindergarten to the end of compulsory schooling and beyond.
AGES = range(3, 19)

_SOURCE = Column("source", Words("ที่มา", "Source"), ("แหล่งข้อมูล",))
_DATE = Column("date", Words("วันที่สำรวจ", "Date"), ("วันที่",))
_DISTRICT = Column("district", Words("อำเภอ", "District"), ("amphoe",))
_PERSONS = Column("persons", Words("จำนวน (คน)", "Persons"), ("จำนวน", "คน"))

TAMBONS = Columns(
    (
        Column("name", Words("ตำบล", "Tambon"), required=True),
        _DISTRICT,
        *(
            Column(f"ages.{age}", Words(f"อายุ {age} ปี", f"age {age}"), (f"{age} ปี", f"อายุ {age}", str(age)))
            for age in AGES
        ),
        Column("sum", Words("รวม (คน)", "Together"), ("รวม",)),
    )
)  # fmt: skip
OUT_OF_SCHOOL = Columns(
    (
        Column("tambon", Words("ตำบล", "Tambon"), required=True),
        _DISTRICT,
        Column("persons", Words("ไม่ได้เข้าเรียน (คน)", "Out of school"), required=True),
        Column("ages", Words("ช่วงอายุ", "Ages")),
        Column("reason", Words("สาเหตุ", "Reason")),
        _SOURCE,
        _DATE,
    )
)
TRAVEL = Columns(
    (
        Column("place", Words("จากหมู่บ้าน/ตำบล", "From"), required=True),
        _DISTRICT,
        Column("school", Words("ไปโรงเรียน (รหัส)", "To school")),
        Column("km", Words("ระยะทาง (กม.)", "Distance (km)")),
        Column("minutes", Words("เวลาเดินทาง (นาที)", "Minutes")),
        Column("means", Words("วิธีเดินทาง", "Means")),
        _PERSONS,
        _SOURCE,
        _DATE,
    )
)


def _needs(what: Words) -> Columns:
    tambon = Column("tambon", Words("ตำบล", "Tambon"))
    return Columns((Column("text", what, required=True), tambon, _SOURCE, _DATE))


#: The sheets of the form: their name, the list of the record that they hold, and its columns.
SHEETS: tuple[tuple[str, str, Columns], ...] = (
    ("ประชากรรายตำบล", "tambons", TAMBONS),
    ("ไม่ได้เข้าเรียน", "out_of_school", OUT_OF_SCHOOL),
    ("การเดินทาง", "travel", TRAVEL),
    ("การเข้าถึง", "access", _needs(Words("การเข้าถึงบริการการศึกษา", "Access to schooling"))),
    ("ความต้องการ", "needs", _needs(Words("ปัญหาและความต้องการ", "Needs"))),
)
#: Columns of counts, and columns of numbers with decimals, which are typed as text.
COUNTS = ("persons", "minutes", *(f"ages.{age}" for age in AGES))
