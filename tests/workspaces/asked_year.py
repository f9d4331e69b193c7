"""The small year with records of job 3 in it: a brief that won money, others in every other state."""

from __future__ import annotations

import shutil
from pathlib import Path

from pyo1plan.year.repository import WORKSPACES, Repository

HERE = Path(__file__).parent
ASKED = HERE / "asked"
YEAR = 2570
#: The project of the annual plan that carries the brief that won.
CARRIER = "proposals/promotion/70-PRO-001.yaml"
EMENSCR = "emenscr: ศธ 04000-70-0001\n"


def asked_year(root: Path) -> Repository:
    """A copy in the empty folder `root`."""
    shutil.copytree(HERE / "small" / WORKSPACES, root / WORKSPACES)
    year = root / WORKSPACES / str(YEAR)
    shutil.copytree(ASKED, year / "integration")
    carrier = year / CARRIER
    carrier.write_text(carrier.read_text(encoding="utf-8") + EMENSCR, encoding="utf-8")
    return Repository(root)
