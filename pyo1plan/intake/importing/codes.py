"""Which project a form that was handed in speaks of: the one with its code, or its name, or a new one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pyo1plan.intake.importing.originals import PROPOSAL, imported
from pyo1plan.records.submissions import Submissions
from pyo1plan.thai.canonical import canonical
from pyo1plan.year.model import Year

Tree = Any


@dataclass
class Codes:
    """The codes of the year while an import goes on; those given out are not given twice."""

    year: int
    by_group: Mapping[str, str]
    used: set[str]
    by_name: dict[tuple[str, str], str] = field(default_factory=dict)
    by_sheet: dict[tuple[str, str], str] = field(default_factory=dict)

    def known(self, tree: Tree, sha256: str, sheet: str) -> str | None:
        """The code of the project that `tree`, without one, speaks of; None for a new project.

        The same sheet of the same file was it before, or a project of the group has the same name.
        """
        earlier = self.by_sheet.get((sha256, sheet))
        return earlier or self.by_name.get(name_key(tree))

    def next(self, group: str) -> str | None:
        """The next free code of the group, after its highest; None for a group that has no code."""
        code = self.by_group.get(group)
        if code is None:
            return None
        start = f"{self.year % 100:02d}-{code}-"
        numbers = (re.fullmatch(re.escape(start) + "([0-9]{3,4})", used) for used in self.used)
        highest = max((int(match[1]) for match in numbers if match), default=0)
        return f"{start}{highest + 1:03d}"

    def take(self, code: str) -> None:
        """Say that a project has `code` now."""
        self.used.add(code)


def codes_of(year: Year, submissions: Submissions) -> Codes:
    """The codes of the year's proposals, with what was imported before."""
    office = year.frame.office
    groups = office.record.groups if office else ()
    by_name = {
        name_key({"group": held.record.group, "name": held.record.name}): held.id
        for held in reversed(year.proposals)
    }
    earlier = list(imported(submissions, PROPOSAL))
    return Codes(
        year.frame.number,
        {group.key: group.code for group in groups},
        {*year.frame.proposal_ids, *(one.id for _, one in earlier)},
        by_name,
        {(file.sha256, one.sheet): one.id for file, one in earlier},
    )


def name_key(tree: Tree) -> tuple[str, str]:
    """By what two forms without a code speak of the same project: the group, and the name as read."""
    return str(tree.get("group")), canonical(str(tree.get("name") or "")).casefold()
