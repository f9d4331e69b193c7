"""By what schools are judged: sizes, posts, and how few pupils are too few to show (`school-criteria.yaml`).

What a regulation sets stands here with its source; `verified: false` marks what the office has not
confirmed, and whatever is printed from it says so. A year without the file goes by these defaults.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Key, Text, Whole, YesNo


class Size(Record):
    """A class of schools by their pupils."""

    key: Key = field("คีย์", "Key")
    name: Text = field("ชื่อ", "Name")
    up_to: Whole | None = field(
        "นักเรียนไม่เกิน (คน)", "Pupils at most", "ว่าง = ไม่จำกัด", "Absent for no limit", default=None
    )


class Posts(Record):
    """The posts of a school with at most so many pupils, in persons."""

    up_to: Whole = field("นักเรียนไม่เกิน (คน)", "Pupils at most")
    directors: Whole = field("ผู้บริหาร (คน)", "Directors (persons)")
    teachers: Whole = field("ครู (คน)", "Teachers (persons)")


class PerTeacher(Record):
    """How many pupils of some grades one teacher has, in schools above the last row of posts."""

    grades: tuple[Key, ...] = field("ชั้น", "Grades", "เช่น p1, p2", "Such as p1, p2")
    pupils: Whole = field("นักเรียนต่อครู ๑ คน", "Pupils per teacher", ge=1)


class Staffing(Record):
    """The criteria of posts (เกณฑ์อัตรากำลัง)."""

    source: Text = field("ที่มา", "Source")
    verified: YesNo = field("สำนักงานยืนยันแล้ว", "Confirmed by the office", default=False)
    director_counted: YesNo = field(
        "จำนวนครูนับผู้บริหารด้วย",
        "Teachers include the director",
        "ในข้อมูลโรงเรียน staff.teacher รวมผู้อำนวยการหรือไม่",
        "Whether staff.teacher of the school data counts the director",
        default=True,
    )
    posts: tuple[Posts, ...] = field(
        "อัตราตามจำนวนนักเรียน", "Posts by pupils", "เรียงจากน้อยไปมาก", "Smallest first"
    )
    directors_above: Whole = field(
        "ผู้บริหารของโรงเรียนที่ใหญ่กว่าตาราง (คน)", "Directors above the table (persons)", default=1
    )
    per_teacher: tuple[PerTeacher, ...] = field(
        "นักเรียนต่อครูของโรงเรียนที่ใหญ่กว่าตาราง", "Pupils per teacher above the table", default=()
    )


_SMALL_POSTS = tuple(Posts(up_to=20 * step, directors=1, teachers=step) for step in range(1, 7))
_STAFFING = Staffing(
    source="เกณฑ์อัตรากำลังข้าราชการครู พ.ศ. ๒๕๔๕ ตามที่ใช้กันทั่วไป ยังไม่ได้เทียบกับต้นฉบับและเกณฑ์ ก.ค.ศ. ว๒๓/๒๕๖๓",
    posts=_SMALL_POSTS,
    per_teacher=(
        PerTeacher(grades=("o1", "o2", "o3"), pupils=30),
        PerTeacher(grades=("p1", "p2", "p3", "p4", "p5", "p6"), pupils=25),
    ),
)
_SIZES = (
    Size(key="small", name="ขนาดเล็ก", up_to=120),
    Size(key="medium", name="ขนาดกลาง", up_to=600),
    Size(key="large", name="ขนาดใหญ่", up_to=1500),
    Size(key="extra-large", name="ขนาดใหญ่พิเศษ"),
)


class SchoolCriteria(Record):
    """What the year judges its schools by."""

    sizes: tuple[Size, ...] = field(
        "ขนาดโรงเรียน", "Sizes", "เรียงจากเล็กไปใหญ่", "Smallest first", default=_SIZES, min_length=1
    )
    bands: tuple[Whole, ...] = field(
        "ช่วงจำนวนนักเรียน",
        "Bands",
        "จำนวนสูงสุดของแต่ละช่วง (คน) ช่วงสุดท้ายไม่จำกัด",
        "The most pupils of each band; the last one is open",
        default=(20, 40, 60, 80, 100, 120, 200, 499),
    )
    suppress_at_most: Whole = field(
        "ไม่เก็บผลสอบเมื่อผู้เข้าสอบไม่เกิน (คน)",
        "Suppress results of at most (persons)",
        "ผลของเด็กไม่กี่คนบอกถึงเด็กรายคน และไม่บอกคุณภาพของโรงเรียน",
        "Results of so few tell of single children and say nothing of the school",
        default=5,
    )
    staffing: Staffing = field("เกณฑ์อัตรากำลัง", "Staffing criteria", default=_STAFFING)

    @property
    def small_at_most(self) -> int:
        """The most pupils of a small school; the program's own where the criteria set no limit."""
        small = next((size for size in self.sizes if size.key == "small"), self.sizes[0])
        return next(up_to for up_to in (small.up_to, _SIZES[0].up_to) if up_to is not None)
