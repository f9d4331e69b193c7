"""The starters explain every field of every record, and a new office's files hold true records."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from datetime import date

import pytest

from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.records.kinds import KINDS, Kind
from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.standard import STEPS
from pyo1plan.sources.events import read_values
from pyo1plan.start.fresh import Files, fresh_office, fresh_plan, meeting_day
from pyo1plan.start.naming import Names, UnusableName, names_in, names_of
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.year.repository import Period

YEAR = 2571
PERIOD = Period(2571, 2575)
KIND_KEYS = [kind.key for kind in KINDS]


@pytest.fixture(scope="module")
def files() -> Files:
    names = names_of("สพป.พะเยา เขต 1", "56010000")
    plan = {f"workspaces/development/{PERIOD}/{n}": d for n, d in fresh_plan(PERIOD, names).items()}
    return fresh_office(YEAR, names) | plan


def starter_name(kind: Kind, files: Files) -> str:
    """The file of a new office that an officer fills in, or copies, for a record of `kind`."""
    base = {
        "year": f"workspaces/{YEAR}/",
        "development": f"workspaces/development/{PERIOD}/",
        "registers": f"workspaces/registers/{YEAR}/",
        "workspaces": "workspaces/",
    }[kind.home]
    names = [n for n in files if n.startswith(base) and kind.holds(n.removeprefix(base))]
    names += [n for n in files if n == f"forms/{kind.key}.yaml"]
    if not names and kind.like:
        return starter_name(next(k for k in KINDS if k.key == kind.like), files)
    [name] = names
    return name


def starter_of(kind: Kind, files: Files) -> str:
    return files[starter_name(kind, files)].decode()


def models_in(model: type[Record]) -> Iterator[type[Record]]:
    yield model
    for info in model.model_fields.values():
        for inner in records_of(info.annotation):
            yield from models_in(inner)


def records_of(annotation: object) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    elif typing.get_origin(annotation) not in (None, typing.Literal) or isinstance(
        annotation, types.UnionType
    ):
        for part in typing.get_args(annotation):
            yield from records_of(part)


@pytest.mark.parametrize("key", KIND_KEYS)
def test_every_field_of_every_record_stands_in_its_starter(key: str, files: Files) -> None:
    kind = next(k for k in KINDS if k.key == key)
    text = starter_of(kind, files)
    models = list(models_in(kind.model))
    fields = [
        (model.__name__, info.alias or name)
        for model in models
        for name, info in model.model_fields.items()
    ]
    missing = [(m, f) for m, f in fields if not re.search(rf"(?<![\w-]){f}:", text)]
    assert missing == []
    assert len(fields) >= len(kind.model.model_fields)
    assert len(re.findall(r"# .*[ก-๙]", text)) >= 3


def test_nested_models_are_seen() -> None:
    names = {model.__name__ for kind in KINDS for model in models_in(kind.model)}
    assert {
        "Release",
        "Member",
        "Line",
        "Decision",
        "Paper",
        "Score",
        "Grade",
        "FrameworkItem",
    } <= names


@pytest.mark.parametrize("key", KIND_KEYS)
def test_every_starter_reads_as_its_record(key: str, files: Files) -> None:
    """A form to copy may be blank where an answer is needed; nothing else is wrong with it."""
    kind = next(k for k in KINDS if k.key == key)
    record = read_record(kind.model, read_values(starter_of(kind, files)))
    if starter_name(kind, files).startswith("forms/") and isinstance(record, list):
        assert {problem[0] for problem in record} == {"field-missing"}, record
    else:
        assert isinstance(record, kind.model), record


@pytest.mark.parametrize("key", [k.key for k in KINDS if k.model is not Meeting])
def test_the_rows_kept_as_comments_fit_the_record_once_filled_in(key: str, files: Files) -> None:
    """Uncommented, nothing is unknown or of the wrong shape: at most required blanks are missing."""
    kind = next(k for k in KINDS if k.key == key)
    text = re.sub(r"^# (  )", r"\1", starter_of(kind, files), flags=re.M)
    text = text.replace("strategies: []\n", "strategies:\n")
    value = read_values(text)
    record = read_record(kind.model, value)
    if isinstance(record, list):
        assert {problem[0] for problem in record} <= {"field-missing"}, record


def test_reference_lists_are_whole(files: Files) -> None:
    base = f"workspaces/{YEAR}"
    policies = read_values(files[f"{base}/policies.yaml"].decode())
    counts = {f["key"]: len(f["items"]) for f in policies["frameworks"]}  # type: ignore[index]
    assert counts == {"national": 6, "masterplan": 23, "nesdp": 13, "standard": 14}
    assert {f["verified"] for f in policies["frameworks"]} == {"false"}  # type: ignore[index]
    office = read_values(files["workspaces/office.yaml"].decode())
    assert len(office["groups"]) == 10  # type: ignore[index]
    settings = read_values(files[f"{base}/year.yaml"].decode())
    weights = [int(c["weight"]) for c in settings["screening"]]  # type: ignore[index]
    assert sum(weights) == 100
    steps = [entry["step"] for entry in settings["calendar"]]  # type: ignore[index]
    wanted = {s for s in STEPS if s.startswith("2.")} - {"2.4", "2.5", "2.8"}
    assert set(steps) == wanted


@pytest.mark.parametrize("year", range(2568, 2600))
def test_the_proposed_meeting_is_on_a_working_day_of_its_step(year: int) -> None:
    day = meeting_day(year)
    assert first_day(year) < day < last_day(year)
    assert day.weekday() < 5
    assert (day.month, day.day) != (12, 10)
    assert date(day.year, 12, 8) <= day <= date(day.year, 12, 14)


def test_nothing_is_left_to_fill_in_and_every_line_ends_the_same(files: Files) -> None:
    for name, data in files.items():
        if not name.startswith(("templates/", "checklists/", "Makefile", ".githooks")):
            assert b"${" not in data, name
        assert b"\r" not in data, name


def test_installed_templates_and_checklists_are_copied(files: Files) -> None:
    assert "templates/agenda/agenda.html" in files
    assert any(name.startswith("checklists/") for name in files)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("สพป.พะเยา เขต 1", ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพะเยา เขต 1", "สพป.พะเยา เขต 1", "พะเยา")),
        ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต ๒", ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต ๒", "สพป.น่าน เขต ๒", "น่าน")),
        ("สพป. ระนอง", ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาระนอง", "สพป.ระนอง", "ระนอง")),
        ("สพม.ลำปาง ลำพูน", ("สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาลำปาง ลำพูน", "สพม.ลำปาง ลำพูน", "")),
        ("สำนักงานศึกษาธิการ", ("สำนักงานศึกษาธิการ", "สำนักงานศึกษาธิการ", "")),
    ],
)  # fmt: skip
def test_names_follow_from_one(said: str, names: tuple[str, str, str]) -> None:
    got = names_of(said)
    assert (got.office, got.short, got.province) == names


@pytest.mark.parametrize("name", ["ก: ข", "ก # ข", "{ก}", "ก\x07", "“ก”", "ก" * 200, "${year}"])
def test_a_name_that_would_break_a_file_is_refused(name: str) -> None:
    with pytest.raises(UnusableName):
        names_of(name)


@pytest.mark.parametrize("code", ["5601", "๕๖๐๑๐๐๐๐", "5601000x"])
def test_a_code_has_eight_digits(code: str) -> None:
    with pytest.raises(UnusableName):
        names_of("สพป.พะเยา เขต 1", code)


def test_without_a_name_the_office_is_one_of_many() -> None:
    assert names_of(None) == Names()
    assert not names_of("  ").told


def test_an_office_that_is_there_keeps_its_names(files: Files) -> None:
    assert names_in(files["workspaces/office.yaml"].decode()) == names_of(
        "สพป.พะเยา เขต 1", "56010000"
    )
    nameless = fresh_office(YEAR, Names())["workspaces/office.yaml"].decode()
    for text in (nameless, "", "- ก", "a: [", "name: [ก]", 'name: "ก: ข"'):
        assert names_in(text) == Names()


def test_the_office_is_named_wherever_it_speaks(files: Files) -> None:
    full = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพะเยา เขต 1"
    for name in ("README.md", "workspaces/office.yaml", f"workspaces/{YEAR}/year.yaml"):
        assert full in files[name].decode(), name
