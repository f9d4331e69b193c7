"""`plan schools list`: the schools of the area by size, with pupils, teachers and what lies ahead."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.reports.pen import GAP, Cell, Pen
from pyo1plan.cli.schools_data import (
    LEVELS,
    Area,
    as_object,
    criteria_words,
    day_words,
    the_area,
)
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, safe, width
from pyo1plan.cli.where import one_year
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.year.school_profiles import Profile

#: From so many columns on a school and its figures stand on one line.
_WIDE = 100


class Format(StrEnum):
    """How the list is written."""

    text = "text"
    json = "json"


def list_(
    of: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ เหมือน YEAR", "the fiscal year, the same as YEAR"))] = None,
    size: Annotated[str | None, typer.Option("--size", metavar="SIZE", help=say("เฉพาะขนาด เช่น small หรือช่วงจำนวนนักเรียน เช่น 21-40", "one size, as small, or one band of pupils, as 21-40"))] = None,
    amphoe: Annotated[str | None, typer.Option("--amphoe", metavar="NAME", help=say("เฉพาะอำเภอ", "one district"))] = None,
    format: Annotated[Format, typer.Option("--format", metavar="text|json", help=say("รูปแบบผล", "format of the list"))] = Format.text,
) -> int:  # fmt: skip
    area = the_area(one_year(of, year))
    chosen = _of_size(_in_district(area.profiles, amphoe), size, area)
    if format is Format.json:
        objects = [as_object(profile, area) for profile in chosen]
        typer.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return 0
    for line in _lines(chosen, area):
        typer.echo(line)
    for words in _notes(area):
        complain(words.in_(LANGUAGE))
    return 0


list_.__doc__ = say(
    "รายชื่อโรงเรียนตามขนาด: นักเรียน ครูเทียบเกณฑ์ และแนวโน้ม 3 ปี",
    "The schools by size: pupils, teachers against the criteria, three years ahead.",
)


def _in_district(profiles: Sequence[Profile], amphoe: str | None) -> list[Profile]:
    if amphoe is None:
        return list(profiles)
    names = list(dict.fromkeys(p.school.amphoe for p in profiles if p.school.amphoe))
    wanted = amphoe.strip().removeprefix("อำเภอ").strip()
    if wanted not in names:
        raise _unknown(Words("อำเภอ", "district"), amphoe, names)
    return [profile for profile in profiles if profile.school.amphoe == wanted]


def _of_size(profiles: list[Profile], size: str | None, area: Area) -> list[Profile]:
    from pyo1plan.year.school_sizes import bands

    if size is None:
        return profiles
    keys = {one.key for one in area.criteria.sizes}
    if size in keys:
        return [profile for profile in profiles if profile.size.key == size]
    known = {str(band): band for band in bands(area.criteria)}
    band = known.get(size.replace("–", "-").replace(" ", ""))
    if band is None:
        raise _unknown(Words("ขนาด", "size"), size, [*(s.key for s in area.criteria.sizes), *known])
    return [profile for profile in profiles if profile.band == band]


def _unknown(what: Words, asked: str, known: Sequence[str]) -> Leave:
    from pyo1plan.records.form import nearest

    near, listed = nearest(asked, list(known)), ", ".join(known) or "-"
    return Leave(
        WRONG_USE,
        Words(
            f"ไม่มี{what.th} “{asked}” " + (f"หมายถึง {near} หรือไม่" if near else f"ที่มีคือ {listed}"),
            f"there is no {what.en} “{asked}”: " + (f"did you mean {near}?" if near else f"there is {listed}"),
        ),
    )  # fmt: skip


def _lines(chosen: Sequence[Profile], area: Area) -> Iterator[str]:
    pen = Pen(LANGUAGE, width(), coloured(sys.stdout))
    ahead = max((len(p.projection) for p in chosen), default=0)
    years = next((p.projection for p in chosen if len(p.projection) == ahead), ())
    heads = [
        say("รหัส", "code"), say("โรงเรียน", "school"), say("นักเรียน", "pupils"), say("ครู", "staff"),
        say("เกณฑ์±", "posts±"), say("นร./ครู", "per t."), *(str(one.school_year) for one in years),
        say("ระดับ ขนาด", "level, size"),
    ]  # fmt: skip
    if pen.width < _WIDE:
        for profile in chosen:
            yield from _below(profile, heads, pen)
    else:
        yield from _table([heads, *([*_values(p, ahead), _marks(p)] for p in chosen)], pen)
    yield ""
    yield from pen.block(_summary(chosen, area))


def _table(rows: Sequence[Sequence[str]], pen: Pen) -> list[str]:
    """One line a school; a name or a mark that is too wide goes on below itself."""
    figures = [8, 5, 6, 7, *(5 for _ in rows[0][6:-1])]
    left = pen.width - 8 - sum(figures) - GAP * (len(figures) + 2)
    widths = [8, left * 3 // 5, *figures, left - left * 3 // 5]
    last = len(widths) - 1
    table = [
        [Cell(text, "", "right" if 1 < n < last else "left") for n, text in enumerate(row)]
        for row in rows
    ]
    return pen.table(table, widths)


def _below(profile: Profile, heads: Sequence[str], pen: Pen) -> Iterator[str]:
    """A school on a narrow screen: its name, and its figures with their headings below it."""
    code, name, *figures = _values(profile, len(profile.projection))
    yield from pen.block(name, label=f"{code} ", colour="bold")
    told = [f"{head} {value}" for head, value in zip(heads[2:], figures, strict=False)]
    yield from pen.block(" · ".join([*told, _marks(profile)]), indent=2)


def _values(profile: Profile, ahead: int) -> list[str]:
    """Code, name and figures; a dash for each of the `ahead` years that nothing tells of."""
    staffing, ratio = profile.staffing, profile.pupils_per_teacher
    difference = staffing.difference if staffing else None
    future = [f"{one.total:,}" for one in profile.projection]
    return [
        profile.school.code,
        safe(profile.school.name or say("(ไม่มีชื่อ)", "(no name)")),
        f"{profile.pupils:,}",
        f"{profile.school.teachers:,}" if staffing else "-",
        "-" if difference is None else f"{difference:+,}" if difference else "0",
        "-" if ratio is None else f"{ratio:.1f}",
        *(future + ["-"] * (ahead - len(future))),
    ]


def _marks(profile: Profile) -> str:
    school = profile.school
    level = LEVELS[profile.level].in_(LANGUAGE) if profile.level else say("ไม่ทราบระดับ", "level?")
    said = [level, f"{profile.band}"]
    if school.branch_of:
        said.append(say(f"สาขาของ {school.branch_of}", f"branch of {school.branch_of}"))
    if school.learns_at:
        said.append(say(f"เรียนรวมที่ {school.learns_at}", f"learns at {school.learns_at}"))
    if profile.pupils == 0:
        said.append(say("ไม่มีนักเรียน", "no pupils"))
    return " · ".join(said)


def _summary(chosen: Sequence[Profile], area: Area) -> str:
    pupils = sum(p.pupils for p in chosen)
    branches = sum(p.school.branch_of is not None for p in chosen)
    sizes = [(s, sum(p.size == s for p in chosen)) for s in area.criteria.sizes]
    empty = sum(p.pupils == 0 for p in chosen)
    told = [
        say(f"{len(chosen):,} แห่ง (สาขา {branches:,})", f"{len(chosen):,} schools ({branches:,} branches)"),
        say(f"นักเรียน {pupils:,} คน", f"{pupils:,} pupils"),
        *(f"{say(s.name, s.key)} {count:,}" for s, count in sizes if count),
    ]  # fmt: skip
    if empty:
        told.append(say(f"ไม่มีนักเรียน {empty:,}", f"{empty:,} without pupils"))
    return " · ".join([*told, day_words(area).in_(LANGUAGE)])


def _notes(area: Area) -> Iterator[Words]:
    from pyo1plan.year.school_projection import METHOD

    yield criteria_words(area)
    if any(profile.projection for profile in area.profiles):
        yield Words(f"นักเรียนปีหน้า: {METHOD.th}", f"pupils ahead: {METHOD.en}")
