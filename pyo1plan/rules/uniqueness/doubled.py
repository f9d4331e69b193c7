"""What is said of a name that stands twice, with the place where it stands first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.rules.rule import Problem
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: Where a name stands in its file, and the name.
Named = tuple[Path, str]
FIRST_HERE = Words("ใช้ครั้งแรกที่นี่", "it stands first here")


def doubled(held: Held[Any], what: Words, names: Iterable[Named]) -> Iterator[Problem]:
    """A problem for every name that stands earlier in `names` too."""
    first: dict[str, Path] = {}
    for path, name in names:
        if name not in first:
            first[name] = path
            continue
        yield Problem(
            held,
            path,
            Words(f"{what.th} “{name}” ใช้ซ้ำ", f"{what.en} “{name}” stands twice"),
            Words(
                f"เปลี่ยนเป็นค่าที่ยังไม่ใช้ หรือลบรายการที่ซ้ำ ({what.th}ต้องไม่ซ้ำกัน)",
                "give one of them a name of its own, or remove the copy",
            ),
            ((held, first[name], FIRST_HERE),),
        )
