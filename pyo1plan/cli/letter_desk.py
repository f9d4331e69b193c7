"""What the commands on registers share: which calendar year, one who writes at a time, what was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from pyo1plan.cli.clock import today
from pyo1plan.cli.leave import BUSY, FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say, told
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import the_repository, year_number
from pyo1plan.thai.dates import iso_be
from pyo1plan.thai.fiscal import calendar_year_be
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository

if TYPE_CHECKING:
    from pyo1plan.records.base import Record
    from pyo1plan.year.model import Year

T = TypeVar("T")

#: The fields of entries that are days.
_DAYS = frozenset({"date", "registered", "proposed", "due", "acted"})


class Format(StrEnum):
    """How the answer is written."""

    text = "text"
    json = "json"


def the_calendar(repository: Repository, asked: str | None) -> int:
    """The calendar year whose registers are meant: the latest if None. Leaves with 2 where there is none."""
    there = repository.calendars()
    number = year_number(asked) if asked is not None else (there[-1] if there else None)
    if number is not None and number in there:
        return number
    listed = ", ".join(map(str, there)) or "-"
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มีทะเบียนของปีปฏิทิน {number or ''} ใน workspaces/registers/ (ที่มี: {listed})"
            " ลงทะเบียนฉบับแรกด้วย plan letter in หรือ plan letter out",
            f"workspaces/registers/ holds no calendar year {number or ''} (there is: {listed}):"
            " register a first letter with plan letter in or plan letter out",
        ),
    )


def read(repository: Repository, calendar: int) -> tuple[Year, bool]:
    """The registers of a calendar year, and whether all could be read; what could not is told."""
    from pyo1plan.year.load import load_calendar

    year, _ = load_calendar(repository, calendar)
    for _, file in year.unread:
        complain(say(f"อ่านไม่ได้: {file} ดู plan validate", f"unreadable: {file}; see plan validate"))
    return year, not year.unread


def day_given(text: str | None, option: str, otherwise: date | None = None) -> str | None:
    """A day as the registers write it (พ.ศ.). Leaves with 2 for what is no day."""
    from pyo1plan.thai.dates import DayError, read_day

    if text is None:
        return iso_be(otherwise) if otherwise is not None else None
    try:
        return iso_be(read_day(text))
    except DayError:
        raise Leave(
            WRONG_USE,
            Words(
                f"{option} “{text}” ไม่ใช่วันที่ เขียนเช่น 2569-12-15 หรือ 15 ธ.ค. 2569",
                f"{option}: “{text}” is not a day: write 2569-12-15",
            ),
        ) from None


def choice(text: str | None, option: str, names: Mapping[Any, Words]) -> str | None:
    """A value of a list, by its key or its Thai name. Leaves with 2 for anything else."""
    if text is None:
        return None
    for key, words in names.items():
        if text.strip() in (key, words.th, words.en):
            return str(key)
    listed = ", ".join(f"{key} ({words.th})" for key, words in names.items())
    english = ", ".join(map(str, names))
    raise Leave(
        WRONG_USE,
        Words(
            f"{option} “{text}” ใช้ไม่ได้ เลือกจาก {listed}", f"{option}: “{text}” is none of {english}"
        ),
    )


def given(**fields: object) -> dict[str, Any]:
    """The fields that were given, in the order of the register; the key `from_` is `from`."""
    return {
        key.rstrip("_"): list(value) if isinstance(value, (list, tuple)) else str(value)
        for key, value in fields.items()
        if value not in (None, "", [], (), False)
    }


def must_fit(model: type[Record], entry: Mapping[str, Any]) -> None:
    """Leave with 2 and the option that is wrong where `entry` is no such record."""
    from pyo1plan.records.form import read_record

    found = read_record(model, dict(entry))
    if isinstance(found, list):
        said = [
            Words(f"{_option(path)} {m.th}: {hint.th}", f"{_option(path)}: {m.en}; {hint.en}")
            for _, path, m, hint in found
        ]
        raise Leave(WRONG_USE, Words("\n".join(s.th for s in said), "\n".join(s.en for s in said)))


def _option(path: tuple[Any, ...]) -> str:
    return f"--{str(path[0]).replace('_', '-')}" if path else ""


def _as_listed(written: Mapping[str, Any]) -> dict[str, Any]:
    """What was written as `letter list` gives it: the number as a number, days of the common era."""
    from pyo1plan.thai.dates import read_day

    said = dict(written)
    for key in _DAYS & said.keys():
        said[key] = read_day(str(said[key])).isoformat()
    if "register_number" in said:
        said["register_number"] = int(said["register_number"])
    return said


def at_work(repository: Repository, act: Callable[[], T]) -> T:
    """`act` while nobody else writes the registers. Leaves with 75 while somebody does."""
    from pyo1plan.intake.letters.entering import Unwritable, at_the_desk
    from pyo1plan.sources.together import Changed, InUse

    try:
        with at_the_desk(repository):
            return act()
    except (InUse, Changed):
        raise Leave(
            BUSY,
            Words(
                "มีผู้อื่นกำลังเขียนทะเบียน ยังไม่ได้เขียนอะไร โปรดสั่งใหม่",
                "somebody else is writing the registers; nothing was written: try again",
            ),
        ) from None
    except Unwritable as error:
        raise Leave(FOUND, error.words) from error


def enter(name: str, entry: Mapping[str, Any], day: date, dry_run: bool, format: Format) -> int:
    """Write one entry into the register called `name` of the calendar year of `day`, and show it."""
    from pyo1plan.intake.letters.entering import REGISTERS_OF, Unwritable, entered, write

    repository, register = the_repository(), REGISTERS_OF[name]
    calendar = calendar_year_be(day)

    def made() -> tuple[Mapping[str, Any], str]:
        done = entered(repository, calendar, register, [(day, entry)])
        if not dry_run:
            write(repository, done.changes)
        return done.entries[0], next(iter(done.changes))

    if dry_run:
        try:
            written, file = made()
        except Unwritable as error:
            raise Leave(FOUND, error.words) from error
    else:
        written, file = at_work(repository, made)
    shown = f"workspaces/registers/{file}"
    if format is Format.json:
        said = {"register": name, "year": calendar, "file": shown, **_as_listed(written)}
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
        return 0
    number = written.get("register_number")
    title = told(register.title)
    head = f"{title} {calendar}" + (say(f" เลขที่ {number}", f", number {number}") if number else "")
    typer.echo(safe(head))
    for key, value in written.items():
        if key != "register_number":
            typer.echo(safe(f"  {key}: {', '.join(value) if isinstance(value, list) else value}"))
    if dry_run:
        complain(say(f"ยังไม่ได้เขียน {shown}", f"{shown} was not written"))
    else:
        typer.echo(safe(say(f"เขียนใน {shown}", f"written to {shown}")))
    return 0


def registering_day(text: str | None) -> date:
    """The day by which a line is filed: the one given, else today."""
    from pyo1plan.thai.dates import read_day

    written = day_given(text, "--registered", today())
    return read_day(written or "")
