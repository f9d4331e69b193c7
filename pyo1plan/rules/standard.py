"""The numbers of the steps of the work standards: what a rule's or a calendar's `step` may name.

Their words stand in `checklists/`, which an office may amend; the numbers are those of the printed
document (มาตรฐานการปฏิบัติงาน กลุ่มนโยบายและแผน สพป.พะเยา เขต ๑) and, for job 3, which the document
names without a table, those of the checklist that comes with the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

#: The job whose steps the document does not print: an office's calendar may number them anew.
UNLISTED_JOB = "3"

#: For each job, how many parts each of its steps has.
_PARTS: dict[str, tuple[int, ...]] = {
    "1": (0,) * 9,
    "2": (0, 0, 0, 5, 3, 0, 0, 4),
    "3": (0,) * 10,
    "4": (0, 0, 4, 4, 0),
    "5": (0, 0, 0, 3, 0),
    "6": (3, 4, 4),
}


def _numbers() -> Iterator[str]:
    for job, counts in _PARTS.items():
        for step, parts in enumerate(counts, 1):
            yield f"{job}.{step}"
            yield from (f"{job}.{step}.{part}" for part in range(1, parts + 1))


#: Every step and part, in the order of the document: 2.4, 2.4.1, …
STEPS: tuple[str, ...] = tuple(_numbers())


def step_words(step: str, checklists: Path) -> str | None:
    """What the standard asks for at `step`, on one line, as the folder `checklists` words it.

    None where the folder holds no such step, or cannot be read: the number then stands alone.
    """
    # Only who asks for words reads checklists; every validation needs the numbers.
    from pyo1plan.records.standard import load_checklists, steps

    found = steps(load_checklists(checklists)[0]).get(step)
    return " ".join(found.activity.split()) if found else None
