"""`plan screen`: proposals scored by the year's criteria, and a selection suggested within the money."""

from __future__ import annotations

import sys
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.render import StageName
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, width
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.intake.selecting.limits import LimitKind, WhatIf
    from pyo1plan.intake.selecting.screening import Screening
    from pyo1plan.year.model import Frame, Year

DOCUMENT = "screening"


class Format(StrEnum):
    """How a screening is written."""

    text = "text"
    json = "json"


def screen(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    stage: Annotated[StageName, typer.Option("--stage", help=say("ขั้นของแผน", "stage of the plan"))] = StageName.submitted,
    limit: Annotated[list[str] | None, typer.Option("--limit", metavar="KEY=BAHT", help=say("ลองวงเงินอื่นของแหล่งหรือกลุ่ม (หรือ total) ระบุซ้ำได้ ไม่บันทึกลงแฟ้ม", "try other money for a source or group (or total); may be repeated, nothing is written"))] = None,
    cut: Annotated[str | None, typer.Option("--cut-percent", metavar="N", help=say("ลองลดทุกวงเงินร้อยละ N", "try N percent less of every limit"))] = None,
    released: Annotated[bool, typer.Option("--released", help=say("ลองใช้เฉพาะเงินที่จัดสรรเป็นงวดแล้ว", "try with the money released so far only"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the report"))] = Format.text,
    to: Annotated[str | None, typer.Option("--to", metavar="docx,pdf,html", help=say("พิมพ์แบบพิจารณากลั่นกรองสำหรับคณะกรรมการ", "print the committee's sheet"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=say("โฟลเดอร์ผลลัพธ์ (ปกติ build/<ปี>)", "output folder (build/<year> by default)"))] = None,
) -> int:  # fmt: skip
    tried = bool(limit or cut or released)
    if to is not None:
        if tried:
            raise Leave(
                WRONG_USE,
                Words(
                    "--limit --cut-percent --released เป็นการทดลอง จึงไม่พิมพ์ลงแบบของคณะกรรมการ ตัด --to ออก",
                    "--limit, --cut-percent and --released only try things out: leave --to away",
                ),
            )
        from pyo1plan.cli.render import render

        return render(DOCUMENT, year, stage=stage, to=[to], out=out)
    repository = the_repository()
    number = the_year(repository, year)
    from pyo1plan.year.load import load_year

    read, _ = load_year(repository, number)
    _tell_unread(read)
    what = _what_if(read.frame, limit or [], cut, released)
    screening = _screened(read, stage, what)
    sys.stdout.write(_report(screening, format, tried))
    from pyo1plan.intake.selecting.selection import NoSuggestion

    return FOUND if isinstance(screening.suggestion, NoSuggestion) else 0


def _screened(year: Year, stage: StageName, what: WhatIf) -> Screening:
    """The screening. Leaves with 1 where nothing can be screened."""
    from pyo1plan.intake.selecting.screening import Unscreenable
    from pyo1plan.intake.selecting.screening import screen as judge
    from pyo1plan.year.decisions import DecisionError
    from pyo1plan.year.stage import plan_at

    try:
        return judge(plan_at(year, stage.value), what)
    except Unscreenable as missing:
        raise Leave(FOUND, missing.words) from missing
    except DecisionError as error:
        file = error.ruling.meeting.file
        raise Leave(
            FOUND,
            Words(
                f"{file}: มติเรื่อง {error.ruling.decision.proposal} ใช้ไม่ได้ ({error.field})",
                f"{file}: the decision on {error.ruling.decision.proposal} cannot be applied ({error.field})",
            ),
        ) from error


def _report(screening: Screening, format: Format, tried: bool) -> str:
    if format is Format.json:
        from pyo1plan.cli.reports import screening_json

        return screening_json.render(screening, LANGUAGE)
    from pyo1plan.cli.reports import screening_text
    from pyo1plan.cli.reports.pen import Pen

    return screening_text.render(screening, Pen(LANGUAGE, width(), coloured(sys.stdout)), tried)


def _what_if(frame: Frame, limits: list[str], cut: str | None, released: bool) -> WhatIf:
    from pyo1plan.intake.selecting.limits import WhatIf

    percent = Decimal(0)
    if cut is not None:
        percent = _number(cut, "--cut-percent")
        if not 0 <= percent <= 100:
            raise Leave(
                WRONG_USE,
                Words("--cut-percent เป็นร้อยละ 0 ถึง 100", "--cut-percent is from 0 to 100"),
            )
    amounts = tuple(_limit(frame, one) for one in limits)
    return WhatIf(amounts, percent, "so-far" if released else "all")


def _limit(frame: Frame, text: str) -> tuple[LimitKind, str, Decimal]:
    """One --limit: KEY=BAHT, or group:KEY=BAHT where a group and a source share their key."""
    from pyo1plan.intake.selecting.limits import limits_of
    from pyo1plan.records.form import nearest

    name, equals, amount = text.partition("=")
    wanted_kind, colon, key = name.strip().rpartition(":")
    known: list[tuple[LimitKind, str]] = [("total", "total")]
    if frame.budget:
        known += [(one.kind, one.key) for one in limits_of(frame, ())]
    if frame.office:
        known += [("group", g.key) for g in frame.office.record.groups]
    found = list(
        dict.fromkeys(k for k in known if k[1] == key and (not colon or k[0] == wanted_kind))
    )
    if not equals or not found:
        near = nearest(key, [k for _, k in known])
        listed = ", ".join(dict.fromkeys(k for _, k in known))
        raise Leave(
            WRONG_USE,
            Words(
                f"--limit {text}: เขียน KEY=จำนวนเงิน โดย KEY คือแหล่ง กลุ่ม หรือ total"
                + (f" หมายถึง {near} หรือไม่" if near else f" ({listed})"),
                f"--limit {text}: write KEY=BAHT with a source, a group or total"
                + (f": did you mean {near}?" if near else f" ({listed})"),
            ),
        )
    if len(found) > 1:
        raise Leave(
            WRONG_USE,
            Words(
                f"“{key}” เป็นทั้งกลุ่มและแหล่ง เขียน group:{key}=… หรือ source:{key}=…",
                f"“{key}” is both a group and a source: write group:{key}=… or source:{key}=…",
            ),
        )
    kind, key = found[0]
    return kind, key, _number(amount, "--limit")


def _number(text: str, option: str) -> Decimal:
    """An amount as people write it: commas, Thai digits. Leaves with 2 for anything else."""
    from pyo1plan.thai.digits import NumberError, is_in_satang, read_number

    try:
        number = read_number(text.strip())
    except NumberError:
        number = Decimal(-1)
    if number < 0 or not is_in_satang(number):
        raise Leave(
            WRONG_USE,
            Words(f"{option}: “{text}” ไม่ใช่จำนวนที่ใช้ได้", f"{option}: “{text}” is no usable amount"),
        )
    return number


def _tell_unread(year: Year) -> None:
    """How many proposals could not be read, on stderr: they are not screened."""
    files = [file for kind, file in year.unread if kind in ("proposal", "scores")]
    if files:
        complain(
            say(
                f"อ่านไม่ได้ {len(files)} แฟ้ม (เช่น {files[0]}) จึงไม่อยู่ในการกลั่นกรองนี้"
                f" ดูวิธีแก้: plan validate {year.frame.number}",
                f"{len(files)} files cannot be read (such as {files[0]}) and are not screened."
                f" See plan validate {year.frame.number}",
            )
        )
