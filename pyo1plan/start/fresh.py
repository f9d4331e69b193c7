"""Every file of a new office's folder: the starters filled in with a year and the office's names."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from string import Template
from typing import Any

from pyo1plan.records.kinds import EVERY_KIND, KINDS, Kind
from pyo1plan.records.schema import json_schema
from pyo1plan.sources.events import read_values
from pyo1plan.start.copies import ORIGINS, origins_of, shipped
from pyo1plan.start.naming import NO_PROVINCE, Names
from pyo1plan.thai.dates import ERA, iso_be
from pyo1plan.year.repository import Period

#: What a file of the new folder holds, by its name from the root with `/`.
Files = dict[str, bytes]

_FILES = Path(__file__).parent / "files"
HOOK = ".githooks/pre-commit"
#: The files that belong to the folder itself: where they come from and where they go.
_OF_FOLDER = {
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "editorconfig": ".editorconfig",
    "extensions.json": ".vscode/extensions.json",
    "pre-commit": HOOK,
    "Makefile": "Makefile",
}


def attributes() -> list[str]:
    """The lines by which git merges registers, as a new office gets them."""
    text = (_FILES / "repository" / "gitattributes").read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row.endswith("merge=union")]


def fresh_office(year: int, names: Names) -> Files:
    """All files of a new office's folder for fiscal year `year` (พ.ศ.), last that of the year itself.

    Whoever writes them in this order can tell by `workspaces/<year>/year.yaml` that all are there.
    """
    said = {**_words(year), **_names(names)}
    files: Files = {}
    for name, place in _OF_FOLDER.items():
        files[place] = (_FILES / "repository" / name).read_bytes()
    files["README.md"] = _filled("repository/README.md", said)
    files |= forms(year, names)
    copied = shipped()
    files |= {name: text.encode() for name, text in copied.items()}
    files[ORIGINS] = origins_of(copied).data()
    files |= editor_files()
    files["workspaces/office.yaml"] = _filled("workspaces/office.yaml", said)
    files |= registers(year)
    base = f"workspaces/{year}"
    for key in group_keys(files["workspaces/office.yaml"].decode()):
        files[f"{base}/proposals/{key}/.gitkeep"] = b""
    meeting = f"{said['meeting']}-plan-committee"
    files[f"{base}/meetings/{meeting}.yaml"] = _filled(
        "workspaces/year/meetings/plan-committee.yaml", said
    )
    for kind in reversed(started_kinds()):
        files[f"{base}/{kind.pattern}"] = starter(kind.pattern, year, names)
    return files


def started_kinds() -> list[Kind]:
    """The kinds of which a new year begins with a file, in the order of `kinds.py`.

    What comes up only in the course of the work (a survey, a case) has a form to copy instead.
    """
    year = _FILES / "workspaces/year"
    return [k for k in KINDS if k.of_year and not k.many and (year / k.pattern).is_file()]


def starter(name: str, year: int, names: Names | None = None) -> bytes:
    """The starter of the year's file `name`, such as `waivers.yaml`, for fiscal year `year`."""
    return _filled(f"workspaces/year/{name}", {**_words(year), **_names(names or Names())})


def forms(year: int, names: Names | None = None) -> Files:
    """The forms to copy, under `forms/`: what neither a year nor a development plan begins with.

    A kind of which there are many files, or which means nothing while it is blank.
    """
    said = {**_words(year), **_names(names or Names())}
    return {name: _filled(name, said) for name in _below("forms")}


def registers(year: int) -> Files:
    """The registers of both calendar years that fiscal year `year` touches, still blank."""
    return {
        f"workspaces/registers/{calendar}/{name.rpartition('/')[2]}": _filled(
            name, {"calendar": str(calendar)}
        )
        for calendar in (year - 1, year)
        for name in _below("workspaces/registers")
    }


def fresh_plan(period: Period, names: Names | None = None) -> Files:
    """A development plan's folder, still blank, by the names in it; last the plan itself."""
    said = {**_words(period.first), **_names(names or Names()), "final": str(period.last)}
    folder = "workspaces/development"
    files = {name.removeprefix(f"{folder}/"): _filled(name, said) for name in _below(folder)}
    plan = {"plan.yaml": files.pop("plan.yaml")}
    return {"meetings/.gitkeep": b"", "revisions/.gitkeep": b"", **files, **plan}


def _below(folder: str) -> list[str]:
    """The starters below `folder`, by their name from the folder of all starters."""
    found = (_FILES / folder).rglob("*.yaml")
    return sorted(path.relative_to(_FILES).as_posix() for path in found)


def group_keys(office: str) -> list[str]:
    """The keys of the groups in the text of an `office.yaml`."""
    value: Any = read_values(office)
    return [group["key"] for group in value["groups"]]


def editor_files() -> Files:
    """The schemas of all records and the settings that bind them to files in an editor."""
    files: Files = {}
    bound: dict[str, list[str]] = {}
    for kind in EVERY_KIND:
        schema = f"schemas/{kind.key}.schema.json"
        files[schema] = _json(json_schema(kind))
        bound[f"./{schema}"] = _globs(kind)
    files[".vscode/settings.json"] = _json(
        {
            "yaml.schemas": bound,
            "[yaml]": {"editor.tabSize": 2, "editor.autoIndent": "advanced"},
            "files.encoding": "utf8",
            "files.eol": "\n",
        }
    )
    return files


def _globs(kind: Kind) -> list[str]:
    folder = {
        "repository": "",
        "workspaces": "workspaces/",
        "year": "workspaces/*/",
        "development": "workspaces/development/*/",
        "registers": "workspaces/registers/*/",
    }[kind.home]
    form = f"forms/{kind.key}.yaml"
    return [f"{folder}{kind.pattern}", *([form] if (_FILES / form).is_file() else [])]


def _filled(name: str, said: dict[str, str]) -> bytes:
    return Template((_FILES / name).read_text(encoding="utf-8")).substitute(said).encode()


def _words(year: int) -> dict[str, str]:
    return {
        "year": str(year),
        "last": str(year - 1),
        "final": str(year + 4),  # a development plan holds for five years
        "two": f"{year % 100:02d}",
        "last_two": f"{(year - 1) % 100:02d}",
        "meeting": iso_be(meeting_day(year)),
    }


def _names(names: Names) -> dict[str, str]:
    return {
        "office": names.office,
        "short": names.short,
        "code": names.code,
        "province": names.province or NO_PROVINCE,
        "of_province": names.province,
    }


def meeting_day(year: int) -> date:
    """The first working day from 8 December on: where the calendar's week of step 2.4.4 begins.

    10 December (วันรัฐธรรมนูญ) is no working day. A proposal only: the office sets the day.
    """
    day = date(year - ERA - 1, 12, 8)
    while day.weekday() >= 5 or day.day == 10:
        day += timedelta(days=1)
    return day


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
