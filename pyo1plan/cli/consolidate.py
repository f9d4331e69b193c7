"""`plan consolidate`: all groups' proposals together, as tables, a workbook and a paper."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.render import StageName
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, safe, width
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.cli.printing import Desk
    from pyo1plan.documents.tables.consolidated import Consolidated

DOCUMENT = "consolidation"
PAPERS = "docx,pdf,xlsx"


class Format(StrEnum):
    """How the consolidation is told."""

    text = "text"
    json = "json"


def consolidate(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    stage: Annotated[StageName, typer.Option("--stage", help=say("ขั้นของแผน", "stage of the plan"))] = StageName.submitted,
    to: Annotated[str | None, typer.Option("--to", metavar="docx,pdf,xlsx", help=say("รูปแบบของเอกสาร (ปกติทั้งสาม, none = ไม่พิมพ์)", "formats of the papers (all three by default; none = no papers)"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=say("โฟลเดอร์ผลลัพธ์ (ปกติ build/<ปี>)", "output folder (build/<year> by default)"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("ถือว่าวันนี้คือวันที่นี้", "take this for today"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล (json พิมพ์เอกสารเมื่อระบุ --to เท่านั้น)", "format of the report (json prints papers only with --to)"))] = Format.text,
) -> int:  # fmt: skip
    day = day_of(on)
    formats = _formats(to, format)
    repository = the_repository()
    number = the_year(repository, year)
    from pyo1plan.cli.ahead import head_start
    from pyo1plan.cli.printing import Desk
    from pyo1plan.cli.progress import watched

    desk = Desk(repository, number, stage.value, on=day, ahead=watched(head_start()))
    sys.stdout.write(_report(_consolidated(desk), format))
    sys.stdout.flush()
    if not formats:
        return 0
    return _put_out(desk, formats, out or repository.root / "build" / str(number), format)


def _formats(to: str | None, format: Format) -> list[str]:
    """The formats of the papers. Leaves with 2 for one that there is not."""
    from pyo1plan.documents.catalogue import document

    entry = document(DOCUMENT)
    assert entry is not None
    asked = to if to is not None else (PAPERS if format is Format.text else "none")
    chosen = list(dict.fromkeys(part.strip() for part in asked.split(",") if part.strip()))
    if chosen == ["none"]:
        return []
    unknown = [form for form in chosen if form not in entry.formats]
    if unknown or not chosen:
        listed = ", ".join((*entry.formats, "none"))
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีรูปแบบ “{', '.join(unknown)}” เลือกจาก {listed}",
                f"there is no format “{', '.join(unknown)}”: choose from {listed}",
            ),
        )
    return chosen


def _consolidated(desk: Desk) -> Consolidated:
    """The proposals of the year. Leaves with 1 where they cannot be put together at all."""
    from pyo1plan.cli.printing import undecidable
    from pyo1plan.documents.catalogue import document
    from pyo1plan.documents.missing import NotReady
    from pyo1plan.documents.tables.consolidated import consolidated
    from pyo1plan.year.decisions import DecisionError

    entry = document(DOCUMENT)
    assert entry is not None
    try:
        m = desk.material(entry)
        assert m.on is not None
        return consolidated(m.plan, m.findings, m.standards, m.on)
    except NotReady as missing:
        raise Leave(FOUND, missing.words) from missing
    except DecisionError as error:
        raise Leave(FOUND, undecidable(error)) from error


def _report(made: Consolidated, format: Format) -> str:
    if format is Format.json:
        from pyo1plan.cli.reports import consolidated_json

        return consolidated_json.render(made, LANGUAGE)
    from pyo1plan.cli.reports import consolidated_text
    from pyo1plan.cli.reports.pen import Pen

    return consolidated_text.render(made, Pen(LANGUAGE, width(), coloured(sys.stdout)))


def _put_out(desk: Desk, formats: Sequence[str], folder: Path, format: Format) -> int:
    from pyo1plan.cli.progress import busy
    from pyo1plan.cli.putting import put_out
    from pyo1plan.sources.atomic import HeldOpen

    stream = sys.stdout if format is Format.text else sys.stderr
    try:
        with busy(Words("กำลังจัดพิมพ์", "printing")):
            told = [
                line
                for job in desk.jobs(DOCUMENT, None)
                for line in put_out(job, formats, folder, desk.repository.root)
            ]
    except HeldOpen as held:
        complain(
            say(
                f"{held.file} เปิดอยู่ในโปรแกรมอื่น ปิดแล้วสั่งใหม่ ฉบับใหม่อยู่ที่ {held.kept}",
                f"{held.file} is open in another program; the new one is {held.kept}",
            )
        )
        return FOUND
    for line in told:
        stream.write(safe(line) + "\n")
    return 0
