"""Which office folder and which fiscal year a command works on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pyo1plan.cli.leave import BUSY, Leave
from pyo1plan.thai.dates import ERA
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.repository import Period, Repository, find_repository, read_period

T = TypeVar("T")


def the_repository() -> Repository:
    """The office's folder that holds the current one. Leaves with 2 where there is none."""
    repository = find_repository(Path.cwd())
    if repository is None:
        raise Leave(
            2,
            Words(
                "ไม่พบโฟลเดอร์ workspaces/ ที่นี่หรือโฟลเดอร์ที่สูงกว่า"
                " ย้ายไปที่โฟลเดอร์ของสำนักงาน หรือสร้างใหม่ด้วย plan init 2570",
                "no workspaces/ folder here or above: go to the office's folder,"
                " or make one with plan init 2570",
            ),
        )
    _complete(repository)
    return repository


def _complete(repository: Repository) -> None:
    """Put in place what a killed run left half placed. Leaves with 75 while another run writes.

    Earlier versions of the program wrote within one year's folder, and left there what they left.
    """
    from pyo1plan.sources.together import STAGE, alone

    homes = (repository.workspaces, *map(repository.year, repository.years()))
    for home in homes:
        if (home / STAGE).is_dir():
            with _held(), alone(home):
                pass  # what was left is completed on the way in


def alone_in(repository: Repository, act: Callable[[], T]) -> T:
    """What `act` gives while no other command writes in the workspaces; leaves with 75 if one does."""
    from pyo1plan.sources.together import alone

    with _held(), alone(repository.workspaces):
        return act()


@contextmanager
def _held() -> Iterator[None]:
    """Leaves with 75 where another command writes, or where somebody changed a file meanwhile."""
    from pyo1plan.sources.together import Changed, InUse

    try:
        yield
    except InUse:
        raise Leave(
            BUSY,
            Words(
                "มีคำสั่งอื่นกำลังเขียนข้อมูลของสำนักงานอยู่ รอให้เสร็จแล้วสั่งใหม่",
                "another command is writing the office's data: wait for it and try again",
            ),
        ) from None
    except Changed as error:
        raise Leave(
            BUSY,
            Words(
                f"มีผู้แก้ {error.name} ระหว่างนี้ จึงยังไม่ได้เขียนอะไร สั่งใหม่อีกครั้ง",
                f"{error.name} was changed meanwhile, so nothing was written: try again",
            ),
        ) from None


def the_years(repository: Repository, asked: str | None) -> list[int]:
    """The year that was asked for, or all that stand here. Leaves with 2 where there is none."""
    years = repository.years()
    if asked is None:
        if not years:
            raise Leave(
                2,
                Words(
                    "ยังไม่มีปีงบประมาณใน workspaces/ สร้างด้วย plan init 2570",
                    "workspaces/ holds no fiscal year yet: make one with plan init 2570",
                ),
            )
        return years
    return [the_year(repository, asked)]


def the_year(repository: Repository, asked: str | None) -> int:
    """The one year that a command works on: the asked one, else the latest."""
    if asked is None:
        return the_years(repository, None)[-1]
    number = year_number(asked)
    if not repository.year(number).is_dir():
        listed = ", ".join(map(str, repository.years())) or "-"
        raise Leave(
            2,
            Words(
                f"ไม่มีปีงบประมาณ {number} ใน workspaces/ (ที่มี: {listed}) สร้างด้วย plan init {number}",
                f"workspaces/ holds no year {number} (there is: {listed}): plan init {number} makes it",
            ),
        )
    return number


def one_year(argument: str | None, option: str | None) -> str | None:
    """The year of a command that takes it both as YEAR and as --year; None for neither.

    Leaves with 2 where the two name different years.
    """
    if argument is None or option is None:
        return argument if option is None else option
    if year_number(argument) != year_number(option):
        raise Leave(
            2,
            Words(
                f"ระบุปีไว้สองปี: {argument} และ --year {option} ระบุเพียงปีเดียว",
                f"two different years: {argument} and --year {option}; give one",
            ),
        )
    return option


def the_period(repository: Repository, asked: str | None) -> Period:
    """The development plan that a command works on.

    `asked` is its period, or a fiscal year in which it is in force; the latest plan if None. Leaves
    with 2 where there is none.
    """
    there = repository.periods()
    if asked is None:
        found = there[-1] if there else None
    else:
        text = to_arabic_digits(asked.strip())
        found = read_period(text) or repository.period_of(year_number(asked))
    if found is None or found not in there:
        listed = ", ".join(map(str, there)) or "-"
        named = asked or ""
        raise Leave(
            2,
            Words(
                f"ไม่มีแผนพัฒนาการศึกษา {named} ใน workspaces/development/ (ที่มี: {listed})"
                " สร้างด้วย plan init 2571-2575",
                f"workspaces/development/ holds no plan {named} (there is: {listed}):"
                " make one with plan init 2571-2575",
            ),
        )
    return found


def year_number(asked: str) -> int:
    """A fiscal year as typed: พ.ศ. in Thai or Arabic digits. Leaves with 2 for anything else."""
    text = to_arabic_digits(asked.strip())
    if text.isascii() and text.isdigit() and len(text) == 4:
        number = int(text)
        if 2400 <= number <= 2699:
            return number
        if 1900 <= number <= 2150:
            raise Leave(
                2,
                Words(
                    f"{asked} เป็นปี ค.ศ. ปีงบประมาณใช้ พ.ศ. หมายถึง {number + ERA} หรือไม่",
                    f"{asked} is a C.E. year; fiscal years are B.E.: did you mean {number + ERA}?",
                ),
            )
    raise Leave(
        2,
        Words(
            f"“{asked}” ไม่ใช่ปีงบประมาณ เขียนปี พ.ศ. สี่หลัก เช่น 2570",
            f"“{asked}” is no fiscal year: write four digits of the Buddhist era, such as 2570",
        ),
    )
