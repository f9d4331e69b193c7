"""Forms put in their folder: what somebody has filled in there is never written over."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from pyo1plan.cli.leave import FOUND, Leave
from pyo1plan.cli.ledger import read_ledger, shown_from, sum_of, write_ledger
from pyo1plan.cli.speech import say
from pyo1plan.intake.sheets.parcel import Parcel
from pyo1plan.intake.sheets.wide_form import WideForm
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.sources.atomic import write_bytes
from pyo1plan.words import Words

#: The fingerprints that each form had when it was handed out, the last and the one before.
LEDGER = ".forms.json"


def must_be_ours(names: Sequence[str], folder: Path) -> None:
    """Leaves with 1 where a file that would be replaced is not as this program wrote it."""
    ledger = read_ledger(folder / LEDGER)
    filled = [name for name in names if sum_of(folder / name) not in ("", *ledger.get(name, ()))]
    if filled:
        listed = ", ".join(filled)
        raise Leave(
            FOUND,
            Words(
                f"มีผู้แก้แฟ้มใน {folder} แล้ว: {listed} จึงไม่เขียนทับ"
                " ย้ายแฟ้มนั้นออกไปก่อน หรือสั่งใหม่ด้วย --out โฟลเดอร์อื่น",
                f"somebody has changed files in {folder}: {listed}. They are not written over:"
                " move them away, or name another folder with --out",
            ),
        )


def hand_out(name: str, parcel: Parcel | WideForm, folder: Path, root: Path) -> str:
    """Write the form if it says anything new; the line that tells of it. Raises OSError."""
    data, sheets = _written(parcel)
    file, print_of = folder / name, hashlib.sha256(data).hexdigest()
    shown = shown_from(file, root)
    if sum_of(file) == print_of:
        return say(f"{shown} ไม่มีอะไรเปลี่ยน", f"{shown} is unchanged")
    # The ledger first, with both: a run killed in between must not take its own form for
    # somebody's work.
    ledger = {**read_ledger(folder / LEDGER), name: [sum_of(file), print_of]}
    write_ledger(folder / LEDGER, ledger)
    write_bytes(file, data)
    return say(f"{shown} ออกแล้ว ({sheets} แผ่น)", f"{shown} written ({sheets} sheets)")


def _written(parcel: Parcel | WideForm) -> tuple[bytes, int]:
    """The workbook, and how many of its sheets are to be filled in."""
    if isinstance(parcel, Parcel):
        return workbook(parcel), len(parcel.blanks)
    from pyo1plan.intake.sheets.wide_writer import wide_workbook

    return wide_workbook(parcel), len(parcel.tables)
