"""`plan init`: a new office's folder, the next fiscal year of one that exists, or a development plan."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.beginning import alone, counted, exists_already, show_files, tell_next
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import year_number
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.repository import OFFICE_FILE, Repository, find_repository, read_period

if TYPE_CHECKING:
    from pyo1plan.start.first_commit import Committed, Ground
    from pyo1plan.start.naming import Names
    from pyo1plan.start.next_year import Carried
    from pyo1plan.start.opening import Opened

#: Longer lists help nobody; `--dry-run` shows all.
MOST_LISTED = 10


def init(
    year: Annotated[str, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. ที่จะเริ่ม หรือช่วงปีของแผนพัฒนา เช่น 2571-2575", "the fiscal year to begin, B.E., or the years of a development plan such as 2571-2575"))],
    from_: Annotated[str | None, typer.Option("--from", metavar="YEAR", help=say("ยกข้อมูลมาจากปีนี้ (ปกติ: ปีล่าสุดก่อนหน้า) หรือจากแผนพัฒนาของช่วงปีนี้", "carry forward from this year (the latest before by default), or from the plan of these years"))] = None,
    office: Annotated[str | None, typer.Option("--office", metavar="NAME", help=say("ชื่อสำนักงาน เช่น “สพป.พะเยา เขต 1” (สำนักงานใหม่)", "the office's name (for a new office)"))] = None,
    code: Annotated[str | None, typer.Option("--code", metavar="CODE", help=say("รหัสหน่วยงาน 8 หลัก (สำนักงานใหม่)", "the office's code, 8 digits (for a new office)"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงรายการแฟ้มเท่านั้น ไม่เขียน", "show the files, write nothing"))] = False,
) -> int:  # fmt: skip
    repository = find_repository(Path.cwd()) or Repository(Path.cwd())
    if (period := read_period(to_arabic_digits(year.strip()))) and not (office or code):
        from pyo1plan.cli.init_plan import begin

        return begin(repository, period, from_, dry_run)
    number = year_number(year)
    source = _source(repository, number, from_)
    if source is None:
        return _open(repository, number, office, code, dry_run)
    if office or code:
        raise Leave(
            WRONG_USE,
            Words(
                "--office และ --code ใช้กับสำนักงานใหม่เท่านั้น แก้ชื่อใน workspaces/office.yaml",
                "--office and --code are for a new office: edit workspaces/office.yaml instead",
            ),
        )
    return _carry(repository, source, number, dry_run)


def _source(repository: Repository, number: int, asked: str | None) -> int | None:
    """The year to carry forward from; None where there is none before. Leaves with 2 if it is not there."""
    before = [y for y in repository.years() if y < number]
    if asked is None:
        return before[-1] if before else None
    source = year_number(asked)
    if source in before:
        return source
    listed = ", ".join(map(str, before)) or "-"
    raise Leave(
        WRONG_USE,
        Words(
            f"ยกข้อมูลจากปี {source} ไม่ได้ ปีก่อน {number} ที่มีอยู่คือ: {listed}",
            f"year {source} cannot be carried forward; before {number} there is: {listed}",
        ),
    )


# A new office


def _open(
    repository: Repository, number: int, office: str | None, code: str | None, dry_run: bool
) -> int:
    from pyo1plan.start.first_commit import ground
    from pyo1plan.start.fresh import fresh_office
    from pyo1plan.start.opening import open_office
    from pyo1plan.start.placing import survey

    root = repository.root
    if (repository.year(number) / "year.yaml").exists() and ground(root) == "worked-in":
        raise exists_already(repository.year(number), root)
    names = _names(repository, office, code, dry_run)
    files = fresh_office(number, names)
    if dry_run:
        seen = survey(root, files)
        show_files(root, files, seen.kept, seen.same)
        return 0
    opened = alone(lambda: open_office(root, files, number))
    return _tell_opened(root, number, names, opened)


def _names(repository: Repository, office: str | None, code: str | None, dry_run: bool) -> Names:
    """The office's names: told, or standing there already, or asked for on a terminal.

    Leaves with 2 for a name that cannot be used.
    """
    from pyo1plan.sources.problems import Problem
    from pyo1plan.sources.text import read_text
    from pyo1plan.start.naming import UnusableName, names_in, names_of

    file = repository.workspaces / OFFICE_FILE
    if office is None and file.exists():
        text = read_text(file)
        return names_of(None) if isinstance(text, Problem) else names_in(text)
    if office is None and not dry_run and sys.stdin.isatty() and sys.stdout.isatty():
        office = _ask("ชื่อสำนักงาน เช่น สพป.พะเยา เขต 1", "Name of the office")
        if office and code is None:
            code = _ask("รหัสหน่วยงาน 8 หลัก", "Code of the office, 8 digits")
    try:
        return names_of(office, code)
    except UnusableName as error:
        raise Leave(WRONG_USE, error.words) from None


def _ask(th: str, en: str) -> str:
    skip = say("เว้นว่าง = กรอกภายหลัง", "empty = later")
    answer: str = typer.prompt(f"{say(th, en)} ({skip})", default="", show_default=False)
    return answer.strip()


def _tell_opened(root: Path, number: int, names: Names, opened: Opened) -> int:
    seen = opened.survey
    typer.echo(
        safe(
            say(
                f"สร้างโฟลเดอร์ของ{names.office} ปีงบประมาณ {number} แล้ว\n"
                f"ใน {root} {counted(seen.absent)}",
                f"made the folder of fiscal year {number}\nin {root}: {counted(seen.absent)}",
            )
            if seen.absent
            else say(f"แฟ้มใน {root} ครบอยู่แล้ว", f"all files are in {root} already")
        )
    )
    _tell_kept(seen.kept)
    failed = _tell_git(opened.ground, opened.git)
    tell_next(
        say(
            "กรอก workspaces/office.yaml: "
            + ("ที่อยู่ กรรมการ อำนาจหน้าที่" if names.told else "ชื่อสำนักงาน รหัส จังหวัด ที่อยู่"),
            "fill in workspaces/office.yaml: name, code, province, address",
        ),
        say(
            f"กรอกแฟ้มใน workspaces/{number}/ คำอธิบายอยู่หลังเครื่องหมาย # ของทุกช่อง",
            f"fill in the files in workspaces/{number}/; each field is explained behind its #",
        ),
        say(f"ตรวจ: plan validate {number}", f"check: plan validate {number}"),
    )
    return FOUND if failed else 0


def _tell_kept(kept: Sequence[str]) -> None:
    if kept:
        listed = ", ".join(kept[:MOST_LISTED]) + (" …" if len(kept) > MOST_LISTED else "")
        typer.echo(
            safe(
                say(
                    f"คงไว้ตามเดิม {len(kept)} แฟ้มที่มีอยู่ก่อน: {listed}",
                    f"kept {len(kept)} files that were there: {listed}",
                )
            )
        )


def _tell_git(ground: Ground, done: Committed | Words | None) -> bool:
    """Say what git did; whether it failed at what it should have done."""
    if isinstance(done, Words):
        complain(
            say(
                f"ยังไม่ได้บันทึกใน git: {done.th}\nแฟ้มทั้งหมดอยู่ครบแล้ว เมื่อแก้แล้วสั่ง plan init เดิมอีกครั้ง",
                f"not saved in git: {done.en}\nAll files are there; run the same plan init again once it is mended",
            )
        )
        return True
    if done is not None:
        whose = "" if done.named else say(
            " ในชื่อ plan เพราะยังไม่ได้ตั้งชื่อผู้ใช้ (git config --global user.name \"ชื่อ\" และ user.email)",
            " in the name of plan, as git does not know you (git config --global user.name, user.email)",
        )  # fmt: skip
        typer.echo(
            say(f"บันทึกครั้งแรกใน git แล้ว ({done.commit})", f"first commit in git: {done.commit}")
            + whose
        )
    elif ground == "worked-in":
        typer.echo(
            say(
                "โฟลเดอร์นี้เป็นคลัง git ที่มีงานอยู่แล้ว จึงไม่บันทึกให้ ตรวจด้วย git status แล้วบันทึกเอง"
                " และสั่ง git config core.hooksPath .githooks ถ้าต้องการให้ตรวจก่อนบันทึก",
                "this git repository holds work already, so nothing was committed: see git status;"
                " git config core.hooksPath .githooks has plans checked before each commit",
            )
        )
    elif ground == "inside-another":
        typer.echo(
            say(
                "โฟลเดอร์นี้อยู่ในคลัง git ของโฟลเดอร์ที่สูงกว่า จึงไม่สร้างคลังใหม่และไม่บันทึกให้",
                "this folder lies in the git repository of a folder above: none was made, nothing committed",
            )
        )
    return False


# The next year


def _carry(repository: Repository, source: int, number: int, dry_run: bool) -> int:
    from pyo1plan.start.next_year import CannotCarry, beside, carry, place

    folder = repository.year(number)
    if folder.exists() or folder.is_symlink():
        raise exists_already(folder, repository.workspaces)
    try:
        carried = carry(repository, source, number)
    except CannotCarry as error:
        raise Leave(FOUND, error.words) from None
    base = repository.relative(folder)
    if dry_run:
        made = [f"{base}/{name}" for name in carried.files]
        show_files(repository.root, [*made, *beside(repository, number)], (), ())
        return 0
    try:
        alone(lambda: place(repository, number, carried.files))
    except FileExistsError:
        raise exists_already(folder, repository.workspaces) from None
    _tell_carried(repository, source, number, carried)
    return 0


def _tell_carried(repository: Repository, source: int, number: int, carried: Carried) -> None:
    count = len(carried.projects)
    typer.echo(
        safe(
            say(
                f"สร้างปีงบประมาณ {number} จากปี {source} แล้วใน {repository.year(number)}:"
                f" {len(carried.files)} แฟ้ม โครงการต่อเนื่องที่ยกมา {count} โครงการ (ตามแผนฉบับปัจจุบัน)",
                f"made fiscal year {number} from {source} in {repository.year(number)}:"
                f" {len(carried.files)} files, {count} continuing projects carried (as the plan has them now)",
            )
        )
    )
    for file in carried.left:
        complain(
            say(
                f"ไม่ได้ยกมา: {file} แก้ข้อผิดพลาดของแฟ้มแล้วคัดลอกเอง",
                f"left behind: {file}: mend it and copy it yourself",
            )
        )
    tell_next(
        say(
            f"ทบทวนปี {source} ใน workspaces/{number}/review.yaml: ลบ # หน้าแถว ตรวจยอดเบิกจ่ายและผลที่เติมไว้ แล้วเติมข้อเสนอและเหตุผล",
            f"review {source} in workspaces/{number}/review.yaml: uncomment rows, check what is filled in, add verdict and reason",
        ),
        say(
            "ยืนยันสิ่งที่เปลี่ยนทุกปี: วันในปฏิทิน (year.yaml) นโยบาย (policies.yaml) วงเงิน (budget.yaml) ค่าเป้าหมาย (strategies.yaml)",
            "confirm what changes each year: days in year.yaml, policies.yaml, budget.yaml, targets in strategies.yaml",
        ),
        say(f"ตรวจ: plan validate {number}", f"check: plan validate {number}"),
    )
