"""Where a cell of a table stands, in the words of the file: a line of a CSV file, else a cell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pyo1plan.findings import Place
from pyo1plan.sources.workbook import Sheet
from pyo1plan.sources.workbook.delimited import SUFFIXES
from pyo1plan.words import Words


@dataclass(frozen=True)
class Source:
    """A sheet and the file it stands in, as the command line names it."""

    shown: str
    sheet: Sheet

    @property
    def is_lines(self) -> bool:
        """Whether people know its rows as lines of a text."""
        return self.shown.lower().endswith(SUFFIXES)

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        """The rows that hold a value of several lines, and how many more lines than one."""
        more: dict[int, int] = {}
        for (row, _), cell in self.sheet.cells.items():
            if cell.text and "\n" in cell.text:
                more[row] = more.get(row, 0) + cell.text.count("\n")
        return sorted(more.items())

    def line(self, row: int) -> int:
        """The line of a CSV file on which `row` begins."""
        return row + sum(more for at, more in self._breaks if at < row)

    def place(self, row: int, column: int = 1) -> Place:
        """The cell at `row` and `column`, as a finding names it."""
        if self.is_lines:
            line = self.line(row)
            return Place(self.shown, line, 1, line)
        return Place(self.shown, cell=self.sheet.place(row, column))

    def row_words(self, row: int) -> Words:
        """The row as a sentence names it."""
        if self.is_lines:
            return Words(f"บรรทัดที่ {self.line(row)}", f"line {self.line(row)}")
        return Words(f"แผ่น {self.sheet.name} แถวที่ {row}", f"row {row} of sheet {self.sheet.name}")
