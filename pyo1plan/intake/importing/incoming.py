"""A file that somebody handed in: its bytes, what it says of itself, and why it may not be taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.sheets.reader import meta_of
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import decode
from pyo1plan.sources.workbook import Workbook, workbook_of
from pyo1plan.sources.workbook.complaint import RefusedError
from pyo1plan.sources.workbook.file import read_bytes
from pyo1plan.words import Words

YAML = (".yaml", ".yml")
#: Builds of the form that this program reads (`plan.version` in the workbook).
VERSIONS = ("1",)


@dataclass(frozen=True, slots=True)
class Written:
    """A YAML file that could be read: its text, and the tree of maps, lists and texts in it."""

    text: str
    tree: Any


@dataclass(frozen=True)
class Incoming:
    """A file as it came; `workbook` is None for YAML and for what could not be read.

    `shown` is the file as the command line names it; `meta` is what a form says of itself (`form`,
    `year`, `group`, …).
    """

    shown: str
    name: str
    data: bytes
    workbook: Workbook | None
    meta: Mapping[str, str]
    findings: tuple[Finding, ...]

    @property
    def sha256(self) -> str:
        """The fingerprint of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def is_yaml(self) -> bool:
        """Whether it is a record written as YAML."""
        return PurePath(self.name).suffix.lower() in YAML

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it can be taken."""
        return any(finding.severity == "error" for finding in self.findings)

    @cached_property
    def written(self) -> Written | tuple[Finding, ...]:
        """What a YAML file holds, or why it cannot be read."""
        text = decode(self.data)
        if isinstance(text, Problem):
            return (text.finding(self.shown),)
        value = read_values(text)
        if isinstance(value, Refused):
            lines = text.split("\n")
            return tuple(problem.finding(self.shown, lines) for problem in value.problems)
        return Written(text, value)


def received(path: Path, year: int) -> Incoming:
    """The file at `path`, handed in for fiscal year `year`."""
    shown = path.as_posix()
    try:
        data = read_bytes(path)
    except RefusedError as refused:
        return Incoming(shown, path.name, b"", None, {}, (refused.complaint.finding(shown),))
    return opened(shown, path.name, data, year)


def opened(shown: str, name: str, data: bytes, year: int) -> Incoming:
    """The file with the bytes `data`."""
    suffix = PurePath(name).suffix.lower()
    if suffix in YAML:
        return Incoming(shown, name, data, None, {}, ())
    workbook = workbook_of(data, name)
    if not isinstance(workbook, Workbook):
        return Incoming(shown, name, data, None, {}, (workbook.finding(shown),))
    meta = meta_of(workbook)
    notes = [note.finding(shown) for note in workbook.notes]
    return Incoming(
        shown, name, data, workbook, meta, (*notes, *_of_another(shown, meta, workbook, year))
    )


def _of_another(
    shown: str, meta: Mapping[str, str], workbook: Workbook, year: int
) -> Iterator[Finding]:
    """That the workbook is a form of another build or year."""
    kind, version, said = (meta.get(key) for key in ("form", "version", "year"))
    if version is not None and version not in VERSIONS:
        yield complaint(
            shown,
            "import-version",
            Words(
                f"แบบฟอร์มรุ่น {version} ใหม่กว่าที่โปรแกรมนี้รู้จัก",
                f"the form is of build {version}, which this program does not know",
            ),
            Words("ปรับรุ่นโปรแกรม แล้วนำเข้าใหม่", "bring the program up to date, and import again"),
        )
    if said is not None and said != str(year):
        again = f"plan form {kind or 'KIND'} {year}"
        yield complaint(
            shown,
            "import-year",
            Words(
                f"เป็นแบบฟอร์มของปีงบประมาณ {said} แต่กำลังนำเข้าปี {year}",
                f"the form is that of fiscal year {said}, not {year}",
            ),
            Words(
                f"ถ้าเป็นเรื่องของปี {year} ให้กรอกใหม่ในแบบของปี {year} ({again})"
                f" เพราะรายการให้เลือกต่างกัน ถ้าเป็นของปี {said} ให้สั่ง plan import --year {said}",
                f"fill in the form of {year} ({again}): its lists differ."
                f" If it is meant for {said}: plan import --year {said}",
            ),
            _cell_of(workbook, "year"),
        )


def _cell_of(workbook: Workbook, key: str) -> str:
    for name, areas in workbook.names.items():
        if name.casefold() == f"plan.{key}" and areas:
            sheet = workbook.sheet(areas[0].sheet)
            if sheet is not None and sheet.state == "visible":
                return sheet.place(areas[0].first_row, areas[0].first_column)
    return ""


def complaint(shown: str, rule: str, message: Words, hint: Words, cell: str = "") -> Finding:
    """An error about a file as a whole (or about one cell of it)."""
    return Finding(rule, "error", Place(shown, cell=cell), message, hint)
