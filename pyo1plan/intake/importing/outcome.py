"""What a door of the import says: what becomes of each record, and which files that changes.

The same for every kind of file, so that one report shows them all and one transaction writes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from pyo1plan.findings import Finding, Path
from pyo1plan.intake.importing import merging
from pyo1plan.intake.importing.incoming import Incoming
from pyo1plan.intake.importing.merging import Side
from pyo1plan.sources.together import Change
from pyo1plan.words import Words

#: `before`: this very sheet was imported before; `same`: an equal one stands elsewhere among the
#: files; `open`: a conflict that nobody decided.
State = Literal["new", "changed", "unchanged", "before", "same", "open", "refused"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that is not the same everywhere, in words: `label` names it, `-` is no value."""

    path: Path
    label: Words
    state: merging.State
    ours: str
    theirs: str


#: Asked which side is right in the conflicts of a record (named by its id); None leaves it out.
Decide = Callable[[str, Sequence[FieldChange]], Side | None]


@dataclass(frozen=True)
class Fate:
    """One record that was handed in and what becomes of it.

    `id` and `name` are its own; `sheet` and `number` (from 1) say which sheet of the file it stood on,
    `line` which row of a table (None for a sheet that holds one record). `fields` are those that are
    not the same everywhere, `side` whose values were taken in conflicts.
    """

    source: Incoming
    state: State
    id: str = ""
    name: str = ""
    sheet: str = ""
    number: int = 1
    line: int | None = None
    fields: tuple[FieldChange, ...] = ()
    side: Side | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether its file changes."""
        return self.state in ("new", "changed")

    @property
    def is_accepted(self) -> bool:
        """Whether it counts as taken from its file."""
        return self.state not in ("open", "refused")

    @property
    def is_recorded(self) -> bool:
        """Whether the register says that it came from its file."""
        return self.state in ("new", "changed", "unchanged")

    def with_findings(self, found: Iterable[Finding]) -> Fate:
        """The fate after more findings: an error among them refuses the record."""
        more = tuple(found)
        wrong = any(finding.severity == "error" for finding in more)
        state = "refused" if wrong else self.state
        return replace(self, findings=(*self.findings, *more), state=state)


@dataclass(frozen=True)
class Kept:
    """An original to keep: whose folder of `submissions/` it goes to, and what was taken from it."""

    source: Incoming
    sender: str
    kind: str
    records: tuple[Fate, ...]


@dataclass(frozen=True)
class Outcome:
    """What one door makes of its files.

    `changes` go by the name below `workspaces/` (`2570/schools.yaml`, `registers/2569/orders.yaml`);
    two doors never change one file. Originals and their register are none of them: `kept` names them.
    """

    fates: tuple[Fate, ...] = ()
    findings: tuple[Finding, ...] = ()
    changes: Mapping[str, Change] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
