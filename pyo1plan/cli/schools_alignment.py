"""`plan schools alignment`: which schools answer which strategy of the office."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from pyo1plan.cli.leave import FOUND, Leave
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, width
from pyo1plan.cli.where import one_year, the_repository, the_year


class Format(StrEnum):
    """How the answers are told."""

    text = "text"
    json = "json"


def alignment(
    of: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ เหมือน YEAR", "the fiscal year, the same as YEAR"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the report"))] = Format.text,
) -> int:  # fmt: skip
    repository = the_repository()
    number = the_year(repository, one_year(of, year))
    from pyo1plan.cli.clock import today
    from pyo1plan.documents.schools.school_alignment import alignments, nothing
    from pyo1plan.rules.engine import validate

    verdict = validate(repository, number, today())
    made = alignments(verdict.year, verdict.findings)
    if format is Format.json:
        from pyo1plan.cli.reports import alignment_json

        sys.stdout.write(alignment_json.render(number, made))
        return 0
    if not made:
        raise Leave(FOUND, nothing(verdict.year))
    from pyo1plan.cli.reports import alignment_text
    from pyo1plan.cli.reports.pen import Pen

    sys.stdout.write(
        alignment_text.render(number, made, Pen(LANGUAGE, width(), coloured(sys.stdout)))
    )
    return 0


alignment.__doc__ = say(
    "แผนของโรงเรียนตอบกลยุทธ์ใดของสำนักงาน และกลยุทธ์ใดยังไม่มีโรงเรียนตอบ",
    "Which strategies of the office the schools' plans answer, and which nobody answers.",
)
