"""The next development plan of an office, begun with the direction of one that stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pyo1plan.records.development import DevelopmentKpi, DevelopmentPlan, DevelopmentStrategy
from pyo1plan.sources.edit import scalar
from pyo1plan.start.fresh import Files, fresh_plan
from pyo1plan.start.next_year import CannotCarry
from pyo1plan.start.placing import put, stage
from pyo1plan.words import Words
from pyo1plan.year.editions import EditionError, RevisionError, edition
from pyo1plan.year.load import load_period
from pyo1plan.year.repository import Period, Repository

PLAN = "plan.yaml"


def carry_plan(repository: Repository, old: Period, new: Period) -> Files:
    """The folder of the plan `new`, with the direction that the plan `old` ended with.

    Vision, mission, values, goals and strategies go on; baselines, targets, money and alignment are
    to be set anew. Raises `CannotCarry` where the old plan or a review of it cannot be read.
    """
    year, _ = load_period(repository, old)
    try:
        plan = edition(year).plan
    except (EditionError, RevisionError) as error:
        raise CannotCarry(
            Words(
                f"ยกทิศทางจากแผน {old} ไม่ได้ เพราะอ่านแผนหรือฉบับทบทวนไม่ได้ สั่ง plan validate {old} แล้วแก้ก่อน",
                f"the plan of {old} or a review of it cannot be read: see plan validate {old}",
            )
        ) from error
    files = fresh_plan(new)
    text = files[PLAN].decode()
    for key, block in _direction(plan).items():
        text = _with(text, key, block)
    return {**files, PLAN: text.encode()}


def place_plan(repository: Repository, period: Period, files: Files) -> None:
    """Put `files` into the plan's folder: one rename, so the plan is there whole or not.

    Raises FileExistsError when the folder is there, OSError with nothing changed, and
    `pyo1plan.start.placing.InUse`.
    """
    folder = repository.development(period)
    with stage(repository.workspaces) as aside:
        put(aside / folder.name, files, frozenset())
        if folder.exists() or folder.is_symlink():
            raise FileExistsError(17, "the folder is there already", str(folder))
        folder.parent.mkdir(exist_ok=True)
        (aside / folder.name).rename(folder)


def _with(text: str, key: str, block: Sequence[str]) -> str:
    """The starter with `block` in place of the blank field `key` and of the rows kept as comments."""
    found = re.search(rf"^{key}:.*\n(?:#   .*\n)*", text, re.M)
    assert found is not None, key
    return text[: found.start()] + "\n".join(block) + "\n" + text[found.end() :]


def _direction(plan: DevelopmentPlan) -> dict[str, list[str]]:
    """The lines of each field that goes on; a field that the old plan left blank stays blank."""
    goals = [f"  - {{id: {scalar(g.id)}, name: {_line(g.name)}}}" for g in plan.goals]
    strategies = [line for strategy in plan.strategies for line in _strategy(strategy)]
    blocks = {
        "vision": [f"vision: {_line(plan.vision)}"] if plan.vision else [],
        "mission": _texts("mission", plan.mission),
        "values": _texts("values", plan.values),
        "goals": ["goals:", *goals] if goals else [],
        "strategies": ["strategies:", *strategies] if strategies else [],
    }
    return {key: block for key, block in blocks.items() if block}


def _texts(key: str, texts: Iterable[str], indent: str = "") -> list[str]:
    lines = [f"{indent}  - {_line(text)}" for text in texts]
    return [f"{indent}{key}:", *lines] if lines else []


def _strategy(strategy: DevelopmentStrategy) -> list[str]:
    inside = " " * 4
    kpis = [line for kpi in strategy.kpis for line in _kpi(kpi)]
    return [
        f"  - id: {scalar(strategy.id)}",
        f"{inside}name: {_line(strategy.name)}",
        f"{inside}goals: [{', '.join(map(scalar, strategy.goals))}]",
        *_texts("measures", strategy.measures, inside),
        *_texts("outputs", strategy.outputs, inside),
        *_texts("outcomes", strategy.outcomes, inside),
        f"{inside}align: {{}}",
        *([f"{inside}kpis:", *kpis] if kpis else []),
    ]


def _kpi(kpi: DevelopmentKpi) -> list[str]:
    inside = " " * 8
    return [
        f"      - id: {scalar(kpi.id)}",
        f"{inside}name: {_line(kpi.name)}",
        f"{inside}kind: {kpi.kind}",
        f"{inside}unit: {_line(kpi.unit)}",
        f"{inside}baseline:",
        f"{inside}baseline_year:",
        f"{inside}targets: {{}}",
        f"{inside}group: {kpi.group or ''}".rstrip(),
    ]


def _line(text: str) -> str:
    return scalar(" ".join(text.split()))
