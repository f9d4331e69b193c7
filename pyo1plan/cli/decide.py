"""`plan decide`: what a meeting decided on projects, recorded in the meeting's file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import safe
from pyo1plan.cli.where import alone_in, the_repository, the_year
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository

if TYPE_CHECKING:
    from pyo1plan.intake.meetings.deciding import Recorded
    from pyo1plan.records.meeting import Decision


def decide(
    words: Annotated[list[str], typer.Argument(metavar="PROPOSAL... DECISION", help=say("รหัสโครงการ (หลายโครงการได้) ตามด้วยมติ เช่น 70-SUP-001 agree", "codes of projects, then the decision, as in 70-SUP-001 agree"))],
    meeting: Annotated[str, typer.Option("--meeting", metavar="ID", help=say("การประชุม (ชื่อแฟ้มใน meetings/)", "meeting: its file's name in meetings/"))],
    item: Annotated[int | None, typer.Option("--item", metavar="N", help=say("เรื่องที่เท่าใดใน items ของการประชุม (ไม่ระบุ = เรื่องที่พิจารณาแผน)", "which of the meeting's items (the one on the plan if absent)"))] = None,
    all_: Annotated[bool, typer.Option("--all", help=say("ทุกโครงการที่การประชุมนี้ยังไม่มีมติ", "every project that the meeting has not decided on yet"))] = False,
    change: Annotated[list[str] | None, typer.Option("--change", metavar="FIELD=VALUE", help=say("ปรับแก้ช่องนี้เป็นค่านี้ เช่น activities.1.lines.2.quantity=80 (ซ้ำได้)", "change a field, as in activities.1.lines.2.quantity=80 (may be repeated)"))] = None,
    into: Annotated[str | None, typer.Option("--into", metavar="ID", help=say("merge: รวมเข้ากับโครงการนี้", "merge: the project it goes into"))] = None,
    part: Annotated[list[str] | None, typer.Option("--part", metavar='"ID: 1,2: NAME"', help=say("split: รหัสใหม่: กิจกรรมที่: ชื่อ (ซ้ำได้)", "split: new code: its activities: name (repeated)"))] = None,
    transfer_to: Annotated[str | None, typer.Option("--transfer-to", metavar="ID", help=say("transfer: โอนไปโครงการนี้", "transfer: the project that receives"))] = None,
    amount: Annotated[str | None, typer.Option("--amount", metavar="BAHT", help=say("transfer: จำนวนเงิน", "transfer: how much"))] = None,
    from_line: Annotated[str | None, typer.Option("--from-line", metavar="1.2", help=say("transfer: จากกิจกรรม.รายการ", "transfer: from activity.line"))] = None,
    to_line: Annotated[str | None, typer.Option("--to-line", metavar="1.1", help=say("transfer: ไปยังกิจกรรม.รายการ", "transfer: to activity.line"))] = None,
    item_name: Annotated[str | None, typer.Option("--item-name", metavar="TEXT", help=say("transfer: ชื่อรายการใหม่", "transfer: name of a new line"))] = None,
    total: Annotated[str | None, typer.Option("--total", metavar="BAHT", help=say("งบประมาณตามมติในรายงานการประชุม ใช้สอบยอด", "the total in the minutes, to be checked"))] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=say("เหตุผล", "reason"))] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีงบประมาณ (ไม่ระบุ = ปีที่มีการประชุมนี้)", "fiscal year (that of the meeting if absent)"))] = None,
    yes: Annotated[bool, typer.Option("--yes", help=say("บันทึกโดยไม่ถาม", "record without asking"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงผลเท่านั้น ไม่บันทึก", "show only, record nothing"))] = False,
) -> int:  # fmt: skip
    from pyo1plan.cli.reports.decided_text import told_of
    from pyo1plan.intake.meetings.deciding import decide as record
    from pyo1plan.intake.meetings.deciding import undecided
    from pyo1plan.intake.meetings.minuting import Undecidable
    from pyo1plan.year.load import load_year

    repository = the_repository()
    *ids, verb = words
    said: dict[str, Any] = {
        "decision": _verb(verb),
        "changes": dict(_change(text) for text in change or []),
        "into": into,
        "parts": [_part(text) for text in part or []],
        "transfer": _transfer(transfer_to, amount, from_line, to_line, item_name),
        "total": total,
        "reason": reason,
    }
    number = _number(repository, meeting, year)

    def judged() -> Recorded:
        """What the decisions make of the meeting's file, shown."""
        the, _ = load_year(repository, number)
        try:
            named = _all(ids, undecided(the, meeting)) if all_ else _named(ids)
            recorded = record(the, meeting, [_decision(id_, said) for id_ in named], item)
        except Undecidable as refusal:
            raise Leave(FOUND, _refusal(refusal.words)) from refusal
        for line in told_of(the, recorded):
            typer.echo(safe(line))
        return recorded

    def do() -> int:
        recorded = judged()
        if not (yes or _agreed()):
            return _not_recorded()
        _write(repository.root / recorded.file, recorded)
        typer.echo(safe(say(f"บันทึกใน {recorded.file}", f"recorded in {recorded.file}")))
        return 0

    if dry_run:
        judged()
        return _not_recorded()
    return alone_in(repository, do)


