"""`plan letter import`: the export of the electronic system into the group's register."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.letter_desk import at_work
from pyo1plan.cli.letter_mend import the_register
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, safe, width
from pyo1plan.cli.where import the_repository
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.findings import Finding
    from pyo1plan.intake.letters.taken import Taken
    from pyo1plan.records.letter_mapping import LetterMapping
    from pyo1plan.records.letters import Letter
    from pyo1plan.records.office import Office
    from pyo1plan.sources.together import Change
    from pyo1plan.year.repository import Repository


def take(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("แฟ้มส่งออกของระบบ (.xlsx หรือ .csv)", "the system's export (.xlsx or .csv)"))],
    mapping: Annotated[str | None, typer.Option("--mapping", metavar="FILE", help=say("แฟ้มจับคู่คอลัมน์ หรือชื่อใน templates/letter-import เช่น smart-area", "mapping file, or a name in templates/letter-import such as smart-area"))] = None,
    register: Annotated[str | None, typer.Option("--register", metavar="in|out", help=say("ทะเบียน (ไม่ระบุ = ตามแฟ้มจับคู่)", "register (that of the mapping if absent)"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))] = False,
) -> int:  # fmt: skip
    from pyo1plan.intake.letters.entering import REGISTERS_OF, entered, write

    repository = the_repository()
    known = _mapping(repository, mapping)
    which = register or known.into
    the_register(which, ("in", "out"))
    if not known.verified:
        complain(
            say(
                f"แฟ้มจับคู่ {known.name} ยังไม่ได้สอบทานกับแฟ้มส่งออกจริง (verified: ไม่) โปรดตรวจผล",
                f"the mapping {known.name} was never checked against a real export: look at the outcome",
            )
        )

    def do() -> Taken:
        taken = _taken(repository, file, known, which)
        if not dry_run and not _errors(taken):
            changes: dict[str, Change] = {}
            for calendar, entries in taken.new.items():
                changes |= entered(repository, calendar, REGISTERS_OF[which], entries).changes
            write(repository, changes)
        return taken

    taken = at_work(repository, do)
    _show(taken.findings)
    if _errors(taken):
        complain(
            say("ยังไม่ได้เขียนอะไร แก้แฟ้มแล้วสั่งใหม่", "nothing was written: mend the file and try again")
        )
        return FOUND
    _tell(taken, which, dry_run)
    return 0


take.__doc__ = say(
    "นำเข้าทะเบียนจากระบบอิเล็กทรอนิกส์ (Excel หรือ CSV หัวคอลัมน์ใดก็ได้) ฉบับที่มีแล้วไม่ลงซ้ำ",
    "Import the electronic system's register (Excel or CSV); letters that are there are passed over.",
)


def _mapping(repository: Repository, asked: str | None) -> LetterMapping:
    """The mapping named or given as a file. Leaves with 2 or 1 where it cannot be had."""
    from pyo1plan.intake.letters.mapping import named, names, read_mapping
    from pyo1plan.records.letter_mapping import LetterMapping

    if asked is None:
        return LetterMapping(name="ทะเบียน", verified=True)
    path = Path(asked) if Path(asked).is_file() else named(repository.root, asked)
    if path is None:
        listed = ", ".join(names(repository.root)) or "-"
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่พบแฟ้มจับคู่ “{asked}” (ที่มีในชุด: {listed})",
                f"there is no mapping “{asked}” (those that come along: {listed})",
            ),
        )
    found = read_mapping(path, asked)
    if isinstance(found, list):
        _show(found)
        raise Leave(
            FOUND,
            Words(f"แฟ้มจับคู่ {asked} ใช้ไม่ได้ แก้ตามที่แจ้ง", f"the mapping {asked} is of no use yet"),
        )
    return found


def _taken(repository: Repository, file: Path, mapping: LetterMapping, register: str) -> Taken:
    from pyo1plan.intake.letters.mapping import columns
    from pyo1plan.intake.letters.taken import take as letters_of
    from pyo1plan.sources.workbook import Complaint, read_workbook

    workbook = read_workbook(file)
    if isinstance(workbook, Complaint):
        raise Leave(
            FOUND if file.exists() else WRONG_USE,
            Words(
                f"{file} {workbook.message.th}: {workbook.hint.th}",
                f"{file}: {workbook.message.en}; {workbook.hint.en}",
            ),
        )
    known = columns(mapping, register, mapping.name)
    if isinstance(known, list):
        _show(known)
        raise Leave(FOUND, Words("แก้แฟ้มจับคู่ตามที่แจ้ง", "mend the mapping as told"))
    there, office = _registers(repository, register)
    return letters_of(str(file), workbook, known, mapping, register, office, there)


def _registers(
    repository: Repository, register: str
) -> tuple[dict[int, list[Letter]], Office | None]:
    """The letters on the registers of all calendar years, and the office. Leaves with 1 where one is unreadable."""
    from pyo1plan.intake.letters.entering import REGISTERS_OF
    from pyo1plan.records.letters import Letters
    from pyo1plan.year.load import load_calendar

    kind = REGISTERS_OF[register].kind
    there: dict[int, list[Letter]] = {}
    office = None
    for calendar in repository.calendars() or [0]:
        year, _ = load_calendar(repository, calendar)
        office = year.frame.office.record if year.frame.office else None
        unread = [file for of, file in year.unread if of == kind]
        if unread:
            raise Leave(
                FOUND,
                Words(
                    f"อ่าน {unread[0]} ไม่ได้ จึงไม่รู้ว่าฉบับใดลงแล้ว แก้ตามที่ plan validate แจ้งก่อน",
                    f"{unread[0]} cannot be read, so nobody knows what is registered: see plan validate",
                ),
            )
        there[calendar] = [one for held in year.every(kind, Letters) for one in held.record.letters]
    return there, office


def _errors(taken: Taken) -> bool:
    return any(finding.severity == "error" for finding in taken.findings)


def _show(findings: Sequence[Finding]) -> None:
    if findings:
        from pyo1plan.cli.reports import text

        sys.stderr.write(text.render(findings, LANGUAGE, width(), coloured(sys.stderr)))


def _tell(taken: Taken, register: str, dry_run: bool) -> None:
    from pyo1plan.cli.speech import told
    from pyo1plan.intake.letters.entering import REGISTERS_OF

    title = told(REGISTERS_OF[register].title)
    for calendar, entries in taken.new.items():
        if dry_run:
            line = say(
                f"{title} {calendar}: จะลง {len(entries)} ฉบับ",
                f"{title} {calendar}: {len(entries)} to enter",
            )
        else:
            line = say(
                f"{title} {calendar}: ลง {len(entries)} ฉบับ",
                f"{title} {calendar}: {len(entries)} entered",
            )
        typer.echo(safe(line))
    if taken.known or not taken.new:
        typer.echo(
            say(f"มีในทะเบียนแล้ว {taken.known} ฉบับ", f"on the register already: {taken.known}")
        )
    if taken.unused:
        listed = ", ".join(taken.unused)
        typer.echo(safe(say(f"คอลัมน์ที่เก็บไว้ใน more: {listed}", f"columns kept under more: {listed}")))
