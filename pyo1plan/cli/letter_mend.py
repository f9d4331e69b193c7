"""`plan letter act | renumber | tidy`: what was done recorded, double numbers mended, lines put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.clock import today
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.letter_desk import at_work, day_given, the_calendar
from pyo1plan.cli.speech import say, told
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import the_repository
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.intake.letters.entering import Register
    from pyo1plan.intake.letters.mended import Mended

#: The registers that are numbered, by the word that names them here.
NUMBERED = ("in", "out", "order")


def act(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help=say("เลขทะเบียน", "register number"))],
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
    action: Annotated[str | None, typer.Option("--action", metavar="TEXT", help=say("การปฏิบัติ", "what was done"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("วันที่ปฏิบัติ (ไม่ระบุ = วันนี้)", "day it was done (today if absent)"))] = None,
    proposed: Annotated[str | None, typer.Option("--proposed", metavar="DATE", help=say("วันที่เสนอผู้บังคับบัญชา (บันทึกอย่างเดียวได้)", "day it was put to the superior (may stand alone)"))] = None,
    register: Annotated[str, typer.Option("--register", metavar="in|out", help=say("ทะเบียน: in = รับ, out = ส่ง", "register: in or out"))] = "in",
) -> int:  # fmt: skip
    from pyo1plan.intake.letters.entering import write
    from pyo1plan.intake.letters.mended import acted

    repository = the_repository()
    calendar, known = the_calendar(repository, year), the_register(register, ("in", "out"))
    wanted = _number(number)
    fields: dict[str, str] = {}
    if action and action.strip():
        fields["action"] = action.strip()
        fields["acted"] = day_given(on, "--on", today()) or ""
    if (day := day_given(proposed, "--proposed")) is not None:
        fields["proposed"] = day
    if not fields:
        raise Leave(
            WRONG_USE,
            Words(
                "ระบุสิ่งที่ปฏิบัติด้วย --action ข้อความ หรือวันที่เสนอด้วย --proposed วันที่",
                "say what was done with --action TEXT, or when it was put up with --proposed DATE",
            ),
        )

    def done() -> None:
        write(repository, acted(repository, calendar, known, wanted, fields).changes)

    at_work(repository, done)
    typer.echo(safe(f"{told(known.title)} {calendar} " + say(f"เลขที่ {wanted}", f"number {wanted}")))
    for key, value in fields.items():
        typer.echo(safe(f"  {key}: {value}"))
    return 0


act.__doc__ = say(
    "บันทึกการปฏิบัติหรือวันที่เสนอผู้บังคับบัญชาของหนังสือหนึ่งฉบับ",
    "Record what was done about a letter, or when it was put to the superior.",
)


def renumber(
    register: Annotated[str | None, typer.Argument(metavar="in|out|order", help=say("ทะเบียน (ไม่ระบุ = ทุกทะเบียน)", "register (all if absent)"))] = None,
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))] = False,
) -> int:  # fmt: skip
    from pyo1plan.intake.letters.entering import REGISTERS_OF, write
    from pyo1plan.intake.letters.mended import renumbered

    repository = the_repository()
    calendar = the_calendar(repository, year)
    names = (register,) if register is not None else NUMBERED
    chosen = [the_register(name, NUMBERED) for name in names]
    assert all(one in REGISTERS_OF.values() for one in chosen)

    def done() -> list[tuple[Register, Mended]]:
        every = [(one, renumbered(repository, calendar, one)) for one in chosen]
        if not dry_run:
            for _, mended in every:
                write(repository, mended.changes)
        return every

    every = at_work(repository, done)
    left = False
    for one, mended in every:
        left |= _tell(one, mended)
    if not any(mended.changes or mended.moved for _, mended in every):
        typer.echo(say(f"ทะเบียนปีปฏิทิน {calendar} ไม่มีเลขซ้ำ", f"no number of {calendar} stands twice"))
    elif dry_run:
        complain(say("ยังไม่ได้เขียน", "nothing was written"))
    return FOUND if left else 0


renumber.__doc__ = say(
    "ให้เลขทะเบียนใหม่แก่หนังสือที่เลขซ้ำและยังไม่เผยแพร่ บันทึกเลขเดิมไว้ใน was",
    "Give letters whose number stands twice, and which nobody has seen yet, a new one; was keeps the old.",
)


def tidy(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
) -> int:  # fmt: skip
    from pyo1plan.intake.letters.entering import REGISTERS_OF, write
    from pyo1plan.intake.letters.mended import tidied

    repository = the_repository()
    calendar = the_calendar(repository, year)

    def done() -> list[str]:
        mended = tidied(repository, calendar, list(REGISTERS_OF.values()))
        write(repository, mended.changes)
        return list(mended.changes)

    changed = at_work(repository, done)
    for name in changed:
        typer.echo(
            safe(
                say(
                    f"จัดบรรทัดแล้ว workspaces/registers/{name}", f"tidied workspaces/registers/{name}"
                )
            )
        )
    if not changed:
        typer.echo(say("ทุกรายการอยู่บรรทัดเดียวแล้ว", "every entry takes one line already"))
    return 0


tidy.__doc__ = say(
    "จัดทุกรายการของทะเบียนให้อยู่รายการละหนึ่งบรรทัด เพื่อให้ git รวมงานของสองคนได้ครบ",
    "Put each entry of the registers on one line, so that git merges two people's work whole.",
)


def the_register(name: str, among: tuple[str, ...]) -> Register:
    """The register called `name`. Leaves with 2 where it is none of `among`."""
    from pyo1plan.intake.letters.entering import REGISTERS_OF

    if name in among:
        return REGISTERS_OF[name]
    th = ", ".join(f"{key} ({REGISTERS_OF[key].title.th})" for key in among)
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มีทะเบียน “{name}” ที่มีคือ {th}", f"there is no register “{name}”: {', '.join(among)}"
        ),
    )


def _number(text: str) -> int:
    number = to_arabic_digits(text.strip())
    if number.isascii() and number.isdigit():
        return int(number)
    raise Leave(
        WRONG_USE,
        Words(f"“{text}” ไม่ใช่เลขทะเบียน เขียนเช่น 14", f"“{text}” is no register number: write 14"),
    )


def _tell(register: Register, mended: Mended) -> bool:
    """Say what was done; True where a letter stands twice and a person must decide."""
    left = False
    for file in mended.merged:
        typer.echo(
            safe(
                say(
                    f"{file} เก็บรายการของทั้งสองฝ่ายแล้ว ต่อไปสั่ง git add และ git commit",
                    f"{file}: the entries of both sides are kept; now git add and git commit",
                )
            )
        )
    for moved in mended.moved:
        if moved.to is None:
            left = True
            complain(
                say(
                    f"{moved.file} เลขที่ {moved.was} เป็นหนังสือฉบับเดียวกันสองบรรทัด ({moved.subject})"
                    " ลบบรรทัดหนึ่งออก",
                    f"{moved.file}: number {moved.was} is one letter on two lines ({moved.subject}):"
                    " delete one",
                )
            )
            continue
        typer.echo(
            safe(
                say(
                    f"{register.title.th}: เลขที่ {moved.was} เป็นเลขที่ {moved.to} ({moved.subject})"
                    " แก้เลขในตรารับและในหนังสือที่อ้างถึงด้วย",
                    f"{register.title.en}: number {moved.was} is now {moved.to} ({moved.subject});"
                    " correct the stamp and what refers to it",
                )
            )
        )
    return left
