"""The real files of an office at the door: what is sound comes in, every true error is named by its line."""

from __future__ import annotations

import io
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pyo1plan.findings import Finding
from pyo1plan.intake.asking.ask import Asked
from pyo1plan.intake.asking.schools import schools_form
from pyo1plan.intake.importing.importing import Import, plan_import
from pyo1plan.intake.importing.merging import Side
from pyo1plan.intake.sheets.wide_writer import wide_workbook
from pyo1plan.records.schools import Schools
from pyo1plan.sources.together import put_together
from pyo1plan.year.load import load_frame, load_year
from pyo1plan.year.repository import Repository

TESTS = Path(__file__).parents[1]
DATA = TESTS / "data"
SMALL = TESTS / "workspaces" / "small" / "workspaces"
PUPILS = DATA / "pyo1_pupils_by_grade_2015-11-02.csv"
NT = DATA / "pyo1_nt_p3_2558.csv"
ONET = DATA / "pyo1_onet_p6_2557.csv"
NAMES = DATA / "pyo1_schools_2017-07.csv"
ON = date(2026, 11, 22)
TEMPLATES = [TESTS.parent / "templates"]


DAY = date(2015, 11, 2)


@pytest.fixture
def office(tmp_path: Path) -> Repository:
    """The office of the real files, without any school data."""
    return made(tmp_path)


def made(folder: Path) -> Repository:
    shutil.copytree(SMALL, folder / "workspaces")
    file = folder / "workspaces" / "office.yaml"
    text = file.read_text("utf-8")
    assert "99010000" in text
    file.write_text(text.replace("99010000", "56010000"), "utf-8")
    (folder / "workspaces" / "2570" / "schools.yaml").unlink()
    return Repository(folder)


@pytest.fixture(scope="module")
def all_in(tmp_path_factory: pytest.TempPathFactory) -> tuple[Repository, Import, Import]:
    """The office with its count and its results imported, and what was said of each."""
    office = made(tmp_path_factory.mktemp("all"))
    count = imported(office, PUPILS, as_of=DAY)
    return office, count, imported(office, NT, ONET)


@pytest.fixture
def dated(office: Repository) -> Repository:
    """The office with the first schools of the count."""
    lines = PUPILS.read_text("utf-8").splitlines()[:5]
    imported(
        office, csv(office.root / "count.csv", "\n".join([lines[0], *lines[2:]]) + "\n"), as_of=DAY
    )
    return office


def imported(
    office: Repository, *files: Path, side: Side | None = None, as_of: date | None = None
) -> Import:
    """Import the files and write what is accepted."""
    done = plan_import(office, 2570, files, ON, lambda _, __: side, as_of=as_of)
    put_together(office.workspaces, done.changes)
    return done


def held(office: Repository) -> Schools:
    schools = load_frame(office, 2570)[0].schools
    assert schools is not None
    return schools.record


def told(done: Import) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in done.all_findings:
        found.setdefault(finding.rule, []).append(finding)
    return found


