"""`plan import`: forms and tables that were sent become records, together or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, safe, width
from pyo1plan.cli.where import alone_in, the_repository, the_year
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.intake.importing.importing import Import
    from pyo1plan.intake.importing.merging import Side
    from pyo1plan.intake.importing.outcome import Decide, FieldChange
    from pyo1plan.year.repository import Repository


class Take(StrEnum):
    """Whose value holds where both sides changed a field."""

    theirs = "theirs"
    ours = "ours"


class Format(StrEnum):
    """How the outcome is written."""

    text = "text"
    json = "json"


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help=say("แฟ้มที่ส่งมา (.xlsx .csv หรือ .yaml)", "files that were sent (.xlsx, .csv or .yaml)"))],
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงสิ่งที่จะทำเท่านั้น ไม่เขียนข้อมูลของปี", "show what it would do, change nothing of the year"))] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=say("ทำโดยไม่ถาม", "do it without asking"))] = False,
    take: Annotated[Take | None, typer.Option("--take", metavar="theirs|ours", help=say("ช่องที่แก้ทั้งสองฝ่าย: ใช้ค่าของผู้ส่ง (theirs) หรือค่าที่นี่ (ours)", "fields changed by both: the sender's value or the one here"))] = None,
    return_: Annotated[Path | None, typer.Option("--return", metavar="DIR", help=say("เขียนแฟ้มที่มีข้อต้องแก้ไว้ในโฟลเดอร์นี้ พร้อมความเห็นในช่อง เพื่อส่งคืนผู้ส่ง", "write workbooks with complaints here, with comments in their cells, to mail back"))] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=say("ข้อมูล ณ วันที่ (สำหรับตารางที่ไม่บอกวันที่เอง)", "the day of which the data tell, for tables that do not say it"))] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KEY", help=say("ชนิดของแฟ้ม เมื่อแฟ้มไม่บอกเอง: proposal, results, scores, schools, population หรือแผนของโรงเรียน", "what the files are, where they do not say it themselves: proposal, results, scores, schools, population"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("ถือว่าวันนี้คือวันที่นี้", "take this for today"))] = None,
    format: Annotated[Format, typer.Option("--format", metavar="text|json", help=say("รูปแบบผล", "format of the report"))] = Format.text,
) -> int:  # fmt: skip
    repository = the_repository()
    number = the_year(repository, year)
    _must_be_there(files)
    decide = _decider(take, asking=not dry_run and not yes and format is Format.text)
    said = {"on": day_of(on), "as_of": day_of(as_of) if as_of else None, "kind": _known(kind)}

    def planned() -> Import:
        return _planned(repository, number, files, decide, said)

    if dry_run:
        done = alone_in(repository, planned)
        _show(done, format)
        _send_back(done, files, return_)
        if format is Format.text:
            typer.echo(say("ยังไม่ได้เขียนข้อมูลของปี", "nothing of the year was written"), err=True)
        return FOUND if done.leaves_out else 0

    def do() -> Import:
        done = planned()
        _show(done, format)
        _send_back(done, files, return_)
        _write(repository, number, done, yes, format)
        return done

    done = alone_in(repository, do)
    return FOUND if done.leaves_out else 0


def _known(kind: str | None) -> str | None:
    """The kind, if `plan import` takes it. Leaves with 2 and the nearest one for anything else."""
    from pyo1plan.intake.importing.doors import DOORS
    from pyo1plan.records.form import nearest

    keys = [door.key for door in DOORS]
    if kind is None or kind in keys:
        return kind
    near, listed = nearest(kind, keys), ", ".join(keys)
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่รับแฟ้มชนิด “{kind}”" + (f" หมายถึง {near} หรือไม่" if near else f" ที่รับคือ {listed}"),
            f"files of kind “{kind}” are not taken"
            + (f": did you mean {near}?" if near else f"; taken are {listed}"),
        ),
    )


def _must_be_there(files: Sequence[Path]) -> None:
    absent = [str(file) for file in files if not os.path.lexists(file)]
    if absent:
        listed = ", ".join(absent)
        raise Leave(WRONG_USE, Words(f"ไม่พบแฟ้ม {listed}", f"there is no file {listed}"))


def _planned(
    repository: Repository, number: int, files: Sequence[Path], decide: Decide, said: Any
) -> Import:
    from pyo1plan.intake.importing.importing import CannotImport, plan_import

    try:
        return plan_import(repository, number, files, decide=decide, **said)
    except CannotImport as error:
        raise Leave(FOUND, error.words) from None


def _show(done: Import, format: Format) -> None:
    if format is Format.json:
        from pyo1plan.cli.reports import json

        sys.stdout.write(json.render(done.all_findings, LANGUAGE))
        return
    from pyo1plan.cli.reports import import_text, text

    colours = coloured(sys.stdout)
    sys.stdout.write(import_text.render(done, LANGUAGE, width(), colours))
    if done.all_findings:
        sys.stdout.write("\n" + text.render(done.all_findings, LANGUAGE, width(), colours))
    sys.stdout.flush()


def _send_back(done: Import, files: Sequence[Path], folder: Path | None) -> None:
    """Write the workbooks that hold something to mend into `folder`; originals are left alone."""
    if folder is None:
        return
    from pyo1plan.intake.importing.originals import safe_name
    from pyo1plan.intake.importing.returning import returned
    from pyo1plan.sources.atomic import write_bytes

    used: set[str] = set()
    for file in done.files:
        said = [f for f in done.all_findings if f.place.file == file.shown]
        if file.workbook is None or not said:
            continue
        target = folder / _unused(safe_name(file.name), used)
        if any(target.resolve() == one.resolve() for one in files):
            raise Leave(
                WRONG_USE,
                Words(
                    f"--return {folder} จะทับแฟ้มที่ส่งมา ระบุโฟลเดอร์อื่น",
                    f"--return {folder} would overwrite what was sent: name another folder",
                ),
            )
        write_bytes(target, returned(file.data, said))
        typer.echo(safe(say(f"แฟ้มส่งคืน: {target}", f"to send back: {target}")), err=True)


def _unused(name: str, used: set[str]) -> str:
    """The name, with a number where this run has given it to another file."""
    path, number, found = Path(name), 1, name
    while found.casefold() in used:
        number += 1
        found = f"{path.stem} ({number}){path.suffix}"
    used.add(found.casefold())
    return found


def _write(repository: Repository, number: int, done: Import, yes: bool, format: Format) -> None:
    from pyo1plan.sources.together import put_together

    if not done.changes:
        if format is Format.text:
            typer.echo(say("ไม่มีอะไรเปลี่ยน ไม่ได้เขียนแฟ้มใด", "nothing changes; no file was written"))
        return
    if not yes and format is Format.text and _is_asked():
        question = say(
            f"นำเข้า {len(done.changes)} แฟ้มตามนี้หรือไม่ (y/n)",
            f"write these {len(done.changes)} files (y/n)",
        )
        if typer.prompt(question, default="n", show_default=False).strip().lower() not in _YES:
            raise Leave(FOUND, Words("ไม่ได้นำเข้า ไม่มีอะไรเปลี่ยน", "not imported; nothing was changed"))
    put_together(repository.workspaces, done.changes)
    if format is Format.text:
        typer.echo(
            say(
                f"เขียนแล้ว {len(done.changes)} แฟ้มใน workspaces/ ตรวจต่อด้วย plan validate {number}",
                f"wrote {len(done.changes)} files in workspaces/; next: plan validate {number}",
            )
        )


#: What counts as yes: also the keys of y on a Thai keyboard.
_YES = ("y", "yes", "ใช่", "ั", "ํ")


def _is_asked() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _decider(take: Take | None, *, asking: bool) -> Decide:
    """Who says which side is right: the option, else a person at the terminal, else nobody."""

    def decide(id_: str, fields: Sequence[FieldChange]) -> Side | None:
        if take is not None:
            return take.value
        if not asking or not _is_asked():
            return None
        return _asked_for(id_, fields)

    return decide


def _asked_for(id_: str, fields: Sequence[FieldChange]) -> Side | None:
    typer.echo(say(f"{id_}: ช่องที่แก้ทั้งที่ผู้ส่งและที่นี่", f"{id_}: changed by the sender and here"))
    for field in fields:
        if field.state == "conflict":
            name = field.label.in_(LANGUAGE)
            typer.echo(
                safe(
                    say(
                        f"  {name}: ที่นี่ {field.ours} · ของผู้ส่ง {field.theirs}",
                        f"  {name}: here {field.ours} · theirs {field.theirs}",
                    )
                )
            )
    question = say(
        "ใช้ค่าใด: s = ของผู้ส่ง, h = ที่นี่, Enter = ข้ามเรื่องนี้",
        "which: s = the sender's, h = here, Enter = skip",
    )
    answer = typer.prompt(question, default="", show_default=False).strip().lower()
    sides: dict[str, Side] = {"s": "theirs", "h": "ours"}
    return sides.get(answer)
