"""The files of a year: each with the kind of record it holds, and those that do not belong."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.findings import Finding, Place, Severity
from pyo1plan.records.form import nearest
from pyo1plan.records.kinds import KINDS, Kind
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository

#: Folders of a year whose files are kept as they are and never read as records.
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


def record_files(repository: Repository, number: int) -> tuple[list[RecordFile], list[Finding]]:
    """All record files that the year leans on, in order, and findings about the others."""
    files: list[RecordFile] = []
    findings: list[Finding] = []
    for kind in KINDS:
        if not kind.of_year:
            path = repository.workspaces / kind.pattern
            if path.is_symlink() or path.exists():
                files.append(RecordFile(path, repository.relative(path), kind.key))
            elif kind.required:
                findings.append(_missing(repository.relative(path), kind))
    folder = repository.year(number)
    inside = _walk(folder)
    seen: dict[str, str] = {}
    for name in inside:
        path = folder / name
        file = _shown(repository, path)
        if trouble := _name_trouble(name, file, seen):
            findings.append(trouble)
        found = next((k for k in KINDS if k.of_year and k.holds(name)), None) or _kept_in(
            path, name
        )
        if found is not None:
            files.append(RecordFile(path, file, found.key))
        elif stray := _stray(name, file):
            findings.append(stray)
    for kind in KINDS:
        if kind.of_year and kind.required and kind.pattern not in inside:
            findings.append(_missing(repository.relative(folder / kind.pattern), kind))
    return files, findings


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


def _kept_in(path: Path, name: str) -> Kind | None:
    """The kind of the records that a folder holds which cannot be looked into; None for a file."""
    top = name.partition("/")[0]
    kinds = (k for k in KINDS if k.of_year and k.pattern.startswith(f"{top}/"))
    return next(kinds, None) if path.is_dir() and not path.is_symlink() else None


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


def _stray(name: str, file: str) -> Finding | None:
    """A finding for a file that no record type claims; None for litter that harms nobody."""
    last = name.rpartition("/")[2]
    if _LITTER.fullmatch(last):
        return None
    if _YAML.search(last):
        known = [
            k.pattern.removesuffix(".yaml") for k in KINDS if k.of_year and "*" not in k.pattern
        ]
        fixed = _YAML.sub(".yaml", name)
        if fixed != name and any(k.of_year and k.holds(fixed) for k in KINDS):
            hint = Words(f"เปลี่ยนชื่อเป็น {fixed}", f"rename it to {fixed}")
        elif near := nearest(_YAML.sub("", last), known):
            hint = Words(f"หมายถึง {near}.yaml หรือไม่", f"did you mean {near}.yaml?")
        else:
            hint = Words(
                "โครงการวางไว้ใน proposals/<กลุ่ม>/ การประชุมวางไว้ใน meetings/",
                "proposals go to proposals/<group>/, meetings to meetings/",
            )
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