def csv(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


All = tuple[Repository, Import, Import]


def test_the_count_comes_in_but_for_the_row_without_a_school(all_in: All) -> None:
    office, done, _ = all_in
    assert Counter(fate.state for fate in done.fates) == {"new": 100, "refused": 1}
    assert done.leaves_out
    record = held(office)
    assert len(record.schools) == 100
    assert sum(school.counted for school in record.schools) == 10_203
    assert sum(school.counted <= 120 for school in record.schools) == 77
    assert record.as_of == DAY


def test_the_true_errors_are_told_and_nothing_else(all_in: All) -> None:
    found = told(all_in[1])
    lines = {rule: [f.place.line for f in findings] for rule, findings in found.items()}
    assert lines == {
        "import-schools-counted": [1],
        "school-code-shape": [2],
        "school-name-missing": [2],
        "school-name-digits": [4, 48],
        "school-spelling-mixed": [13],
        "branch-counted": [21],
        "school-without-teacher": [47],
    }
    assert "104" in found["school-code-shape"][0].message.th


def test_results_come_in_with_means_apart_and_without_those_of_a_few(all_in: All) -> None:
    office, _, done = all_in
    doubled = told(done)["import-code-doubled"]
    assert [f.place.line for f in doubled] == [61, 79]
    assert "เจริญใจ" in doubled[0].message.th
    assert len(told(done)["import-row-aggregate"]) == 4
    nt, onet = held(office).results
    assert (nt.test, nt.grade, nt.year) == ("NT", "ป.3", 2558)
    assert (onet.test, onet.grade, onet.year) == ("O-NET", "ป.6", 2557)
    assert [str(mean) for mean in nt.area] == ["50.20", "46.78", "50.87", "49.28"]
    assert [str(mean) for mean in nt.nation] == ["46.64", "40.71", "48.56", "45.30"]
    assert (len(nt.schools), len(onet.schools)) == (90, 100)
    for score in (*nt.schools, *onet.schools):
        assert score.suppressed == (score.pupils is None or score.pupils <= 5)
        assert bool(score.means) != score.suppressed
    kept = [path.name for path in (office.year(2570) / "submissions" / "office").iterdir()]
    assert kept == [PUPILS.name]


def test_an_office_without_a_code_yet_takes_no_office_for_a_school(office: Repository) -> None:
    file = office.workspaces / "office.yaml"
    file.write_text(file.read_text("utf-8").replace("56010000", "00000000"), "utf-8")
    imported(office, NAMES)
    done = imported(office, ONET)
    assert len(told(done)["import-row-aggregate"]) == 2
    schools = held(office)
    assert len(schools.schools) == 100
    (test,) = schools.results
    assert "56010000" not in {row.code for row in test.schools}
    lines = dict(line.split(",", 1) for line in ONET.read_text("utf-8").splitlines())
    for means, code in ((test.area, "56010000"), (test.nation, "00000000")):
        stated = lines[code].split(",")[2:]
        assert means
        assert all(str(mean) in stated for mean in means)


def test_importing_again_changes_nothing(all_in: All) -> None:
    files = (PUPILS, NT, ONET)
    again = plan_import(all_in[0], 2570, files, ON, lambda _, __: None, as_of=DAY)
    assert again.changes == {}
    assert {fate.state for fate in again.fates} == {"unchanged", "refused"}


def test_the_example_year_was_made_from_these_files(tmp_path: Path) -> None:
    shutil.copytree(
        TESTS.parent / "workspaces", tmp_path / "workspaces",
        ignore=shutil.ignore_patterns("submissions", "proposals", "meetings", "registers"),
    )  # fmt: skip
    done = plan_import(
        Repository(tmp_path), 2570, (PUPILS, NT, ONET, NAMES), ON, lambda _, __: None
    )
    assert Counter(fate.state for fate in done.fates) == {"unchanged": 392, "refused": 3}
    assert "2570/schools.yaml" not in done.changes
    assert told(done)["branch-counted"][0].severity == "advice"


def test_a_count_without_a_day_says_so(office: Repository) -> None:
    done = imported(office, csv(office.root / "a.csv", HEAD + "56010001,บ้านหนึ่ง,5,6,1,11,1,1\n"))
    assert told(done)["import-undated"]
    record = held(office)
    assert record.as_of is None
    assert "ไม่บอกวันที่" in (record.source or "")


def test_a_later_count_takes_the_place_and_the_one_before_goes_on(dated: Repository) -> None:
    later = csv(dated.root / "l.csv", "รหัส,ชื่อโรงเรียน,ป.1 ชาย,ป.1 หญิง\n56010001,บ้านจำป่าหวาย,5,6\n")
    imported(dated, later, as_of=date(2016, 6, 10))
    record = held(dated)
    assert record.as_of == date(2016, 6, 10)
    assert record.round == "รอบ 10 มิถุนายน ภาคเรียนที่ 1/2559"
    assert [school.enrolled for school in record.schools] == [11, 0, 0]
    year, _ = load_year(dated, 2570)
    (before,) = year.every("schools-round", Schools)
    assert before.id == "2558-11-02"
    assert [school.counted for school in before.record.schools] == [243, 63, 21]


def test_an_earlier_count_goes_to_a_file_of_its_own(dated: Repository) -> None:
    text = (dated.year(2570) / "schools.yaml").read_bytes()
    title = "ข้อมูล ณ วันที่ 10 มิ.ย. 2558\n"
    earlier = csv(dated.root / "e.csv", f"{title}รหัส,โรงเรียน,น.ร.\n56010001,บ้านจำป่าหวาย,250\n")
    imported(dated, earlier)
    assert (dated.year(2570) / "schools.yaml").read_bytes() == text
    year, _ = load_year(dated, 2570)
    (before,) = year.every("schools-round", Schools)
    assert (before.id, before.record.schools[0].total) == ("2558-06-10", 250)


HEAD = "รหัส,ชื่อโรงเรียน,ป.1 ชาย,ป.1 หญิง,ป.1 ห้อง,รวม,ครู ชาย,ครู หญิง\n"


def test_what_differs_waits_for_a_person(office: Repository) -> None:
    day = date(2026, 6, 10)
    first = csv(office.root / "1.csv", HEAD + "56010001,บ้านหนึ่ง,5,6,1,11,1,1\n")
    imported(office, first, as_of=day)
    other = csv(office.root / "2.csv", HEAD + "56010001,บ้านหนึ่ง,5,7,1,12,1,1\n")
    open_ = imported(office, other, as_of=day)
    assert [fate.state for fate in open_.fates] == ["open"]
    assert [f.label.th for f in open_.fates[0].fields] == ["ป.1 หญิง", "นักเรียนรวม"]
    assert held(office).schools[0].counted == 11
    undated = imported(office, other, side="theirs")
    assert [fate.state for fate in undated.fates] == ["refused"]
    assert told(undated)["import-undated"]
    imported(office, other, side="theirs", as_of=day)
    assert (held(office).schools[0].counted, held(office).schools[0].total) == (12, 12)
    assert [fate.state for fate in imported(office, first, as_of=day).fates] == ["before"]


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("56010001,บ้านหนึ่ง,5,6,1,12,1,1", "import-number"),
        ("56010001,บ้านหนึ่ง,ห้า,6,1,,1,1", "import-number"),
        ("56010001,บ้านหนึ่ง,5.5,6,1,,1,1", "import-number"),
        ("5601,บ้านหนึ่ง,5,6,1,11,1,1", "school-code-shape"),
        ("56010001,,5,6,1,11,1,1", "school-name-missing"),
        ("56010002,บ้านสอง,1,1,1,2,1,1\n56010002,บ้านสาม,1,1,1,2,1,1", "import-code-doubled"),
    ],
)
def test_a_row_that_does_not_agree_is_left_out_and_the_others_are_taken(
    office: Repository, row: str, rule: str
) -> None:
    file = csv(office.root / "a.csv", f"{HEAD}56010009,บ้านเก้า,5,6,1,11,1,1\n{row}\n")
    done = imported(office, file)
    assert {finding.place.line for finding in told(done)[rule]} <= {3, 4}
    assert [school.code for school in held(office).schools] == ["56010009"]


