"""What a record was when the form that changes it was made: the version that both sides began with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyo1plan.history.versions import versions
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.incoming import opened
from pyo1plan.intake.importing.merging import NOTHING
from pyo1plan.intake.importing.originals import FOLDER, OneImported, imported
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate, candidates
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.records.base import Record
from pyo1plan.records.submissions import Received
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held

Tree = Any


@dataclass(frozen=True)
class Bases:
    """The originals of a year from which records of one kind were taken."""

    errand: Errand
    shelf: Shelf
    kind: FormKind

    def of(self, id_: str, ours: Held[Record], one: Candidate) -> Tree:
        """What the record `id_` was when `one` was made from it; `NOTHING` where that cannot be told.

        A form that went out with what stands here now: whatever differs, the sender changed. One that
        was imported before and comes again: it goes on from there. Else what it went out with, if any
        original or commit still holds that version; in the end what was imported last.
        """
        if one.sent and one.sent == self.shelf.version(ours.record):
            return bare(tree_of(ours.record))
        earlier = self._earlier(id_)
        last = next(reversed(earlier), None)
        found = last[1] if last else None
        if one.sent and not (last and last[0] == one.sent):
            records = (record for _, record in reversed(earlier))
            found = (
                self._sent_out(one.sent, records) or self._committed(one.sent, id_, ours) or found
            )
        return NOTHING if found is None else bare(tree_of(found))

    def _sent_out(self, sent: str, records: Iterable[Record]) -> Record | None:
        return next((record for record in records if self.shelf.version(record) == sent), None)

    def _committed(self, sent: str, id_: str, ours: Held[Record]) -> Record | None:
        """The record in the version `sent` among the commits of its file."""
        texts = versions(self.errand.repository.root, ours.file)
        read = (self.shelf.read(text, id_) for text in texts)
        return self._sent_out(sent, (record for record in read if record is not None))

    def _earlier(self, id_: str) -> list[tuple[str, Record]]:
        """Each import of the record in order: the version its form went out with, and what it said.

        An original that is gone, or is no more what came, tells nothing.
        """
        found = []
        for file, imported_ in self._imports.get(id_, ()):
            for candidate in self._handed_in(file):
                if candidate.sheet == imported_.sheet:
                    record = self.shelf.again(candidate, id_).record
                    found += [(candidate.sent, record)] if record is not None else []
        return found

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
    def _imports(self) -> dict[str, list[tuple[Received, OneImported]]]:
        """The imports of each record: files stand in the order in which they came."""
        found: dict[str, list[tuple[Received, OneImported]]] = {}
        for file, one in imported(self.errand.submissions, self.shelf.key):
            found.setdefault(one.id, []).append((file, one))
        return found
