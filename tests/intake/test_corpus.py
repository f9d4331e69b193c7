"""Some fifty workbooks of all ten groups in one import: exactly the complaints that belong, where they belong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pyo1plan.findings import Finding
from pyo1plan.intake.importing.importing import Import
from tests.intake import made_wrong
from tests.intake.handed_in import NEW, ROOT, YEAR, Opened, altered, book, imported, new
from tests.intake.made_wrong import CASES, Expected

FIRST_OF = {}
for held in YEAR.proposals:
    FIRST_OF.setdefault(held.record.group, held.id)
GROUPS = sorted(FIRST_OF)
#: What the rules that compare projects say of copies is not what is tried here.
BESIDE = {"projects-alike", "integration-alike", "import-by-name"}


def case_names() -> list[str]:
    plain = list(CASES)
    return [*plain, *FILES, "the same again", "twice and different 1", "twice and different 2"]


def formula(data: bytes) -> tuple[bytes, Expected]:
    return made_wrong.formula_with_value(data, Opened(data).place(NEW, "budget.total")), []


#: What is done to a whole file, with the ending it gets.
FILES = {
    "formula with its value.xlsx": formula,
    "macros.xlsm": lambda data: (made_wrong.with_macros(data), [("workbook-macros", "")]),
    "old.xls": lambda data: (made_wrong.ole("Workbook"), [("workbook-kind", "")]),
    "password.xlsx": lambda data: (
        made_wrong.ole("EncryptionInfo", "EncryptedPackage"),
        [("workbook-password", "")],
    ),
    "open document.ods": lambda data: (made_wrong.ods(), [("workbook-kind", "")]),
    "cut off.xlsx": lambda data: (data[: len(data) // 2], [("workbook-damaged", "")]),
    "nothing.xlsx": lambda data: (b"", [("workbook-empty", "")]),
    "table.csv": lambda data: ("โครงการ,เงิน\n".encode(), [("import-kind", "")]),
    "~$open.xlsx": lambda data: (data, [("workbook-kind", "")]),
    "page.xls": lambda data: (b"<html><table>", [("workbook-kind", "")]),
}


@pytest.fixture(scope="module")
def tried(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, Path], dict[str, Expected], Import]:
    folder = tmp_path_factory.mktemp("corpus")
    shutil.copytree(
        ROOT / "workspaces",
        folder / "office" / "workspaces",
        ignore=shutil.ignore_patterns("submissions"),
    )
    files: dict[str, Path] = {}
    expected: dict[str, Expected] = {}

    def put(case: str, name: str, data: bytes, complaints: Expected) -> None:
        files[case], expected[case] = folder / name, complaints
        files[case].write_bytes(data)

    for number, (case, alter) in enumerate(CASES.items()):
        opened = Opened(sound(number, case))
        complaints = alter(opened)
        put(case, f"{number:02d}.xlsx", opened.saved(), complaints)
    for number, (name, make) in enumerate(FILES.items(), len(CASES)):
        put(name, name, *make(sound(number, name)))
    put(
        "the same again",
        "again.xlsx",
        files["rows inserted"].read_bytes(),
        [("import-same-file", "")],
    )
    for number in (1, 2):
        data = altered(
            sound(90, "twice"),
            lambda at, n=number: setattr(at.cell(NEW, "note"), "value", f"ฉบับที่ {n}"),
        )
        complaints = [("import-same-record", Opened(data).place(NEW, "name"))]
        put(f"twice and different {number}", f"twice {number}.xlsx", data, complaints)
    done = imported(folder / "office", *files.values())
    return files, expected, done


def sound(number: int, case: str) -> bytes:
    """The workbook of a group, in turn, with a sound new project."""
    group = GROUPS[number % len(GROUPS)]
    made = new(FIRST_OF[group], f"โครงการทดลองกรณีที่ {number}")
    return book({NEW: made}, group)


def said_of(file: Path, done: Import) -> list[Finding]:
    return [
        f for f in done.all_findings if f.place.file == file.as_posix() and f.rule not in BESIDE
    ]


@pytest.mark.parametrize("case", case_names())
def test_exactly_the_complaints_that_belong(
    case: str, tried: tuple[dict[str, Path], dict[str, Expected], Import]
) -> None:
    files, expected, done = tried
    found = [(f.rule, f.place.cell) for f in said_of(files[case], done)]
    assert sorted(found) == sorted(expected[case])


def test_there_are_fifty_of_ten_groups(
    tried: tuple[dict[str, Path], dict[str, Expected], Import],
) -> None:
    files, _, _ = tried
    assert len(files) >= 50
    assert len(GROUPS) == 10


def test_what_is_only_odd_is_taken_and_what_is_wrong_is_not(
    tried: tuple[dict[str, Path], dict[str, Expected], Import],
) -> None:
    files, expected, done = tried
    for case, file in files.items():
        states = [f.state for f in done.fates if f.source.shown == file.as_posix()]
        if case == "the same again":
            assert states == []
        elif expected[case]:
            assert "new" not in states, case
        else:
            assert states == ["new"], case


def test_complaints_speak_the_words_of_the_form(
    tried: tuple[dict[str, Path], dict[str, Expected], Import],
) -> None:
    """No key of YAML is left in the Thai of what is found in cells."""
    _, _, done = tried
    keys = re.compile(
        r"\b(?:amount|quantity|quarter|category|source|budget|start|kind|item|name|id)\b"
    )
    for finding in done.all_findings:
        if finding.place.cell and finding.rule not in BESIDE:
            assert re.search("[ก-๙]", finding.message.th)
            assert re.search("[ก-๙]", finding.hint.th)
            assert not keys.search(finding.message.th), finding
            assert not keys.search(finding.hint.th), finding
