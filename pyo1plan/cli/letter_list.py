"""`plan letter list | show | due`: what the registers hold, one line in full, what waits for action."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.letter_desk import Format, read, the_calendar
from pyo1plan.cli.letter_mend import NUMBERED, the_register
from pyo1plan.cli.letter_rows import Row, rows, text_of
from pyo1plan.cli.speech import LANGUAGE, say, told
from pyo1plan.cli.terminal import safe
from pyo1plan.cli.where import one_year, the_repository
from pyo1plan.thai.dates import short_date
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words


def listed(
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
    register: Annotated[str | None, typer.Option("--register", metavar="in|out|order", help=say("ทะเบียน (ไม่ระบุ = รับและส่ง)", "register (in and out if absent)"))] = None,
    secret: Annotated[bool, typer.Option("--secret", help=say("แสดงเรื่องของหนังสือลับด้วย", "show what secret letters are about, too"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the list"))] = Format.text,
) -> int:  # fmt: skip
    repository = the_repository()
    calendar = the_calendar(repository, year)
    if register is not None:
        the_register(register, NUMBERED)
    wanted = (register,) if register is not None else ("in", "out")
    held, is_whole = read(repository, calendar)
    found = rows(held, calendar, wanted, secret)
    show_rows(
        found,
        format,
        say(f"ทะเบียนปีปฏิทิน {calendar} ยังไม่มีรายการ", f"the registers of {calendar} are empty"),
    )
    return 0 if is_whole else FOUND


listed.__doc__ = say(
    "รายการหนังสือรับและส่งของปีปฏิทิน (หรือคำสั่ง)",
    "Letters received and sent in a calendar year (or orders).",
)


def show_rows(found: Sequence[Row], format: Format, nothing: str) -> None:
    """The lines as text, or as objects."""
    if format is Format.json:
        typer.echo(json.dumps([row.fields for row in found], ensure_ascii=False, indent=2))
        return
    for row in found:
        for line in text_of(row):
            typer.echo(safe(line))
    if not found:
        typer.echo(nothing)


def show(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=say("เลขทะเบียน", "register number"))],
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
    register: Annotated[str, typer.Option("--register", metavar="in|out|order", help=say("ทะเบียน", "register"))] = "in",
    secret: Annotated[bool, typer.Option("--secret", help=say("แสดงเรื่องของหนังสือลับด้วย", "show what a secret letter is about, too"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the answer"))] = Format.text,
    named: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีปฏิทิน (เขียนอีกแบบหนึ่ง)", "the calendar year, written this way"))] = None,
) -> int:  # fmt: skip
    repository = the_repository()
    calendar = the_calendar(repository, one_year(year, named))
    title = the_register(register, NUMBERED).title
    held, _ = read(repository, calendar)
    said = to_arabic_digits(number.strip())
    every = rows(held, calendar, (register,), secret)
    found = [row for row in every if said in (str(row.number), row.fields["number"])]
    if not found:
        last = max((row.number for row in every if row.number is not None), default=None)
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีเลขทะเบียน {said} ใน{title.th} ปีปฏิทิน {calendar}"
                + (f" (เลขล่าสุดคือ {last})" if last is not None else ""),
                f"the register of {title.en} of {calendar} holds no number {said}"
                + (f" (the last is {last})" if last is not None else ""),
            ),
        )
    if format is Format.json:
        typer.echo(json.dumps(found[0].fields, ensure_ascii=False, indent=2))
        return 0
    for row in found:
        for line in _in_full(row):
            typer.echo(safe(line))
    return 0


show.__doc__ = say("หนังสือหนึ่งฉบับทุกช่อง", "One letter with all its fields.")


def _in_full(row: Row) -> list[str]:
    from datetime import date

    from pyo1plan.records.base import label
    from pyo1plan.records.letters import Letter
    from pyo1plan.records.orders import Order

    model = Order if row.register == "order" else Letter
    lines = []
    for key, value in row.fields.items():
        if value in (None, "", [], {}, False) or key in ("register", "year"):
            continue
        name = told(label(model, "from_" if key == "from" else key))
        if key in ("date", "registered", "proposed", "due", "acted"):
            value = short_date(date.fromisoformat(str(value)), LANGUAGE)
        if isinstance(value, dict):
            lines += [f"{name} · {k}: {v}" for k, v in value.items()]
            continue
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value
        lines.append(f"{name}: {_choice(key, shown)}")
    return lines


def _choice(key: str, value: object) -> object:
    """A value of a list in words."""
    from pyo1plan.records.letters import SECRECIES, URGENCIES

    words = {
        "urgency": {str(k): said for k, said in URGENCIES.items()},
        "secrecy": {str(k): said for k, said in SECRECIES.items()},
    }
    if key in words and str(value) in words[key]:
        return told(words[key][str(value)])
    return say("ใช่", "yes") if value is True else value


def due(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("ถือว่าวันนี้คือวันที่นี้", "take this for today"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the list"))] = Format.text,
    named: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีปฏิทิน (เขียนอีกแบบหนึ่ง)", "the calendar year, written this way"))] = None,
) -> int:  # fmt: skip
    repository = the_repository()
    day = day_of(on)
    calendar = the_calendar(repository, one_year(year, named))
    held, is_whole = read(repository, calendar)
    waiting = [
        row
        for row in rows(held, calendar, ("in",), with_secret=False)
        if row.fields["due"] and not row.fields["acted"]
    ]
    waiting.sort(key=lambda row: (str(row.fields["due"]), row.number or 0))
    today = day.isoformat()
    if format is Format.json:
        objects = [{**row.fields, "overdue": str(row.fields["due"]) < today} for row in waiting]
        typer.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return 0 if is_whole else FOUND
    for row in waiting:
        typer.echo(safe(_due_line(row, today)))
        for line in text_of(row):
            typer.echo(safe(f"  {line}"))
    if not waiting:
        typer.echo(say("ไม่มีหนังสือที่รอการปฏิบัติตามกำหนด", "no letter with a due day waits for action"))
    return 0 if is_whole else FOUND


due.__doc__ = say(
    "หนังสือรับที่มีกำหนดและยังไม่ปฏิบัติ เรียงตามกำหนด", "Letters received that wait for action, by due day."
)


def _due_line(row: Row, today: str) -> str:
    from datetime import date

    when = date.fromisoformat(str(row.fields["due"]))
    left = (when - date.fromisoformat(today)).days
    shown = short_date(when, LANGUAGE)
    if left < 0:
        return say(f"เลยกำหนด {-left} วัน ({shown})", f"{-left} days overdue ({shown})")
    return say(f"เหลือ {left} วัน ({shown})", f"{left} days left ({shown})")
