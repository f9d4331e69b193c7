"""The files of a year: each with the kind of record it holds, and those that do not belong."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyo1plan.findings import Finding, Place, Severity
from pyo1plan.installed import installed
from pyo1plan.records.form import nearest
from pyo1plan.records.kinds import KINDS, REQUIREMENTS, Home, Kind
from pyo1plan.thai.dates import ERA
from pyo1plan.words import Words
from pyo1plan.year.repository import Period, Repository

#: Folders of a year whose files are kept as they are: none is read but a record named in full.
KEPT_AS_IS = ("attachments", "submissions")
#: What editors, browsers and office programs leave behind.
_LITTER = re.compile(
    r"~\$.*|.*~|\.#.*|#.*#|.*\.sw[a-z]|.*\.(?:tmp|bak|crdownload|part)|Thumbs\.db|desktop\.ini"
)
#: How a record's name ends, also where Windows hid the ending or a text editor added its own.
_YAML = re.compile(r"\.ya?ml(?:\.txt)?$", re.I)
#: What another system cannot hold in a name.
_NOT_PORTABLE = re.compile(
    r'[<>:"|?*\\\x00-\x1f]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)', re.I
)
#: What could forge a line of a report: control characters, line and paragraph separators.
_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that holds a record of `kind`; `id` is its name without the ending."""

    path: Path
    file: str
    kind: str

    @property
    def id(self) -> str:
        """The record's id: proposals and meetings are named by their file."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that is home to records: a year, a development plan, a calendar year's registers."""

    home: Home
    path: Path


def folders_of_year(repository: Repository, number: int) -> list[Folder]:
    """The folders that fiscal year `number` leans on.

    Its own, that of the development plan in force, and the registers (สารบรรณ runs by calendar year)
    of both calendar years that it touches and of the two in which that plan was made and told.
    """
    folders = [Folder("year", repository.year(number))]
    calendars = {number - 1, number}
    if period := repository.period_of(number):
        folders.append(Folder("development", repository.development(period)))
        calendars |= {period.first - 1, period.first}
    registers = (repository.registers(calendar) for calendar in sorted(calendars))
    return folders + [Folder("registers", path) for path in registers if path.is_dir()]


def first_day_of_making(first: int) -> date:
    """The day from which work on a development plan counts whose first fiscal year is `first` (พ.ศ.)."""
    return date(first - 1 - ERA, 1, 1)


def folders_of_period(repository: Repository, period: Period) -> list[Folder]:
    """The folder of one development plan."""
    return [Folder("development", repository.development(period))]


def folders_of_calendar(repository: Repository, calendar: int) -> list[Folder]:
    """The folder of the registers of one calendar year, if it stands there."""
    path = repository.registers(calendar)
    return [Folder("registers", path)] if path.is_dir() else []


def record_files(
    repository: Repository, folders: list[Folder]
) -> tuple[list[RecordFile], list[Finding]]:
    """All record files of `folders` and of `workspaces/`, in order, and findings about the others."""
    files: list[RecordFile] = []
    findings: list[Finding] = []
    for kind in KINDS:
        if kind.home == "workspaces":
            path = repository.workspaces / kind.pattern
            if path.is_symlink() or path.exists():
                files.append(RecordFile(path, repository.relative(path), kind.key))
            elif kind.required:
                findings.append(_missing(repository.relative(path), kind))
    for folder in folders:
        _look_into(repository, folder, files, findings)
    files += _beside(repository, frozenset(file.kind for file in files))
    return files, findings


def _beside(repository: Repository, there: frozenset[str]) -> Iterator[RecordFile]:
    """What travels with the program and only some records lean on: read where such records are.

    The office's own copy counts before the installed one, file by file, as for templates.
    """
    kind = REQUIREMENTS
    if there & set(kind.beside):
        own = repository.root / kind.pattern
        folder, _, name = kind.pattern.partition("/")
        path = own if os.path.lexists(own) else installed(folder) / name
        yield RecordFile(path, kind.pattern, kind.key)


def _look_into(
    repository: Repository, folder: Folder, files: list[RecordFile], findings: list[Finding]
) -> None:
    kinds = [kind for kind in KINDS if kind.home == folder.home]
    inside = sorted([*_walk(folder.path), *_among_kept(folder.path, kinds)])
    seen: dict[str, str] = {}
    for name in inside:
        path = folder.path / name
        file = _shown(repository, path)
        if trouble := _name_trouble(name, file, seen):
            findings.append(trouble)
        found = next((k for k in kinds if k.holds(name)), None) or _kept_in(path, name, kinds)
        if found is not None:
            files.append(RecordFile(path, file, found.key))
        elif stray := _stray(name, file, kinds):
            findings.append(stray)
    for kind in kinds:
        if kind.required and kind.pattern not in inside:
            findings.append(_missing(repository.relative(folder.path / kind.pattern), kind))


