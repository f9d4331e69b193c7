"""`plan meeting`: a meeting called (`new`); `list` and `close` stand in files of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli import meeting_close, meeting_list
from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.manner import Command, Group
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import alone_in, the_period, the_repository, the_year
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.fiscal import calendar_year_be, fiscal_year_of
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository

if TYPE_CHECKING:
    from pyo1plan.intake.meetings.meetings import Call
    from pyo1plan.records.meeting import Meeting
    from pyo1plan.records.news import News
    from pyo1plan.records.office import Body, Office
    from pyo1plan.year.held import Held
    from pyo1plan.year.model import Year

#: The document whose meetings stand in the folder of its own plan.
DEVELOPMENT_PLAN = "development-plan"
#: The body whose meetings hear the news that was collected (standard step 6.3.4).
GROUP_MEETING = "group-meeting"

app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode=None)


def new(
    body: Annotated[str, typer.Argument(metavar="BODY", help=say("คณะกรรมการ (คีย์ของ bodies ใน office.yaml)", "the body: a key of bodies in office.yaml"))],
    date_: Annotated[str, typer.Option("--date", metavar="DATE", help=say("วันประชุม เช่น 2569-12-08", "day of the meeting, as in 2569-12-08"))],
    number: Annotated[str | None, typer.Option("--number", metavar="N", help=say("ครั้งที่ (ไม่ระบุ = ครั้งถัดไปของปีปฏิทิน)", "number (the next of the calendar year if absent)"))] = None,
    start: Annotated[str | None, typer.Option("--start", metavar="09.30", help=say("เวลาเริ่ม", "time it starts"))] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TEXT", help=say("สถานที่", "place"))] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="annual-plan", help=say("เอกสารที่เสนอ เช่น annual-plan, development-plan, small-schools", "the document put before it"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ (ไม่ระบุ = ปีของวันประชุม)", "fiscal year (that of the day if absent)"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงแฟ้มเท่านั้น ไม่เขียน", "show the file, write nothing"))] = False,
) -> int:  # fmt: skip
    from pyo1plan.checklists.assigned import still_open
    from pyo1plan.intake.meetings.meetings import Call, next_number, previous_of, untold, written
    from pyo1plan.records.news import News
    from pyo1plan.sources.atomic import write_new

    repository = the_repository()
    day = day_of(date_)
    matter = _known_matter(about)

    def called() -> Called:
        home = _home(repository, day, year, matter)
        office = _office(home.year)
        known = _body(office, body)
        there = _all_meetings(home.year)
        every = [*there, *_year_before(repository, home)]
        earlier = tuple(m for m in every if m.record.date < day)
        news = home.year.every("news", News) if known.key == GROUP_MEETING else ()
        call = Call(
            known,
            day,
            _number(number, day) or next_number((m.record for m in every), known.key, day),
            _time(start),
            place.strip() or None if place else None,
            previous_of(there, known.key, day),
            about,
            home.name,
            untold(news, day),
            tuple(one for one in still_open(earlier, day) if one.body == known.key),
        )
        file = home.folder / "meetings" / f"{call.id}.yaml"
        if home.warning is not None:
            complain(say(home.warning.th, home.warning.en))
        if file.exists():
            raise _exists(repository.relative(file))
        return Called(call, home.name, file, written(call, office), news)

    def do() -> Called:
        made = called()
        if not write_new(made.file, made.text.encode()):
            raise _exists(repository.relative(made.file))
        for held in made.news:
            _mark_told(repository.root / held.file, held, made.call)
        return made

    if dry_run:
        made = called()
        shown = repository.relative(made.file)
        typer.echo(safe(made.text).rstrip())
        complain(say(f"ยังไม่ได้เขียน {shown}", f"{shown} was not written"))
        return 0
    # Alone from the reading on: of two meetings called at once, the second counts the first.
    made = alone_in(repository, do)
    call = made.call
    _tell(repository.relative(made.file), call.number, call.body.name, call.id, made.home)
    return 0


new.__doc__ = say(
    "เรียกประชุม: เขียนแฟ้มการประชุมจากระเบียบวาระและองค์ประกอบของคณะกรรมการ",
    "Call a meeting: write its file from the body's agenda and members.",
)


@dataclass(frozen=True, slots=True)
class Called:
    """A meeting that is called: the folder of its year or plan by name, its file and the text of it.

    `news` are the files of the news that it hears.
    """

    call: Call
    home: str
    file: Path
    text: str
    news: tuple[Held[News], ...] = ()


def _mark_told(file: Path, held: Held[News], call: Call) -> None:
    """Write into the news which meeting hears it, so that the next one does not hear it again."""
    from pyo1plan.intake.meetings.meetings import told_in
    from pyo1plan.sources.atomic import write_bytes
    from pyo1plan.sources.edit import EditError

    if not call.news:
        return
    try:
        text = told_in(held, call.id, call.date)
    except EditError:
        complain(
            say(
                f"เติม meeting: {call.id} ใน {held.file} ไม่ได้ โปรดเติมเอง",
                f"{held.file} could not be marked: write meeting: {call.id} into it",
            )
        )
        return
    write_bytes(file, text.encode())
    count = len(call.news)
    typer.echo(
        safe(
            say(
                f"รวบรวมข่าวสาร {count} เรื่องเข้าวาระ และบันทึกใน {held.file}",
                f"{count} pieces of news are on the agenda; {held.file} says so",
            )
        )
    )


@dataclass(frozen=True, slots=True)
class Home:
    """Where the meeting's file goes: the folder of a fiscal year or of a development plan."""

    year: Year
    folder: Path
    name: str
    warning: Words | None = None


