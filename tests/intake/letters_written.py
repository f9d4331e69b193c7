"""Registers of letters for tests, and how they are laid into an office's folder."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.year.repository import Repository

OFFICE = Path(__file__).parents[1] / "workspaces" / "small" / "workspaces" / "office.yaml"


def line(number: int, subject: str = "แจ้งจัดสรรงบประมาณ", more: str = "") -> str:
    """One letter as a line of a register; `more` are further fields."""
    return (
        f"  - {{register_number: {number}, date: 2569-10-12, registered: 2569-10-14, from: สพฐ.,"
        f" to: ผู้อำนวยการ, subject: {subject}{more}}}\n"
    )


def register(root: Path, *lines: str, name: str = "letters-in", calendar: int = 2569) -> Path:
    """The file of a register that holds `lines`."""
    folder = root / "workspaces" / "registers" / str(calendar)
    folder.mkdir(parents=True, exist_ok=True)
    office = root / "workspaces" / "office.yaml"
    if not office.exists():
        office.write_bytes(OFFICE.read_bytes())
    file = folder / f"{name}.yaml"
    file.write_text("# ทะเบียน\n\nletters:\n" + "".join(lines), "utf-8")
    return file


def repository(root: Path) -> Repository:
    return Repository(root)