def _walk(folder: Path) -> list[str]:
    """All entries below `folder` that are not plain folders, as sorted relative `/` names.

    Links are listed, never followed: the reader refuses them by name. A folder whose own name ends
    like a record's file, or which nobody may look into, is listed too, so that it is reported and
    not passed over.
    """
    names: list[str] = []
    stack = [""]
    while stack:
        base = stack.pop()
        try:
            with os.scandir(folder / base) as listed:
                entries = list(listed)
        except PermissionError:
            if not base:
                raise
            names.append(base.rstrip("/"))
            continue
        for entry in entries:
            name = f"{base}{entry.name}"
            if entry.name.startswith(".") or name in KEPT_AS_IS:
                continue
            if not entry.is_dir(follow_symlinks=False) or _YAML.search(entry.name):
                names.append(name)
            else:
                stack.append(f"{name}/")
    return sorted(names)


def _among_kept(folder: Path, kinds: list[Kind]) -> list[str]:
    """The records that lie in folders kept as they are: each has a name of its own."""
    named = (kind.pattern for kind in kinds if not kind.many)
    kept = (name for name in named if name.partition("/")[0] in KEPT_AS_IS)
    return [name for name in kept if os.path.lexists(folder / name)]


def _kept_in(path: Path, name: str, kinds: list[Kind]) -> Kind | None:
    """The kind of the records that a folder holds which cannot be looked into; None for a file."""
    top = name.partition("/")[0]
    held = (k for k in kinds if k.pattern.startswith(f"{top}/"))
    return next(held, None) if path.is_dir() and not path.is_symlink() else None


def _shown(repository: Repository, path: Path) -> str:
    """The name for reports; bytes that are no text, and characters that act, are shown escaped."""
    name = os.fsencode(repository.relative(path)).decode("utf-8", "backslashreplace")
    return _ACTING.sub(lambda match: match[0].encode("unicode_escape").decode(), name)


def _finding(rule: str, severity: Severity, file: str, message: Words, hint: Words) -> Finding:
    return Finding(rule, severity, Place(file), message, hint)


def _missing(file: str, kind: Kind) -> Finding:
    return _finding(
        "file-missing",
        "error",
        file,
        Words(f"ไม่มีแฟ้ม{kind.title.th}", f"the file of “{kind.title.en}” is missing"),
        Words(
            "สร้างแฟ้มนี้ หรือคัดลอกแบบจากโฟลเดอร์ที่ได้จาก plan init",
            "write it, or copy the one that plan init makes in a new folder",
        ),
    )


def _name_trouble(name: str, file: str, seen: dict[str, str]) -> Finding | None:
    folded = name.casefold()
    if folded in seen:
        return _finding(
            "file-name",
            "error",
            file,
            Words(
                f"ชื่อแฟ้มต่างจาก {seen[folded]} เพียงตัวพิมพ์เล็กใหญ่",
                f"the name differs from {seen[folded]} only in case",
            ),
            Words(
                "เปลี่ยนชื่อแฟ้มหนึ่ง: Windows ถือว่าเป็นแฟ้มเดียวกัน",
                "rename one: Windows takes them for the same file",
            ),
        )
    seen[folded] = name
    if any(_NOT_PORTABLE.search(part) for part in name.split("/")):
        return _finding(
            "file-name",
            "error",
            file,
            Words("ชื่อแฟ้มมีอักขระที่ Windows ใช้ไม่ได้", "the name holds what Windows cannot store"),
            Words("เปลี่ยนชื่อแฟ้มให้ใช้ตัวอักษร ตัวเลข และ - เท่านั้น", "use letters, digits and - only"),
        )
    return None


def _where_records_lie(kinds: list[Kind]) -> Words:
    th = " · ".join(f"{kind.title.th} {kind.pattern}" for kind in kinds)
    en = " · ".join(f"{kind.title.en} {kind.pattern}" for kind in kinds)
    return Words(f"แฟ้มที่อ่านได้ในโฟลเดอร์นี้คือ {th}", f"this folder may hold: {en}")


def _stray(name: str, file: str, kinds: list[Kind]) -> Finding | None:
    """A finding for a file that no record type claims; None for litter that harms nobody."""
    last = name.rpartition("/")[2]
    if _LITTER.fullmatch(last):
        return None
    if _YAML.search(last):
        known = [k.pattern.removesuffix(".yaml") for k in kinds if not k.many]
        fixed = _YAML.sub(".yaml", name)
        if fixed != name and any(k.holds(fixed) for k in kinds):
            hint = Words(f"เปลี่ยนชื่อเป็น {fixed}", f"rename it to {fixed}")
        elif near := nearest(_YAML.sub("", last), known):
            hint = Words(f"หมายถึง {near}.yaml หรือไม่", f"did you mean {near}.yaml?")
        else:
            hint = _where_records_lie(kinds)
        return _finding(
            "file-unknown",
            "error",
            file,
            Words("ไม่รู้จักแฟ้มนี้ จึงไม่ได้อ่าน", "no record has this file name, so it was not read"),
            hint,
        )
    return _finding(
        "file-unknown",
        "warning",
        file,
        Words(
            "แฟ้มนี้ไม่ใช่ระเบียนของปี จึงไม่ได้อ่าน", "this file is no record of the year and was not read"
        ),
        Words("ย้ายเอกสารแนบไปไว้ใน attachments/", "move attachments to attachments/"),
    )