def _home(repository: Repository, day: date, asked: str | None, about: str | None) -> Home:
    from pyo1plan.year.load import load_period, load_year

    if about == DEVELOPMENT_PLAN:
        period = the_period(repository, asked or str(fiscal_year_of(day)))
        return Home(load_period(repository, period)[0], repository.development(period), str(period))
    number = the_year(repository, asked or str(fiscal_year_of(day)))
    warning = None
    if fiscal_year_of(day) != number:
        warning = Words(
            f"โปรดตรวจ: {long_date(day)} ไม่อยู่ในปีงบประมาณ {number}",
            f"please check: {long_date(day, 'en')} is not in fiscal year {number}",
        )
    return Home(load_year(repository, number)[0], repository.year(number), str(number), warning)


def _all_meetings(year: Year) -> list[Held[Meeting]]:
    """Those of the year and of its development plan: they are numbered together."""
    from pyo1plan.records.meeting import Meeting as Model

    return [*year.meetings, *year.every("development-meeting", Model)]


def _year_before(repository: Repository, home: Home) -> Sequence[Held[Meeting]]:
    """The meetings of the fiscal year before: half of a calendar year's numbers, and open work."""
    from pyo1plan.year.load import load_meetings

    return load_meetings(repository, int(home.name) - 1) if home.name.isdecimal() else ()


def _known_matter(about: str | None) -> str | None:
    from pyo1plan.checklists.matters import MATTERS
    from pyo1plan.records.form import nearest

    if about is None or about in MATTERS:
        return about
    near = nearest(about, list(MATTERS))
    listed = ", ".join(MATTERS)
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่รู้จักเอกสาร “{about}”" + (f" หมายถึง {near} หรือไม่" if near else f" ที่มีคือ {listed}"),
            f"there is no document “{about}”"
            + (f": did you mean {near}?" if near else f"; there is {listed}"),
        ),
    )


def _office(year: Year) -> Office:
    if year.frame.office is not None:
        return year.frame.office.record
    raise Leave(
        FOUND,
        Words(
            "อ่าน workspaces/office.yaml ไม่ได้ แก้ตามที่ plan validate แจ้งก่อน",
            "workspaces/office.yaml cannot be read: mend what plan validate reports",
        ),
    )


def _body(office: Office, key: str) -> Body:
    from pyo1plan.records.form import nearest

    body = office.body(key)
    if body is not None:
        return body
    keys = [b.key for b in office.bodies]
    near, listed = nearest(key, keys), ", ".join(keys)
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มีคณะกรรมการ “{key}” ใน office.yaml"
            + (f" หมายถึง {near} หรือไม่" if near else f" ที่มีคือ {listed}"),
            f"office.yaml has no body “{key}”"
            + (f": did you mean {near}?" if near else f"; there is {listed}"),
        ),
    )


def _number(asked: str | None, day: date) -> str | None:
    """`2` or `2/2569`, as it is written in the file. Leaves with 2 for anything else."""
    if asked is None:
        return None
    count, slash, year = to_arabic_digits(asked.strip()).partition("/")
    if count.isdecimal() and (not slash or (year.isdecimal() and len(year) == 4)):
        return f"{int(count)}/{year or calendar_year_be(day)}"
    raise Leave(
        WRONG_USE,
        Words(
            f"ครั้งที่ “{asked}” ใช้ไม่ได้ เขียนเช่น 2 หรือ 2/2569",
            f"“{asked}” is no number: write 2 or 2/2569",
        ),
    )


def _time(asked: str | None) -> time | None:
    from pyo1plan.thai.clock import TimeError, read_time

    if asked is None:
        return None
    try:
        return read_time(asked)
    except TimeError:
        raise Leave(
            WRONG_USE,
            Words(f"“{asked}” ไม่ใช่เวลา เขียนเช่น 09.30", f"“{asked}” is no time: write 09.30"),
        ) from None


def _exists(file: str) -> Leave:
    return Leave(
        FOUND,
        Words(
            f"มี {file} อยู่แล้ว ไม่มีอะไรเปลี่ยน แก้ในแฟ้มนั้นได้เลย",
            f"{file} is there already; nothing was changed: edit it",
        ),
    )


def _tell(file: str, number: str, body: str, id_: str, year: str) -> None:
    from pyo1plan.cli.beginning import tell_next

    typer.echo(safe(say(f"เขียน {file} ({body} ครั้งที่ {number})", f"wrote {file} ({body} {number})")))
    tell_next(
        say(
            "เติมเรื่องใน items และตรวจรายการเตรียมการใน preparation",
            "fill in items, check preparation",
        ),
        say(
            f"พิมพ์หนังสือเชิญและเอกสารประชุม: plan render invitation {year} --meeting {id_}"
            f" · plan render meeting-pack {year} --meeting {id_}",
            f"print: plan render invitation {year} --meeting {id_}"
            f" · plan render meeting-pack {year} --meeting {id_}",
        ),
        say(
            f"หลังประชุม: เติมผู้มาประชุมและมติ แล้ว plan render minutes {year} --meeting {id_}",
            f"afterwards: fill in who came and the resolutions, plan render minutes {year} --meeting {id_}",
        ),
    )


app.command("new", cls=Command)(new)
app.command("list", cls=Command)(meeting_list.meetings)
app.command("close", cls=Command)(meeting_close.close)
