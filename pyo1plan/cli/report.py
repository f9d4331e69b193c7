"""`plan report`: progress and spending at the end of a quarter, of six months, of the year."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, safe, width
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.cli.printing import Desk
    from pyo1plan.documents.reports.report_words import Period

PAPERS = "docx,pdf,xlsx"
#: What may be written for each period, and the document that tells it.
_PERIODS: dict[str, Period] = {
    **{quarter: quarter for quarter in ("1", "2", "3", "4")},
    "half": "half",
    "year": "year",
}
_DOCUMENTS = {"half": "half-year-report", "year": "yearly-report"}
_QUARTERLY = "quarterly-report"


class Format(StrEnum):
    """How the report is told."""

    text = "text"
    json = "json"


def report(
    quarter: Annotated[str | None, typer.Argument(metavar="QUARTER", help=say("ไตรมาส 1 ถึง 4 หรือ half = รอบ 6 เดือน, year = รอบ 12 เดือน", "quarter 1 to 4, or half = six months, year = the year"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="docx,pdf,html,xlsx", help=say("รูปแบบของเอกสาร (ปกติ docx,pdf,xlsx; none = ไม่พิมพ์)", "formats of the papers (docx,pdf,xlsx by default; none = no papers)"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=say("โฟลเดอร์ผลลัพธ์ (ปกติ build/<ปี>)", "output folder (build/<year> by default)"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล (json พิมพ์เอกสารเมื่อระบุ --to เท่านั้น)", "format of the report (json prints papers only with --to)"))] = Format.text,
) -> int:  # fmt: skip
    period = _period(quarter)
    formats = _formats(to, format)
    repository = the_repository()
    number = the_year(repository, year)
    from pyo1plan.cli.ahead import head_start
    from pyo1plan.cli.printing import Desk
    from pyo1plan.cli.progress import watched

    desk = Desk(repository, number, ahead=watched(head_start()))
    sys.stdout.write(_told(desk, period, format))
    sys.stdout.flush()
    if not formats:
        return 0
    return _put_out(desk, period, formats, out or repository.root / "build" / str(number), format)


def _period(asked: str | None) -> Period:
    """The period asked for. Leaves with 2 for anything else."""
    said = to_arabic_digits((asked or "").strip().casefold()).removeprefix("q")
    if said in _PERIODS:
        return _PERIODS[said]
    example = "plan report 1 --year 2570"
    raise Leave(
        WRONG_USE,
        Words(
            (f"ไม่มีรอบ “{asked}” " if asked else "")
            + f"ระบุไตรมาส 1 ถึง 4 หรือ half (6 เดือน) หรือ year (ทั้งปี) เช่น {example}",
            (f"there is no period “{asked}”: " if asked else "")
            + f"name a quarter from 1 to 4, half or year, as in {example}",
        ),
    )


def _formats(to: str | None, format: Format) -> list[str]:
    """The formats of the papers. Leaves with 2 for one that there is not."""
    from pyo1plan.documents.catalogue import document

    entry = document(_QUARTERLY)
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


def _told(desk: Desk, period: Period, format: Format) -> str:
    """The report itself. Leaves with 1 where nobody has reported, or the plan cannot be told."""
    from pyo1plan.cli.printing import undecidable
    from pyo1plan.documents.missing import NotReady, needed
    from pyo1plan.documents.reports.progress_report import reported
    from pyo1plan.documents.reports.report_words import quarter_of
    from pyo1plan.documents.tables.spending import followed
    from pyo1plan.year.decisions import DecisionError

    year = desk.judged.year
    errors = sum(finding.severity == "error" for finding in desk.judged.findings)
    try:
        office = needed(year.frame.office, "office", year)
        settings = needed(year.frame.settings, "settings", year)
        made = followed(reported(year, quarter_of(period)), office, settings)
    except NotReady as missing:
        raise Leave(FOUND, missing.words) from missing
    except DecisionError as error:
        raise Leave(FOUND, undecidable(error)) from error
    if format is Format.json:
        from pyo1plan.cli.reports import report_json

        return report_json.render(made, period, office, errors, LANGUAGE)
    from pyo1plan.cli.reports import report_text
    from pyo1plan.cli.reports.pen import Pen

    pen = Pen(LANGUAGE, width(), coloured(sys.stdout))
    return report_text.render(made, period, office, errors, pen)


def _put_out(
    desk: Desk, period: Period, formats: Sequence[str], folder: Path, format: Format
) -> int:
    from pyo1plan.cli.progress import busy
    from pyo1plan.cli.putting import put_out
    from pyo1plan.sources.atomic import HeldOpen

    stream = sys.stdout if format is Format.text else sys.stderr
    part = None if period in _DOCUMENTS else f"q{period}"
    try:
        with busy(Words("กำลังจัดพิมพ์", "printing")):
            told = [
                line
                for job in desk.jobs(_DOCUMENTS.get(period, _QUARTERLY), part)
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
