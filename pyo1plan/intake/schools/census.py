"""The rows of a count of schools: each as the tree of one school, with what is wrong in its cells.

Nothing is repaired: a row whose numbers do not agree is refused with the place, not mended. A blank
among numbers counts as 0 and is told once for the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyo1plan.findings import Finding
from pyo1plan.intake.schools.columns import GRADES, POSTS
from pyo1plan.intake.tabular import Row, Tabular, is_aggregate
from pyo1plan.thai.digits import NumberError, read_number, to_arabic_digits
from pyo1plan.words import Words

Tree = dict[str, Any]

#: Fields of a school that a count may fill besides its numbers, in the order of the record.
FACTS = (
    "code", "name", "ministry_code", "branch_of", "learns_at", "amphoe", "tambon", "moo",
    "latitude", "longitude", "location_basis", "classrooms", "director",
)  # fmt: skip
_CODES = ("code", "ministry_code", "branch_of", "learns_at")


@dataclass(frozen=True)
class Counted:
    """One row as a school: its tree, and why it cannot be taken (errors refuse it)."""

    row: Row
    code: str
    tree: Tree
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Census:
    """The schools of a table, the rows that sum up, and what is said of the table as a whole."""

    table: Tabular
    schools: tuple[Counted, ...]
    findings: tuple[Finding, ...]

    @property
    def grades(self) -> frozenset[str]:
        """The grades that have columns."""
        known = self.table.headings.known if self.table.headings else {}
        return frozenset(key.split(".")[1] for key in known if key.startswith("pupils."))

    @property
    def counts(self) -> bool:
        """Whether it holds numbers of pupils or staff, and not names alone."""
        known = self.table.headings.known if self.table.headings else {}
        return any(key == "total" or key.startswith(("pupils.", "staff.")) for key in known)


def census_of(table: Tabular, aggregates: Collection[str]) -> Census:
    """The schools of `table`; rows of the codes `aggregates` (the office, the nation) are none."""
    rows = [row for row in table.rows if not is_aggregate(row, aggregates, "code")]
    reading = [_Reading(table, row) for row in rows]
    schools = [one.school() for one in reading]
    twice = {code for code, times in Counter(s.code for s in schools).items() if times > 1}
    told = tuple(
        _once(table, school, schools) if school.code in twice else school for school in schools
    )
    blanks = [one for one in reading if one.blanks]
    sums = [row for row in table.rows if is_aggregate(row, aggregates, "code")]
    findings = [*(summed(table, row) for row in sums), *_controls(table, sums, told)]
    if blanks:
        findings.append(_blank(table, blanks))
    return Census(table, told, tuple(findings))


class _Reading:
    """One row while its cells are read."""

    def __init__(self, table: Tabular, row: Row) -> None:
        self.table, self.row = table, row
        self.known: Mapping[str, object] = table.headings.known if table.headings else {}
        self.findings: list[Finding] = []
        self.blanks: list[str] = []

    def school(self) -> Counted:
        """The row as a school."""
        code = to_arabic_digits(self.row.get("code") or "")
        tree: Tree = {"code": code}
        for key in FACTS[1:]:
            if (text := self.row.get(key)) is not None:
                tree[key] = to_arabic_digits(text) if key in _CODES else text
        if pupils := self._pupils():
            tree["pupils"] = pupils
        if (total := self._number("total")) is not None:
            tree["total"] = str(total)
        if staff := self._staff():
            tree["staff"] = staff
        self._agree(pupils, total)
        return Counted(self.row, code, tree, tuple(self.findings))

    def _pupils(self) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        for grade, _, _ in GRADES:
            parts = [p for p in ("m", "f", "rooms") if f"pupils.{grade}.{p}" in self.known]
            if {"m", "f"} - set(parts):
                continue
            values = {part: self._number(f"pupils.{grade}.{part}") for part in parts}
            if any(values.values()):
                self.blanks += [f"pupils.{grade}.{p}" for p, v in values.items() if v is None]
                found[grade] = {part: str(value or 0) for part, value in values.items()}
        return found

    def _staff(self) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        for post, _ in POSTS:
            keys = [f"staff.{post}.{part}" for part in ("m", "f")]
            if not all(key in self.known for key in keys):
                continue
            m, f = (self._number(key) for key in keys)
            if m or f or post == "teacher":
                self.blanks += [
                    key for key, value in zip(keys, (m, f), strict=True) if value is None
                ]
                found[post] = {"m": str(m or 0), "f": str(f or 0)}
        return found

    def _number(self, key: str) -> int | None:
        """The whole number of a cell; None where it is blank or none, which is then told."""
        text = self.row.get(key)
        if text is None:
            return None
        try:
            number = read_number(text)
        except NumberError:
            self._say(key, Words(f"“{text}” ไม่ใช่จำนวน", f"“{text}” is no number"))
            return None
        if number < 0 or number != number.to_integral_value():
            self._say(key, Words(f"“{text}” ไม่ใช่จำนวนนับ", f"“{text}” is no count"))
            return None
        return int(number)

    def _agree(self, pupils: dict[str, Tree], total: int | None) -> None:
        """Every sum that the row states against its parts."""
        for grade, of in pupils.items():
            self._sum(f"pupils.{grade}.total", int(of["m"]) + int(of["f"]))
        if not pupils:
            return
        by = {p: sum(int(one.get(p, 0)) for one in pupils.values()) for p in ("m", "f", "rooms")}
        for part, counted in by.items():
            if part != "rooms" or any("rooms" in one for one in pupils.values()):
                self._sum(f"sum.{part}", counted)
        if total is not None:
            self._sum("total", by["m"] + by["f"])

    def _sum(self, key: str, counted: int) -> None:
        stated = self._number(key)
        if stated is not None and stated != counted:
            heading = self.table.headings.known[key].text if self.table.headings else key
            self._say(
                key,
                Words(
                    f"“{heading}” เขียน {stated:,} แต่รวมจากรายชั้นได้ {counted:,}",
                    f"“{heading}” says {stated:,}, but its parts make {counted:,}",
                ),
            )

    def _say(self, key: str, message: Words) -> None:
        self.findings.append(self.table.say("import-number", self.row, key, message, _CHECK))


_CHECK = Words(
    "ตรวจกับต้นทาง แก้ในแฟ้ม แล้วนำเข้าใหม่", "check it with the source, mend the file and import it again"
)


def _once(table: Tabular, school: Counted, all_: list[Counted]) -> Counted:
    """A row of a code that stands twice: nobody knows which is right, so none is taken."""
    others = [o for o in all_ if o.code == school.code and o.row.number != school.row.number]
    at = Words(
        ", ".join(table.source.row_words(o.row.number).th for o in others),
        ", ".join(table.source.row_words(o.row.number).en for o in others),
    )
    finding = table.say(
        "import-code-doubled",
        school.row,
        "code",
        Words(
            f"รหัส {school.code} ({school.row.get('name') or 'ไม่มีชื่อ'}) ซ้ำกับ{at.th}",
            f"code {school.code} ({school.row.get('name') or 'no name'}) stands also on {at.en}",
        ),
        Words(
            "แถวหนึ่งใช้รหัสผิดหรือเป็นแถวซ้ำ แก้หรือลบในแฟ้ม แล้วนำเข้าใหม่",
            "one of them has a wrong code or is a copy: mend the file and import it again",
        ),
    )
    return Counted(school.row, school.code, school.tree, (*school.findings, finding))


def enrolled(tree: Tree) -> int:
    """The pupils of a school's tree: its total, else those of its grades."""
    if tree.get("total") is not None:
        return int(tree["total"])
    return sum(int(g["m"]) + int(g["f"]) for g in tree.get("pupils", {}).values())


