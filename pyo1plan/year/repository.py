"""Where an office's workspaces lie, and which years stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

WORKSPACES = "workspaces"
OFFICE_FILE = "office.yaml"
DEVELOPMENT = "development"
REGISTERS = "registers"


_YEAR = "2[4-6][0-9]{2}"
_PERIOD = re.compile(f"({_YEAR})-({_YEAR})")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The fiscal years of a development plan, both พ.ศ.; its folder is named `first-last`."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


def read_period(text: str) -> Period | None:
    """The period that `text` names, such as 2566-2570; None for anything else."""
    match = _PERIOD.fullmatch(text)
    if match is None or int(match[1]) > int(match[2]):
        return None
    return Period(int(match[1]), int(match[2]))


@dataclass(frozen=True, slots=True, order=True)
class Calendar:
    """A calendar year (พ.ศ.), by which registers run; its papers go to `registers-<year>`."""

    number: int

    def __str__(self) -> str:
        return f"registers-{self.number}"


@dataclass(frozen=True, slots=True)
class Repository:
    """An office's folder: `workspaces/` with `office.yaml` and a folder for each fiscal year.

    Beside the years stand the development plans (`development/2566-2570/`) and the registers of
    calendar years (`registers/2569/`).
    """

    root: Path

    @property
    def workspaces(self) -> Path:
        """The folder of all years."""
        return self.root / WORKSPACES

    def year(self, number: int) -> Path:
        """The folder of the fiscal year `number` (พ.ศ.)."""
        return self.workspaces / str(number)

    def years(self) -> list[int]:
        """The fiscal years that stand here, oldest first."""
        if not self.workspaces.is_dir():
            return []
        names = [p.name for p in self.workspaces.iterdir() if p.is_dir()]
        return sorted(int(n) for n in names if re.fullmatch(_YEAR, n))

    def development(self, period: Period) -> Path:
        """The folder of the development plan of `period`."""
        return self.workspaces / DEVELOPMENT / str(period)

    def periods(self) -> list[Period]:
        """The development plans that stand here, oldest first."""
        folder = self.workspaces / DEVELOPMENT
        if not folder.is_dir():
            return []
        read = (read_period(p.name) for p in folder.iterdir() if p.is_dir())
        return sorted(period for period in read if period is not None)

    def period_of(self, number: int) -> Period | None:
        """The development plan in force in fiscal year `number`: of several, the one begun last."""
        return next((p for p in reversed(self.periods()) if p.first <= number <= p.last), None)

    def registers(self, calendar_year: int) -> Path:
        """The folder of the registers of one calendar year (พ.ศ.)."""
        return self.workspaces / REGISTERS / str(calendar_year)

    def calendars(self) -> list[int]:
        """The calendar years (พ.ศ.) whose registers stand here, oldest first."""
        folder = self.workspaces / REGISTERS
        if not folder.is_dir():
            return []
        names = [p.name for p in folder.iterdir() if p.is_dir()]
        return sorted(int(n) for n in names if re.fullmatch(_YEAR, n))

    def relative(self, path: Path) -> str:
        """`path` as people and reports name it: from the root, with `/`."""
        return path.relative_to(self.root).as_posix()


def find_repository(start: Path) -> Repository | None:
    """The repository that holds `start`: the nearest folder upwards with `workspaces/`."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / WORKSPACES).is_dir():
            return Repository(folder)
    return None
