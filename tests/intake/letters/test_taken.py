"""Exports of other systems taken in: any headings, each letter once, what is wrong with its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from pyo1plan.intake.letters.mapping import FOLDER, columns, named, read_mapping
from pyo1plan.intake.letters.taken import Taken, take
from pyo1plan.intake.tabular import Columns
from pyo1plan.records.form import read_record
from pyo1plan.records.letter_mapping import LetterMapping
from pyo1plan.records.letters import Letter
from pyo1plan.sources.workbook import Workbook, workbook_of
from pyo1plan.year.load import load_calendar
from tests.intake.letters_written import register, repository

HEAD = "เลขทะเบียนรับ,ปี,ที่,ลงวันที่,จาก,เรื่อง,วันลงทะเบียน,ชั้นความเร็ว,กลุ่มปฏิบัติ"
FIRST = '12,2569,ศธ ๐๔๐๐๑/ว ๑๕,10/10/2569,สพฐ.,"แจ้งจัดสรร, ครั้งที่ 1",14/10/2569 09:30,ด่วนที่สุด,กลุ่มนโยบายและแผน'
SECOND = "13,2569,ศธ 04001/99,2026-10-11,สพฐ.,ขอข้อมูล,15 ต.ค. 2569,ปกติ,"


def mapping(**over: object) -> LetterMapping:
    path = named(Path("/nowhere"), "smart-area")
    assert path is not None
    assert path.parent.name == FOLDER
    found = read_mapping(path, "smart-area")
    assert isinstance(found, LetterMapping)
    return found.model_copy(update=over)


def taken(
    root: Path,
    text: str,
    there: Mapping[int, Sequence[Letter]],
    chosen: LetterMapping | None = None,
) -> Taken:
    register(root)
    year, _ = load_calendar(repository(root), 2569)
    assert year.frame.office is not None
    chosen = chosen or mapping()
    workbook, known = workbook_of(text.encode(), "out.csv"), columns(chosen, "in", "smart-area")
    assert isinstance(workbook, Workbook)
    assert isinstance(known, Columns)
    return take("out.csv", workbook, known, chosen, "in", year.frame.office.record, there)


def test_rows_become_letters_and_nothing_is_lost(tmp_path: Path) -> None:
    got = taken(tmp_path, "\n".join([HEAD, FIRST, SECOND]), {})
    assert got.findings == ()
    (_, first), (_, second) = got.new[2569]
    assert first == {
        "number": "ศธ ๐๔๐๐๑/ว ๑๕",
        "date": "2569-10-10",
        "registered": "2569-10-14",
        "time": "09.30",
        "from": "สพฐ.",
        "to": first["to"],
        "subject": "แจ้งจัดสรร, ครั้งที่ 1",
        "urgency": "most-urgent",
        "circular": "ใช่",
        "channel": "Smart Area",
        "group": "planning",
        "more": {"เลขทะเบียนรับ": "12", "ปี": "2569"},
    }
    assert str(first["to"]).startswith("ผู้อำนวยการ")
    assert (second["date"], second["registered"]) == ("2569-10-11", "2569-10-15")
    assert set(got.unused) == {"เลขทะเบียนรับ", "ปี"}


def test_the_same_file_again_brings_nothing(tmp_path: Path) -> None:
    text = "\n".join([HEAD, FIRST, SECOND, SECOND])
    first = taken(tmp_path, text, {})
    assert (sum(map(len, first.new.values())), first.known) == (2, 1)
    there = [read_record(Letter, {"register_number": "1", **entry}) for _, entry in first.new[2569]]
    again = taken(tmp_path, text, {2569: there})  # type: ignore[dict-item]
    assert (again.new, again.known) == ({}, 3)


def test_letters_go_to_the_calendar_year_they_were_registered_in(tmp_path: Path) -> None:
    rows = [HEAD, SECOND.replace("15 ต.ค. 2569", "5 ม.ค. 2570")]
    assert list(taken(tmp_path, "\n".join(rows), {}).new) == [2570]


def test_american_dates_are_read_where_the_mapping_says_so(tmp_path: Path) -> None:
    text = "\n".join([HEAD, SECOND.replace("2026-10-11", "10/11/2026")])
    got = taken(tmp_path, text, {}, mapping(dates="month-first"))
    assert got.new[2569][0][1]["date"] == "2569-10-11"


def test_what_is_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    got = taken(tmp_path, "\n".join([HEAD, FIRST, SECOND.replace("2026-10-11", "31/02/2569")]), {})
    assert [(f.rule, f.place.line, f.severity) for f in got.findings] == [("value-day", 3, "error")]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("name: x\ncolumns: {subjct: [เรื่อง]}\n", "mapping-field-unknown"),
        ("name: x\ncolumns: {subject: เรื่อง}\n", "value-shape"),
        ("name: [\n", "yaml-syntax"),
    ],
)
def test_a_wrong_mapping_is_told(tmp_path: Path, text: str, rule: str) -> None:
    file = tmp_path / "m.yaml"
    file.write_text(text, "utf-8")
    found = read_mapping(file, "m.yaml")
    assert isinstance(found, list)
    assert [f.rule for f in found] == [rule]


def test_one_heading_for_two_fields_is_told() -> None:
    found = columns(mapping(columns={"subject": ("หัวข้อ",), "note": ("หัวข้อ",)}), "in", "m.yaml")
    assert isinstance(found, list)
    assert found[0].rule == "mapping-heading-doubled"
