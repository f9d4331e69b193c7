"""The catalogue of what reading says: every example does what it says, and no id is left out."""

from __future__ import annotations

import ast
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import pyo1plan
from pyo1plan.findings import Finding
from pyo1plan.records.standard import load_checklists
from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.engine import validate
from pyo1plan.rules.reading import READING as EVERYTHING
from pyo1plan.rules.reading import Reading
from pyo1plan.sources.events import MOST_NODES
from pyo1plan.sources.text import MOST_BYTES
from pyo1plan.sources.workbook import Complaint, read_workbook
from pyo1plan.sources.workbook.limits import CELLS
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import OFFICE_FILE, Repository
from tests.sources.workbook import raw

#: What is said of files of the year; what an import says is tried in tests/intake/test_import_pages.py.
READING = [entry for entry in EVERYTHING if not entry.id.startswith("import-")]
HOUSE = Path(pyo1plan.__file__).parent
SMALL = Path(__file__).parents[1] / "workspaces" / "small"
YEAR = 2570
ON = date(2027, 1, 4)
CHECKLISTS = "checklists/"

#: What makes findings: all of these rooms, and the files of the rules' room that speak themselves.
SPEAKERS = [
    *(path for room in ("sources", "records", "year") for path in (HOUSE / room).rglob("*.py")),
    HOUSE / "rules" / "engine.py",
    HOUSE / "rules" / "waiving.py",
]
ID = re.compile(r"(?:file|yaml|field|value|checklist|waiver|rules|workbook)(?:-[a-z]+)+")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return Repository(tmp_path)


def write(repository: Repository, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = _path(repository, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _path(repository: Repository, name: str) -> Path:
    if name.startswith(CHECKLISTS):
        return repository.root / name
    if name == OFFICE_FILE:
        return repository.workspaces / name
    return repository.year(YEAR) / name


def found(repository: Repository, entry: Reading) -> list[Finding]:
    """What reading (and, for what a run says of itself, the rules) finds of the entry's id."""
    if any(name.startswith(CHECKLISTS) for name in entry.right):
        findings = load_checklists(repository.root / CHECKLISTS)[1]
    elif entry.id.startswith(("rules-", "waiver-")):
        findings = list(validate(repository, YEAR, ON).findings)
    elif entry.id.startswith("workbook-"):
        findings = _sent(repository)
    else:
        findings = load_year(repository, YEAR)[1]
    return [finding for finding in findings if finding.rule == entry.id]


def _sent(repository: Repository) -> list[Finding]:
    """What reading finds of the files that groups sent."""
    findings = []
    for path in sorted((repository.year(YEAR) / "submissions").rglob("*.*")):
        book = read_workbook(path)
        told = (book,) if isinstance(book, Complaint) else book.notes
        findings += [complaint.finding(path.name) for complaint in told]
    return findings


def _send(name: str, data: bytes) -> Callable[[Repository], object]:
    def send(repository: Repository) -> None:
        path = repository.year(YEAR) / "submissions" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)

    return send


def _rows(*rows: str) -> dict[str, str | bytes]:
    return raw.parts(raw.sheet("".join(f"<row>{row}</row>" for row in rows)))


def _budget(repository: Repository) -> Path:
    return repository.year(YEAR) / "budget.yaml"


def _a_link(repository: Repository) -> None:
    path = _budget(repository)
    path.rename(path.with_suffix(".kept"))
    path.symlink_to(path.with_suffix(".kept"))


def _nothing_that_can_be_opened(repository: Repository) -> None:
    # Rights do not stop every user who runs tests; nobody can open a socket as a file.
    path = _budget(repository)
    path.unlink()
    with socket.socket(socket.AF_UNIX) as server, pytest.MonkeyPatch.context() as patch:
        patch.chdir(path.parent)  # the name of a socket must be short
        server.bind(path.name)


def _old_thai(repository: Repository) -> None:
    _budget(repository).write_bytes("# งบประมาณ\nsources: []\n".encode("cp874"))


def _no_emblem(repository: Repository) -> None:
    with (repository.workspaces / OFFICE_FILE).open("a", encoding="utf-8") as file:
        file.write("\nemblem: emblem/garuda.png\n")


SCENES: dict[str, Callable[[Repository], object]] = {
    "file-missing": lambda r: _budget(r).unlink(),
    "file-kind": _a_link,
    "file-unreadable": _nothing_that_can_be_opened,
    "file-supplied-missing": _no_emblem,
    "file-too-big": lambda r: _budget(r).write_text("#" * MOST_BYTES + "\n"),
    "file-encoding": _old_thai,
    "file-control-character": lambda r: _budget(r).write_text("sources: [] # \b\n"),
    "yaml-too-many": lambda r: _budget(r).write_text("sources: [" + "1," * MOST_NODES + "1]\n"),
    "value-long": lambda r: (r.year(YEAR) / "review.yaml").write_text(
        f"year: 2569\nproblems: [{'ก' * 20_001}]\n", "utf-8"
    ),
    "workbook-password": _send(
        "a.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    ),
    "workbook-macros": _send("a.xlsx", raw.packed({**_rows(), "xl/vbaProject.bin": b"x"})),
    "workbook-unsafe": _send("a.xlsx", raw.packed({**_rows(), "xl/theme.xml": "<!DOCTYPE a><a/>"})),
    "workbook-too-big": _send("a.csv", b"1," * (CELLS + 1)),
    "workbook-encoding": _send("a.csv", b"\xe9t\xe9"),
    "workbook-old-encoding": _send("a.csv", "โครงการ".encode("cp874")),
    "workbook-digits": _send("a.xlsx", raw.packed(_rows("<c><v>1234567890123456</v></c>"))),
    "workbook-outside": _send("a.xlsx", raw.packed(_rows("<c><f>[1]A!A1</f><v>1</v></c>"))),
    "checklist-missing": lambda r: (r.root / CHECKLISTS).mkdir(),
}


@pytest.mark.parametrize("entry", READING, ids=lambda entry: entry.id)
def test_the_wrong_example_is_told(entry: Reading, repository: Repository) -> None:
    if entry.scene is None:
        write(repository, dict(entry.wrong))
    else:
        SCENES[entry.id](repository)
    findings = found(repository, entry)
    assert findings
    assert {finding.severity for finding in findings} == {entry.severity}


@pytest.mark.parametrize("entry", READING, ids=lambda entry: entry.id)
def test_the_right_example_is_read_in_full(entry: Reading, repository: Repository) -> None:
    write(repository, dict(entry.right))
    assert found(repository, entry) == []
    assert load_year(repository, YEAR)[1] == []


def test_a_scene_stands_for_what_no_text_can_show() -> None:
    assert {entry.id for entry in READING if entry.scene} == set(SCENES)
    assert [entry.id for entry in READING if bool(entry.wrong) == bool(entry.scene)] == []
    assert [entry.id for entry in READING if not entry.right] == []


def test_every_id_that_reading_can_say_is_explained() -> None:
    said = {id_ for path in SPEAKERS for id_ in _ids(path)}
    assert len(said) > 30
    assert said == {entry.id for entry in READING}


def _ids(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and ID.fullmatch(node.value)
        ):
            yield node.value


def test_ids_are_unique_among_all_rules() -> None:
    ids = [entry.id for entry in EVERYTHING] + [rule.id for rule in rules()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("entry", EVERYTHING, ids=lambda entry: entry.id)
def test_it_is_told_in_both_languages(entry: Reading) -> None:
    for words in (entry.title, entry.why, entry.cure, entry.scene or entry.title):
        assert re.search("[ก-ฮ]", words.th)
        assert words.en.isascii()
