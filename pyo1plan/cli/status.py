"""`plan status`: where the six jobs stand against their work standards, as of a day."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import coloured, complain, width
from pyo1plan.cli.where import the_repository, the_year
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.checklists.assigned import Assigned
    from pyo1plan.checklists.ground import Ground
    from pyo1plan.checklists.status import JobStatus, StepStatus
    from pyo1plan.findings import Finding
    from pyo1plan.year.repository import Repository

JOBS = ("1", "2", "3", "4", "5", "6")


class Format(StrEnum):
    """How standings are written."""

    text = "text"
    json = "json"


def status(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีงบประมาณ พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "fiscal year, B.E. (the latest if absent)"))] = None,
    job: Annotated[str | None, typer.Option("--job", metavar="1-6", help=say("ทุกข้อของงานนี้", "every step of this job"))] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="2.4.4", help=say("ข้อเดียวอย่างละเอียด", "one step in full"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("ถือว่าวันนี้คือวันที่นี้", "take this for today"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the report"))] = Format.text,
) -> int:  # fmt: skip
    day = day_of(on)
    numbered = to_arabic_digits(step.strip()) if step is not None else None
    wanted = _job(job, numbered)
    repository = the_repository()
    number = the_year(repository, year)
    from pyo1plan.checklists.ground import Ground
    from pyo1plan.checklists.status import status as judge
    from pyo1plan.cli.standards import the_standards
    from pyo1plan.rules.engine import validate

    standards, findings = the_standards(repository)
    _tell(findings)
    if findings and not any(wanted in (None, c.job) for c in standards):
        return FOUND
    verdict = validate(repository, number, day)
    _tell_unread(verdict.year.unread, number)
    ground = Ground(verdict.year, verdict.findings, day, repository.root)
    every = judge(standards, ground)
    jobs = _of_job(every, wanted)
    chosen = [_found(jobs, numbered)] if numbered is not None else None
    work = _open_work(repository, number, ground)
    if format is Format.json:
        sys.stdout.write(_objects(every, chosen or _tops(jobs), ground, work))
    else:
        sys.stdout.write(_report(jobs, chosen, wanted, ground, work))
    return FOUND if findings else 0


def _open_work(repository: Repository, number: int, ground: Ground) -> Sequence[Assigned]:
    """The work that meetings of this year, of the year before and of the development plan gave."""
    from pyo1plan.checklists.assigned import still_open
    from pyo1plan.year.load import load_meetings

    return still_open((*load_meetings(repository, number - 1), *ground.meetings()), ground.on)


def _tops(jobs: Sequence[JobStatus]) -> list[tuple[JobStatus, StepStatus]]:
    return [(job, step) for job in jobs for step in job.steps]


def _objects(
    every: Sequence[JobStatus],
    tops: Sequence[tuple[JobStatus, StepStatus]],
    ground: Ground,
    work: Sequence[Assigned],
) -> str:
    """The steps under `tops` as objects, each with the open work of meetings that it asks for."""
    from pyo1plan.checklists.assigned import by_step
    from pyo1plan.cli.reports import status_json

    steps = ((job, one) for job, top in tops for one in top.walk())
    return status_json.render(steps, LANGUAGE, by_step(every, work), ground.on)


def _report(
    jobs: Sequence[JobStatus],
    chosen: Sequence[tuple[JobStatus, StepStatus]] | None,
    wanted: int | None,
    ground: Ground,
    work: Sequence[Assigned],
) -> str:
    """The standings of all jobs, of the one that is wanted, or of the chosen step."""
    from pyo1plan.cli.reports.pen import Pen

    pen = Pen(LANGUAGE, width(), coloured(sys.stdout))
    if wanted is None:
        from pyo1plan.cli.reports import status_text

        return status_text.render(jobs, ground, pen, work)
    from pyo1plan.cli.reports import status_job

    if chosen:
        return "".join(status_job.render_step(job, step, ground, pen) for job, step in chosen)
    return "".join(status_job.render_job(job, ground, pen) for job in jobs)


def _job(job: str | None, step: str | None) -> int | None:
    """The number of the job that is asked for, by itself or by its step. Leaves with 2 for none."""
    of_step = step.partition(".")[0] if step is not None else None
    asked = to_arabic_digits(job.strip()) if job is not None else of_step
    if asked is None:
        return None
    if asked not in JOBS:
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีงานที่ {asked} งานของกลุ่มนโยบายและแผนมี 6 งาน ระบุ --job 1 ถึง 6",
                f"there is no job {asked}: the group has six, so give --job 1 to 6",
            ),
        )
    if of_step not in (None, asked):
        raise Leave(
            WRONG_USE,
            Words(
                f"ขั้นตอน {step} ไม่อยู่ในงานที่ {asked} ระบุ --step อย่างเดียว",
                f"step {step} is not of job {asked}: give --step alone",
            ),
        )
    return int(asked)


def _of_job(jobs: Sequence[JobStatus], wanted: int | None) -> Sequence[JobStatus]:
    """The jobs, or the wanted one. Leaves with 2 where the office's standards do not hold it."""
    chosen = [job for job in jobs if wanted in (None, job.checklist.job)]
    if not chosen:
        listed = ", ".join(str(job.checklist.job) for job in jobs) or "-"
        raise Leave(
            WRONG_USE,
            Words(
                f"โฟลเดอร์ checklists ของสำนักงานไม่มีงานที่ {wanted} (ที่มี: {listed})",
                f"the office's checklists/ hold no job {wanted} (there is: {listed})",
            ),
        )
    return chosen


def _found(jobs: Sequence[JobStatus], number: str) -> tuple[JobStatus, StepStatus]:
    """The step or part of that number. Leaves with 2 where there is none."""
    steps = {one.step.step: (job, one) for job in jobs for one in job.walk()}
    if number not in steps:
        listed = ", ".join(steps)
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีขั้นตอน {number} ในมาตรฐาน (ที่มี: {listed})",
                f"the standard has no step {number} (there is: {listed})",
            ),
        )
    return steps[number]


def _tell(findings: Sequence[Finding]) -> None:
    """What is wrong with the checklists, on stderr."""
    if findings:
        from pyo1plan.cli.reports import text

        sys.stderr.write(text.render(findings, LANGUAGE, width(), coloured(sys.stderr)))


def _tell_unread(unread: Sequence[tuple[str, str]], year: int) -> None:
    """How many records could not be read, on stderr: what they hold is not counted."""
    if unread:
        file = unread[0][1]
        complain(
            say(
                f"อ่านไม่ได้ {len(unread)} แฟ้ม (เช่น {file}) หลักฐานในแฟ้มเหล่านี้ยังไม่นับ"
                f" ดูวิธีแก้: plan validate {year}",
                f"{len(unread)} files cannot be read (such as {file}); what they hold is not counted."
                f" See plan validate {year}",
            )
        )
