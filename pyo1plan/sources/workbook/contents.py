"""The workbook's own part: its sheets, names and calendar, and where the other parts stand."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import cast

from pyo1plan.sources.workbook.archive import Archive
from pyo1plan.sources.workbook.book import SheetState
from pyo1plan.sources.workbook.complaint import RefusedError, damaged, too_big
from pyo1plan.sources.workbook.kinds import macros
from pyo1plan.sources.workbook.limits import NAMES, SHEETS
from pyo1plan.sources.workbook.markup import (
    Attributes,
    Budget,
    Elements,
    read_part,
    spreadsheet_names,
)
from pyo1plan.words import Words

_WORKBOOK = spreadsheet_names(("workbookPr", "sheet", "definedName"))
_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"
_STATES = {"visible": "visible", "hidden": "hidden", "veryHidden": "very-hidden"}
#: Names that Excel makes for itself: print areas, filters.
_OWN_NAMES = ("_xlnm.", "_xleta.", "_xlpm.")


@dataclass(frozen=True, slots=True)
class Relation:
    """Another part that a part refers to."""

    kind: str  # the last word of its type: worksheet, styles, sharedStrings …
    target: str


@dataclass(slots=True)
class Listed:
    """A sheet as the workbook's list has it."""

    name: str
    state: SheetState
    relation: str


@dataclass(slots=True)
class Name:
    """A defined name: its text, and the position of its sheet where it holds on one alone."""

    name: str
    sheet: int | None
    text: str


@dataclass(slots=True)
class Contents:
    """What the workbook's own part says."""

    part: str
    relations: dict[str, Relation]
    sheets: list[Listed] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    epoch_1904: bool = False

    def target(self, kind: str) -> str | None:
        """The first part of `kind`, if there is one."""
        return next((r.target for r in self.relations.values() if r.kind == kind), None)


def read_contents(archive: Archive, budget: Budget) -> Contents:
    """What the workbook holds; raises `RefusedError` where its list of parts is broken."""
    roots = read_relations(archive, "", budget)
    part = next((r.target for r in roots.values() if r.kind == "officeDocument"), "xl/workbook.xml")
    contents = Contents(part, read_relations(archive, part, budget))
    read_part(part, archive.chunks(part), _Workbook(contents, budget), budget)
    if len(contents.sheets) > SHEETS:
        raise too_big(Words(f"มีเกิน {SHEETS:,} แผ่นงาน", f"more than {SHEETS:,} sheets"))
    if len({sheet.name.casefold() for sheet in contents.sheets}) < len(contents.sheets):
        raise damaged(Words("แผ่นงานชื่อซ้ำกัน", "two sheets have one name"))
    return contents


def read_relations(archive: Archive, part: str, budget: Budget) -> dict[str, Relation]:
    """The parts inside the file that `part` refers to, by the id it uses for them."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    relations = _Relations(folder)
    if rels in archive:
        read_part(rels, archive.chunks(rels), relations, budget)
    return relations.found


class _Relations(Elements):
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, Relation] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name != _RELATIONSHIP or attributes.get("TargetMode") == "External":
            return
        target = posixpath.join("/", self._folder, attributes.get("Target", "").replace("\\", "/"))
        kind = attributes.get("Type", "").rpartition("/")[2]
        path = posixpath.normpath(target).lstrip("/")
        self.found[attributes.get("Id", "")] = Relation(kind, path)


class _Workbook(Elements):
    def __init__(self, contents: Contents, budget: Budget) -> None:
        self._contents = contents
        self._budget = budget
        self._name: Name | None = None
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        match _WORKBOOK.get(name):
            case "workbookPr":
                self._contents.epoch_1904 = attributes.get("date1904") in ("1", "true")
            case "sheet":
                self._sheet(attributes)
            case "definedName":
                scope = attributes.get("localSheetId", "")
                sheet = (
                    int(scope) if scope.isascii() and scope.isdigit() and len(scope) < 6 else None
                )
                self._name = Name(attributes.get("name", ""), sheet, "")
                self._text = []

    def _sheet(self, attributes: Attributes) -> None:
        relation = next(
            (value for key, value in attributes.items() if key.endswith("relationships id")), ""
        )
        kind = self._contents.relations.get(relation, Relation("", "")).kind
        if kind == "xlMacrosheet":
            raise RefusedError(macros())
        state = cast(SheetState, _STATES.get(attributes.get("state", "visible"), "visible"))
        self._contents.sheets.append(Listed(attributes.get("name", ""), state, relation))

    def text(self, text: str) -> None:
        if self._name is not None:
            self._text.append(text)

    def end(self, name: str) -> None:
        if self._name is None or _WORKBOOK.get(name) != "definedName":
            return
        self._name.text = "".join(self._text)
        self._budget.spend_text(len(self._name.text))
        if not self._name.name.startswith(_OWN_NAMES):
            self._contents.names.append(self._name)
        self._name = None
        if len(self._contents.names) > NAMES:
            raise too_big(Words(f"มีชื่อที่กำหนดเกิน {NAMES:,} ชื่อ", f"more than {NAMES:,} defined names"))
