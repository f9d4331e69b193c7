"""`plan meeting close`: work that a meeting gave is done."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.clock import day_of, today
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import alone_in, the_repository
from pyo1plan.thai.dates import iso_be, long_date, short_date
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.checklists.assigned import Given
    from pyo1plan.records.meeting import Meeting
    from pyo1plan.year.held import Held
    from pyo1plan.year.repository import Repository


def close(
    meeting: Annotated[str, typer.Argument(metavar="ID", help=say("การประชุม (ชื่อแฟ้มใน meetings/)", "meeting: its file's name in meetings/"))],
    work: Annotated[str | None, typer.Argument(metavar="N", help=say("งานที่เท่าใดของการประชุม ดู plan meeting list (ไม่ระบุ = งานเดียวที่ค้าง)", "which of its pieces of work, see plan meeting list (the only open one if absent)"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("วันที่เสร็จ (ไม่ระบุ = วันนี้)", "day it was done (today if absent)"))] = None,
    result: Annotated[str | None, typer.Option("--result", metavar="TEXT", help=say("ผล", "result"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))] = False,
) -> int:  # fmt: skip
    from pyo1plan.intake.meetings.closing import closed
    from pyo1plan.sources.atomic import write_bytes
    from pyo1plan.sources.edit import EditError

    repository = the_repository()
    day = day_of(on)

    def do() -> tuple[Held[Meeting], Given]:
        file, held = _the_meeting(repository, meeting.strip())
        place, one = _the_work(held, work)
        _must_be_then(day, held)
        try:
            text = closed(held, place, day, result.strip() or None if result else None)
        except EditError as error:
            raise _by_hand(held) from error
        if not dry_run:
            write_bytes(file, text.encode())
        return held, one

    held, one = do() if dry_run else alone_in(repository, do)
    done = iso_be(day)
    typer.echo(
        safe(
            say(
                f"เสร็จแล้ว {done}: {one.work.what} — {one.work.who}",
                f"done on {done}: {one.work.what} — {one.work.who}",
            )
        )
    )
    if dry_run:
        complain(say(f"ยังไม่ได้เขียน {held.file}", f"{held.file} was not written"))
    else:
        typer.echo(safe(say(f"บันทึกใน {held.file}", f"recorded in {held.file}")))
    return 0


close.__doc__ = say(
    "บันทึกว่างานที่การประชุมมอบหมายเสร็จแล้ว",
    "Record that work which a meeting gave is done.",
)


def _the_meeting(repository: Repository, id_: str) -> tuple[Path, Held[Meeting]]:
    """The meeting of that name in any year or development plan. Leaves with 2 or 1 without one."""
    from pyo1plan.records.form import nearest
    from pyo1plan.year.files import RecordFile
    from pyo1plan.year.read import read_held

    homes = [
        *map(repository.development, repository.periods()),
        *map(repository.year, repository.years()),
    ]
    files = [path for home in homes for path in sorted((home / "meetings").glob("*.yaml"))]
    path = next((path for path in reversed(files) if path.stem == id_), None)
    if path is None:
        near = nearest(id_, [path.stem for path in files])
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีการประชุม “{id_}”"
                + (f" หมายถึง {near} หรือไม่" if near else " ดูรายการด้วย plan meeting list"),
                f"there is no meeting “{id_}”"
                + (f": did you mean {near}?" if near else "; see plan meeting list"),
            ),
        )
    held = read_held(RecordFile(path, repository.relative(path), "meeting"))
    if isinstance(held, list):
        shown = repository.relative(path)
        raise Leave(
            FOUND,
            Words(
                f"อ่าน {shown} ไม่ได้ แก้ตามที่ plan validate แจ้งก่อน",
                f"{shown} cannot be read: mend what plan validate reports",
            ),
        )
    return path, held  # type: ignore[return-value]  # kinds.py pairs it


def _the_work(held: Held[Meeting], asked: str | None) -> tuple[int, Given]:
    """The piece of work that is meant, by its number. Leaves with 2 or 1 where none is."""
    from pyo1plan.checklists.assigned import given

    every = given(held.record)
    open_ = [place for place, one in enumerate(every, 1) if one.work.done is None]
    if asked is None and len(open_) == 1:
        return open_[0], every[open_[0] - 1]
    if not open_:
        raise Leave(
            FOUND,
            Words(
                f"การประชุม {held.id} ไม่มีงานที่ค้าง ไม่มีอะไรเปลี่ยน",
                f"no work of {held.id} is open; nothing was changed",
            ),
        )
    typed = to_arabic_digits(asked.strip()) if asked is not None else ""
    place = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
    if not 1 <= place <= len(every):
        listed = [f"  {n}. {every[n - 1].work.what} — {every[n - 1].work.who}" for n in open_]
        raise Leave(
            WRONG_USE,
            Words(
                "\n".join([f"ระบุงานที่เสร็จด้วยเลข: plan meeting close {held.id} N", *listed]),
                "\n".join([f"say which is done: plan meeting close {held.id} N", *listed]),
            ),
        )
    done = every[place - 1].work.done
    if done is not None:
        raise Leave(
            FOUND,
            Words(
                f"งานที่ {place} เสร็จแล้วเมื่อ {short_date(done)} ไม่มีอะไรเปลี่ยน ถ้าวันผิดแก้ใน {held.file}",
                f"work {place} was done on {short_date(done, 'en')}; nothing was changed: if that is"
                f" wrong, mend {held.file}",
            ),
        )
    return place, every[place - 1]


def _must_be_then(day: date, held: Held[Meeting]) -> None:
    """Leaves with 2 for a day before the meeting; one that is still to come is pointed out."""
    was = held.record.date
    if day < was:
        raise Leave(
            WRONG_USE,
            Words(
                f"--on {long_date(day)} อยู่ก่อนวันประชุม ({short_date(was)})",
                f"--on {long_date(day, 'en')} is before the meeting ({short_date(was, 'en')})",
            ),
        )
    if day > today():
        complain(
            say(
                f"โปรดตรวจ: ยังไม่ถึง {long_date(day)} จนถึงวันนั้นงานยังนับว่าค้าง",
                f"please check: {long_date(day, 'en')} is still to come; the work is open until then",
            )
        )


def _by_hand(held: Held[Meeting]) -> Leave:
    return Leave(
        FOUND,
        Words(
            f"เติม done ใน {held.file} โดยคงข้อความอื่นไว้ไม่ได้ โปรดเติมเอง",
            f"{held.file} cannot take it without other text being lost: fill in done by hand",
        ),
    )
