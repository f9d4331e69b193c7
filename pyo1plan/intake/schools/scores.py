"""The results of a national test by school: NT, RT or O-NET, with the means of area and nation apart.

Results of a few pupils never leave this file: a row of at most so many is taken without its means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from pyo1plan.findings import Finding
from pyo1plan.intake.schools.census import summed
from pyo1plan.intake.schools.columns import SUBJECTS, TESTS
from pyo1plan.intake.schools.offices import NATION, area_code, office_codes
from pyo1plan.intake.tabular import Row, Tabular, is_aggregate
from pyo1plan.thai.digits import NumberError, read_number, to_arabic_digits
from pyo1plan.words import Words

Tree = dict[str, Any]

_TEST = re.compile("(o-?net|nt|rt)(?![a-z])", re.I)
_NAMES = {"onet": "O-NET", "nt": "NT", "rt": "RT"}
_GRADE = re.compile(r"(?<![a-zก-ฮ])(?:([pm])|([ปม])\.?) ?([1-6])(?![0-9])", re.I)
_YEAR = re.compile("(?<![0-9])(2[45][0-9]{2})(?![0-9])")


@dataclass(frozen=True)
class Scored:
    """One row as a school's result, and why it cannot be taken (errors refuse it)."""

    row: Row
    code: str
    tree: Tree
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Scores:
    """One test: the head of its record (without the schools), and the rows."""

    table: Tabular
    head: Tree
    rows: tuple[Scored, ...]
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """What people call it: `NT ป.3 2558`."""
        return f"{self.head['test']} {self.head['grade']} {self.head['year']}"


def scores_of(table: Tabular, office: str, at_most: int) -> Scores | tuple[Finding, ...]:
    """The test in `table`, or why nobody knows which it is.

    `office` is the office's code, by which the area's mean is known; results of at most `at_most`
    pupils are suppressed.
    """
    subjects = [name for name, _ in SUBJECTS if _known(table, f"means.{name}")]
    subjects.sort(key=lambda name: _column(table, f"means.{name}"))
    said = _said(table, subjects)
    if not isinstance(said, dict):
        return said
    head: Tree = {**said, "subjects": subjects}
    aggregates = office_codes(table, office)
    sums = [row for row in table.rows if is_aggregate(row, aggregates, "code")]
    findings: list[Finding] = [summed(table, row) for row in sums]
    for key, code in (("area", area_code(table, office)), ("nation", NATION)):
        row = next((row for row in sums if code and row.get("code") == code), None)
        if row is not None:
            means, wrong = _means(table, row, subjects)
            findings += wrong
            if not wrong:
                head[key] = means
    schools = [row for row in table.rows if row not in sums]
    codes = Counter(row.get("code") for row in schools)
    rows = tuple(_scored(table, row, subjects, at_most, codes) for row in schools)
    findings += _of_the_table(table, rows, at_most)
    return Scores(table, head, rows, tuple(findings))


def _known(table: Tabular, key: str) -> bool:
    return table.headings is not None and key in table.headings.known


def _column(table: Tabular, key: str) -> int:
    assert table.headings is not None
    return table.headings.known[key].column


def _said(table: Tabular, subjects: list[str]) -> Tree | tuple[Finding, ...]:
    """Test, grade and school year: by a title above the table, else the file's name, else subjects."""
    texts = [*(said.text for said in table.above), PurePath(table.source.shown).stem]
    texts = [to_arabic_digits(text).replace("_", " ") for text in texts]
    by_subject = next(((test, grade) for s, test, grade in TESTS if s in subjects), None)
    named = next(
        (_NAMES[m[1].lower().replace("-", "")] for t in texts if (m := _TEST.search(t))), None
    )
    test = named or (by_subject[0] if by_subject else None)
    grade = next((_grade(m) for t in texts if (m := _GRADE.search(t))), None)
    if grade is None and test is not None:
        grade = next((g for _, of, g in TESTS if of == test), None)
    year = next((m[1] for t in texts if (m := _YEAR.search(t))), None)
    missing = [
        words
        for value, words in (
            (test, Words("การทดสอบ (NT, RT, O-NET)", "the test (NT, RT, O-NET)")),
            (grade, Words("ระดับชั้น", "the grade")),
            (year, Words("ปีการศึกษา (พ.ศ.)", "the school year (B.E.)")),
        )
        if value is None
    ]
    if missing:
        return (_untold(table, missing),)
    return {"test": test, "grade": grade, "year": year}


def _grade(match: re.Match[str]) -> str:
    letter = match[2] or {"p": "ป", "m": "ม"}[match[1].lower()]
    return f"{letter}.{match[3]}"


def _untold(table: Tabular, missing: list[Words]) -> Finding:
    th, en = ", ".join(w.th for w in missing), ", ".join(w.en for w in missing)
    return Finding(
        "import-test-unknown",
        "error",
        table.source.place(1),
        Words(f"ตารางผลสอบไม่บอก{th}", f"the table does not say {en}"),
        Words(
            "ใส่ไว้ในบรรทัดเหนือหัวตาราง หรือในชื่อแฟ้ม เช่น nt_p3_2568.csv หรือ onet_p6_2568.xlsx",
            "say it above the headings or in the file's name, as in nt_p3_2568.csv",
        ),
    )