def summed(table: Tabular, row: Row) -> Finding:
    """That a row sums up others, and is taken for none of them."""
    name = row.get("name") or row.get("code") or ""
    return table.say(
        "import-row-aggregate",
        row,
        "code",
        Words(
            f"แถว “{name}” เป็นของสำนักงานหรือเป็นยอดรวม/ค่าเฉลี่ย ไม่นับเป็นโรงเรียน",
            f"row “{name}” is the office's, a sum or a mean, and no school",
        ),
        Words(
            "ไม่ต้องแก้ ถ้าเป็นโรงเรียนให้ใส่รหัส 8 หลัก",
            "nothing to do, unless it is a school: add its code",
        ),
        "advice",
    )


def _controls(table: Tabular, sums: list[Row], schools: tuple[Counted, ...]) -> Iterator[Finding]:
    """The sums that the table states of all schools, against the rows that can be taken."""
    sound = [s for s in schools if not any(f.severity == "error" for f in s.findings)]
    for row in sums:
        text = row.get("total")
        try:
            stated = read_number(text) if text is not None else None
        except NumberError:
            stated = None
        counted = sum(enrolled(school.tree) for school in sound)
        if stated is not None and stated != counted:
            yield table.say(
                "import-control-total",
                row,
                "total",
                Words(
                    f"ยอดรวมในแฟ้ม {stated:,} คน แต่โรงเรียนที่ใช้ได้ {len(sound):,} แห่งรวม {counted:,} คน",
                    f"the file's total is {stated:,}, but its {len(sound):,} sound schools make {counted:,}",
                ),
                _CHECK,
                "warning",
            )


def _blank(table: Tabular, reading: list[_Reading]) -> Finding:
    cells = sum(len(one.blanks) for one in reading)
    first = reading[0]
    return table.say(
        "import-blank-cells",
        first.row,
        first.blanks[0],
        Words(
            f"ช่องว่าง {cells:,} ช่องในแถวที่มีตัวเลข ถือเป็น 0 (ช่องแรกอยู่ที่นี่)",
            f"{cells:,} blank cells in rows with numbers count as 0 (the first is here)",
        ),
        Words(
            "ถ้าไม่ใช่ 0 ให้เติมตัวเลขแล้วนำเข้าใหม่", "fill them in where they are not 0, and import again"
        ),
        "advice",
    )
