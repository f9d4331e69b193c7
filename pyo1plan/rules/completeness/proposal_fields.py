"""A proposal fills in every field that the office's form asks for."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.base import Record, label, meaning
from pyo1plan.records.proposal import Owner, Proposal, Targets
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: The fields of the form that a proposal cannot do without, in the form's order. The indicators,
#: which have rules of their own, are not among them.
_REQUIRED = (
    "nature",
    "strategy",
    "strategy_kpis",
    "align",
    "rationale",
    "objectives",
    "beneficiaries",
    "place",
    "start",
    "end",
    "activities",
    "risks",
    "evaluation",
    "benefits",
)


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """One problem for each field that is empty."""
    project = held.record
    for key in _REQUIRED:
        if not getattr(project, key):
            yield _missing(held, (key,), Proposal)
    if project.nature == "continuing" and project.since is None:
        yield _missing(held, ("since",), Proposal)
    if project.owner.position is None:
        yield _missing(held, ("owner", "position"), Owner)
    for key in ("quantity", "quality"):
        if not getattr(project.targets, key):
            yield _missing(held, ("targets", key), Targets)


def _missing(held: Held[Proposal], path: Path, model: type[Record]) -> Problem:
    key, name = str(path[-1]), label(model, str(path[-1]))
    say, under = meaning(model, key), Words("", "")
    if len(path) > 1:
        above = str(path[0])
        parent = label(Proposal, above)
        name = Words(f"{parent.th} · {name.th}", f"{parent.en} · {name.en}")
        under = Words(f" ใต้ {above}:", f" under {above}:")
    return Problem(
        held,
        path,
        Words(
            f"ยังไม่ได้กรอก “{name.th}” ซึ่งแบบเสนอโครงการต้องมี",
            f"the form's field “{name.en}” is not filled in",
        ),
        Words(f"เติม {key}:{under.th} ({say.th})", f"add {key}:{under.en} ({say.en})"),
    )


RULE = Rule(
    id="proposal-fields",
    severity="error",
    step="2.4.1",
    title=Words("กรอกแบบเสนอโครงการครบทุกช่อง", "Every field of the proposal form is filled in"),
    why=Words(
        "ทุกกลุ่มจัดทำโครงการตามแบบที่แจ้ง (มาตรฐานข้อ ๔.๑) ช่องที่ว่างทำให้คณะกรรมการพิจารณาไม่ได้",
        "All groups propose on the form they were given; the committee cannot judge what is blank.",
    ),
    cure=Words("กรอกช่องที่ขาด", "Fill in what is missing."),
    check=check,
    wrong={PROPOSAL: "{rationale: , owner: {position: }}"},
    right={PROPOSAL: "rationale: ผลสัมฤทธิ์ทางการเรียนต่ำกว่าเป้าหมาย"},
)
