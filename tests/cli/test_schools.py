"""`plan schools` as an officer runs it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pyo1plan.thai.wrap import cells

Plan = Callable[..., subprocess.CompletedProcess[str]]
EXAMPLE = Path(__file__).parents[2]


def test_the_example_area_by_size(plan: Plan) -> None:
    done = plan(
        "schools", "list", "--year", "2570", "--size", "small", "--format", "json", cwd=EXAMPLE
    )
    schools = json.loads(done.stdout)
    assert (done.returncode, len(schools)) == (0, 77)
    one = next(s for s in schools if s["code"] == "56010065")
    assert one["name"] == "บ้านดอกคำใต้"
    assert (one["pupils"], one["level"], one["teachers"]) == (25, "primary", 0)
    assert one["staffing"] | {"source": ""} == {
        "directors": 1, "teachers": 2, "posts": 3, "present": 0, "difference": -3,
        "source": "", "verified": False,
    }  # fmt: skip
    assert [p["school_year"] for p in one["projection"]] == [2559, 2560, 2561]
    assert all(r["suppressed"] == (r["pupils"] <= 5) for s in schools for r in s["results"])
    assert sum(s["branch_of"] is not None for s in schools) == 1


def test_lists_and_slips(plan: Plan) -> None:
    listed = plan("schools", "list")
    assert listed.returncode == 0
    assert "รอสอบทาน" in listed.stderr
    assert "99010001" in listed.stdout
    for arguments, near in (
        (("list", "--size", "smal"), "small"),
        (("show", "99010009"), "9901000"),
        (("population",), "plan form population"),
    ):
        done = plan("schools", *arguments)
        assert done.returncode == 2
        assert near in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "asked", [["list"], ["show", "99010001"], ["population"], ["alignment"], ["candidates"]]
)
def test_every_command_takes_the_year_either_way(plan: Plan, asked: list[str]) -> None:
    plain, named = plan("schools", *asked, "2570"), plan("schools", *asked, "--year", "๒๕๗๐")
    assert (plain.returncode, plain.stdout, plain.stderr) == (
        named.returncode,
        named.stdout,
        named.stderr,
    )
    both = plan("schools", *asked, "2570", "--year", "2569")
    assert both.returncode == 2
    assert "ระบุเพียงปีเดียว" in both.stderr


def test_help_says_what_each_command_does(plan: Plan) -> None:
    said = plan("schools", "--help").stdout
    assert not re.search("[๐-๙]", said)
    names = ("list", "show", "population", "alignment", "candidates")
    assert all(re.search(rf"^  {name} +[ก-๙]", said, re.M) for name in names)


def test_one_school(plan: Plan) -> None:
    shown = plan("schools", "show", "๙๙๐๑๐๐๐๑")
    assert shown.returncode == 0
    assert shown.stdout.startswith("99010001 ")
    assert "ป.1" in shown.stdout


def test_without_schools_it_says_how_to_get_them(plan: Plan, office: Path) -> None:
    (office / "workspaces" / "2570" / "schools.yaml").unlink()
    done = plan("schools", "list")
    assert done.returncode == 2
    assert "plan import" in done.stderr


@pytest.mark.parametrize("columns", ["60", "80", "100"])
def test_no_line_is_wider_than_the_screen(plan: Plan, columns: str) -> None:
    for asked in (["list"], ["show", "56010065"], ["candidates", "--school", "56010007"]):
        said = plan("schools", *asked, cwd=EXAMPLE, COLUMNS=columns).stdout
        assert len(said.splitlines()) > 5
        assert max(cells(line) for line in said.splitlines()) <= int(columns), asked
