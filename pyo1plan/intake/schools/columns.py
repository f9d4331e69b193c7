"""The headings of the files that offices have of their schools: counts of pupils, staff, test results.

Each system names one thing in its own way (รหัสโรงเรียน, school_id; จน.นร., น.ร.(คน)); here stand all the
names that are known. A key is the way to the value in the record of a school.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.intake.tabular import Column, Columns, plain
from pyo1plan.words import Words

#: Grades in the order in which pupils pass through them, as keys and as people write them.
GRADES: tuple[tuple[str, str, str], ...] = (
    *((f"o{n}", f"อ.{n}", f"อนุบาลปีที่ {n}") for n in (1, 2, 3)),
    *((f"p{n}", f"ป.{n}", f"ประถมศึกษาปีที่ {n}") for n in range(1, 7)),
    *((f"m{n}", f"ม.{n}", f"มัธยมศึกษาปีที่ {n}") for n in range(1, 7)),
)
#: Kinds of post, as keys and as people write them.
POSTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("teacher", ("ครู", "ข้าราชการครู", "ข้าราชการ")),
    ("govt-employee", ("พนักงานราชการ", "พนง.ราชการ")),
    ("permanent-worker", ("ลูกจ้างประจำ",)),
    ("temporary-worker", ("ลูกจ้างชั่วคราว", "อัตราจ้าง")),
)
_MALE, _FEMALE = ("ชาย", "ช", "m"), ("หญิง", "ญ", "f")
_ROOMS, _TOTAL = ("ห้อง", "ห้องเรียน", "rooms"), ("รวม", "total")

_CODE = Column(
    "code", Words("รหัสโรงเรียน", "School code"),
    ("รหัส", "school_id", "schoolid", "รหัสสถานศึกษา", "รหัส smis", "smis", "รหัสโรงเรียน 8 หลัก", "id"),
    required=True,
)  # fmt: skip
_NAME = Column(
    "name",
    Words("ชื่อโรงเรียน", "School name"),
    ("โรงเรียน", "school_name", "ชื่อสถานศึกษา", "สถานศึกษา", "name"),
)


def _grade_columns() -> Iterator[Column]:
    for key, short, long in GRADES:
        names = [short, long, f"ชั้น{long}", f"ชั้น {short}", key]
        if key.startswith("o"):
            names.append(f"อนุบาล {key[1]}")
        for part, said, thai, english in (
            ("m", _MALE, "ชาย", "boys"),
            ("f", _FEMALE, "หญิง", "girls"),
            ("rooms", _ROOMS, "ห้อง", "rooms"),
            ("total", _TOTAL, "รวม", "total"),
        ):
            every = tuple(f"{name} {word}" for name in names for word in said)
            yield Column(
                f"pupils.{key}.{part}", Words(f"{short} {thai}", f"{key} {english}"), every
            )


def _post_columns() -> Iterator[Column]:
    for key, names in POSTS:
        for part, said in (("m", _MALE), ("f", _FEMALE)):
            every = tuple(f"{n} {w}" for n in (*names, key) for w in said)
            label = Words(f"{names[0]} {said[0]}", f"{key} {'men' if part == 'm' else 'women'}")
            yield Column(f"staff.{key}.{part}", label, every)


def _census() -> Iterator[Column]:
    yield from (_CODE, _NAME)
    yield Column(
        "ministry_code", Words("รหัสกระทรวง", "Ministry code"), ("รหัสโรงเรียน 10 หลัก", "emis")
    )
    yield Column("branch_of", Words("สาขาของ", "Branch of"), ("รหัสโรงเรียนหลัก",))
    yield Column("learns_at", Words("เรียนรวมที่", "Learns together at"), ("รหัสโรงเรียนที่เรียนรวม",))
    yield Column("amphoe", Words("อำเภอ", "District"), ("amphur",))
    yield Column("tambon", Words("ตำบล", "Sub-district"))
    yield Column("moo", Words("หมู่ที่", "Village number"), ("หมู่",))
    yield Column("latitude", Words("ละติจูด", "Latitude"), ("lat",))
    yield Column("longitude", Words("ลองจิจูด", "Longitude"), ("long", "lng", "lon"))
    yield Column("location_basis", Words("ที่มาของที่ตั้ง", "Basis of the location"), ("ที่มาของพิกัด",))
    yield Column("classrooms", Words("ห้องเรียนที่ใช้ได้", "Usable classrooms"))
    yield Column("director", Words("มีผู้อำนวยการ", "Has a director"))
    yield from _grade_columns()
    yield Column(
        "sum.m", Words("นักเรียนชาย", "Boys"), ("pupils_m", "รวม ชาย", "รวมทั้งหมด ชาย", "ชาย")
    )
    yield Column(
        "sum.f", Words("นักเรียนหญิง", "Girls"), ("pupils_f", "รวม หญิง", "รวมทั้งหมด หญิง", "หญิง")
    )
    yield Column(
        "total", Words("นักเรียนรวม", "Pupils"),
        ("pupils_total", "จำนวนนักเรียน", "จน.นร.", "น.ร.", "นร.", "รวมนักเรียน", "รวมทั้งหมด", "รวมทั้งสิ้น", "รวม"),
    )  # fmt: skip
    yield Column(
        "sum.rooms", Words("ห้องเรียนรวม", "Rooms"),
        ("rooms_total", "จำนวนห้องเรียน", "รวมห้อง", "รวม ห้อง", "รวมทั้งหมด ห้อง", "ห้อง"),
    )  # fmt: skip
    yield from _post_columns()


#: A count of pupils and staff, or the list of schools alone.
CENSUS = Columns(tuple(_census()))

#: Subjects of the national tests as the record names them, with the headings of the files.
_NT = (("ด้านภาษา", ("ภาษา",)), ("ด้านคำนวณ", ("คำนวณ",)), ("ด้านเหตุผล", ("เหตุผล",)))
_ONET = (
    ("ภาษาไทย", ("ไทย",)),
    ("สังคมศึกษา", ("สังคม", "สังคมศึกษา ศาสนา และวัฒนธรรม")),
    ("ภาษาอังกฤษ", ("อังกฤษ",)),
    ("คณิตศาสตร์", ("คณิต",)),
    ("วิทยาศาสตร์", ("วิทย์", "วิทยาศาสตร์และเทคโนโลยี")),
)
_RT = (("อ่านออกเสียง", ("การอ่านออกเสียง",)), ("อ่านรู้เรื่อง", ("การอ่านรู้เรื่อง",)))
_MEANS = (
    ("รวมเฉลี่ย", ("เฉลี่ยรวม", "รวม 2 ด้าน", "รวม 3 ด้าน", "รวมความสามารถทั้ง 2 ด้าน")),
    ("เฉลี่ย", ("คะแนนเฉลี่ย", "ค่าเฉลี่ย")),
)
SUBJECTS: tuple[tuple[str, tuple[str, ...]], ...] = (*_NT, *_ONET, *_RT, *_MEANS)
#: The test that a file is of, by a subject that no other test has, and its grade where it has one.
TESTS: tuple[tuple[str, str, str | None], ...] = (
    ("ด้านภาษา", "NT", "ป.3"),
    ("ด้านคำนวณ", "NT", "ป.3"),
    ("อ่านออกเสียง", "RT", "ป.1"),
    ("อ่านรู้เรื่อง", "RT", "ป.1"),
    ("ภาษาไทย", "O-NET", None),
)

#: The results of a test, school by school.
SCORES = Columns(
    (
        _CODE,
        _NAME,
        Column(
            "pupils", Words("จำนวนผู้เข้าสอบ", "Pupils tested"),
            ("จน.นร.", "น.ร.", "นร.", "จำนวนนักเรียน", "ผู้เข้าสอบ", "จำนวนนักเรียนที่เข้าสอบ", "เข้าสอบ"),
        ),
        *(Column(f"means.{name}", Words(name, name), names) for name, names in SUBJECTS),
    )
)  # fmt: skip

#: Headings of single persons: such a file is not taken, and its original is not kept.
_PERSONAL = frozenset(
    map(
        plain,
        (
            "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "เลขประจำตัว 13 หลัก", "เลขประจำตัวนักเรียน", "รหัสนักเรียน",
            "ชื่อนักเรียน", "นามสกุล", "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อ สกุล", "วันเกิด", "วันเดือนปีเกิด",
            "ชื่อครู", "ชื่อผู้อำนวยการ", "ชื่อผู้บริหาร", "student_id", "citizen_id", "ชื่อบิดา", "ชื่อมารดา",
        ),
    )
)  # fmt: skip


def is_personal(heading: str) -> bool:
    """Whether a heading is one of single persons."""
    return plain(heading) in _PERSONAL
