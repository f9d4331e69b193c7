"""`plan form`: Excel forms to fill in, one workbook for each group, member or school."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say, told
from pyo1plan.cli.terminal import complain, safe
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.intake.asking.ask import Asked
    from pyo1plan.intake.asking.forms import Kind
    from pyo1plan.intake.sheets.parcel import Parcel
    from pyo1plan.intake.sheets.wide_form import WideForm
    from pyo1plan.year.model import Year
    from pyo1plan.year.repository import Repository

#: Blank sheets in a new form, and beside what a group has sent before.
BLANKS, BLANKS_BESIDE = 3, 1
#: More sheets than any group fills in; Excel becomes slow long before its own limit.
MOST_BLANKS = 200
#: More names than this are not listed in a message.
MOST_LISTED = 30
TEMPLATES = "templates"


def form(
    kind: Annotated[str | None, typer.Argument(metavar="KIND", help=say("แบบ เช่น proposal (ดู --list)", "the form, such as proposal (see --list)"))] = None,
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    group: Annotated[list[str] | None, typer.Option("--group", metavar="KEY", help=say("เฉพาะกลุ่มนี้ ระบุซ้ำได้ (ไม่ระบุ = ทุกกลุ่ม)", "this group only; may be repeated (all groups if absent)"))] = None,
    member: Annotated[list[str] | None, typer.Option("--member", metavar="N", help=say("เฉพาะกรรมการลำดับนี้ หรือตำแหน่งนี้ (ซ้ำได้)", "this member only: number or position; may be repeated"))] = None,
    school: Annotated[list[str] | None, typer.Option("--school", metavar="CODE", help=say("เฉพาะโรงเรียนรหัสนี้ (ซ้ำได้)", "this school only, by its code; may be repeated"))] = None,
    filled: Annotated[bool, typer.Option("--filled", help=say("กรอกสิ่งที่ส่งไว้แล้วมาให้ด้วย", "filled in with what was sent before"))] = False,
    new: Annotated[int | None, typer.Option("--new", metavar="N", min=0, max=MOST_BLANKS, help=say("จำนวนแผ่นว่าง (ปกติ 3 หรือ 1 เมื่อใช้ --filled)", "blank sheets (3, or 1 with --filled)"))] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", metavar="1-4", help=say("ไตรมาสของแบบรายงานผล", "quarter of a form for results"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=say("โฟลเดอร์ผลลัพธ์ (ปกติ build/<ปี>/forms)", "output folder (build/<year>/forms by default)"))] = None,
    list_: Annotated[bool, typer.Option("--list", help=say("รายชื่อแบบ", "list the forms"))] = False,
) -> int:  # fmt: skip
    if list_:
        return _list()
    wanted = _known(kind)
    asked = _asked(wanted, filled, new, quarter)
    names = _names(wanted, {"--group": group, "--member": member, "--school": school})
    repository = the_repository()
    number = the_year(repository, year)
    parcels = _parcels(repository, number, wanted, asked, names)
    folder = out or repository.root / "build" / str(number) / "forms"
    return _put_out(parcels, folder, repository.root)


def _list() -> int:
    from pyo1plan.intake.asking.forms import KINDS

    width = max(len(kind.key) for kind in KINDS)
    for kind in KINDS:
        typer.echo(f"{kind.key:{width}} {told(kind.title)}")
    return 0


def _known(key: str | None) -> Kind[Any]:
    """The kind of form called `key`. Leaves with 2 and the nearest one for anything else."""
    from pyo1plan.intake.asking.forms import KINDS, kind_of
    from pyo1plan.records.form import nearest

    kind = kind_of(key or "")
    if kind is not None:
        return kind
    keys = [kind.key for kind in KINDS]
    listed, near = ", ".join(keys), nearest(key or "", keys)
    if key is None:
        words = Words(f"ระบุแบบ: {listed}", f"name a form: {listed}")
    elif near:
        words = Words(
            f"ไม่มีแบบ “{key}” หมายถึง {near} หรือไม่", f"there is no form “{key}”: did you mean {near}?"
        )
    else:
        words = Words(
            f"ไม่มีแบบ “{key}” ที่มีคือ {listed}", f"there is no form “{key}”; there is {listed}"
        )
    raise Leave(WRONG_USE, words)


def _asked(kind: Kind[Any], filled: bool, new: int | None, quarter: str | None) -> Asked:
    """What is asked of the form. Leaves with 2 for an option that the form does not have."""
    from pyo1plan.intake.asking.ask import Asked
    from pyo1plan.thai.digits import to_arabic_digits

    given = {"--filled": filled, "--new": new is not None, "--quarter": quarter is not None}
    for option in (option for option, said in given.items() if said and option not in kind.takes):
        raise _not_taken(kind, option)
    chosen = to_arabic_digits(quarter or "")
    if "--quarter" in kind.takes and chosen not in ("1", "2", "3", "4"):
        raise Leave(
            WRONG_USE,
            Words(
                f"ระบุไตรมาส 1 ถึง 4 เช่น plan form {kind.key} --quarter 1",
                f"name a quarter from 1 to 4, as in plan form {kind.key} --quarter 1",
            ),
        )
    blanks = new if new is not None else BLANKS_BESIDE if filled else BLANKS
    if blanks == 0 and not filled:
        raise Leave(
            WRONG_USE,
            Words("--new 0 ใช้ได้เมื่อมี --filled เท่านั้น", "--new 0 is for --filled only"),
        )
    return Asked(blanks, filled, chosen)


def _names(kind: Kind[Any], said: Mapping[str, Sequence[str] | None]) -> Sequence[str]:
    """Who was named, by the option of the form's audience. Leaves with 2 for another option."""
    for option in (option for option, names in said.items() if names):
        if option != kind.audience.option:
            raise _not_taken(kind, option)
    return said.get(kind.audience.option or "") or ()


