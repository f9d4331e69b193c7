"""`plan letter search`: letters and orders found by words, also inside unspaced Thai text."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.letter_desk import Format, read, the_calendar
from pyo1plan.cli.letter_rows import Row, rows, text_of
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import the_repository
from pyo1plan.words import Words

#: How much a word counts in each field.
WEIGHTS = {
    "subject": 4.0,
    "number": 4.0,
    "from": 2.0,
    "to": 2.0,
    "action": 1.0,
    "note": 1.0,
    "assigned_to": 1.0,
}


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help=say("คำที่ค้น (ทุกคำต้องพบ)", "words; all must be found"))],
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ทุกปี)", "calendar year, B.E. (all if absent)"))] = None,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help=say("แสดงไม่เกิน", "show at most"))] = 20,
    secret: Annotated[bool, typer.Option("--secret", help=say("ค้นและแสดงเรื่องของหนังสือลับด้วย", "look into secret letters, too"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the list"))] = Format.text,
) -> int:  # fmt: skip
    from pyo1plan.intake.letters import found as letters_found

    repository = the_repository()
    query = " ".join(words)
    if not letters_found.plain(query):
        raise Leave(WRONG_USE, Words("ระบุคำที่ค้น", "say what to look for"))
    the_calendar(repository, year)
    calendars = repository.calendars() if year is None else [the_calendar(repository, year)]
    every: list[Row] = []
    is_whole = True
    for calendar in calendars:
        held, whole = read(repository, calendar)
        is_whole = is_whole and whole
        every += rows(held, calendar, ("in", "out", "order"), secret)
    found = letters_found.search(every, query, _texts)
    shown = [one.thing for one in found[:most]]
    if format is Format.json:
        objects = [{**one.thing.fields, "match": one.how} for one in found[:most]]
        typer.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return 0 if is_whole else FOUND
    if found and found[0].how != "exact":
        complain(say("ไม่พบคำนี้ตรงตัว แสดงคำที่ใกล้เคียง", "not found as typed; what comes near is shown"))
    for row in shown:
        for line in text_of(row):
            typer.echo(safe(line))
    if len(found) > most:
        complain(
            say(
                f"พบ {len(found)} ฉบับ แสดง {most} ฉบับแรก (--most)",
                f"{len(found)} found, {most} shown (--most)",
            )
        )
    if not found:
        typer.echo(
            safe(say(f"ไม่พบ “{query}” ในทะเบียน", f"the registers hold nothing about “{query}”"))
        )
    return 0 if is_whole else FOUND


search.__doc__ = say(
    "ค้นหนังสือและคำสั่งจากคำในเรื่อง เลขที่ ผู้ส่ง การปฏิบัติ (พบคำที่เขียนติดกันด้วย)",
    "Find letters and orders by words of subject, number, sender or action, also inside unspaced text.",
)


def _texts(row: Row) -> list[tuple[str, float]]:
    return [
        (str(value), weight) for key, weight in WEIGHTS.items() if (value := row.fields.get(key))
    ]
