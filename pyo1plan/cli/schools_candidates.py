"""`plan schools candidates`: for each small school who is near, and groupings as options."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, width
from pyo1plan.cli.where import one_year, the_repository, the_year
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.intake.grouping.ground import Ground
    from pyo1plan.intake.grouping.neighbours import Candidate

#: Neighbours of each school, and the most that anybody would compare.
NEAREST, MOST_NEAREST = 3, 20


class Format(StrEnum):
    """How the candidates are told."""

    text = "text"
    json = "json"


def candidates(
    of: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ เหมือน YEAR", "the fiscal year, the same as YEAR"))] = None,
    school: Annotated[list[str] | None, typer.Option("--school", metavar="CODE", help=say("เฉพาะโรงเรียนขนาดเล็กรหัสนี้ (ซ้ำได้)", "this small school only, by its code; may be repeated"))] = None,
    nearest: Annotated[int, typer.Option("--nearest", metavar="N", min=1, max=MOST_NEAREST, help=say("จำนวนโรงเรียนใกล้เคียงของแต่ละแห่ง", "how many schools near each"))] = NEAREST,
    grouped: Annotated[int | None, typer.Option("--grouped", metavar="N", min=1, help=say("แสดงทางเลือกที่จัดกลุ่ม N แห่ง รายโรงเรียน", "show the option that groups N schools, school by school"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the report"))] = Format.text,
) -> int:  # fmt: skip
    repository = the_repository()
    number = the_year(repository, one_year(of, year))
    from pyo1plan.intake.grouping.ground import ground_of
    from pyo1plan.intake.grouping.neighbours import candidates as found_in
    from pyo1plan.intake.grouping.options import options
    from pyo1plan.year.load import load_year

    loaded, _ = load_year(repository, number)
    ground = ground_of(loaded)
    if ground is None:
        raise Leave(
            FOUND,
            Words(
                f"ไม่มีหรืออ่านไม่ได้: workspaces/{number}/schools.yaml ดูสาเหตุ: plan validate {number}",
                f"missing or unreadable: workspaces/{number}/schools.yaml: see plan validate {number}",
            ),
        )
    found = found_in(ground, nearest)
    if school:
        found = _only(found, school, ground)
    made = options(ground, grouped)
    if format is Format.json:
        from pyo1plan.cli.reports import candidates_json

        sys.stdout.write(candidates_json.render(number, ground, found, made, LANGUAGE))
    else:
        from pyo1plan.cli.reports import candidates_text
        from pyo1plan.cli.reports.pen import Pen

        pen = Pen(LANGUAGE, width(), coloured(sys.stdout))
        sys.stdout.write(candidates_text.render(number, ground, found, made, grouped, pen))
    if grouped is not None and made.most < grouped:
        sys.stdout.flush()
        complain(
            say(
                f"จัดกลุ่ม {grouped} แห่งไม่ได้ มากที่สุดภายใต้หลักที่ตั้งไว้คือ {made.most} แห่ง เหตุผลรายโรงเรียนอยู่ข้างบน",
                f"{grouped} schools cannot be grouped: the most within these limits is {made.most};"
                " why, school by school, stands above",
            )
        )
        return FOUND
    return 0


candidates.__doc__ = say(
    "โรงเรียนใกล้เคียงที่รับนักเรียนของโรงเรียนขนาดเล็กได้ และทางเลือกการจัดกลุ่ม (ข้อมูลประกอบ มิใช่มติ)",
    "Who is near each small school and could receive its pupils; groupings as options for people.",
)


def _only(
    found: Sequence[Candidate], wanted: Sequence[str], ground: Ground
) -> tuple[Candidate, ...]:
    """The candidates of these codes. Leaves with 2 for a code that is no small school's."""
    from pyo1plan.records.form import nearest
    from pyo1plan.thai.digits import to_arabic_digits

    by_code = {one.site.code: one for one in found}
    codes = [to_arabic_digits(code.strip()) for code in wanted]
    for code in codes:
        if code in by_code:
            continue
        if code in ground.by_code:
            pupils = ground.by_code[code].pupils
            raise Leave(
                WRONG_USE,
                Words(
                    f"{code} มีนักเรียน {pupils} คน ไม่ใช่โรงเรียนขนาดเล็ก (1–{ground.threshold} คน)",
                    f"{code} has {pupils} pupils and is no small school (1–{ground.threshold})",
                ),
            )
        near = nearest(code, list(by_code))
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีโรงเรียนรหัส “{code}”"
                + (f" หมายถึง {near} หรือไม่" if near else " ดูรหัสใน schools.yaml"),
                f"there is no school “{code}”"
                + (f": did you mean {near}?" if near else ": see schools.yaml"),
            ),
        )
    return tuple(by_code[code] for code in dict.fromkeys(codes))