def _not_recorded() -> int:
    typer.echo(say("ยังไม่ได้บันทึก", "nothing was recorded"), err=True)
    return 0


# What was typed


def _verb(typed: str) -> str:
    """The decision as records write it; its Thai words do as well. Leaves with 2 for another."""
    from pyo1plan.records.form import nearest
    from pyo1plan.records.meeting import VERBS

    for key, spoken in VERBS.items():
        if typed.strip() in (key, spoken.th):
            return key
    near = nearest(typed, [*VERBS, *(v.th for v in VERBS.values())])
    listed = ", ".join(f"{key} {spoken.th}" for key, spoken in VERBS.items())
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มีมติ “{typed}”" + (f" หมายถึง {near} หรือไม่" if near else f" คำสุดท้ายคือมติ: {listed}"),
            f"there is no decision “{typed}”"
            + (
                f": did you mean {near}?"
                if near
                else f"; the last word is one of {', '.join(VERBS)}"
            ),
        ),
    )


def _change(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not equals or not field.strip():
        raise Leave(
            WRONG_USE,
            Words(
                f"--change “{text}” ต้องเป็น ช่อง=ค่า เช่น activities.1.lines.2.quantity=80",
                f"--change “{text}” must be FIELD=VALUE, as in activities.1.lines.2.quantity=80",
            ),
        )
    return field.strip(), value.strip()


def _part(text: str) -> dict[str, Any]:
    id_, one, rest = text.partition(":")
    activities, two, name = rest.partition(":")
    if not (one and two and name.strip()):
        raise Leave(
            WRONG_USE,
            Words(
                f"--part “{text}” ต้องเป็น รหัสใหม่: กิจกรรมที่: ชื่อโครงการ เช่น “70-SUP-010: 1,2: โครงการ…”",
                f"--part “{text}” must be CODE: ACTIVITIES: NAME, as in “70-SUP-010: 1,2: …”",
            ),
        )
    numbers = [number.strip() for number in activities.split(",")]
    return {"id": id_.strip(), "name": name.strip(), "activities": numbers}


def _transfer(
    to: str | None, amount: str | None, from_line: str | None, to_line: str | None, item: str | None
) -> dict[str, str] | None:
    said = {"to": to, "amount": amount, "from_line": from_line, "to_line": to_line, "item": item}
    return {key: value for key, value in said.items() if value is not None} or None


def _decision(id_: str, said: dict[str, Any]) -> Decision:
    """What was typed as the record that a file would hold, judged by the same form. Leaves with 2."""
    from pyo1plan.records.form import read_record
    from pyo1plan.records.meeting import Decision

    tree = {"proposal": id_, **{k: v for k, v in said.items() if v not in (None, [], {})}}
    record = read_record(Decision, tree)
    if isinstance(record, Decision):
        return record
    assert isinstance(record, list)
    faults = [Words(f"{m.th}: {h.th}", f"{m.en}: {h.en}") for _, _, m, h in record]
    raise Leave(WRONG_USE, _refusal(faults))


def _named(ids: list[str]) -> list[str]:
    if ids:
        return ids
    raise Leave(
        WRONG_USE,
        Words(
            "ระบุรหัสโครงการก่อนมติ หรือใช้ --all",
            "name the projects before the decision, or use --all",
        ),
    )


def _all(ids: list[str], undecided: Sequence[str]) -> list[str]:
    if ids:
        raise Leave(
            WRONG_USE,
            Words("ใช้ --all โดยไม่ระบุรหัสโครงการ", "--all takes no codes of projects"),
        )
    if not undecided:
        raise Leave(
            FOUND,
            Words(
                "การประชุมนี้มีมติครบทุกโครงการแล้ว ไม่มีอะไรเปลี่ยน",
                "this meeting has decided on every project; nothing was changed",
            ),
        )
    return list(undecided)


def _number(repository: Repository, meeting: str, asked: str | None) -> int:
    """The fiscal year that the meeting belongs to."""
    if asked is not None:
        return the_year(repository, asked)
    holding = [
        y
        for y in repository.years()
        if (repository.year(y) / "meetings" / f"{meeting}.yaml").exists()
    ]
    return holding[-1] if holding else the_year(repository, None)


def _refusal(words: Sequence[Words]) -> Words:
    lines = list(dict.fromkeys(words))
    return Words(
        "\n".join(["ยังไม่บันทึก", *(f"  {w.th}" for w in lines)]),
        "\n".join(["not recorded", *(f"  {w.en}" for w in lines)]),
    )


# What is done


def _agreed() -> bool:
    """Whether to record: asked for on a terminal, taken for granted elsewhere."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    return typer.confirm(say("บันทึกมตินี้หรือไม่", "Record this?"), default=True)


def _write(file: Path, recorded: Recorded) -> None:
    """Put the new text in place of the one that was read. Leaves with 1 where that has changed."""
    from pyo1plan.sources.atomic import write_bytes
    from pyo1plan.sources.text import read_text

    if read_text(file) != recorded.old:
        raise Leave(
            FOUND,
            Words(
                f"{recorded.file} ถูกแก้ระหว่างนี้ ยังไม่ได้บันทึก สั่งใหม่อีกครั้ง",
                f"{recorded.file} was changed meanwhile; nothing was recorded: try again",
            ),
        )
    write_bytes(file, recorded.new.encode())
