"""Lines written into the registers of a calendar year: numbered in sequence, behind the last one.

A register begins as one file; one that has grown large goes on by months in a folder of its name.
Whoever writes holds all registers for that moment, so that no number is given twice.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyo1plan.records.kinds import kind as kind_of
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.insert import add_entries
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.rendering import Tree
from pyo1plan.sources.text import decode
from pyo1plan.sources.together import Change, InUse, alone, put_together
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.repository import REGISTERS, Repository

#: A register of more bytes than this goes on in files by month.
LARGE = 512 * 1024
#: How long another run that writes is waited for, in seconds.
PATIENCE = 20.0
#: An entry never wraps: registers are merged line by line.
ONE_LINE = 1_000_000_000

_NUMBER = re.compile(
    r"""^[^#\n]*?(?:[{,-]\s*|^\s*)register_number:\s*["']?([0-9๐-๙]+)""", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Register:
    """One register: the kind of its file, the list in it, what it is called, whether it is numbered."""

    kind: str
    key: str
    title: Words
    is_numbered: bool = True


#: By the word with which people name them on the command line.
REGISTERS_OF: dict[str, Register] = {
    "in": Register("letters-in", "letters", Words("ทะเบียนหนังสือรับ", "letters received")),
    "out": Register("letters-out", "letters", Words("ทะเบียนหนังสือส่ง", "letters sent")),
    "order": Register("orders", "orders", Words("ทะเบียนคำสั่ง", "orders")),
    "contact": Register("contacts", "contacts", Words("บันทึกการติดต่อประสานงาน", "contacts"), False),
    "service": Register("services", "help", Words("บันทึกการช่วยเหลือด้านระบบ", "help given"), False),
    "publicity": Register("services", "publicity", Words("บันทึกการประชาสัมพันธ์", "publicity"), False),
}


class Unwritable(Exception):
    """A register cannot be written to; `words` says why and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True)
class Entered:
    """What registering would write: the files, and each entry with its number."""

    changes: Mapping[str, Change]
    entries: tuple[Mapping[str, Tree], ...]


@contextmanager
def at_the_desk(repository: Repository, patience: float = PATIENCE) -> Iterator[None]:
    """Hold all registers while something is written. Raises `InUse` after `patience` seconds."""
    root = registers_root(repository)
    root.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + patience
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(alone(root))
                break
            except InUse:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
        yield


def registers_root(repository: Repository) -> Path:
    """The folder of the registers of all calendar years."""
    return repository.workspaces / REGISTERS


def entered(
    repository: Repository,
    calendar: int,
    register: Register,
    entries: Sequence[tuple[date, Mapping[str, Tree]]],
) -> Entered:
    """The `entries` (each with the day by which it is filed) behind the last of the register.

    Those of a numbered register get the next numbers unless they have one. Raises `Unwritable`.
    """
    files = files_of(repository, calendar, register.kind)
    numbered = _numbered(register, files, [entry for _, entry in entries])
    days = [day for day, _ in entries]
    homes = _homes(repository, calendar, register, days, numbered, files)
    changes: dict[str, Change] = {}
    root = registers_root(repository)
    for path in dict.fromkeys(homes):
        chosen = [dict(e) for e, home in zip(numbered, homes, strict=True) if home == path]
        before, text = files.get(path, (None, ""))
        after = _with(repository, path, text or _head(register, calendar), register, chosen)
        mark = b"\xef\xbb\xbf" if before and before.startswith(b"\xef\xbb\xbf") else b""
        changes[path.relative_to(root).as_posix()] = Change(before, mark + after.encode())
    return Entered(changes, tuple(numbered))


def write(repository: Repository, changes: Mapping[str, Change]) -> None:
    """Write all files or none. To be called `at_the_desk`; raises `Changed` or OSError."""
    put_together(registers_root(repository), changes)


def files_of(repository: Repository, calendar: int, kind: str) -> dict[Path, tuple[bytes, str]]:
    """The files of a register with their bytes and text. Raises `Unwritable` where one is no text."""
    folder, known = repository.registers(calendar), kind_of(kind)
    paths = [folder / known.pattern]
    if known.parts:
        paths += sorted(folder.glob(known.parts))
    found: dict[Path, tuple[bytes, str]] = {}
    for path in paths:
        if not path.is_file():
            continue
        data = path.read_bytes()
        text = decode(data)
        if isinstance(text, Problem):
            raise _unreadable(repository.relative(path), text.message)
        found[path] = (data, text)
    return found


def next_number(texts: Sequence[str]) -> int:
    """One more than the highest register number that the texts hold."""
    return max(numbers_in(texts), default=0) + 1


def numbers_in(texts: Iterable[str]) -> frozenset[int]:
    """Every register number that the texts hold; comments do not count."""
    return frozenset(
        int(to_arabic_digits(match[1])) for text in texts for match in _NUMBER.finditer(text)
    )


def _numbered(
    register: Register,
    files: Mapping[Path, tuple[bytes, str]],
    entries: Sequence[Mapping[str, Tree]],
) -> list[Mapping[str, Tree]]:
    if not register.is_numbered:
        return list(entries)
    number = next_number([text for _, text in files.values()])
    numbered: list[Mapping[str, Tree]] = []
    for entry in entries:
        if "register_number" in entry:
            numbered.append(entry)
            continue
        numbered.append({"register_number": str(number), **entry})
        number += 1
    return numbered


def _homes(
    repository: Repository,
    calendar: int,
    register: Register,
    days: Sequence[date],
    entries: Sequence[Mapping[str, Tree]],
    files: Mapping[Path, tuple[bytes, str]],
) -> list[Path]:
    """The file that each entry goes to."""
    folder, known = repository.registers(calendar), kind_of(register.kind)
    first = folder / known.pattern
    size = len(files[first][0]) if first in files else 0
    coming = sum(len(str(entry).encode()) for entry in entries)
    if not known.parts or size + coming <= LARGE:
        return [first] * len(entries)
    return [folder / known.parts.replace("*", f"{day.month:02}") for day in days]


def _head(register: Register, calendar: int) -> str:
    return f"# {kind_of(register.kind).title.th} ปีปฏิทิน พ.ศ. {calendar}\n\n{register.key}:\n"


def _with(
    repository: Repository,
    path: Path,
    text: str,
    register: Register,
    entries: Sequence[Mapping[str, Tree]],
) -> str:
    shown = repository.relative(path)
    values = read_values(text)
    if isinstance(values, Refused):
        first = values.problems[0]
        raise _unreadable(f"{shown}:{first.line}", first.message)
    if values is None:
        # Only comments: the list begins behind them.
        gap = "" if not text or text.endswith("\n") else "\n"
        text = f"{text}{gap}{register.key}:\n" if f"\n{register.key}:" not in f"\n{text}" else text
    try:
        return add_entries(text, (register.key,), entries, most_columns=ONE_LINE)
    except EditError:
        raise Unwritable(
            Words(
                f"เขียนต่อท้าย {register.key} ใน {shown} ไม่ได้ ตรวจว่า {register.key}: เป็นรายการ (-)"
                " แล้วสั่ง plan validate",
                f"nothing can be added to {register.key} in {shown}: see that it is a list (-), then"
                " plan validate",
            )
        ) from None


def _unreadable(where: str, why: Words) -> Unwritable:
    return Unwritable(
        Words(
            f"{where} {why.th} แก้แฟ้มนี้ก่อน (ดู plan validate) ยังไม่ได้เขียนอะไร",
            f"{where}: {why.en}; mend it first (see plan validate); nothing was written",
        )
    )
