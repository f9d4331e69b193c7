"""What reading a file can find wrong before any record is built."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.findings import Finding, Place, Related, Severity
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the text of a file, at a line and column that count from 1."""

    rule: str
    message: Words
    hint: Words
    line: int = 1
    column: int = 1
    #: Line, column and note of another place that belongs to it.
    other: tuple[int, int, Words] | None = None
    severity: Severity = "error"

    def finding(self, file: str, lines: list[str] | None = None) -> Finding:
        """The problem as a finding in `file`, with its source line when `lines` are known."""
        place = Place(file, self.line, self.column, self.line, self.column + 1)
        related: tuple[Related, ...] = ()
        if self.other is not None:
            line, column, note = self.other
            related = (Related(Place(file, line, column, line, column + 1), note),)
        excerpt = lines[self.line - 1] if lines and self.line <= len(lines) else ""
        return Finding(
            self.rule,
            self.severity,
            place,
            self.message,
            self.hint,
            related=related,
            excerpt=excerpt,
        )
