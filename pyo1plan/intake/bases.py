"""What a record was when the form that changes it was made: the version that both sides began with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyo1plan.intake.door import Errand
from pyo1plan.intake.form_kind import FormKind
from pyo1plan.intake.incoming import opened
from pyo1plan.intake.loss import bare
from pyo1plan.intake.merging import NOTHING
from pyo1plan.intake.originals import FOLDER, OneImported, imported
from pyo1plan.intake.shelf import Shelf
from pyo1plan.intake.taking import Candidate, candidates
from pyo1plan.records.base import Record
from pyo1plan.records.submissions import Received
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.version import version_of

Tree = Any


@dataclass(frozen=True)
class Bases:
    """The originals of a year from which records of one kind were taken."""

    errand: Errand
    shelf: Shelf
    kind: FormKind

    def of(self, ours: Held[Record], one: Candidate) -> Tree:
        """The record that `one` was made from; `NOTHING` where that cannot be told.

        A form that went out with what stands here now: whatever differs, the sender changed. Else it
        is what was imported last; an original that is gone, or is no more what came, tells nothing.
        """
        if one.sent and one.sent == version_of(ours.record):
            return bare(tree_of(ours.record))
        last = self._last.get(ours.id)
        if last is None:
            return NOTHING
        file, imported_ = last
        for candidate in self._handed_in(file):
            if candidate.sheet == imported_.sheet:
                record = self.shelf.again(candidate, ours.id).record
                return NOTHING if record is None else bare(tree_of(record))
        return NOTHING

    def _handed_in(self, file: Received) -> list[Candidate]:
        """What the original holds, read once; nothing where it is no more what came."""
        if file.file not in self._read:
            number = self.errand.year.frame.number
            path = self.errand.repository.year(number) / FOLDER / file.file
            data = path.read_bytes() if path.is_file() else b""
            source = opened(file.file, path.name, data, number)
            found, _ = candidates(source, self.kind)
            self._read[file.file] = found if source.sha256 == file.sha256 else []
        return self._read[file.file]

    @cached_property
    def _read(self) -> dict[str, list[Candidate]]:
        return {}

    @cached_property
    def _last(self) -> dict[str, tuple[Received, OneImported]]:
        """The last import of each record: files stand in the order in which they came."""
        pairs = imported(self.errand.submissions, self.shelf.key)
        return {one.id: (file, one) for file, one in pairs}
