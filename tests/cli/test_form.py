"""`plan form` as an officer meets it: what is written, what is refused, what is never written over."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pyo1plan.sources.workbook import Workbook, read_workbook
from tests.cli.conftest import Plan


def sums(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.glob("*.xlsx")}


def opened(file: Path) -> Workbook:
    book = read_workbook(file)
    assert isinstance(book, Workbook), book
    return book


def test_each_group_gets_a_workbook_once(plan: Plan, office: Path) -> None:
    done = plan("form", "proposal", "2570", "--new", "1")
    assert done.returncode == 0, done.stderr
    folder = office / "build" / "2570" / "forms"
    first = sums(folder)
    assert "proposal-supervision.xlsx" in first
    assert done.stdout.count("ออกแล้ว (1 แผ่น)") == len(first)
    again = plan("form", "proposal", "2570", "--new", "1")
    assert again.stdout.count("ไม่มีอะไรเปลี่ยน") == len(first)
    assert sums(folder) == first


def test_one_group_by_key_code_or_name_with_what_it_sent(plan: Plan, office: Path) -> None:
    out = office / "out"
    done = plan("form", "proposal", "--group", "SUP", "--filled", "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert set(sums(out)) == {"proposal-supervision.xlsx"}
    names = [sheet.name for sheet in opened(out / "proposal-supervision.xlsx").sheets]
    assert "70-SUP-001" in names
    assert names.count("โครงการใหม่ 1") == 1
    same = plan("form", "proposal", "--group", "supervision", "--filled", "--out", str(out))
    assert "ไม่มีอะไรเปลี่ยน" in same.stdout


def test_what_somebody_filled_in_is_never_written_over(plan: Plan, office: Path) -> None:
    plan("form", "proposal", "--group", "supervision")
    file = office / "build" / "2570" / "forms" / "proposal-supervision.xlsx"
    file.write_bytes(file.read_bytes() + b"work")
    done = plan("form", "proposal", "--group", "supervision", "--new", "2")
    assert done.returncode == 1
    assert "proposal-supervision.xlsx" in done.stderr
    assert "--out" in done.stderr
    assert file.read_bytes().endswith(b"work")


def test_a_changed_year_gives_a_new_form(plan: Plan, office: Path) -> None:
    plan("form", "proposal", "--group", "supervision")
    strategies = office / "workspaces" / "2570" / "strategies.yaml"
    text = strategies.read_text(encoding="utf-8")
    strategies.write_text(
        text.replace("- id: S1\n    name: ", "- id: S1\n    name: ใหม่", 1), encoding="utf-8"
    )
    done = plan("form", "proposal", "--group", "supervision")
    assert done.returncode == 0
    assert "ออกแล้ว" in done.stdout


def test_results_ask_for_a_quarter(plan: Plan, office: Path) -> None:
    assert plan("form", "results").returncode == 2
    done = plan("form", "results", "2570", "--quarter", "๒")
    assert done.returncode == 0, done.stderr
    assert (office / "build/2570/forms/results-q2-supervision.xlsx").is_file()
    assert plan("form", "results", "--quarter", "5").returncode == 2
    assert plan("form", "results", "--quarter", "1", "--new", "2").returncode == 2
    assert plan("form", "proposal", "--quarter", "1").returncode == 2
    assert plan("form", "proposal", "--new", "0").returncode == 2


def test_wrong_words_get_the_nearest(plan: Plan) -> None:
    listed = plan("form", "--list")
    assert listed.returncode == 0
    assert "proposal" in listed.stdout
    near = plan("form", "proposl")
    assert (near.returncode, "proposal" in near.stderr) == (2, True)
    group = plan("form", "proposal", "--group", "supervison", "--lang", "en")
    assert (group.returncode, "did you mean supervision?" in group.stderr) == (2, True)
    nothing = plan("form")
    assert (nothing.returncode, "proposal" in nothing.stderr) == (2, True)


def test_a_year_without_its_lists_says_which_file(plan: Plan, office: Path) -> None:
    (office / "workspaces" / "2570" / "policies.yaml").unlink()
    done = plan("form", "proposal")
    assert done.returncode == 1
    assert "workspaces/2570/policies.yaml" in done.stderr
    assert "plan validate 2570" in done.stderr
    assert not (office / "build").exists()


def test_a_proposal_that_would_lose_something_is_named(plan: Plan, office: Path) -> None:
    file = next((office / "workspaces/2570/proposals/supervision").glob("*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("align: {", "align: {unheard-of: [P1], ", 1), encoding="utf-8")
    done = plan("form", "proposal", "--filled")
    assert done.returncode == 1
    assert f"proposals/supervision/{file.name}" in done.stderr
    assert "align.unheard-of" in done.stderr
    assert not (office / "build").exists()


def test_an_office_s_own_instructions(plan: Plan, office: Path) -> None:
    own = office / "templates" / "forms" / "proposal.txt"
    own.parent.mkdir(parents=True)
    own.write_text("ส่งที่ชั้นสอง {deadline}", encoding="utf-8")
    assert plan("form", "proposal", "--group", "supervision").returncode == 0
    book = opened(office / "build/2570/forms/proposal-supervision.xlsx")
    assert any("ส่งที่ชั้นสอง ภายในวันที่" in (c.text or "") for c in book.sheets[0].cells.values())
    own.write_text("ก\n{wrong}", encoding="utf-8")
    done = plan("form", "proposal", "--group", "supervision")
    assert done.returncode == 1
    assert "templates/forms/proposal.txt:2" in done.stderr
