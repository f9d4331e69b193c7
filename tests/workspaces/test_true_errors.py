"""The workspace of the true errors holds what the tables hold, and each error is told until mended."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.findings import Finding
from pyo1plan.rules.engine import validate
from pyo1plan.sources.events import read_values
from pyo1plan.year.repository import WORKSPACES, Repository
from tests.workspaces.true_errors import WORKSPACE, YEAR, rows, schools_yaml

SCHOOLS = YEAR / "schools.yaml"
ON = date(2026, 11, 22)

#: For each true error: the rule that tells it, how often, and what mends it (a pattern that stands
#: in the file, and what is written instead).
ORPHAN = re.compile(r"  - code: 0\n(?:    .*\n)+")
MENDED: dict[str, tuple[int, re.Pattern[str], str]] = {
    "school-totals": (1, ORPHAN, ""),
    "school-code-shape": (1, ORPHAN, ""),
    "school-name-missing": (1, ORPHAN, ""),
    "result-code-doubled": (1, re.compile("56010058(?=, name: เจริญใจ)"), "56010999"),
    "school-without-teacher": (1, re.compile(r"teacher: \{m: 0, f: 0\}"), "teacher: {m: 1, f: 0}"),
    "branch-counted": (1, re.compile("(?<=name: )(บ้านแม่กา สาขาบ้านแม่ต๋ำน้อย)\n"), "\\1\n    branch_of: 56010028\n"),
    "school-spelling-mixed": (3, re.compile("ราษฏร์"), "ราษฎร์"),
    "school-name-digits": (2, re.compile(r"(?<=กรุงเทพ)17|(?<=วิทยา )46"), "๑๗"),
    "result-name-missing": (1, re.compile("name: ,"), "name: โรงเรียน,"),
    "result-of-few": (67, re.compile(r"(?<=pupils: [1-5]), means: \[[^]]*\]"), ", suppressed: true"),
    "result-row-aggregate": (4, re.compile(r" +- \{code: (?:56010000|00000000), .*\n"), ""),
}  # fmt: skip


def found_in(schools: str, root: Path) -> tuple[Finding, ...]:
    """What is found in the workspace with `schools` as its list of schools."""
    shutil.copytree(WORKSPACE / WORKSPACES, root / WORKSPACES)
    (root / SCHOOLS.relative_to(WORKSPACE)).write_text(schools, "utf-8")
    return validate(Repository(root), 2570, ON).findings


def of_the_schools(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(f.rule for f in findings if f.place.file.endswith("/schools.yaml"))


def test_the_file_is_what_the_script_writes() -> None:
    assert SCHOOLS.read_bytes() == schools_yaml().encode()


def test_no_row_of_the_tables_is_lost() -> None:
    value: Any = read_values(SCHOOLS.read_text(encoding="utf-8"))
    pupils = rows("pyo1_pupils_by_grade_2015-11-02.csv")
    assert [school["code"] for school in value["schools"]] == [row["school_id"] for row in pupils]
    assert [school["total"] for school in value["schools"]] == [
        row["pupils_total"] for row in pupils
    ]
    nt, onet = value["results"]
    assert len(nt["schools"]) == len(rows("pyo1_nt_p3_2558.csv"))
    assert len(onet["schools"]) == len(rows("pyo1_onet_p6_2557.csv"))


def test_the_errors_stand_there() -> None:
    value: Any = read_values(SCHOOLS.read_text(encoding="utf-8"))
    nt, onet = value["results"]
    assert sum(int(school["total"]) for school in value["schools"]) == 10_307
    assert Counter(row["code"] for row in nt["schools"]).most_common(1) == [("56010058", 2)]
    assert not any("name" in row for row in onet["schools"])
    assert {"56010000", "00000000"} <= {row["code"] for row in onet["schools"]}
    names = " ".join(school.get("name", "") for school in value["schools"])
    assert "ราษฏร์" in names
    assert "ราษฎร์" in names
    assert "ธนาคารกรุงเทพ17" in names


def test_every_error_is_told_and_nothing_else() -> None:
    findings = validate(Repository(WORKSPACE), 2570, ON).findings
    assert of_the_schools(findings) == {rule: times for rule, (times, _, _) in MENDED.items()}


@pytest.mark.parametrize("rule", MENDED)
def test_an_error_is_told_until_it_is_mended(rule: str, tmp_path: Path) -> None:
    """Mending takes the finding away, and only what the same mending mends."""
    _, wrong, right = MENDED[rule]
    text = SCHOOLS.read_text(encoding="utf-8")
    assert wrong.search(text)
    left = of_the_schools(found_in(wrong.sub(right, text), tmp_path))
    others = {r: times for r, (times, pattern, _) in MENDED.items() if pattern is not wrong}
    assert {r: times for r, times in left.items() if r in MENDED} == others