def _not_taken(kind: Kind[Any], option: str) -> Leave:
    return Leave(
        WRONG_USE, Words(f"แบบ {kind.key} ไม่ใช้ {option}", f"{kind.key} does not take {option}")
    )


def _parcels(
    repository: Repository, number: int, kind: Kind[Any], asked: Asked, names: Sequence[str]
) -> list[tuple[str, Parcel | WideForm]]:
    """The name of each file and what it holds. Leaves with 1 for what cannot be asked by a form."""
    from pyo1plan.installed import installed
    from pyo1plan.intake.asking.ask import NoForm, grounds_of
    from pyo1plan.intake.sheets.guide import GuideProblem
    from pyo1plan.year.load import load_year

    year, _ = load_year(repository, number)
    own = repository.root / TEMPLATES
    templates = [folder for folder in (own, installed(TEMPLATES)) if folder.is_dir()]
    try:
        grounds_of(year.frame)
        chosen = [_named(year, kind, name) for name in names] or kind.audience.all(year)
        made = {
            _file_name(kind, whom, asked): parcel
            for whom in chosen
            if (parcel := _parcel(year, kind, whom, asked, templates, names))
        }
    except NoForm as error:
        raise Leave(FOUND, error.words) from error
    except GuideProblem as problem:
        where = f"{TEMPLATES}/{problem.file}:{problem.line}"
        raise Leave(
            FOUND, Words(f"{where} {problem.words.th}", f"{where} {problem.words.en}")
        ) from problem
    return list(made.items())


def _parcel(
    year: Year,
    kind: Kind[Any],
    whom: Any,
    asked: Asked,
    templates: Sequence[Path],
    names: Sequence[str],
) -> Parcel | WideForm | None:
    """Somebody's form; None, and a line that says so, where one whom nobody named has none."""
    from pyo1plan.intake.asking.ask import NothingToAsk

    try:
        return kind.parcel(year, whom, asked, templates)
    except NothingToAsk as nothing:
        if names:
            raise
        typer.echo(safe(told(nothing.words)))
        return None


def _named(year: Year, kind: Kind[Any], name: str) -> Any:
    """The one of the form's audience with that name. Leaves with 2 and the nearest for another."""
    from pyo1plan.records.form import nearest

    audience = kind.audience
    found = audience.named(year, name)
    if found is not None:
        return found
    there = [audience.names(one)[0] for one in audience.all(year)]
    near = nearest(name.strip().casefold(), there)
    listed = ", ".join(there[:MOST_LISTED]) + (" …" if len(there) > MOST_LISTED else "")
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มี{audience.noun.th} “{name}”"
            + (f" หมายถึง {near} หรือไม่" if near else f" ที่มีคือ {listed}"),
            f"there is no {audience.noun.en} “{name}”"
            + (f": did you mean {near}?" if near else f"; there is {listed}"),
        ),
    )


def _file_name(kind: Kind[Any], whom: Any, asked: Asked) -> str:
    quarter = f"-q{asked.quarter}" if "--quarter" in kind.takes else ""
    return f"{kind.key}{quarter}-{kind.audience.slug(whom)}.xlsx"


def _put_out(parcels: Sequence[tuple[str, Parcel | WideForm]], folder: Path, root: Path) -> int:
    from pyo1plan.cli.handing_out import hand_out, must_be_ours
    from pyo1plan.sources.atomic import HeldOpen

    must_be_ours([name for name, _ in parcels], folder)
    for name, parcel in parcels:
        try:
            typer.echo(safe(hand_out(name, parcel, folder, root)))
        except HeldOpen as held:
            complain(
                say(
                    f"{held.file} เปิดอยู่ในโปรแกรมอื่น ปิดแล้วสั่งใหม่ ฉบับใหม่อยู่ที่ {held.kept}",
                    f"{held.file} is open in another program; the new one is {held.kept}",
                )
            )
            return FOUND
    return 0
