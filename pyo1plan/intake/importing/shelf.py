"""Where the records of a door stand in the year, how each is known again, and what judges it.

One shelf serves one run: it remembers what the run has taken so far.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from pyo1plan.findings import Finding
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.house_style import changed
from pyo1plan.intake.importing.judging import judge_alone, judge_among, with_records
from pyo1plan.intake.importing.merging import Merged
from pyo1plan.intake.importing.originals import imported
from pyo1plan.intake.importing.taking import Candidate
from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.rendering import Style
from pyo1plan.sources.text import decode
from pyo1plan.sources.together import Change
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.repository import WORKSPACES
from pyo1plan.year.version import version_of

Tree = Any
PLAIN = Style(lambda path: False, lambda path: False)


class Shelf(ABC):
    """Records of one kind, each in a file of its own.

    A record has an id, which tells it from the others of its kind: its code, or words made of what
    its place is made of. `style` is how a new file is laid out.
    """

    style: Style = PLAIN

    def __init__(self, key: str, errand: Errand, kind: FormKind) -> None:
        self.key, self.errand, self.kind = key, errand, kind
        self.taken: set[str] = set()
        self.earlier: Mapping[tuple[str, str], str] = {
            (file.sha256, one.sheet): one.id for file, one in imported(errand.submissions, key)
        }

    @property
    def year(self) -> Year:
        """The year as it stands."""
        return self.errand.year

    # -- how a record is known -------------------------------------------------------------------

    @abstractmethod
    def identity(self, one: Candidate) -> Hashable:
        """What two forms that speak of one record have in common."""

    def named(self, one: Candidate) -> tuple[Candidate, tuple[Finding, ...]]:
        """The form with all that nobody has to fill in, read as a record; and what is to be said."""
        return one.with_values(), ()

    def again(self, one: Candidate, id_: str) -> Candidate:
        """The form `one`, from which the record `id_` was taken before, read as that record."""
        return one.with_values()

    def version(self, record: Record) -> str:
        """The name of this version of a record, which its form is sent out with."""
        return version_of(record)

    @abstractmethod
    def id(self, one: Candidate) -> str:
        """The record's id; "" where the form does not tell it."""

    def name(self, one: Candidate) -> str:
        """What people call the record, beside its id."""
        return str(one.tree.get("name") or "")

    @abstractmethod
    def here(self, id_: str) -> Held[Record] | None:
        """The record as it stands here."""

    def objections(self, one: Candidate) -> Iterable[Finding]:
        """Why the form may not speak of this record."""
        return ()

    def take(self, id_: str) -> None:
        """Remember that the record `id_` is accepted."""
        self.taken.add(id_)

    # -- how it is written -----------------------------------------------------------------------

    def read(self, text: str, id_: str) -> Record | None:
        """The record `id_` in a version of its file; None where the text does not hold it."""
        value = read_values(text)
        record = None if isinstance(value, Refused) else read_record(self.kind.model, value)
        return record if isinstance(record, Record) else None

    @abstractmethod
    def file(self, record: Record) -> str:
        """Where a new record goes, from the repository's folder."""

    @abstractmethod
    def sender(self, record: Record) -> str:
        """In whose folder of `submissions/` the original is kept."""

    def placed(self, one: Candidate) -> Held[Record]:
        """The new record in its file. Raises `EditError`."""
        record = one.record
        assert record is not None
        file, text = self.file(record), own_text(one) or self.written(record)
        return Held(file, PurePosixPath(file).stem, record, text)

    @abstractmethod
    def written(self, record: Record) -> str:
        """The text of a new record's file. Raises `EditError`."""

    def amended(self, ours: Held[Record], fields: Sequence[Merged], tree: Tree) -> Held[Record]:
        """The record `ours` with new values of `fields`, by which it reads as `tree`.

        Raises `EditError`.
        """
        values = {field.path: field.theirs for field in fields}
        text = changed(ours.text, values, tree, self.style)
        return Held(ours.file, ours.id, self._read(text, tree), text)

    def _read(self, text: str, tree: Tree) -> Record:
        model = self.kind.model
        record, wanted = read_record(model, read_values(text)), read_record(model, tree)
        if isinstance(record, list) or record != wanted:
            raise EditError("the changed file would not read as the merged record")
        return record

    def changes(self, written: Sequence[Held[Record]]) -> dict[str, Change]:
        """The files that change, by their name below `workspaces/`."""
        return {
            held.file.removeprefix(f"{WORKSPACES}/"): self.change(held.file, held.text)
            for held in written
        }

    def change(self, file: str, text: str) -> Change:
        """The change of `file` from what was read to `text`.

        What somebody else saved since then is not what was read: putting the change in place refuses.
        """
        path = self.errand.repository.root / file
        now = path.read_bytes() if path.is_file() else None
        known = [held.text for held in (*self.year.proposals, *(h for _, h in self.year.others))
                 if held.file == file]  # fmt: skip
        read = known[0] if known else None
        is_same = now is not None and decode(now) == read
        return Change(now if is_same else None if read is None else read.encode(), text.encode())

    # -- what judges it --------------------------------------------------------------------------

    def alone(self, held: Held[Record]) -> list[Finding]:
        """What the rules of single records say of it."""
        return judge_alone(held, self.key, self.year, self.errand.on)

    def among(self, written: Sequence[Held[Record]]) -> list[Finding]:
        """What the rules that compare records say of these in the year as it would be."""
        year = with_records(self.year, self.key, written)
        return judge_among(year, self.key, {held.file for held in written}, self.errand.on)


def own_text(one: Candidate) -> str:
    """The text of a YAML file that says all of its record itself, as it came; "" for any other."""
    if not one.text or read_values(one.text) != one.tree:
        return ""
    return one.text if one.text.endswith("\n") else f"{one.text}\n"
