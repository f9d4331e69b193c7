"""What travels with the program: the templates and the checklists, wherever it was installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def installed(name: str) -> Path:
    """The folder `name` (`templates`, `checklists`) that this version of the program brought along.

    An installed wheel holds it inside the package; a source checkout at its top. Raises
    FileNotFoundError where neither is: the installation is damaged.
    """
    for folder in (_PACKAGE / "installed" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(2, "the installation of pyo1plan is damaged", name)
