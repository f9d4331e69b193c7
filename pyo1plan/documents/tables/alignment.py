"""Which project answers which item of the plans and policies above (ตารางวิเคราะห์ความสอดคล้อง)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyo1plan.records.policies import Framework, FrameworkItem, Policies
from pyo1plan.records.proposal import Proposal

#: A framework of more items than this shows only those that are answered.
MOST_SHOWN_WHOLE = 8
#: Columns of ticks that stand side by side on a landscape page.
MOST_COLUMNS = 20


@dataclass(frozen=True, slots=True)
class Column:
    """One item of a framework, and how many projects answer it."""

    item: FrameworkItem
    count: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """A framework's items: all of them, and those that some project answers."""

    framework: Framework
    columns: tuple[Column, ...]

    @property
    def whole(self) -> bool:
        """Whether the matrix shows every item, or only those that projects answer."""
        return len(self.columns) <= MOST_SHOWN_WHOLE or self.framework.answer_required

    @property
    def shown(self) -> tuple[Column, ...]:
        return self.columns if self.whole else tuple(c for c in self.columns if c.count)


@dataclass(frozen=True, slots=True)
class AlignmentRow:
    """One project; `answers` are item codes by framework key."""

    number: int
    project: Proposal
    answers: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every framework with something to show, and every project."""

    matrices: tuple[Matrix, ...]
    rows: tuple[AlignmentRow, ...]

    @property
    def parts(self) -> tuple[tuple[Matrix, ...], ...]:
        """The matrices in tables that fit a page: in order, as many side by side as there is room."""
        parts: list[list[Matrix]] = []
        used = MOST_COLUMNS
        for matrix in self.matrices:
            if used + len(matrix.shown) > MOST_COLUMNS:
                parts.append([])
                used = 0
            parts[-1].append(matrix)
            used += len(matrix.shown)
        return tuple(tuple(part) for part in parts)


def alignment(policies: Policies, projects: tuple[Proposal, ...]) -> Alignment:
    """The matrix of `projects` (in the booklet's order) against every framework of the year."""
    matrices = (_matrix(f, projects) for f in policies.frameworks)
    return Alignment(
        tuple(matrix for matrix in matrices if matrix.shown),
        tuple(AlignmentRow(i, p, p.align) for i, p in enumerate(projects, 1)),
    )


def _matrix(framework: Framework, projects: tuple[Proposal, ...]) -> Matrix:
    return Matrix(
        framework,
        tuple(
            Column(item, sum(item.code in p.align.get(framework.key, ()) for p in projects))
            for item in framework.items
        ),
    )
