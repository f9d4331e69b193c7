"""What a group changed comes in, field by field; nothing else moves, and nothing twice."""

from __future__ import annotations

import difflib
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from pyo1plan.intake.importing.house_style import written
from pyo1plan.intake.sheets.entries import entered
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.sources.events import read_values
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from tests.intake.handed_in import (
    FORM,
    NEW,
    NUMBER,
    ROOT,
    YEAR,
    Opened,
    altered,
    book,
    imported,
    new,
    tree,
)

ID = "70-SUP-002"


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "workspaces").rglob("*"))
        if path.is_file()
    }


def difference(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The lines that went and came, of all proposals."""
    lines: list[str] = []
    for name in sorted({**before, **after}):
        if "/proposals/" in name:
            one, two = (s.get(name, b"").decode().splitlines() for s in (before, after))
            lines += [
                ln
                for ln in difflib.unified_diff(one, two, n=0, lineterm="")
                if ln[:3] not in ("---", "+++") and ln[0] in "+-"
            ]
    return lines


def hand_in(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize("group", sorted({held.record.group for held in YEAR.proposals}))
def test_what_was_sent_out_comes_back_without_a_change(
    group: str, office: Path, tmp_path: Path
) -> None:
    sent = {h.id: tree_of(h.record) for h in YEAR.proposals if h.record.group == group}
    file = hand_in(tmp_path / "in", "แบบ.xlsx", book(sent, group))
    before = contents(office)
    done = imported(office, file)
    assert [(f.id, f.state) for f in done.fates] == [(id_, "unchanged") for id_ in sent]
    assert done.all_findings == ()
    assert difference(before, contents(office)) == []
    kept = office / f"workspaces/{NUMBER}/submissions/{group}/แบบ.xlsx"
    assert kept.read_bytes() == file.read_bytes()
    after = contents(office)
    again = imported(office, file)
    assert Counter(f.state for f in again.fates) == {"before": len(sent)}
    assert contents(office) == after


def test_one_cell_changes_one_field_of_one_file(office: Path, tmp_path: Path) -> None:
    data = book({ID: tree(ID)}, "supervision")
    imported(office, hand_in(tmp_path / "in", "1.xlsx", data))
    before = contents(office)

    def edit(opened: Opened) -> None:
        opened.cell(ID, "activities.owner.rows", 2).value = "ศึกษานิเทศก์: งานใหม่"

    done = imported(office, hand_in(tmp_path / "in", "2.xlsx", altered(data, edit)))
    [fate] = done.fates
    assert [(f.path, f.state) for f in fate.fields] == [(("activities", 1, "owner"), "taken")]
    assert difference(before, contents(office)) == [
        "-    owner: ศึกษานิเทศก์งานวัดและประเมินผล",
        '+    owner: "ศึกษานิเทศก์: งานใหม่"',
    ]


def test_a_row_put_in_is_put_in(office: Path, tmp_path: Path) -> None:
    data = book({ID: tree(ID)}, "supervision")
    imported(office, hand_in(tmp_path / "in", "1.xlsx", data))
    before = contents(office)
    more = tree(ID)
    more["benefits"].insert(1, "ประโยชน์ที่แทรกเข้ามา")
    more["risks"].pop()
    imported(office, hand_in(tmp_path / "in", "2.xlsx", book({ID: more}, "supervision")))
    lines = difference(before, contents(office))
    assert [line for line in lines if line[0] == "+"] == ["+  - ประโยชน์ที่แทรกเข้ามา"]
    assert len([line for line in lines if line[0] == "-"]) == 2
    year, findings = load_year(Repository(office), NUMBER)
    assert findings == []
    held = year.proposal(ID)
    assert held is not None
    assert tree_of(held.record) == more


def test_a_field_changed_by_both_waits_for_a_person(office: Path, tmp_path: Path) -> None:
    data = book({ID: tree(ID)}, "supervision")
    imported(office, hand_in(tmp_path / "in", "1.xlsx", data))
    file = office / f"workspaces/{NUMBER}/proposals/supervision/{ID}.yaml"
    text = file.read_text()
    file.write_text(
        text.replace("place: โรงเรียนเป้าหมาย 20 แห่ง", "place: โรงเรียนเป้าหมาย 19 แห่ง").replace(
            "end: 2570-06-30", "end: 2570-06-29"
        )
    )
    theirs = tree(ID)
    theirs["place"], theirs["note"] = "โรงเรียน 21 แห่ง", "หมายเหตุใหม่"
    second = hand_in(tmp_path / "in", "2.xlsx", book({ID: theirs}, "supervision"))
    before = contents(office)
    done = imported(office, second)
    assert [(f.path, f.state) for f in done.fates[0].fields] == [
        (("place",), "conflict"),
        (("end",), "kept"),
        (("note",), "taken"),
    ]
    [finding] = done.all_findings
    where = Opened(second.read_bytes()).place(ID, "place")
    assert (finding.rule, finding.place.cell) == ("import-conflict", where)
    assert done.fates[0].state == "open"
    assert contents(office) == before

    shutil.copytree(office, tmp_path / "other")
    imported(tmp_path / "other", second, side="ours")
    assert difference(before, contents(tmp_path / "other"))[-1:] == ["+note: หมายเหตุใหม่"]
    imported(office, second, side="theirs")
    assert [line for line in difference(before, contents(office)) if line[0] == "+"] == [
        "+place: โรงเรียน 21 แห่ง",
        "+note: หมายเหตุใหม่",
    ]


def test_without_an_earlier_import_nobody_knows_who_changed_what(
    office: Path, tmp_path: Path
) -> None:
    theirs = tree(ID)
    theirs["place"] = "โรงเรียน 21 แห่ง"
    done = imported(office, hand_in(tmp_path / "in", "1.xlsx", book({ID: theirs}, "supervision")))
    assert [(f.path, f.state) for f in done.fates[0].fields] == [(("place",), "conflict")]
    assert done.changes == {}


def test_an_older_file_among_newer_ones_brings_nothing_back(office: Path, tmp_path: Path) -> None:
    first = hand_in(tmp_path / "in", "1.xlsx", book({ID: tree(ID)}, "supervision"))
    theirs = tree(ID)
    theirs["place"] = "โรงเรียน 21 แห่ง"
    second = hand_in(tmp_path / "in", "2.xlsx", book({ID: theirs}, "supervision"))
    imported(office, first)
    imported(office, second)
    before = contents(office)
    done = imported(office, first, second)
    assert [f.state for f in done.fates] == ["before", "before"]
    assert contents(office) == before


def test_new_projects_take_the_next_codes_of_their_group(office: Path, tmp_path: Path) -> None:
    sheets = {
        NEW: new(ID, "โครงการสนามเด็กเล่นสร้างปัญญา"),
        "โครงการใหม่ 2": new("70-SUP-001", "โครงการห้องสมุดเคลื่อนที่สู่ชุมชน"),
    }
    file = hand_in(tmp_path / "in", "ใหม่.xlsx", book(sheets, "supervision"))
    done = imported(office, file)
    assert [(f.state, f.id) for f in done.fates] == [("new", "70-SUP-006"), ("new", "70-SUP-007")]
    year, findings = load_year(Repository(office), NUMBER)
    assert findings == []
    held = year.proposal("70-SUP-006")
    assert held is not None
    assert tree_of(held.record) == {"id": "70-SUP-006", **sheets[NEW]}
    assert held.text.startswith("# ข้อมูลตัวอย่าง: ข้อเสนอโครงการสนามเด็กเล่นสร้างปัญญา\nid: 70-SUP-006\n")
    register = yaml.safe_load(
        (office / f"workspaces/{NUMBER}/submissions/received.yaml").read_text()
    )
    assert register["received"][0]["proposals"] == [
        {"id": "70-SUP-006", "sheet": NEW, "number": 2},
        {"id": "70-SUP-007", "sheet": "โครงการใหม่ 2", "number": 3},
    ]
    # Handed in again with another word in it, and still without a code.
    sheets[NEW]["place"] = "ทุกโรงเรียน"
    again = imported(office, hand_in(tmp_path / "in", "ใหม่2.xlsx", book(sheets, "supervision")))
    assert [(f.state, f.id) for f in again.fates] == [
        ("changed", "70-SUP-006"),
        ("unchanged", "70-SUP-007"),
    ]


def test_a_sheet_with_a_name_alone_is_asked_for_its_money(office: Path, tmp_path: Path) -> None:
    """A part that is missing as a whole is asked for by its first cell, in the form's own words."""
    sent = altered(
        book({NEW: {}}, "supervision"),
        lambda at: setattr(at.cell(NEW, "name"), "value", "โครงการใหม่"),
    )
    done = imported(office, hand_in(tmp_path / "in", "1.xlsx", sent))
    (finding,) = [f for f in done.all_findings if f.severity == "error"]
    assert finding.place.cell == Opened(sent).place(NEW, "budget.total")
    assert finding.message.th == "ยังไม่ได้กรอก “งบประมาณทั้งสิ้น (บาท)”"
    assert "budget" not in finding.hint.th


def test_a_sound_one_is_accepted_though_its_neighbour_is_not(office: Path, tmp_path: Path) -> None:
    wrong = new(ID, "โครงการที่ยอดไม่ตรง")
    wrong["budget"]["total"] += Decimal(1)
    sheets = {NEW: wrong, "โครงการใหม่ 2": new("70-SUP-001", "โครงการห้องสมุดเคลื่อนที่สู่ชุมชน")}
    file = hand_in(tmp_path / "in", "แบบ.xlsx", book(sheets, "supervision"))
    done = imported(office, file)
    assert [(f.state, f.id) for f in done.fates][1] == ("new", "70-SUP-006")
    assert (done.fates[0].state, done.fates[0].id) == ("refused", "")
    assert done.leaves_out
    at = Opened(file.read_bytes())
    assert [(f.rule, f.place.cell) for f in done.all_findings if f.severity == "error"] == [
        ("project-quarters", at.place(NEW, "budget.quarters.1")),
        ("project-total", at.place(NEW, "budget.total")),
    ]
    # Mended, it comes in after it.
    wrong["budget"]["total"] -= Decimal(1)
    again = imported(office, hand_in(tmp_path / "in", "แก้.xlsx", book(sheets, "supervision")))
    assert [(f.state, f.id) for f in again.fates] == [
        ("new", "70-SUP-007"),
        ("unchanged", "70-SUP-006"),
    ]


def test_other_content_under_the_same_name_gets_a_number(office: Path, tmp_path: Path) -> None:
    theirs = tree(ID)
    imported(office, hand_in(tmp_path / "a", "แบบ.xlsx", book({ID: theirs}, "supervision")))
    theirs["note"] = "ใหม่"
    imported(office, hand_in(tmp_path / "b", "แบบ.xlsx", book({ID: theirs}, "supervision")))
    folder = office / f"workspaces/{NUMBER}/submissions/supervision"
    assert sorted(p.name for p in folder.iterdir()) == ["แบบ (2).xlsx", "แบบ.xlsx"]


def test_a_proposal_may_come_as_yaml(office: Path, tmp_path: Path) -> None:
    source = (ROOT / f"workspaces/2570/proposals/supervision/{ID}.yaml").read_text()
    file = hand_in(
        tmp_path / "in",
        "x.yaml",
        source.replace(ID, "70-SUP-009").replace("โครงการยกระดับ", "โครงการใหม่เพื่อ").encode(),
    )
    done = imported(office, file)
    assert [(f.state, f.id) for f in done.fates] == [("new", "70-SUP-009")], done.all_findings
    kept = office / f"workspaces/{NUMBER}/proposals/supervision/70-SUP-009.yaml"
    assert kept.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("held", YEAR.proposals, ids=lambda held: held.id)
def test_the_house_style_reads_back(held: Held[Proposal]) -> None:
    text = written(tree_of(held.record), True)
    assert read_record(Proposal, read_values(text)) == held.record
    assert entered(FORM, tree_of(held.record)).entries["id"] == held.id
