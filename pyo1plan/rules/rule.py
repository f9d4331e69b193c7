"""What a rule is: a pure function over records, with its reason and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyo1plan.findings import Path, Severity
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: Files of the example workspace (relative to the year's folder, or `office.yaml`, or a name below
#: `development/`, `registers/` or the folder of the year before) and a fragment of YAML that is laid
#: over what stands there: maps are merged, anything else is replaced.
Example = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule has to say about one value of one record."""

    held: Held[Any]
    path: Path
    message: Words
    hint: Words
    related: tuple[tuple[Held[Any], Path, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the plan.

    `reads` says what its check is given: one record of that kind (`any`: of every kind) with the
    year's frame, the whole year (`year`), or the year and the one before it as far as that stands here
    (`years`); its check is called with `(held, frame)`, `(year)` or `(year, before)`.
    `needs` names the kinds of record it cannot judge without: where one of them could not be read,
    the rule is told as blocked and not run on rubbish.
    """

    id: str
    severity: Severity
    step: str
    title: Words
    why: Words
    cure: Words
    check: Callable[..., Iterator[Problem]]
    wrong: Example
    right: Example
    reads: str = "proposal"
    needs: tuple[str, ...] = ()