def _means(table: Tabular, row: Row, subjects: list[str]) -> tuple[list[str], list[Finding]]:
    means: list[str] = []
    wrong: list[Finding] = []
    for name in subjects:
        key = f"means.{name}"
        text = row.get(key)
        try:
            number = read_number(text) if text is not None else None
        except NumberError:
            number = None
        if number is None or not 0 <= number <= 100:
            said = f"“{text}”" if text is not None else "ช่องว่าง"
            wrong.append(
                table.say(
                    "import-mean",
                    row,
                    key,
                    Words(
                        f"{name}: {said} ไม่ใช่คะแนนร้อยละ", f"{name}: {text!a} is no mean in percent"
                    ),
                    Words(
                        "ตรวจกับต้นทาง ถ้าไม่มีผลวิชานี้ให้ลบแถวหรือคอลัมน์ออก",
                        "check it with the source; take the row or column out where there is no result",
                    ),
                )
            )
        else:
            means.append(format(number, "f"))
    return means, wrong


def _scored(
    table: Tabular, row: Row, subjects: list[str], at_most: int, codes: Counter[str | None]
) -> Scored:
    code = to_arabic_digits(row.get("code") or "")
    tree: Tree = {"code": code}
    if (name := row.get("name")) is not None:
        tree["name"] = name
    findings: list[Finding] = []
    pupils = _pupils(table, row, findings)
    if pupils is not None:
        tree["pupils"] = str(pupils)
    means, wrong = _means(table, row, subjects)
    if pupils is None or pupils <= at_most:
        tree["suppressed"] = "true"
    else:
        findings += wrong
        tree["means"] = means
    if re.fullmatch("[0-9]{8}", code) is None:
        findings.append(_no_code(table, row, code))
    if codes[row.get("code")] > 1:
        findings.append(_doubled(table, row, code))
    return Scored(row, code, tree, tuple(findings))


def _pupils(table: Tabular, row: Row, findings: list[Finding]) -> int | None:
    text = row.get("pupils")
    if text is None:
        return None
    try:
        number = read_number(text)
        if number >= 0 and number == number.to_integral_value():
            return int(number)
    except NumberError:
        pass  # told below, as any other value that is no count
    findings.append(
        table.say(
            "import-number",
            row,
            "pupils",
            Words(f"“{text}” ไม่ใช่จำนวนคน", f"“{text}” is no count of persons"),
            Words("แก้ในแฟ้ม แล้วนำเข้าใหม่", "mend the file and import it again"),
        )
    )
    return None


def _no_code(table: Tabular, row: Row, code: str) -> Finding:
    return table.say(
        "school-code-shape",
        row,
        "code",
        Words(f"รหัส “{code}” ไม่ใช่รหัสโรงเรียน 8 หลัก", f"“{code}” is no 8-digit school code"),
        Words("ใส่รหัสโรงเรียน 8 หลัก แล้วนำเข้าใหม่", "write the 8 digits and import it again"),
    )


def _doubled(table: Tabular, row: Row, code: str) -> Finding:
    others = [r for r in table.rows if r.get("code") == row.get("code") and r is not row]
    th = ", ".join(
        f"{table.source.row_words(o.number).th} ({o.get('name') or 'ไม่มีชื่อ'})" for o in others
    )
    en = ", ".join(
        f"{table.source.row_words(o.number).en} ({o.get('name') or 'no name'})" for o in others
    )
    return table.say(
        "import-code-doubled",
        row,
        "code",
        Words(
            f"รหัส {code} ({row.get('name') or 'ไม่มีชื่อ'}) ซ้ำกับ{th}",
            f"code {code} ({row.get('name') or 'no name'}) stands also on {en}",
        ),
        Words(
            "แถวหนึ่งใช้รหัสของโรงเรียนอื่น แก้รหัสในแฟ้ม แล้วนำเข้าใหม่",
            "one of them has another school's code: correct it and import again",
        ),
    )


def _of_the_table(table: Tabular, rows: tuple[Scored, ...], at_most: int) -> Iterator[Finding]:
    """How many results were suppressed, and that the original is not kept for their sake."""
    few = [row for row in rows if "suppressed" in row.tree]
    if not few:
        return
    unknown = sum("pupils" not in row.tree for row in few)
    more = Words(
        f" (ไม่รู้จำนวนผู้เข้าสอบ {unknown} แถว)" if unknown else "",
        f" ({unknown} of unknown number)" if unknown else "",
    )
    yield table.say(
        "import-suppressed",
        few[0].row,
        "pupils",
        Words(
            f"ไม่เก็บคะแนนของ {len(few)} แถวที่ผู้เข้าสอบไม่เกิน {at_most} คน{more.th} และไม่เก็บต้นฉบับของแฟ้มนี้",
            f"means of {len(few)} rows with at most {at_most} pupils are not kept{more.en},"
            " nor is the original of this file",
        ),
        Words(
            "คะแนนของเด็กไม่กี่คนบอกถึงเด็กรายคน ผลเฉลี่ยเขตและประเทศยังเก็บตามเดิม",
            "they would tell of single children; the means of area and nation are kept",
        ),
        "advice",
    )
