"""`plan meeting list`: the year's meetings, and how far each has come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import FOUND
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.thai.dates import iso_be

if TYPE_CHECKING:
    from pyo1plan.records.meeting import Meeting
    from pyo1plan.records.office import Office
    from pyo1plan.year.held import Held


class Format(StrEnum):
    """How the list is written."""

    text = "text"
    json = "json"


def meetings(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the list"))] = Format.text,
) -> int:  # fmt: skip
    from pyo1plan.year.load import load_year

    repository = the_repository()
    number = the_year(repository, year)
    the, _ = load_year(repository, number)
    rows = [_row(held) for held in sorted(the.meetings, key=lambda m: (m.record.date, m.id))]
    if format is Format.json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        office = the.frame.office.record if the.frame.office else None
        for line in _lines(rows, office):
            typer.echo(safe(line))
    unread = [file for kind, file in the.unread if kind == "meeting"]
    for file in unread:
        complain(say(f"อ่านไม่ได้: {file} ดู plan validate {number}", f"unreadable: {file}"))
    return FOUND if unread else 0


meetings.__doc__ = say(
    "การประชุมของปี: ประชุมแล้วหรือยัง มีรายงานและมติกี่โครงการ",
    "The year's meetings: whether held and minuted, with how many decisions.",
)


def _row(held: Held[Meeting]) -> dict[str, object]:
    from pyo1plan.checklists.assigned import given

    meeting = held.record
    return {
        "id": held.id,
        "body": meeting.body,
        "number": meeting.number,
        "date": iso_be(meeting.date),
        "held": bool(meeting.attendance and meeting.attendance.present),
        "minuted": meeting.minutes is not None,
        "items": len(meeting.items),
        "decisions": sum(len(item.decisions) for item in meeting.items),
        "open_work": [
            {
                "number": place,
                "what": one.work.what,
                "who": one.work.who,
                "by": iso_be(one.work.by) if one.work.by else None,
            }
            for place, one in enumerate(given(meeting), 1)
            if one.work.done is None
        ],
    }


def _lines(rows: list[dict[str, object]], office: Office | None) -> Iterator[str]:
    if not rows:
        yield say(
            "ยังไม่มีการประชุม เรียกด้วย plan meeting new BODY --date DATE",
            "no meetings yet: plan meeting new BODY --date DATE",
        )
    for row in rows:
        body = office.body(str(row["body"])) if office else None
        name = (body.short_name or body.name) if body and LANGUAGE == "th" else row["body"]
        yield f"{row['id']}  {name} {row['number']}"
        yield f"  {_state(row)} · " + say(
            f"{row['items']} เรื่อง · มติ {row['decisions']} โครงการ",
            f"{row['items']} items · {row['decisions']} decisions",
        )
        for work in row["open_work"]:  # type: ignore[attr-defined]  # a list of maps, see _row
            by = f" {work['by']}" if work["by"] else ""
            yield say(
                f"  ยังไม่เสร็จ {work['number']}. {work['what']} — {work['who']}{by}",
                f"  open {work['number']}. {work['what']} — {work['who']}{by}",
            )


def _state(row: dict[str, object]) -> str:
    held = (
        say("มีบัญชีผู้มาประชุม", "attendance recorded")
        if row["held"]
        else say("ยังไม่มีบัญชีผู้มาประชุม", "no attendance recorded")
    )
    minuted = (
        say("มีรายงานการประชุม", "minuted")
        if row["minuted"]
        else say("ยังไม่มีรายงานการประชุม", "no minutes")
    )
    return f"{held} · {minuted}"
