"""A mapping file read, and the columns that it makes of a register's fields."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.findings import Finding, Place
from pyo1plan.installed import installed
from pyo1plan.intake.tabular import Column, Columns
from pyo1plan.intake.tabular.columns import DoubledHeading
from pyo1plan.records.base import label
from pyo1plan.records.form import nearest, read_record
from pyo1plan.records.letter_mapping import LetterMapping
from pyo1plan.records.letters import Letter
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.places import Places
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.words import Words

FOLDER = "letter-import"
#: Fields that an export may fill; the others are the register's own business.
FIELDS = (
    "register_number", "number", "date", "registered", "time", "from", "to", "subject", "urgency",
    "secrecy", "circular", "channel", "group", "assigned_to", "proposed", "due", "action", "acted",
    "file", "note",
)  # fmt: skip
#: Without these a row is no letter.
REQUIRED = ("date", "from", "to", "subject")


def named(root: Path, name: str) -> Path | None:
    """The mapping called `name`: the office's own first, then the installed one."""
    for folder in (root / "templates", installed("templates")):
        path = folder / FOLDER / f"{name}.yaml"
        if path.is_file():
            return path
    return None


def names(root: Path) -> list[str]:
    """The mappings that there are, by name."""
    folders = (root / "templates" / FOLDER, installed("templates") / FOLDER)
    return sorted({path.stem for folder in folders for path in folder.glob("*.yaml")})


def read_mapping(path: Path, shown: str) -> LetterMapping | list[Finding]:
    """The mapping in the file at `path`, or what is wrong with it."""
    text = read_text(path)
    if isinstance(text, Problem):
        return [text.finding(shown)]
    value = read_values(text)
    if isinstance(value, Refused):
        return [problem.finding(shown, text.split("\n")) for problem in value.problems]
    record = read_record(LetterMapping, value)
    places = Places(text)
    if isinstance(record, list):
        return [
            Finding(rule, "error", places.place(shown, at), said, hint, at)
            for rule, at, said, hint in record
        ]
    assert isinstance(record, LetterMapping)
    wrong = [
        (section, key)
        for section in ("columns", "constants", "values")
        for key in getattr(record, section)
        if key not in FIELDS
    ]
    return [_unknown(places.key_place(shown, at), at[1]) for at in wrong] or record


def columns(mapping: LetterMapping, register: str, shown: str) -> Columns | list[Finding]:
    """The columns of an export: the names of the register's own fields and those of the mapping."""
    needed = [
        key for key in REQUIRED if key not in mapping.constants and key not in _implied(register)
    ]
    made = []
    for key in FIELDS:
        if key == "register_number" and key not in mapping.columns:
            continue
        words = label(Letter, "from_" if key == "from" else key)
        made.append(Column(key, words, mapping.columns.get(key, ()), key in needed))
    try:
        return Columns(tuple(made))
    except DoubledHeading as twice:
        return [
            Finding(
                "mapping-heading-doubled",
                "error",
                Place(shown),
                Words(
                    f"หัวคอลัมน์ “{twice.heading}” เป็นทั้ง {twice.first} และ {twice.second}",
                    f"the heading “{twice.heading}” stands for {twice.first} and for {twice.second}",
                ),
                Words("ให้หัวคอลัมน์หนึ่งเป็นช่องเดียว", "let a heading mean one field"),
            )
        ]


def _implied(register: str) -> tuple[str, ...]:
    """The side of a letter that is the office itself, so that an export may leave it out."""
    return ("to",) if register == "in" else ("from",)


def _unknown(place: Place, key: str) -> Finding:
    near = nearest(key, list(FIELDS))
    listed = ", ".join(FIELDS)
    return Finding(
        "mapping-field-unknown",
        "error",
        place,
        Words(f"ทะเบียนไม่มีช่อง “{key}”", f"the register has no field “{key}”"),
        Words(
            f"หมายถึง {near} หรือไม่" if near else f"ช่องที่มีคือ {listed}",
            f"did you mean {near}?" if near else f"there is {listed}",
        ),
    )
