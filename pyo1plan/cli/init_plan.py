"""`plan init 2571-2575`: a development plan's folder, blank or with the direction of an earlier one."""

from __future__ import annotations

import typer

from pyo1plan.cli.beginning import alone, exists_already, show_files, tell_next
from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import safe
from pyo1plan.cli.where import the_period
from pyo1plan.words import Words
from pyo1plan.year.repository import OFFICE_FILE, Period, Repository

#: A longer plan than any government has made: most likely a year is a slip.
MOST_YEARS = 20


def begin(repository: Repository, period: Period, from_: str | None, dry_run: bool) -> int:
    """Make the folder of the plan of `period` and say what to do next."""
    from pyo1plan.start.fresh import fresh_plan
    from pyo1plan.start.next_plan import carry_plan, place_plan
    from pyo1plan.start.next_year import CannotCarry

    _must_fit(repository, period)
    folder = repository.development(period)
    if folder.exists() or folder.is_symlink():
        raise exists_already(folder, repository.workspaces)
    source = the_period(repository, from_) if from_ is not None else None
    try:
        files = carry_plan(repository, source, period) if source else fresh_plan(period)
    except CannotCarry as error:
        raise Leave(FOUND, error.words) from None
    if dry_run:
        base = repository.relative(folder)
        show_files(repository.root, [f"{base}/{name}" for name in files], (), ())
        return 0
    try:
        alone(lambda: place_plan(repository, period, files))
    except FileExistsError:
        raise exists_already(folder, repository.workspaces) from None
    _tell(repository, period, source)
    return 0


def _must_fit(repository: Repository, period: Period) -> None:
    """Leave with 2 where there is no office yet, or the years cannot be those of a plan."""
    if not (repository.workspaces / OFFICE_FILE).exists():
        raise Leave(
            WRONG_USE,
            Words(
                f"ยังไม่มีโฟลเดอร์ของสำนักงานที่นี่ เริ่มด้วย plan init {period.first} ก่อน",
                f"there is no office's folder here: begin with plan init {period.first}",
            ),
        )
    if period.last - period.first >= MOST_YEARS:
        raise Leave(
            WRONG_USE,
            Words(
                f"แผน {period} ยาวเกิน {MOST_YEARS} ปี ตรวจปีอีกครั้ง",
                f"a plan of {period} is longer than {MOST_YEARS} years: check them",
            ),
        )


def _tell(repository: Repository, period: Period, source: Period | None) -> None:
    folder = repository.development(period)
    carried = (
        say(f" ยกวิสัยทัศน์ถึงกลยุทธ์มาจากแผน {source}", f", vision to strategies from {source}")
        if source
        else ""
    )
    typer.echo(
        safe(
            say(
                f"สร้างแผนพัฒนาการศึกษา {period} แล้วใน {folder}{carried}",
                f"made the development plan of {period} in {folder}{carried}",
            )
        )
    )
    tell_next(
        say(
            f"กรอกแฟ้มใน {repository.relative(folder)}/ เริ่มที่ analysis.yaml แล้วจึง plan.yaml",
            f"fill in the files in {repository.relative(folder)}/, analysis.yaml first, then plan.yaml",
        ),
        say(
            "เมื่อทบทวนแผนรายปี คัดลอก forms/revision.yaml ไปไว้ใน revisions/",
            "for a yearly review copy forms/revision.yaml into revisions/",
        ),
        say(f"ตรวจ: plan validate {period}", f"check: plan validate {period}"),
    )
