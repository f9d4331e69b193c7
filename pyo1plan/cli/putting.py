"""Printed files put in their folder: only what changed is printed again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from pyo1plan import __version__
from pyo1plan.cli.leave import FOUND, Leave
from pyo1plan.cli.ledger import read_ledger, shown_from, sum_of, write_ledger
from pyo1plan.cli.speech import say
from pyo1plan.documents.kind import PRINTED
from pyo1plan.documents.plans.events import CalendarFile
from pyo1plan.documents.sheets import Book
from pyo1plan.press import Format, Paper, PressError, print_paper
from pyo1plan.sources.atomic import write_bytes

#: What was printed from what, so that an unchanged document is not printed again.
LEDGER = ".printed.json"


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to print, the name of its files, its dates for a calendar program, its workbook."""

    name: str
    paper: Paper
    formats: tuple[str, ...]
    dates: CalendarFile | None = None
    book: Book | None = None


def put_out(job: Job, formats: Sequence[str], folder: Path, root: Path) -> Iterator[str]:
    """Print what changed into `folder`, of `formats` those the job has; a line for each file."""
    ledger = read_ledger(folder / LEDGER)
    prints = {name: _fingerprint(job, name) for name in formats if name in job.formats}
    stale: list[str] = []
    for name, print_of in prints.items():
        file = folder / f"{job.name}.{name}"
        if ledger.get(file.name) == [print_of, sum_of(file)]:
            yield say(
                f"{shown_from(file, root)} ไม่มีอะไรเปลี่ยน", f"{shown_from(file, root)} is unchanged"
            )
        else:
            stale.append(name)
    if not stale:
        return
    made = _make(job, stale)
    for name in stale:
        file = folder / f"{job.name}.{name}"
        write_bytes(file, made[name])
        ledger[file.name] = [prints[name], hashlib.sha256(made[name]).hexdigest()]
        yield say(f"{shown_from(file, root)} พิมพ์แล้ว", f"{shown_from(file, root)} printed")
    write_ledger(folder / LEDGER, ledger)


def _make(job: Job, formats: Sequence[str]) -> dict[str, bytes]:
    """The bytes of the job in each of `formats`."""
    made: dict[str, bytes] = {}
    printed = [cast(Format, name) for name in formats if name in PRINTED]
    if printed:
        try:
            made |= {str(form): data for form, data in print_paper(job.paper, printed).items()}
        except PressError as error:
            raise Leave(FOUND, error.words) from error
    if "ics" in formats and job.dates is not None:
        from pyo1plan.documents.plans.ics import to_ics

        made["ics"] = to_ics(job.dates)
    if "xlsx" in formats and job.book is not None:
        from pyo1plan.documents.xlsx import to_xlsx

        made["xlsx"] = to_xlsx(job.book)
    return made


def _fingerprint(job: Job, form: str) -> str:
    """All that the bytes depend on: the paper, its dates or workbook, the program, its printers."""
    from importlib.metadata import version

    parts: dict[str, Any] = {"program": __version__}
    if form in PRINTED:
        parts |= {**asdict(job.paper), "stamp": job.paper.epoch}
        parts |= {name: version(name) for name in ("pypandoc_binary", "typst")}
    elif form == "xlsx" and job.book is not None:
        parts |= {**asdict(job.book), "xlsxwriter": version("xlsxwriter")}
    elif job.dates is not None:
        parts |= {**asdict(job.dates), "icalendar": version("icalendar")}
    return hashlib.sha256(
        json.dumps(parts, sort_keys=True, ensure_ascii=False, default=str).encode()
    ).hexdigest()
