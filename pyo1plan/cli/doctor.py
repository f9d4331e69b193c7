"""`plan doctor`: what is installed, what is missing, what to do; and the copies' upgrade."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import BUSY, FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import LANGUAGE, say, told
from pyo1plan.cli.terminal import coloured, safe, width
from pyo1plan.cli.where import the_repository
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository, find_repository

if TYPE_CHECKING:
    from pyo1plan.cli.checkup.copies import Copies
    from pyo1plan.cli.checkup.line import Line
    from pyo1plan.start.copies import Origins
    from pyo1plan.start.upgrading import Upgrade


class Format(StrEnum):
    """How the lines are written."""

    text = "text"
    json = "json"


def doctor(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE", help=say("เฉพาะแม่แบบหรือรายการมาตรฐานเหล่านี้ แสดงข้อแตกต่างทั้งหมด", "only these templates or checklists, with all differences"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the report"))] = Format.text,
    upgrade: Annotated[bool, typer.Option("--upgrade", help=say("รับฉบับใหม่ของโปรแกรมสำหรับแฟ้มที่สำนักงานไม่ได้แก้ แฟ้มที่แก้แล้วต้องระบุชื่อ", "take the program's newer files where the office changed nothing; others only by name"))] = False,
    keep: Annotated[bool, typer.Option("--keep", help=say("ใช้ของสำนักงานต่อสำหรับ FILE ที่ระบุ โดยเห็นฉบับของโปรแกรมแล้ว", "stay with the office's FILE, having seen the program's"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("กับ --upgrade: แสดงเท่านั้น ไม่เขียน", "with --upgrade: show, write nothing"))] = False,
) -> int:  # fmt: skip
    _must_fit(files or [], upgrade, keep, dry_run)
    if upgrade or keep:
        return _settle(the_repository(), files or [], keep, dry_run, format)
    if files:
        return _differences(the_repository(), files, format)
    lines = _all(find_repository(Path.cwd()))
    return _report(lines, format)


def _must_fit(files: Sequence[str], upgrade: bool, keep: bool, dry_run: bool) -> None:
    """Leaves with 2 for options that contradict each other."""
    if keep and (upgrade or not files):
        raise Leave(
            WRONG_USE,
            Words(
                "--keep ใช้กับชื่อแฟ้มที่ระบุ และใช้พร้อม --upgrade ไม่ได้ เช่น plan doctor templates/agenda/agenda.html --keep",
                "--keep wants the names of files and no --upgrade:"
                " plan doctor templates/agenda/agenda.html --keep",
            ),
        )
    if dry_run and not upgrade:
        raise Leave(
            WRONG_USE,
            Words("--dry-run ใช้คู่กับ --upgrade", "--dry-run goes with --upgrade"),
        )


def _all(repository: Repository | None) -> list[Line]:
    from pyo1plan.cli.checkup import copies, folder, together
    from pyo1plan.cli.checkup.machine import machine

    if repository is None:
        return [*machine(Path.cwd(), ()), folder.no_folder()]
    fonts, kept = folder.fonts(repository), folder.font_folder(repository)
    lines = [*machine(repository.root, fonts, kept), *folder.folder(repository)]
    lines += together.lines(repository.root)
    if copies.is_own_folder(repository.root):
        return [*lines, copies.own_folder()]
    return [*lines, *copies.lines(copies.read_copies(repository.root), frozenset())]


def _report(lines: Sequence[Line], format: Format, in_full: bool = False) -> int:
    """Print the lines; the exit code that they ask for."""
    from pyo1plan.cli.checkup.report import render_json, render_text

    if format is Format.json:
        sys.stdout.write(render_json(lines, LANGUAGE))
    else:
        sys.stdout.write(render_text(lines, LANGUAGE, width(), coloured(sys.stdout), in_full))
    return FOUND if any(line.state == "mend" for line in lines) else 0


def _differences(repository: Repository, files: Sequence[str], format: Format) -> int:
    """Show some files in full: a checklist by its steps, a template by its lines."""
    from pyo1plan.cli.checkup.copies import differences, lines

    read = _copies(repository)
    chosen = _chosen(repository, read, files)
    if format is Format.text:
        for row in differences(read.files, chosen):
            typer.echo(safe(told(row)))
    return _report(list(lines(read, chosen)), format, in_full=True)


def _copies(repository: Repository) -> Copies:
    """The office's copies. Leaves with 2 in the program's own folder, which has none."""
    from pyo1plan.cli.checkup.copies import is_own_folder, own_folder, read_copies

    if is_own_folder(repository.root):
        raise Leave(WRONG_USE, own_folder().message)
    return read_copies(repository.root)


def _chosen(repository: Repository, read: Copies, asked: Sequence[str]) -> frozenset[str]:
    """The files that are named, by themselves or by a folder. Leaves with 2 for one that is not there."""
    known = [copy.name for copy in read.files] + list(read.problems)
    chosen: set[str] = set()
    for name in asked:
        here = Path(os.path.normpath(Path.cwd().resolve() / name))
        inside = repository.relative(here) if here.is_relative_to(repository.root) else name
        found = {
            k for n in (inside, name.rstrip("/")) for k in known if k == n or k.startswith(f"{n}/")
        }
        if not found:
            raise Leave(
                WRONG_USE,
                Words(
                    f"{name} ไม่ใช่แม่แบบหรือรายการมาตรฐาน ระบุแฟ้มใน templates/ หรือ checklists/",
                    f"{name} is no template or checklist: name a file in templates/ or checklists/",
                ),
            )
        chosen |= found
    return frozenset(chosen)


# The upgrade


def _settle(
    repository: Repository, files: Sequence[str], keep: bool, dry_run: bool, format: Format
) -> int:
    from pyo1plan.cli.checkup.copies import left_alone
    from pyo1plan.sources.problems import Problem
    from pyo1plan.start import upgrading

    read = _copies(repository)
    chosen = _chosen(repository, read, files)
    if isinstance(read.origins, Problem):
        raise Leave(FOUND, _both(read.origins.message, read.origins.hint))
    _must_be_readable(read, chosen)
    if keep:
        upgrading.write_origins(repository.root, upgrading.keep(read.files, read.known, chosen))
        return _report(_kept(read, chosen), format)
    wanted = upgrading.upgrade(read.files, read.known, chosen)
    _must_be_saved(repository, read, wanted)
    lines = _lines(wanted, dry_run) + ([] if chosen else left_alone(read))
    if not dry_run and _changes_anything(wanted, read.known):
        _write(repository, wanted)
    return _report(lines, format)


def _both(message: Words, hint: Words) -> Words:
    return Words(f"{message.th}\n{hint.th}", f"{message.en}\n{hint.en}")


def _must_be_readable(read: Copies, chosen: frozenset[str]) -> None:
    """Leaves with 1 for a named file whose content nobody can judge."""
    for name in sorted(chosen & read.problems.keys()):
        said = read.problems[name].message
        raise Leave(
            FOUND,
            Words(
                f"{name} {said.th} จึงไม่เขียนทับ ย้ายแฟ้มนั้นออกแล้วสั่งใหม่",
                f"{name} {said.en}, so it is not overwritten: move it away and try again",
            ),
        )


def _must_be_saved(repository: Repository, read: Copies, wanted: Upgrade) -> None:
    """Leaves with 1 if writing would lose the office's own words: git must hold them."""
    from pyo1plan.history.condition import unsaved
    from pyo1plan.history.git import GitError
    from pyo1plan.start.differing import OWN_WORK

    own = [c.name for c in read.files if c.name in wanted.files and c.standing in OWN_WORK]
    try:
        loose = unsaved(repository.root, own)
    except GitError:
        loose = own
    if loose:
        listed = ", ".join(loose)
        raise Leave(
            FOUND,
            Words(
                f"ไม่เขียนทับ เพราะข้อความของสำนักงานยังไม่ได้บันทึกใน git: {listed}"
                " บันทึกด้วย git add และ git commit ก่อน แล้วสั่งใหม่",
                f"nothing was overwritten: git does not hold the office's words yet: {listed}."
                " Save them with git add and git commit, then try again",
            ),
        )


