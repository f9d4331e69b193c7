"""`plan schools population`: children of school age beside pupils enrolled, by district."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.reports.pen import Pen
from pyo1plan.cli.schools_data import day_words, iso_of, the_area
from pyo1plan.cli.schools_list import Format
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, width
from pyo1plan.cli.where import one_year
from pyo1plan.thai.dates import iso_be
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.records.population import Population
    from pyo1plan.year.school_coverage import Coverage

_STAGES = {
    "kindergarten": Words("อนุบาล (4–5 ปี)", "kindergarten (4–5)"),
    "primary": Words("ประถมศึกษา (6–11 ปี)", "primary (6–11)"),
    "lower-secondary": Words("มัธยมต้น (12–14 ปี)", "lower secondary (12–14)"),
}


def population(
    of: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ เหมือน YEAR", "the fiscal year, the same as YEAR"))] = None,
    format: Annotated[Format, typer.Option("--format", metavar="text|json", help=say("รูปแบบผล", "format"))] = Format.text,
) -> int:  # fmt: skip
    from pyo1plan.records.population import Population as Model
    from pyo1plan.year.school_coverage import coverage

    area = the_area(one_year(of, year))
    number = area.year.frame.number
    held = area.year.every("population", Model)
    if not held:
        raise Leave(
            WRONG_USE,
            Words(
                f"ปี {number} ยังไม่มี population.yaml: plan form population {number} แล้วนำเข้าด้วย plan import",
                f"year {number} has no population.yaml: plan form population {number}, then plan import",
            ),
        )
    rows = coverage(held[0].record, area.record.schools)
    if format is Format.json:
        objects = [_object(row, held[0].record) for row in rows]
        typer.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return 0
    pen = Pen(LANGUAGE, width(), coloured(sys.stdout))
    for text in _lines(rows):
        for line in pen.line(text):
            typer.echo(line)
    day = iso_be(held[0].record.as_of)
    complain(
        say(
            f"ประชากร ณ วันที่ {day} ({held[0].record.source}) · โรงเรียน: {day_words(area).th}",
            f"population as of {day} B.E. ({held[0].record.source}); schools {day_words(area).en}",
        )
    )
    complain(
        say(
            "ผลต่างคือเด็กที่เรียนที่อื่นหรือไม่ได้เรียน หรือนักเรียนที่มาจากนอกพื้นที่ ต้องสำรวจต่อ มิใช่จำนวนเด็กนอกระบบ",
            "the difference is children who learn elsewhere or nowhere, or pupils from outside:"
            " a question to ask, not a count of children out of school",
        )
    )
    return 0


population.__doc__ = say(
    "ประชากรวัยเรียนเทียบกับจำนวนนักเรียน รายอำเภอและระดับ",
    "Children of school age beside pupils enrolled, by district and stage.",
)


def _object(row: Coverage, record: Population) -> dict[str, Any]:
    return {
        "district": row.district,
        "stage": row.stage,
        "as_of": iso_of(record.as_of),
        "children": row.children,
        "pupils": row.pupils,
        "percent": None if row.percent is None else str(row.percent),
        "elsewhere": row.elsewhere,
        "out_of_school": row.out_of_school,
    }


def _lines(rows: tuple[Coverage, ...]) -> Iterator[str]:
    seen: list[str | None] = []
    for row in rows:
        if row.district not in seen:
            seen.append(row.district)
            yield row.district or say("ทั้งเขตพื้นที่", "the whole area")
        children = "-" if row.children is None else f"{row.children:,}"
        percent = "-" if row.percent is None else f"{row.percent}"
        apart = "-" if row.elsewhere is None else f"{row.elsewhere:+,}"
        yield "  " + say(
            f"{_STAGES[row.stage].th}: เด็ก {children} คน นักเรียน {row.pupils:,} คน"
            f" (ร้อยละ {percent}) ผลต่าง {apart} คน ไม่ได้เข้าเรียนตามสำรวจ {row.out_of_school:,} คน",
            f"{_STAGES[row.stage].in_(LANGUAGE)}: {children} children, {row.pupils:,} pupils"
            f" ({percent}%), difference {apart}, out of school by survey {row.out_of_school:,}",
        )