def test_blanks_among_numbers_count_as_nothing_and_are_told(office: Repository) -> None:
    done = imported(office, csv(office.root / "a.csv", HEAD + "56010009,บ้านเก้า,5,,1,5,1,\n"))
    assert "2 ช่อง" in told(done)["import-blank-cells"][0].message.th
    assert held(office).schools[0].counted == 5


@pytest.mark.parametrize("heading", ["เลขประจำตัวประชาชน", "ชื่อ-สกุล", "เลขประจำตัวนักเรียน"])
def test_a_file_of_single_persons_is_neither_taken_nor_kept(
    office: Repository, heading: str
) -> None:
    done = imported(
        office, csv(office.root / "a.csv", f"รหัสโรงเรียน,{heading},ชั้น\n56010001,x,ป.1\n")
    )
    assert told(done)["import-personal"]
    assert done.changes == {}


def test_results_of_a_few_that_stand_here_go(dated: Repository) -> None:
    nt = csv(dated.root / "nt_p3_2558.csv", "รหัสโรงเรียน,น.ร.(คน),ภาษา,คำนวณ\n56010001,4,50,60\n")
    imported(dated, nt)
    file = dated.year(2570) / "schools.yaml"
    text = file.read_text("utf-8")
    assert "suppressed: true" in text
    file.write_text(text.replace("suppressed: true", "means: [50, 60]"), "utf-8")
    assert [fate.state for fate in imported(dated, nt).fates] == ["changed"]
    (score,) = held(dated).results[0].schools
    assert (score.means, score.suppressed) == ((), True)


def filled_form(office: Repository, **cells: Any) -> Path:
    """The office's own form with cells changed, as Excel saves it."""
    year, _ = load_year(office, 2570)
    assert year.frame.office
    form = schools_form(year, year.frame.office.record, Asked(), TEMPLATES)
    book = openpyxl.load_workbook(io.BytesIO(wide_workbook(form)))
    for name, value in cells.items():
        book["โรงเรียน"][name] = value
    path = office.root / "form.xlsx"
    book.save(path)
    return path


def test_the_form_comes_back_as_it_went_out(dated: Repository) -> None:
    done = imported(dated, filled_form(dated))
    assert [fate.state for fate in done.fates] == ["unchanged"] * 3


def test_what_the_form_changes_is_taken_where_nothing_changed_since(dated: Repository) -> None:
    done = imported(dated, filled_form(dated, C6=21))
    assert [fate.id for fate in done.fates if fate.state == "changed"] == ["56010001"]
    school = held(dated).schools[0]
    assert (school.pupils["o1"].m, school.total, school.counted) == (21, 253, 253)


def test_a_form_that_is_older_than_what_stands_here_waits_for_a_person(dated: Repository) -> None:
    form = filled_form(dated, C6=21)
    file = dated.year(2570) / "schools.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("o1: {m: 3, f: 5", "o1: {m: 4, f: 5", 1), "utf-8")
    assert [fate.state for fate in imported(dated, form).fates] == ["open", "open", "unchanged"]
