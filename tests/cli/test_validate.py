"""`plan validate` as people and programs meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Plan

ROOT = Path(__file__).resolve().parents[2]
PROPOSAL = "workspaces/2570/proposals/supervision/70-SUP-001.yaml"


def spoil(office: Path, old: str, new: str, file: str = PROPOSAL) -> None:
    path = office / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def spoiled(office: Path) -> Path:
    spoil(office, "amount: 9600", "amount: 9500")
    return office


def test_a_clean_year(plan: Plan) -> None:
    done = plan("validate", "2570")
    assert (done.returncode, done.stdout, done.stderr) == (0, "ไม่พบสิ่งที่ต้องแก้ไข\n", "")


def test_thai_digits_name_the_year(plan: Plan) -> None:
    assert plan("validate", "๒๕๗๐").returncode == 0


def test_a_finding_shows_its_line_with_a_caret_under_the_value(plan: Plan, spoiled: Path) -> None:
    done = plan("validate", "2570", "--rule", "line-product")
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0].startswith(f"{PROPOSAL}:33:")
    assert "[line-product]" in lines[0]
    assert "2.4.4" in lines[1]
    assert "9,600.00" in done.stdout
    assert "แก้ไข: " in done.stdout
    from pyo1plan.thai.wrap import cells

    source, caret = (line for line in lines if "│" in line)
    before = source[: source.index("9500")]
    assert cells(before) == caret.index("^") - caret.index("│") + source.index("│")
    assert caret.count("^") == len("9500")


@pytest.mark.parametrize("columns", ["40", "60", "200"])
def test_no_figure_is_lost_in_a_narrow_window(plan: Plan, spoiled: Path, columns: str) -> None:
    done = plan("validate", "--rule", "line-product", COLUMNS=columns)
    assert "9,600.00" in done.stdout
    assert "9,500.00" in done.stdout


def test_all_formats_tell_the_same_finding(plan: Plan, spoiled: Path) -> None:
    objects = json.loads(plan("validate", "--format", "json").stdout)
    finding = next(o for o in objects if o["rule"] == "line-product")
    assert set(finding) == {
        "rule", "severity", "file", "line", "column", "end_line", "end_column", "cell",
        "path", "message", "hint", "related", "step",
    }  # fmt: skip
    assert finding["file"] == PROPOSAL
    assert finding["path"] == ["activities", 0, "lines", 0, "amount"]
    assert finding["line"] == 33
    assert finding["step"] == "2.4.4"

    sarif: Any = json.loads(plan("validate", "--format", "sarif").stdout)
    (run,) = sarif["runs"]
    assert len(run["results"]) == len(objects)
    result = next(r for r in run["results"] if r["ruleId"] == "line-product")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (finding["line"], finding["column"])
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "line-product"

    github = plan("validate", "--format", "github").stdout.splitlines()
    assert len(github) == len(objects)
    assert any(
        f"file={PROPOSAL},line=33," in line and "title=line-product" in line for line in github
    )

    suite = ElementTree.fromstring(plan("validate", "--format", "junit").stdout)
    cases = suite.findall(".//testcase")
    assert len(cases) == len(objects)
    assert len(suite.findall(".//failure")) == sum(o["severity"] == "error" for o in objects)


@pytest.mark.parametrize("format", ["text", "json", "sarif", "github", "junit"])
def test_a_clean_year_in_every_format(plan: Plan, format: str) -> None:
    done = plan("validate", "--format", format)
    assert done.returncode == 0
    if format in ("json", "sarif"):
        json.loads(done.stdout)
    if format == "junit":
        ElementTree.fromstring(done.stdout)


def test_only_the_named_files(plan: Plan, spoiled: Path) -> None:
    spoil(spoiled, "total: ", "total: 1", "workspaces/2570/proposals/promotion/70-PRO-001.yaml")
    done = plan("validate", "2570", "workspaces/2570/proposals/supervision", "--format", "json")
    assert {o["file"] for o in json.loads(done.stdout)} == {PROPOSAL}
    assert plan("validate", "2570", "workspaces/2570/nowhere").returncode == 2


def test_warnings_fail_only_when_asked(plan: Plan, office: Path) -> None:
    spoil(office, "name: โครงการ", "name: การ")
    assert plan("validate").returncode == 0
    assert plan("validate", "--fail-on", "warning").returncode == 1


def test_english_in_full(plan: Plan, spoiled: Path) -> None:
    for done in (plan("validate", "--lang", "en"), plan("validate", PLAN_LANG="en")):
        assert "error" in done.stdout
        assert "cure: " in done.stdout
        assert "แก้ไข" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "2027"], "2570"),
        (["validate", "2599"], "plan init 2599"),
        (["validate", "x"], "2570"),
        (["validat"], "validate"),
        (["validate", "--format", "xml"], "sarif"),
        (["validate", "--bad"], "--bad"),
        (["validate", "--rule", "line-prodct"], "line-product"),
        (["validate", "--on", "เมื่อวาน"], "2569-12-15"),
        (["render", "annual"], "annual-plan"),
        (["schema", "nothing"], "proposal"),
    ],
)
def test_wrong_use_says_what_to_type(plan: Plan, arguments: list[str], said: str) -> None:
    done = plan(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr


def test_nothing_to_work_on(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = plan("validate", cwd=tmp_path / "empty")
    assert done.returncode == 2
    assert "plan init" in done.stderr


def test_text_from_data_is_never_obeyed_by_the_terminal(plan: Plan, office: Path) -> None:
    spoil(office, "group: supervision", "group: \u202esupervision")
    done = plan("validate", FORCE_COLOR="1")
    assert "\u202e" not in done.stdout
    assert "<U+202E>" in done.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "cp874"},
        {"TZ": "America/Los_Angeles"},
        {"PYTHONHASHSEED": "1"},
        {"TERM": "dumb"},
    ],
    ids=str,
)
def test_the_same_text_everywhere(plan: Plan, spoiled: Path, environment: dict[str, str]) -> None:
    here = plan("validate", PLAN_NO_CACHE="1")
    there = plan("validate", PLAN_NO_CACHE="1", **environment)
    assert (there.stdout, there.returncode) == (here.stdout, here.returncode)
    assert "\x1b" not in here.stdout


def test_a_folder_nobody_may_write_is_still_read(plan: Plan, spoiled: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in spoiled.rglob("*")}
    assert plan("validate").returncode == 1
    assert {p: p.stat().st_mtime_ns for p in spoiled.rglob("*")} == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"[" * 200_000,
        "ก: ข".encode("cp874"),
        b"a: &a [*a]",
        b"- x",
        "\ufeff".encode() * 9,
    ],
    ids=["empty", "bytes", "deep", "cp874", "alias", "list", "marks"],
)
@pytest.mark.parametrize(
    "file", ["office.yaml", "2570/year.yaml", "2570/schools.yaml", "2570/waivers.yaml"]
)
def test_any_broken_file_is_a_finding(plan: Plan, office: Path, file: str, content: bytes) -> None:
    (office / "workspaces" / file).write_bytes(content)
    done = plan("validate", "--format", "json")
    assert done.returncode == 1
    assert f"workspaces/{file}" in {o["file"] for o in json.loads(done.stdout)}


def test_a_path_without_a_year_is_looked_at(plan: Plan, spoiled: Path) -> None:
    assert plan("validate", PROPOSAL).returncode == 1
    assert plan("validate", "workspaces/2570/budget.yaml").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_path_through_a_link_is_found(plan: Plan, spoiled: Path) -> None:
    link = spoiled.parent / "link"
    link.symlink_to(spoiled)
    done = plan("validate", "2570", str(link / PROPOSAL))
    assert (done.returncode, done.stderr) == (1, "")


def test_a_path_may_climb(plan: Plan, spoiled: Path) -> None:
    year = spoiled / "workspaces" / "2570"
    assert plan("validate", "2570", f"../../{PROPOSAL}", cwd=year).returncode == 1
    assert plan("validate", "2570", "..", cwd=year / "proposals").returncode == 1


@pytest.mark.parametrize("where", [("--lang", "xx"), ("--lang=xx",), ("--lang",)])
def test_a_language_nobody_speaks_is_wrong_use(plan: Plan, where: tuple[str, ...]) -> None:
    done = plan("rules", *where)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--lang en" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
@pytest.mark.parametrize("command", [("rules",), ("validate", "2570", "--format", "json")])
def test_a_reader_that_left_is_no_failure(
    office: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "pyo1plan", *command],
        cwd=office,
        env=os.environ | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_folder_whose_name_is_no_text(plan: Plan, office: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(office.parent) + b"/\xff"))
    try:
        office.rename(odd)
    except OSError:
        pytest.skip("this file system takes no such name")
    done = plan("validate", "2570", cwd=odd)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("language", ["th", "en"])
def test_help_is_not_cut_short(plan: Plan, language: str) -> None:
    for columns in ("40", "80", "200"):
        assert "..." not in plan("--help", "--lang", language, COLUMNS=columns).stdout.replace(
            "[ARGS]...", ""
        )
