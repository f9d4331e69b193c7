"""Tables that people make for themselves, read by their headings: rows of text by field, with places.

A file's headings vary (รหัสโรงเรียน, school_id, รหัส), stand in one row or in two or three, under a title,
over merged cells, with sums below. `read_table` finds the headings, tells what it cannot match, and
gives the rows; nothing is converted or judged here.
"""

from __future__ import annotations

from pyo1plan.intake.tabular.aggregates import is_aggregate
from pyo1plan.intake.tabular.columns import Column, Columns, plain
from pyo1plan.intake.tabular.headings import Heading, Headings
from pyo1plan.intake.tabular.place import Source
from pyo1plan.intake.tabular.reading import Said, Tabular, read_table, read_tables
from pyo1plan.intake.tabular.rows import Row

__all__ = [
    "Column",
    "Columns",
    "Heading",
    "Headings",
    "Row",
    "Said",
    "Source",
    "Tabular",
    "is_aggregate",
    "plain",
    "read_table",
    "read_tables",
]
