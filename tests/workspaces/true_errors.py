"""Write `true-errors/workspaces/2570/schools.yaml`: the office's published figures with every error they have.

Run it as `python tests/workspaces/true_errors.py`; what it reads, and which errors stand there, is
told in `tests/data/SOURCES.md`. Nothing is mended: a row without a name gets an empty name, the
rows of means stay among the schools, and no school is named a branch.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

TESTS = Path(__file__).parents[1]
DATA = TESTS / "data"
WORKSPACE = TESTS / "workspaces" / "true-errors"
YEAR = WORKSPACE / "workspaces" / "2570"

GRADES = ("o1", "o2", "p1", "p2", "p3", "p4", "p5", "p6", "m1", "m2", "m3")
STAFF = {
    "teacher": "teacher",
    "govt-employee": "govt_employee",
    "permanent-worker": "permanent_worker",
    "temporary-worker": "temporary_worker",
}

Row = dict[str, str]

HEAD = """\
# ข้อมูลทดสอบ: ตัวเลขตามต้นทางพร้อมข้อผิดพลาดที่มีอยู่จริง ไม่ได้แก้สิ่งใด
# แฟ้มนี้เขียนด้วย tests/workspaces/true_errors.py จากแฟ้มใน tests/data อย่าแก้ด้วยมือ

as_of: 2558-11-02
round: ภาคเรียนที่ 2/2558
source: tests/data/SOURCES.md
total: 10203
mended: []
"""


def rows(name: str) -> list[Row]:
    """The rows of the table `name` in `tests/data`, by heading."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grade_lines(row: Row) -> Iterator[str]:
    """The grades that have a pupil or a room, in persons and rooms."""
    for grade in GRADES:
        m, f, rooms = (row[f"{grade}_{part}"] for part in ("m", "f", "rooms"))
        if (m, f, rooms) != ("0", "0", "0"):
            yield f"      {grade}: {{m: {m}, f: {f}, rooms: {rooms}}}"


def staff_lines(row: Row) -> Iterator[str]:
    """Teachers always, other posts where somebody holds one, in persons."""
    for key, column in STAFF.items():
        m, f = row[f"{column}_m"], row[f"{column}_f"]
        if key == "teacher" or (m, f) != ("0", "0"):
            yield f"      {key}: {{m: {m}, f: {f}}}"


def school_lines(row: Row) -> Iterator[str]:
    """One school as the count has it."""
    yield f"  - code: {row['school_id']}"
    yield f"    name: {row['school_name']}".rstrip()
    yield "    pupils:"
    yield from grade_lines(row)
    yield f"    total: {row['pupils_total']}"
    yield "    staff:"
    yield from staff_lines(row)


def score_line(row: Row, name: str, pupils: str, subjects: Sequence[str]) -> str:
    """One row of a test's table; `name` and `pupils` are its headings."""
    means = ", ".join(row[subject] for subject in subjects)
    code = row["รหัสโรงเรียน"]
    return f"      - {{code: {code}, name: {row[name]}, pupils: {row[pupils]}, means: [{means}]}}"


def result_lines(
    table: str, heading: tuple[str, str, str], name: str, pupils: str, subjects: Sequence[str]
) -> Iterator[str]:
    """One test's results; `heading` is its name, grade and school year."""
    test, grade, year = heading
    yield f"  - test: {test}"
    yield f"    grade: {grade}"
    yield f"    year: {year}"
    yield f"    subjects: [{', '.join(subjects)}]"
    yield f"    source: tests/data/{table}"
    yield "    schools:"
    yield from (score_line(row, name, pupils, subjects) for row in rows(table))


def schools_yaml() -> str:
    """The whole file."""
    lines = ["schools:"]
    for row in rows("pyo1_pupils_by_grade_2015-11-02.csv"):
        lines += school_lines(row)
    lines += ["", "results:"]
    lines += result_lines(
        "pyo1_nt_p3_2558.csv",
        ("NT", "ป.3", "2558"),
        "ชื่อโรงเรียน",
        "น.ร.(คน)",
        ("ภาษา", "คำนวณ", "เหตุผล", "รวมเฉลี่ย"),
    )
    lines += result_lines(
        "pyo1_onet_p6_2557.csv",
        ("O-NET", "ป.6", "2557"),
        "โรงเรียน",
        "จน.นร.",
        ("ไทย", "สังคม", "อังกฤษ", "คณิตศาสตร์", "วิทยาศาสตร์", "เฉลี่ย"),
    )
    return HEAD + "\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    (YEAR / "schools.yaml").write_text(schools_yaml(), encoding="utf-8", newline="\n")
