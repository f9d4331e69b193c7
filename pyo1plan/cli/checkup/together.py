"""Whether git merges registers that two people wrote: the lines of `.gitattributes` for that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyo1plan.cli.checkup.line import Line
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.start.fresh import attributes
from pyo1plan.words import Words

FILE = ".gitattributes"


def lines(root: Path) -> Iterator[Line]:
    """One line where what a new office gets for merging registers is missing here."""
    text = read_text(root / FILE) if (root / FILE).is_file() else ""
    there = (
        set() if isinstance(text, Problem) else {" ".join(row.split()) for row in text.split("\n")}
    )
    lacking = [row for row in attributes() if " ".join(row.split()) not in there]
    if lacking:
        rows = "\n".join(lacking)
        yield Line(
            "office",
            "git-attributes",
            "advise",
            Words(
                f"{FILE} ไม่มีบรรทัดที่ให้ git รวมทะเบียนหนังสือของสองคน ({len(lacking)} บรรทัด)",
                f"{FILE} lacks {len(lacking)} lines by which git merges registers of letters",
            ),
            Words(f"เพิ่มใน {FILE}:\n{rows}", f"add to {FILE}:\n{rows}"),
            FILE,
        )
