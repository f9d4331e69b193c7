"""`plan render`: a document of the year as DOCX, PDF or a web page."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say, told
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import the_period, the_repository, the_year
from pyo1plan.cli.which_paper import formats_of, known_document, part_of
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.repository import Calendar, Period, Repository, read_period

if TYPE_CHECKING:
    from pyo1plan.cli.putting import Job
    from pyo1plan.year.stage import Stage


#: The document that `--from` and `--to` with a stage belong to, and the formats printed if none is named.
COMPARISON = "draft-comparison"
FORMATS = "docx,pdf"


class StageName(StrEnum):
    """The stages of a plan."""

    submitted = "submitted"
    screened = "screened"
    endorsed = "endorsed"
    current = "current"


class NumeralsName(StrEnum):
    """Which digits a document is printed in."""

    thai = "thai"
    arabic = "arabic"


def render(
    document: Annotated[str | None, typer.Argument(metavar="DOCUMENT", help=say("เอกสาร เช่น annual-plan, agenda หรือ all = ทั้งชุดของปี", "a document such as annual-plan or agenda; all = the year's set"))] = None,
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. ช่วงปีของแผนพัฒนา เช่น 2566-2570 หรือปีปฏิทินของทะเบียน (ไม่ระบุ = ล่าสุด)", "fiscal year, B.E., the period of a development plan such as 2566-2570, or the calendar year of registers (the latest if absent)"))] = None,
    stage: Annotated[StageName | None, typer.Option("--stage", help=say("ขั้นของแผน", "stage of the plan"))] = None,
    meeting: Annotated[str | None, typer.Option("--meeting", metavar="ID", help=say("การประชุม (ชื่อแฟ้มใน meetings/)", "meeting: its file's name in meetings/"))] = None,
    body: Annotated[str | None, typer.Option("--body", metavar="KEY", help=say("คณะกรรมการของคำสั่งแต่งตั้ง (คีย์ใน office.yaml)", "the body that an order appoints: its key in office.yaml"))] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="MATTER", help=say("เรื่องของบันทึกข้อความ หนังสือภายนอก หรือประกาศ เช่น call-for-proposals (ตรงกับ about ในทะเบียนหนังสือส่ง)", "matter of a memo, letter or announcement such as call-for-proposals, as the register of letters sent has it"))] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", metavar="1-4", help=say("ไตรมาสของรายงานผล (ไม่ระบุ = ทุกไตรมาสที่มีรายงาน)", "quarter of a report (every one that was reported if absent)"))] = None,
    project: Annotated[str | None, typer.Option("--project", metavar="ID", help=say("โครงการของแบบเสนอโครงการ เช่น 70-SUP-003 (ไม่ระบุ = ทุกโครงการ)", "project of a form such as 70-SUP-003 (every one if absent)"))] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="CASE", help=say("เรื่องจัดตั้ง รวม เลิก หรือโอนสถานศึกษา (ชื่อแฟ้มใน reorganisations/ ไม่ระบุ = ทุกเรื่อง)", "case of reorganisation: its file's name in reorganisations/ (every one if absent)"))] = None,
    edition: Annotated[str | None, typer.Option("--edition", metavar="YEAR", help=say("ฉบับของแผนพัฒนา: original หรือปีที่ทบทวน (ไม่ระบุ = ล่าสุด)", "edition of a development plan: original or the year of a revision (the latest if absent)"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("รายงานมาตรฐาน ณ วันนี้ (ไม่ระบุ = วันที่บันทึกข้อมูลล่าสุด)", "day of the report on the standards (that of the last save if absent)"))] = None,
    from_: Annotated[StageName | None, typer.Option("--from", help=say("ขั้นเดิมของตารางเปรียบเทียบ", "the earlier stage of a comparison"))] = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="docx,pdf,html,ics,xlsx", help=say("รูปแบบ (ics เฉพาะปฏิทิน xlsx เฉพาะบัญชีรวม) หรือขั้นใหม่ของตารางเปรียบเทียบ", "formats (ics for the calendar, xlsx for the consolidation only), or the later stage of a comparison"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=say("โฟลเดอร์ผลลัพธ์ (ปกติ build/<ปี>)", "output folder (build/<year> by default)"))] = None,
    numerals: Annotated[NumeralsName | None, typer.Option("--numerals", help=say("เลขไทยหรืออารบิก", "Thai or Arabic digits"))] = None,
    secret: Annotated[bool, typer.Option("--secret", help=say("ทะเบียนหนังสือ: พิมพ์เรื่องของหนังสือลับด้วย (ปกติปิดไว้)", "registers: print what secret letters are about, too (masked by default)"))] = False,
    list_: Annotated[bool, typer.Option("--list", help=say("รายชื่อเอกสาร", "list the documents"))] = False,
) -> int:  # fmt: skip
    if list_:
        return _list()
    from pyo1plan.cli.printing import Desk

    repository = the_repository()
    known = known_document(document)
    target = _target(repository, known, year)
    until, asked = _split(to or [])
    formats = formats_of(asked, known, target)
    if (until or from_) and known != COMPARISON:
        raise Leave(
            WRONG_USE,
            Words(
                f"--from และ --to ขั้นของแผน ใช้กับ {COMPARISON} เท่านั้น",
                f"--from and --to with a stage are for {COMPARISON} only",
            ),
        )
    desk = Desk(
        repository,
        target,
        until or (stage.value if stage else None),
        numerals.value if numerals else None,
        day_of(on) if on else None,
        from_.value if from_ else None,
        with_secret=secret,
    )
    asked_for = {
        "--meeting": meeting,
        "--body": body,
        "--about": about,
        "--quarter": quarter,
        "--project": project,
        "--case": case,
        "--edition": edition,
    }
    jobs = desk.jobs(known, part_of(known, asked_for))
    folder = out or repository.root / "build" / str(target)
    return _print(jobs, formats, folder, repository.root)


def _split(asked: Sequence[str]) -> tuple[Stage | None, str]:
    """What `--to` asks for: the stage that a comparison leads to, and the formats."""
    words = [word.strip() for text in asked for word in text.split(",")]
    stages = [cast("Stage", word) for word in words if word in StageName.__members__]
    formats = ",".join(word for word in words if word not in StageName.__members__)
    if not formats and (stages or not asked):
        formats = FORMATS
    return (stages[-1] if stages else None), formats


def _target(repository: Repository, document: str, asked: str | None) -> int | Period | Calendar:
    """What to print from: a fiscal year, a development plan where one is named or meant, or registers.

    Whether a single year is a fiscal or a calendar year follows from the document: registers run by
    calendar year, all others by fiscal year.
    """
    from pyo1plan.documents.catalogue import document as entry_of

    entry = entry_of(document)
    if asked is not None and read_period(to_arabic_digits(asked.strip())):
        if entry is not None and "registers" in entry.of:
            raise Leave(
                WRONG_USE,
                Words(
                    f"เอกสาร {document} เป็นของปีปฏิทิน ระบุปีเดียว เช่น plan render {document} 2569",
                    f"{document} belongs to a calendar year: name one, as in plan render {document} 2569",
                ),
            )
        if entry is not None and "development" not in entry.of:
            raise Leave(
                WRONG_USE,
                Words(
                    f"เอกสาร {document} เป็นของปีงบประมาณ ระบุปีเดียว เช่น plan render {document} 2570",
                    f"{document} belongs to a fiscal year: name one, as in plan render {document} 2570",
                ),
            )
        return the_period(repository, asked)
    if entry is not None and "registers" in entry.of:
        from pyo1plan.cli.letter_desk import the_calendar

        return Calendar(the_calendar(repository, asked))
    if entry is not None and "year" not in entry.of:
        return the_period(repository, asked)
    return the_year(repository, asked)


def _print(jobs: Sequence[Job], formats: Sequence[str], folder: Path, root: Path) -> int:
    from pyo1plan.cli.putting import put_out
    from pyo1plan.sources.atomic import HeldOpen

    for job in jobs:
        try:
            for line in put_out(job, formats, folder, root):
                typer.echo(safe(line))
        except HeldOpen as held:
            complain(
                say(
                    f"{held.file} เปิดอยู่ในโปรแกรมอื่น ปิดแล้วสั่งใหม่ ฉบับใหม่อยู่ที่ {held.kept}",
                    f"{held.file} is open in another program; the new one is {held.kept}",
                )
            )
            return FOUND
    return 0


def _list() -> int:
    from pyo1plan.documents.catalogue import DOCUMENTS

    for entry in DOCUMENTS:
        typer.echo(f"{entry.key:16} {told(entry.title)}")
    return 0
