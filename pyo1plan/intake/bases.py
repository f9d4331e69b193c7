"""What a project was when it was last imported: the original it came from, read again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pyo1plan.intake.choices import Choices
from pyo1plan.intake.incoming import opened
from pyo1plan.intake.layout import Form
from pyo1plan.intake.loss import bare
from pyo1plan.intake.merging import NOTHING
from pyo1plan.intake.originals import FOLDER
from pyo1plan.intake.taking import Candidate, candidates
from pyo1plan.records.submissions import Imported, Received, Submissions
from pyo1plan.year.amending import tree_of

Tree = Any


@dataclass(frozen=True)
class Bases:
    """The originals of a year, in `folder`, as `submissions` names them."""

    folder: Path
    number: int
    submissions: Submissions
    form: Form
    choices: Choices

    def of(self, id_: str) -> Tree:
        """The project `id_` as it was last imported; `NOTHING` where that cannot be told.

        An original that is gone, or is no more what came, tells nothing.
        """
        last = self._last.get(id_)
        if last is None:
            return NOTHING
        file, one = last
        for candidate in self._handed_in(file):
            if candidate.sheet == one.sheet:
                record = candidate.with_values(id=id_).record
                return NOTHING if record is None else bare(tree_of(record))
        return NOTHING

    def _handed_in(self, file: Received) -> list[Candidate]:
        """What the original holds, read once; nothing where it is no more what came."""
        if file.file not in self._read:
            path = self.folder / FOLDER / file.file
            data = path.read_bytes() if path.is_file() else b""
            source = opened(file.file, path.name, data, self.number)
            found, _ = candidates(source, self.form, self.choices)
            self._read[file.file] = found if source.sha256 == file.sha256 else []
        return self._read[file.file]

    @cached_property
    def _read(self) -> dict[str, list[Candidate]]:
        return {}

    @cached_property
    def _last(self) -> dict[str, tuple[Received, Imported]]:
        """The last import of each project: files stand in the order in which they came."""
        return {one.id: (file, one) for file in self.submissions.received for one in file.proposals}
