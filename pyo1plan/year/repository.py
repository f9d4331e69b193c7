"""Where an office's workspaces lie, and which years stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

WORKSPACES = "workspaces"
OFFICE_FILE = "office.yaml"


@dataclass(frozen=True, slots=True)
class Repository:
    """An office's folder: `workspaces/` with `office.yaml` and a folder for each fiscal year."""

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
        return sorted(int(n) for n in names if re.fullmatch(r"2[4-6][0-9]{2}", n))

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
