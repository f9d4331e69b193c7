"""`plan validate`: every finding of a year, or of all years, in one run."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.replay import manifest, store
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, width
from pyo1plan.cli.where import the_period, the_repository, the_years
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.repository import (
    DEVELOPMENT,
    REGISTERS,
    Period,
    Repository,
    read_period,
)

if TYPE_CHECKING:
    from pyo1plan.findings import Finding


class Format(StrEnum):
    """How findings are written."""

    text = "text"
    json = "json"
    sarif = "sarif"
    github = "github"
    junit = "junit"


class FailOn(StrEnum):
    """From which severity on a run fails."""

    error = "error"
    warning = "warning"


def validate(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. หรือช่วงปีของแผนพัฒนา เช่น 2566-2570 (ไม่ระบุ = ทั้งหมด)", "fiscal year, B.E., or the years of a development plan such as 2566-2570 (all if absent)"))] = None,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help=say("แสดงเฉพาะแฟ้มหรือโฟลเดอร์เหล่านี้", "only findings in these files or folders"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the report"))] = Format.text,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help=say("ถือว่าไม่ผ่านตั้งแต่ระดับใด", "severity that fails the run"))] = FailOn.error,
    rule: Annotated[list[str] | None, typer.Option("--rule", metavar="ID", help=say("ตรวจเฉพาะกฎนี้ (ใช้ซ้ำได้)", "only this rule (may be repeated)"))] = None,
    explain: Annotated[str | None, typer.Option("--explain", metavar="ID", help=say("อธิบายกฎ", "explain a rule"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("ถือว่าวันนี้คือวันที่นี้", "take this for today"))] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say("แสดงเฉพาะข้อผิดพลาด", "errors only"))] = False,
) -> int:  # fmt: skip
    if explain is not None:
        from pyo1plan.cli.rules import explanation

        typer.echo(explanation(explain), nl=False)
        return 0
    day = day_of(on)
    chosen = _chosen(rule)
    if year is not None and not year.isdigit() and os.path.lexists(year):
        paths = [Path(year), *(paths or ())]
        year = None
    repository = the_repository()
    years, periods = _asked(repository, year)
    only = [_inside(repository, path) for path in paths or ()]
    roots = _roots(repository, years)
    before = manifest(roots)
    found = _findings(repository, years, periods, day, chosen)
    shown = [f for f in found if not only or any(_is_in(f.place.file, p) for p in only)]
    if quiet:
        shown = [f for f in shown if f.severity == "error"]
    output = _report(shown, format)
    code = FOUND if _fails(shown, fail_on) else 0
    sys.stdout.write(output)
    sys.stdout.flush()
    store(sys.argv[1:], roots, before, output, code)
    return code


def _asked(repository: Repository, asked: str | None) -> tuple[list[int], list[Period]]:
    """The fiscal years to judge, and the development plans to judge by themselves.

    A plan in force in one of those years is judged with it. Leaves with 2 where nothing stands.
    """
    if asked is not None and read_period(to_arabic_digits(asked.strip())):
        return [], [the_period(repository, asked)]
    periods = repository.periods() if asked is None else []
    years = repository.years() if periods else the_years(repository, asked)
    with_a_year = {repository.period_of(number) for number in years}
    return years, [period for period in periods if period not in with_a_year]


def _findings(
    repository: Repository,
    years: Sequence[int],
    periods: Sequence[Period],
    day: date,
    chosen: frozenset[str] | None,
) -> list[Finding]:
    """The findings of all years and plans; what stands in files that they share is told once."""
    from pyo1plan.cli.ahead import head_start
    from pyo1plan.rules.engine import validate as judge
    from pyo1plan.rules.engine import validate_period

    ahead = head_start() if len(years) == 1 else None
    verdicts = [validate_period(repository, period, day, chosen) for period in periods]
    verdicts += [judge(repository, number, day, chosen, ahead) for number in years]
    found: dict[tuple[object, ...], Finding] = {}
    for verdict in verdicts:
        for finding in verdict.findings:
            found.setdefault((finding.order(), finding.message), finding)
    return list(found.values())


def _report(findings: Sequence[Finding], format: Format) -> str:
    match format:
        case Format.text:
            from pyo1plan.cli.reports import text

            return text.render(findings, LANGUAGE, width(), coloured(sys.stdout))
        case Format.json:
            from pyo1plan.cli.reports import json

            return json.render(findings, LANGUAGE)
        case Format.github:
            from pyo1plan.cli.reports import github

            return github.render(findings, LANGUAGE)
        case Format.junit:
            from pyo1plan.cli.reports import junit

            return junit.render(findings, LANGUAGE)
        case Format.sarif:
            from pyo1plan.cli.reports import sarif
            from pyo1plan.cli.rules import titles

            return sarif.render(findings, LANGUAGE, titles())


def _fails(findings: Sequence[Finding], threshold: FailOn) -> bool:
    from pyo1plan.findings import reaches

    return any(reaches(finding.severity, threshold.value) for finding in findings)


def _chosen(ids: Sequence[str] | None) -> frozenset[str] | None:
    if not ids:
        return None
    from pyo1plan.cli.rules import must_exist

    return frozenset(must_exist(id_) for id_ in ids)


def _roots(repository: Repository, years: Sequence[int]) -> list[Path]:
    """All that a run leans on: a plan, a register or a year that comes up counts like a change."""
    from pyo1plan.records.kinds import KINDS, REQUIREMENTS
    from pyo1plan.year.supplied import supplied_paths

    shared = [kind.pattern for kind in KINDS if kind.home == "workspaces"]
    return [
        *(repository.workspaces / name for name in (*shared, DEVELOPMENT, REGISTERS)),
        repository.root / REQUIREMENTS.pattern,
        *supplied_paths(repository),
        *(repository.year(number) for number in sorted({*years, *(y - 1 for y in years)})),
    ]


def _inside(repository: Repository, path: Path) -> str:
    """A path of the command line as findings name it. Leaves with 2 when it is not there.

    The folder may have been reached through a link, as a shell shows it.
    """
    there = path.resolve() if path.name == ".." else path.parent.resolve() / path.name
    for full in (there, path.absolute()):
        if os.path.lexists(full) and full.is_relative_to(repository.root):
            return repository.relative(full)
    raise Leave(
        WRONG_USE,
        Words(f"ไม่พบ {path} ในโฟลเดอร์ของสำนักงาน", f"{path} is not in the office's folder"),
    )


def _is_in(file: str, folder: str) -> bool:
    return file == folder or folder == "." or file.startswith(f"{folder}/")