def _changes_anything(wanted: Upgrade, known: Origins | None) -> bool:
    return bool(wanted.files) or known is None or known.files != wanted.origins.files


def _write(repository: Repository, wanted: Upgrade) -> None:
    from pyo1plan.start.placing import InUse
    from pyo1plan.start.upgrading import write_upgrade

    try:
        write_upgrade(repository.root, wanted)
    except InUse as error:
        raise Leave(
            BUSY,
            Words(
                f"มีอีกคำสั่งกำลังเขียนแฟ้มใน {error} รอให้เสร็จแล้วสั่งใหม่",
                f"another run is writing in {error}: wait for it and try again",
            ),
        ) from None


def _kept(read: Copies, chosen: frozenset[str]) -> list[Line]:
    """Which of the chosen files stay the office's; those that are the same have nothing to keep."""
    from pyo1plan.cli.checkup.line import Line

    own = [c for c in read.files if c.name in chosen and c.shipped is not None]
    return [
        Line(
            "upgrade",
            "kept",
            "ok",
            Words(
                f"{copy.name} ใช้ของสำนักงานต่อ จะแจ้งอีกเมื่อโปรแกรมมีฉบับใหม่กว่านี้",
                f"{copy.name} stays the office's; a still newer one will be told",
            ),
            file=copy.name,
        )
        for copy in own
        if copy.standing != "same"
    ] or [_nothing()]


def _nothing() -> Line:
    from pyo1plan.cli.checkup.line import Line

    return Line("upgrade", "nothing", "ok", Words("ไม่มีแฟ้มที่ต้องปรับ", "there is nothing to settle"))


def _lines(wanted: Upgrade, dry_run: bool) -> list[Line]:
    """What was or would be written."""
    from pyo1plan.cli.checkup.line import Line

    if not wanted.files:
        return [_nothing()]
    did = Words("จะเขียน", "would write") if dry_run else Words("เขียนแล้ว", "wrote")
    subject = "to-write" if dry_run else "written"
    rows = [
        Line("upgrade", subject, "ok", Words(f"{did.th} {name}", f"{did.en} {name}"), file=name)
        for name in wanted.files
    ]
    if dry_run:
        return rows
    save = Line(
        "upgrade",
        "save",
        "advise",
        Words("ตรวจดูแล้วบันทึกใน git", "look at it and save it in git"),
        Words(
            'git diff แล้ว git add -A และ git commit -m "รับฉบับใหม่ของโปรแกรม"',
            'git diff, then git add -A and git commit -m "Take the program\'s newer files"',
        ),
    )
    return [*rows, save]
