"""What reading can find wrong before any rule is run: the same explanation that every rule has.

The findings themselves are made where the fault is seen (sources, records, year, the rule engine);
here stand their reasons, for `plan rules` and the catalogue. The tests try every example; what an
import says (`import-…`) is tried where forms and tables are taken.
"""

from __future__ import annotations

from pyo1plan.rules.reading.checklists import CHECKLISTS
from pyo1plan.rules.reading.entry import Reading
from pyo1plan.rules.reading.files import FILES
from pyo1plan.rules.reading.import_tables import TABLES
from pyo1plan.rules.reading.imports import FORMS
from pyo1plan.rules.reading.runs import RUNS
from pyo1plan.rules.reading.syntax import YAML
from pyo1plan.rules.reading.values import VALUES
from pyo1plan.rules.reading.workbooks import WORKBOOKS

#: Everything that reading can say, by id.
READING: tuple[Reading, ...] = tuple(
    sorted(
        (*FILES, *YAML, *VALUES, *CHECKLISTS, *RUNS, *WORKBOOKS, *FORMS, *TABLES),
        key=lambda entry: entry.id,
    )
)

__all__ = ["READING", "Reading"]
