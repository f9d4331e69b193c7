"""The workspace of the true errors holds what the tables hold, and reading it says what is missing."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import Any

import pytest

from pyo1plan.findings import Finding
from pyo1plan.sources.events import read_values
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from tests.workspaces.true_errors import WORKSPACE, YEAR, rows, schools_yaml

SCHOOLS = YEAR / "schools.yaml"


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return validate(Repository(WORKSPACE), 2570, date(2026, 11, 22)).findings


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


def test_reading_finds_the_school_without_a_name(findings: list[Finding]) -> None:
    line = SCHOOLS.read_text(encoding="utf-8").split("\n").index("  - code: 0") + 1
    assert [(f.place.file, f.path) for f in findings] == [
        ("workspaces/2570/schools.yaml", ("schools", 0, "name"))
    ]
    assert findings[0].place.line in (line, line + 1)
