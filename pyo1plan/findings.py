"""The value that says what is wrong: a rule, a place, a message and what to do.

Findings are returned, never raised: one run reports all it could see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pyo1plan.words import Words

Severity = Literal["error", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")
SEVERITY_NAMES: dict[Severity, Words] = {
    "error": Words("ข้อผิดพลาด", "error"),
    "warning": Words("คำเตือน", "warning"),
    "advice": Words("ข้อแนะนำ", "advice"),
}

#: The way from a file's root to a value: keys of mappings, indexes (from 0) of lists.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands.

    `file` is relative to the repository with `/` on every system. Lines and columns count from 1,
    columns in characters; the end is the column after the last character.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a reader of the finding must see, and why."""

    place: Place
    note: Words


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, where it is, and what to do about it."""

    rule: str
    severity: Severity
    place: Place
    message: Words
    hint: Words
    path: Path = ()
    related: tuple[Related, ...] = ()
    step: str = ""
    #: The source lines from `place.line` on, without line ends: what the terminal shows.
    excerpt: str = field(default="", compare=False)

    def order(self) -> tuple[str, int, int, str, Path]:
        """Findings are shown by file, place, then rule: the same on every run."""
        return (
            self.place.file,
            self.place.line,
            self.place.column,
            self.rule,
            tuple(str(p) for p in self.path),
        )


def reaches(severity: Severity, threshold: Severity) -> bool:
    """Whether `severity` is at or above `threshold` (`error` is the highest)."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(threshold)
