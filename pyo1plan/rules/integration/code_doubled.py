"""One project, one code: no two briefs share a project of the plan or an eMENSCR code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.rules.integration.briefs import briefs
from pyo1plan.rules.integration.example import BRIEF, OTHER, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import FIRST_HERE
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Ids and `project` of briefs; eMENSCR codes of briefs and of proposals they do not carry."""
    first: dict[tuple[str, str], tuple[Held[Any], Path]] = {}
    carriers = {held.record.project for held in briefs(year)}
    for proposal in year.proposals:
        if proposal.record.emenscr and proposal.record.id not in carriers:
            code = _bare(proposal.record.emenscr)
            yield from _twice(first, proposal, "emenscr", code, proposal.record.emenscr)
    for held in briefs(year):
        record = held.record
        yield from _twice(first, held, "id", record.id, record.id)
        if record.project:
            yield from _twice(first, held, "project", record.project, record.project)
        if record.emenscr:
            yield from _twice(first, held, "emenscr", _bare(record.emenscr), record.emenscr)


def _bare(code: str) -> str:
    return canonical(code).replace(" ", "")


def _twice(
    first: dict[tuple[str, str], tuple[Held[Any], Path]],
    held: Held[Any],
    key: str,
    code: str,
    shown: str,
) -> Iterator[Problem]:
    there, path = first.setdefault((key, code), (held, (key,)))
    if there is not held:
        yield Problem(
            held,
            (key,),
            Words(
                f"{key} “{shown}” ใช้แล้วใน {there.file}", f"{key} “{shown}” is used in {there.file}"
            ),
            Words("แก้ให้แต่ละโครงการมีรหัสของตนเอง", "give each project its own code"),
            ((there, path, FIRST_HERE),),
        )


RULE = Rule(
    id="integration-code-doubled",
    severity="error",
    step="3.8",
    title=Words("โครงการหนึ่งมีรหัสเดียว และรหัสหนึ่งมีโครงการเดียว", "One project, one code"),
    why=Words(
        "รหัสเดียวกันของสองโครงการทำให้เงินและผลใน eMENSCR ปนกัน",
        "Two projects under one code mix their money and results in eMENSCR.",
    ),
    cure=Words("แก้รหัสที่ซ้ำ", "Correct the doubled code."),
    check=check,
    wrong={
        BRIEF: brief(emenscr="ศธ 04000-70-0001"),
        OTHER: brief(id="70-PV-02", emenscr="ศธ04000-70-0001"),
    },
    right={
        BRIEF: brief(emenscr="ศธ 04000-70-0001"),
        OTHER: brief(id="70-PV-02", emenscr="ศธ 04000-70-0002"),
    },
    reads="year",
    needs=("integration-project", "proposal"),
)
