"""How alike two projects are, by name and objectives, in percent of the letters they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from pyo1plan.rules.uniqueness.blocking import candidates
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits

#: What every project's name begins with.
_PROJECT = "โครงการ"


class Telling(Protocol):
    """What has a name and objectives: a proposal, or a brief asked of the province."""

    @property
    def name(self) -> str: ...

    @property
    def objectives(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Alike:
    """Two projects by position (the earlier first), and how alike they are in percent (0–100)."""

    first: int
    second: int
    whole: float
    names: float
    objectives: float


def alike(projects: Sequence[Telling], least: float) -> Iterator[Alike]:
    """The pairs that are alike by at least `least` percent, by the position of the second."""
    from rapidfuzz import fuzz

    texts = [_text(project) for project in projects]
    compact = [_compact(text) for text in texts]
    found = []
    for a, b in candidates(texts):
        if fuzz.ratio(compact[a], compact[b], score_cutoff=least):
            (name_a, goal_a), (name_b, goal_b) = texts[a], texts[b]
            whole = fuzz.ratio("\n".join(texts[a]), "\n".join(texts[b]))
            names, goals = fuzz.ratio(name_a, name_b), fuzz.ratio(goal_a, goal_b)
            if whole >= least:
                found.append(Alike(a, b, whole, names, goals))
    return iter(sorted(found, key=lambda pair: (pair.second, pair.first)))


def _text(project: Telling) -> tuple[str, str]:
    name = to_arabic_digits(canonical(project.name)).removeprefix(_PROJECT).strip()
    return name, canonical("\n".join(project.objectives))


def _compact(text: tuple[str, str]) -> str:
    """The text with each Thai letter below U+0100: such texts are compared three times as fast.

    Letters that are neither Thai nor Latin all become `?`, so that two texts are never less alike
    than they are.
    """
    return "\n".join(text).encode("cp874", "replace").decode("latin-1")
