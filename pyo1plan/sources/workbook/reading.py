"""A file that somebody sent → a workbook, or the one complaint that says why it is not taken."""

from __future__ import annotations

from pathlib import Path, PurePath

from pyo1plan.sources.workbook import kinds
from pyo1plan.sources.workbook.archive import Archive
from pyo1plan.sources.workbook.book import Area, Sheet, Workbook
from pyo1plan.sources.workbook.cells import Values
from pyo1plan.sources.workbook.complaint import Complaint, RefusedError, damaged
from pyo1plan.sources.workbook.contents import Contents, Name, read_contents
from pyo1plan.sources.workbook.delimited import SUFFIXES, read_delimited
from pyo1plan.sources.workbook.file import check_size, read_bytes
from pyo1plan.sources.workbook.markup import Budget, check_part
from pyo1plan.sources.workbook.notes import LINKED, Notes
from pyo1plan.sources.workbook.references import named_areas
from pyo1plan.sources.workbook.sheet import SheetReader, read_sheet
from pyo1plan.sources.workbook.styles import read_strings, read_styles
from pyo1plan.words import Words


def read_workbook(path: Path) -> Workbook | Complaint:
    """The workbook in the file at `path`, or why it is not taken."""
    try:
        data = read_bytes(path)
    except RefusedError as refused:
        return refused.complaint
    return workbook_of(data, path.name)


def workbook_of(data: bytes, name: str) -> Workbook | Complaint:
    """The workbook that `data` holds, or why it is not taken; by `name` CSV is known."""
    try:
        check_size(len(data))
        if PurePath(name).name.startswith("~$"):
            raise RefusedError(_lock())
        book = _read(data, PurePath(name).suffix.lower())
        if not any(sheet.cells for sheet in book.sheets):
            raise RefusedError(_empty())
    except RefusedError as refused:
        return refused.complaint
    return book


def _read(data: bytes, suffix: str) -> Workbook:
    if suffix in SUFFIXES and kinds.may_be_text(data):
        return read_delimited(data)
    kinds.check_head(data)
    return _read_archive(Archive(data))


def _read_archive(archive: Archive) -> Workbook:
    budget, notes = Budget(), Notes()
    contents = read_contents(archive, budget)
    strings, styles = contents.target("sharedStrings"), contents.target("styles")
    used = {contents.part}
    values = Values(
        read_strings(strings, archive.chunks(strings), budget) if strings else [],
        read_styles(styles, archive.chunks(styles), budget) if styles else [],
        contents.epoch_1904,
    )
    used.update(part for part in (strings, styles) if part)
    sheets = _sheets(archive, contents, values, notes, budget, used)
    _check_others(archive, used)
    if any(part.startswith("xl/externallinks/") for part in archive.parts) and not (
        notes.has(LINKED.rule)
    ):
        notes.add(LINKED)
    return _named(sheets, contents, notes)


def _sheets(
    archive: Archive,
    contents: Contents,
    values: Values,
    notes: Notes,
    budget: Budget,
    used: set[str],
) -> list[Sheet]:
    """The sheets with cells in their order; sheets that are one chart have none."""
    sheets: list[Sheet] = []
    for listed in contents.sheets:
        relation = contents.relations.get(listed.relation)
        if relation is None:
            raise damaged(Words(f"ไม่มีแผ่นงาน {listed.name}", f"sheet {listed.name!a} is missing"))
        if relation.kind != "worksheet":
            continue
        if relation.target in used:
            raise damaged(Words("สองแผ่นงานใช้ข้อมูลเดียวกัน", "two sheets share one part"))
        used.add(relation.target)
        reader = SheetReader(listed.name, values, notes, budget)
        sheets.append(
            read_sheet(relation.target, archive.chunks(relation.target), listed, reader, budget)
        )
    if not sheets:
        raise damaged(Words("ไม่มีแผ่นงาน", "there is no sheet"))
    return sheets


def _check_others(archive: Archive, used: set[str]) -> None:
    """What is not interpreted here is unpacked once too: other programs will."""
    read = {part.lower() for part in used}
    for part in archive.parts:
        if part in read:
            continue
        if part.endswith((".xml", ".rels")):
            check_part(part, archive.chunks(part))
        else:
            for _ in archive.chunks(part):
                pass


def _named(sheets: list[Sheet], contents: Contents, notes: Notes) -> Workbook:
    true_names = {listed.name.casefold(): listed.name for listed in contents.sheets}
    everywhere: dict[str, tuple[Area, ...]] = {}
    on_sheet: dict[str, dict[str, tuple[Area, ...]]] = {sheet.name: {} for sheet in sheets}
    for name in contents.names:
        areas = named_areas(name.text, true_names)
        owner = _owner(name, contents)
        if owner not in on_sheet and areas:  # some writers do not count sheets that are charts
            owner = areas[0].sheet
        if name.sheet is None:
            everywhere[name.name] = areas
        elif owner in on_sheet:
            on_sheet[owner][name.name] = areas
    return Workbook(
        tuple(
            Sheet(
                sheet.name,
                sheet.cells,
                sheet.state,
                sheet.merged,
                sheet.hidden_rows,
                sheet.hidden_columns,
                on_sheet[sheet.name],
            )
            for sheet in sheets
        ),
        everywhere,
        notes.all(),
    )


def _owner(name: Name, contents: Contents) -> str:
    """The sheet on which alone a name holds; empty where there is none."""
    if name.sheet is None or name.sheet >= len(contents.sheets):
        return ""
    return contents.sheets[name.sheet].name


def _lock() -> Complaint:
    return Complaint(
        "workbook-kind",
        Words(
            "เป็นแฟ้มชั่วคราวที่ Excel สร้างขณะเปิดสมุดงาน (ชื่อขึ้นต้นด้วย ~$)",
            "this is what Excel puts beside an open workbook (its name begins with ~$)",
        ),
        Words(
            "ปิดสมุดงานใน Excel แล้วส่งแฟ้มที่ไม่มี ~$", "close the workbook, and send the file without ~$"
        ),
    )


def _empty() -> Complaint:
    return Complaint(
        "workbook-empty",
        Words("สมุดงานว่าง ไม่มีเซลล์ใดมีข้อมูล", "the workbook is empty: no cell holds anything"),
        Words(
            "ตรวจว่าส่งถูกแฟ้ม และบันทึกแล้วก่อนส่ง",
            "check that it is the right file, and saved before sending",
        ),
    )
