"""Every file of a year is read or spoken of: nothing is passed over in silence."""

from __future__ import annotations

import os

import pytest

from pyo1plan.year.files import folders_of_year, record_files
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository


def rules_of(small: Repository) -> list[tuple[str, str]]:
    _, findings = record_files(small, folders_of_year(small, 2570))
    return [(f.rule, f.place.file.removeprefix("workspaces/2570/")) for f in findings]


def test_the_small_workspace_is_in_order(small: Repository) -> None:
    assert rules_of(small) == []


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("bugdet.yaml", "file-unknown"),
        ("proposals/70-SUP-009.yaml", "file-unknown"),
        ("proposals/supervision/70-SUP-009.yml", "file-unknown"),
        ("proposals/supervision/70-SUP-009.YAML", "file-unknown"),
        ("proposals/supervision/report.docx", "file-unknown"),
        ("proposals/supervision/con.yaml", "file-name"),
        ("proposals/supervision/a?.yaml", "file-name"),
        ("proposals/supervision/70-sup-001.yaml", "file-name"),
    ],
)
def test_files_that_do_not_belong(small: Repository, name: str, rule: str) -> None:
    (small.year(2570) / name).write_text("a: 1\n")
    found = rules_of(small)
    assert rule in [r for r, _ in found]


def test_the_nearest_known_name_is_suggested(small: Repository) -> None:
    (small.year(2570) / "bugdet.yaml").write_text("a: 1\n")
    _, findings = record_files(small, folders_of_year(small, 2570))
    assert "budget.yaml" in findings[0].hint.th


@pytest.mark.parametrize(
    "name", ["~$form.xlsx", ".DS_Store", "year.yaml~", ".year.yaml.swp", "x.tmp"]
)
def test_litter_harms_nobody(small: Repository, name: str) -> None:
    (small.year(2570) / name).write_text("x")
    assert rules_of(small) == []


def test_attachments_and_submissions_are_kept_as_they_are(small: Repository) -> None:
    for folder in ("attachments", "submissions/supervision"):
        (small.year(2570) / folder).mkdir(parents=True)
        (small.year(2570) / folder / "x.yaml").write_text("a: [")
    assert rules_of(small) == []


def test_a_missing_file_is_told(small: Repository) -> None:
    (small.year(2570) / "budget.yaml").unlink()
    assert rules_of(small) == [("file-missing", "budget.yaml")]


def test_a_folder_in_the_place_of_a_file(small: Repository) -> None:
    (small.year(2570) / "budget.yaml").unlink()
    (small.year(2570) / "budget.yaml").mkdir()
    _, findings = load_year(small, 2570)
    assert [f.rule for f in findings] == ["file-kind"]


def test_a_link_is_refused_and_not_followed(small: Repository) -> None:
    link = small.year(2570) / "proposals" / "supervision" / "70-SUP-009.yaml"
    link.symlink_to("/etc/passwd")
    _, findings = load_year(small, 2570)
    assert [f.rule for f in findings] == ["file-kind"]


def test_a_name_that_is_no_text_is_shown_escaped(small: Repository) -> None:
    folder = os.fsencode(small.year(2570) / "proposals" / "supervision")
    with open(folder + b"/\xff\xfe.yaml", "wb") as stream:  # noqa: PTH123 - bytes have no Path
        stream.write(b"a: 1\n")
    _, findings = load_year(small, 2570)
    assert any("\\xff" in f.place.file for f in findings)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (b"", "file-empty"),
        (b"# nothing\n", "file-empty"),
        (b"- a\n- b\n", "file-shape"),
        (b"just text\n", "file-shape"),
        (b"a: [\n", "yaml-syntax"),
        (b"\x00\x00\x00", "file-control-character"),
        ("sources: ก".encode("cp874"), "file-encoding"),
        (b"sources: {}\n", "value-shape"),
        (b"sources: []\nsourcs: []\n", "field-unknown"),
        (b"ceilings: []\n", "field-missing"),
    ],
)
def test_broken_content_gets_a_finding(small: Repository, text: bytes, rule: str) -> None:
    (small.year(2570) / "budget.yaml").write_bytes(text)
    year, findings = load_year(small, 2570)
    assert rule in [f.rule for f in findings]
    assert year.frame.budget is None
    assert year.unread == (("budget", "workspaces/2570/budget.yaml"),)


def test_an_ending_that_notepad_added_is_named_with_its_cure(small: Repository) -> None:
    (small.year(2570) / "proposals/supervision/70-SUP-009.yaml.txt").write_text("a: 1\n")
    _, findings = record_files(small, folders_of_year(small, 2570))
    (finding,) = findings
    assert finding.severity == "error"
    assert finding.hint.th.endswith("proposals/supervision/70-SUP-009.yaml")


def test_no_name_is_suggested_for_its_ending_alone(small: Repository) -> None:
    (small.year(2570) / "notes.yaml").write_text("a: 1\n")
    _, findings = record_files(small, folders_of_year(small, 2570))
    assert "policies" not in findings[0].hint.th


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot store such names")
def test_a_name_cannot_forge_a_line_of_the_report(small: Repository) -> None:
    (small.year(2570) / "a\nb\x1b[31m.yaml").write_text("a: 1\n")
    _, findings = record_files(small, folders_of_year(small, 2570))
    assert {f.place.file for f in findings} == {"workspaces/2570/a\\nb\\x1b[31m.yaml"}


def test_a_file_of_nothing_but_problems_is_told_in_a_hundred(small: Repository) -> None:
    text = "activities:\n" + "- {q: 1}\n" * 5000
    (small.year(2570) / "proposals/supervision/70-SUP-001.yaml").write_text(text)
    _, findings = load_year(small, 2570)
    told = [f for f in findings if f.rule == "field-missing"]
    assert len(told) + sum(f.rule == "field-unknown" for f in findings) == 100
    assert any("และอีก" in f.message.th for f in findings)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights that can be taken")
def test_a_closed_folder_is_a_finding(small: Repository) -> None:
    folder = small.year(2570) / "proposals" / "supervision"
    folder.chmod(0)
    try:
        _, findings = load_year(small, 2570)
    finally:
        folder.chmod(0o755)
    assert [f.rule for f in findings] == ["file-unreadable"]
