"""Registers put right: both sides of a merge kept, double numbers given anew, entries on one line.

Where two copies of the folder gave the same number, the letter that others have seen already keeps
it: first what the shared copy holds, then what was committed first, then what stands first. The other
gets the next free number and keeps the old one under `was`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyo1plan.history.published import shared_text, written_when
from pyo1plan.intake.letters.entering import (
    Register,
    Unwritable,
    files_of,
    next_number,
    registers_root,
)
from pyo1plan.records.letters import MASK
from pyo1plan.sources.conflict import both_sides, conflict_problem
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.entries import extents, set_fields
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.one_line import on_one_line
from pyo1plan.sources.together import Change
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository

#: By these two lines are known to be the same letter, registered twice.
_SAME = ("from", "number", "date", "subject")
_NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Moved:
    """A letter that got a new number, or (`to` None) stands twice and keeps it."""

    file: str
    was: int
    to: int | None
    subject: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending would write, and what it did."""

    changes: Mapping[str, Change]
    moved: tuple[Moved, ...]
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    path: Path
    index: int
    number: int
    values: Mapping[str, Any]
    order: tuple[int, int, str, int]


def renumbered(repository: Repository, calendar: int, register: Register) -> Mended:
    """The register with no number twice, and no marks of a merge. Raises `Unwritable`."""
    files = files_of(repository, calendar, register.kind)
    texts = {path: _settled(repository, path, text) for path, (_, text) in files.items()}
    merged = [repository.relative(path) for path in files if texts[path] != files[path][1]]
    lines = [
        line
        for path, text in texts.items()
        for line in _lines(repository, path, text, register.key)
    ]
    wanted, moved = _assigned(repository, lines, next_number(list(texts.values())))
    for path, fields in wanted.items():
        texts[path] = set_fields(texts[path], register.key, fields)
    return Mended(_changes(repository, files, texts), tuple(moved), tuple(merged))


def tidied(repository: Repository, calendar: int, registers: Sequence[Register]) -> Mended:
    """The registers with each entry on one line. Raises `Unwritable`."""
    changes: dict[str, Change] = {}
    for kind in dict.fromkeys(register.kind for register in registers):
        files = files_of(repository, calendar, kind)
        texts = {path: text for path, (_, text) in files.items()}
        for path in texts:
            for register in registers:
                if register.kind == kind:
                    texts[path] = _tidy(repository, path, texts[path], register.key)
        changes |= _changes(repository, files, texts)
    return Mended(changes, ())


def acted(
    repository: Repository,
    calendar: int,
    register: Register,
    number: int,
    fields: Mapping[str, str],
) -> Mended:
    """The letter of that number with what was done about it. Raises `Unwritable`."""
    files = files_of(repository, calendar, register.kind)
    texts = {path: text for path, (_, text) in files.items()}
    for path, text in texts.items():
        values = _values(repository, path, text)
        for index, entry in enumerate(values.get(register.key) or ()):
            if _number_of(entry) == number:
                texts[path] = set_fields(text, register.key, {index: fields})
                return Mended(_changes(repository, files, texts), ())
    raise Unwritable(
        Words(
            f"ไม่มีเลขทะเบียน {number} ใน{register.title.th} ปีปฏิทิน {calendar}",
            f"number {number} is not on the register of {register.title.en} of {calendar}",
        )
    )


def _settled(repository: Repository, path: Path, text: str) -> str:
    if conflict_problem(text) is None:
        return text
    settled = both_sides(text)
    _values(repository, path, settled)
    return settled


def _values(repository: Repository, path: Path, text: str) -> dict[str, Any]:
    values = read_values(text)
    if isinstance(values, Refused):
        first = values.problems[0]
        where = f"{repository.relative(path)}:{first.line}"
        raise Unwritable(
            Words(
                f"{where} {first.message.th} แก้ด้วยมือก่อน ยังไม่ได้เขียนอะไร",
                f"{where}: {first.message.en}; mend it by hand first; nothing was written",
            )
        )
    return values if isinstance(values, dict) else {}


def _lines(repository: Repository, path: Path, text: str, key: str) -> list[_Line]:
    held = _values(repository, path, text).get(key)
    if not isinstance(held, list):
        return []
    file = repository.relative(path)
    shared = shared_text(repository.root, file)
    seen = frozenset((shared or "").splitlines())
    when = written_when(repository.root, file)
    rows = text.split("\n")
    found = []
    for index, (first, last) in enumerate(extents(text, key, len(held))):
        number = _number_of(held[index])
        if number is not None:
            is_new = int(not all(row.rstrip("\r") in seen for row in rows[first : last + 1]))
            order = (is_new, when.get(first + 1, _NEVER), file, index)
            found.append(_Line(path, index, number, held[index], order))
    return found


def _number_of(entry: Any) -> int | None:
    said = (
        to_arabic_digits(str(entry.get("register_number", ""))) if isinstance(entry, dict) else ""
    )
    return int(said) if said.isdecimal() else None


def _assigned(
    repository: Repository, lines: Sequence[_Line], free: int
) -> tuple[dict[Path, dict[int, dict[str, Any]]], list[Moved]]:
    wanted: dict[Path, dict[int, dict[str, Any]]] = {}
    moved: list[Moved] = []
    keeps: dict[int, list[_Line]] = {}
    for line in sorted(lines, key=lambda one: (one.number, one.order)):
        before = keeps.setdefault(line.number, [])
        before.append(line)
        if len(before) == 1:
            continue
        file, subject = repository.relative(line.path), _subject(line.values)
        if any(_is_same(line, other) for other in before[:-1]):
            moved.append(Moved(file, line.number, None, subject))
            continue
        former = line.values.get("was") or []
        was = [*(former if isinstance(former, list) else [former]), str(line.number)]
        fields = {"register_number": str(free), "was": was}
        wanted.setdefault(line.path, {})[line.index] = fields
        moved.append(Moved(file, line.number, free, subject))
        free += 1
    return wanted, moved


def _subject(values: Mapping[str, Any]) -> str:
    is_open = values.get("secrecy") in (None, "open")
    return str(values.get("subject") or "") if is_open else MASK.th


def _is_same(one: _Line, other: _Line) -> bool:
    return all(one.values.get(key) == other.values.get(key) for key in _SAME)


def _tidy(repository: Repository, path: Path, text: str, key: str) -> str:
    _values(repository, path, text)
    try:
        return on_one_line(text, key)
    except EditError as error:
        shown = repository.relative(path)
        raise Unwritable(
            Words(f"จัดบรรทัดใน {shown} ไม่ได้", f"{shown} cannot be tidied: {error}")
        ) from error


def _changes(
    repository: Repository, files: Mapping[Path, tuple[bytes, str]], texts: Mapping[Path, str]
) -> dict[str, Change]:
    root = registers_root(repository)
    mark = b"\xef\xbb\xbf"
    return {
        path.relative_to(root).as_posix(): Change(
            before, (mark if before.startswith(mark) else b"") + texts[path].encode()
        )
        for path, (before, text) in files.items()
        if texts[path] != text
    }
