"""The numbers of a checklist's steps: each below its job or step, once, and known to its standards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.checklist import Checklist, Step
from pyo1plan.records.form import FormProblem
from pyo1plan.words import Words


def walk(steps: tuple[Step, ...], above: Path = ()) -> Iterator[tuple[Path, Step]]:
    """Every step and part in the document's order, each with its path in the file."""
    for i, step in enumerate(steps):
        path: Path = (*above, "steps", i)
        yield path, step
        yield from walk(step.steps, path)


def misnumbered(checklist: Checklist) -> list[FormProblem]:
    """What is wrong with the numbers of `checklist`; the empty list if nothing is."""
    return [*_below_their_parents(checklist), *_repeated(checklist), *_unknown(checklist)]


def _below_their_parents(checklist: Checklist) -> Iterator[FormProblem]:
    parents: dict[Path, str] = {(): str(checklist.job)}
    for path, step in walk(checklist.steps):
        parents[path] = step.step
        parent = parents[path[:-2]]
        if re.fullmatch(re.escape(parent) + r"\.[1-9][0-9]?", step.step) is None:
            yield (
                "checklist-step-number",
                (*path, "step"),
                Words(
                    f"เลขขั้นตอน {step.step} ไม่ได้อยู่ใต้ {parent}",
                    f"the number {step.step} does not stand below {parent}",
                ),
                Words(
                    f"เขียน {parent}. ตามด้วยลำดับที่ของข้อ เช่น {parent}.1",
                    f"write {parent}. and the number of the part, such as {parent}.1",
                ),
            )


def _repeated(checklist: Checklist) -> Iterator[FormProblem]:
    seen: set[str] = set()
    for path, step in walk(checklist.steps):
        if step.step in seen:
            yield (
                "checklist-step-repeated",
                (*path, "step"),
                Words(f"เลขขั้นตอน {step.step} ซ้ำ", f"the number {step.step} stands twice"),
                Words("ให้เลขใหม่แก่ข้อหลัง", "give the later one a number of its own"),
            )
        seen.add(step.step)


def _unknown(checklist: Checklist) -> Iterator[FormProblem]:
    known = {step.step for _, step in walk(checklist.steps)}
    for i, standard in enumerate(checklist.standards):
        named: list[tuple[Path, str]] = [
            (("standards", i, "holds_for", j), number)
            for j, number in enumerate(standard.holds_for)
        ]
        if standard.printed_beside is not None:
            named.append((("standards", i, "printed_beside"), standard.printed_beside))
        for path, number in named:
            if number not in known:
                listed = ", ".join(step.step for step in checklist.steps)
                yield (
                    "checklist-step-unknown",
                    path,
                    Words(f"ไม่มีขั้นตอน {number} ในรายการนี้", f"there is no step {number} here"),
                    Words(
                        f"เลือกจาก {listed} หรือข้อย่อยของขั้นตอนเหล่านี้",
                        f"choose from {listed} or their parts",
                    ),
                )
