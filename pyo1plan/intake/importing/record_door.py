"""A door for records that are handed in as forms: each is known again, merged, judged and placed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pyo1plan.findings import Finding
from pyo1plan.intake.asking.form_kind import FormKind
from pyo1plan.intake.importing.bases import Bases
from pyo1plan.intake.importing.door import Door, Errand
from pyo1plan.intake.importing.fate import Case, Judge, case
from pyo1plan.intake.importing.incoming import Incoming
from pyo1plan.intake.importing.outcome import Kept, Outcome, State
from pyo1plan.intake.importing.same import Refused, told_apart
from pyo1plan.intake.importing.shelf import Shelf
from pyo1plan.intake.importing.taking import Candidate, candidates
from pyo1plan.intake.sheets.reader import forms
from pyo1plan.records.base import Record
from pyo1plan.words import Words
from pyo1plan.year.model import Year


@dataclass(frozen=True)
class RecordDoor:
    """A kind of form: what it is in a year, and the shelf on which its records stand."""

    key: str
    kind: Callable[[Year], FormKind]
    shelf: Callable[[str, Errand, FormKind], Shelf]

    def take(self, files: Sequence[Incoming], errand: Errand) -> Outcome:
        """The outcome of all forms of this kind in `files`."""
        kind = self.kind(errand.year)
        shelf = self.shelf(self.key, errand, kind)
        handed_in: list[Candidate] = []
        findings: list[Finding] = []
        for file in files:
            found, about = candidates(file, kind)
            handed_in += found
            findings += about
        cases = _among(list(self._cases(handed_in, shelf, errand)), shelf)
        # Two cases may change one file: that of the last says all of it.
        held = [one.held for one in cases if one.held is not None and one.fate.is_written]
        return Outcome(
            tuple(one.fate for one in cases),
            tuple(findings),
            shelf.changes(held) if held else {},
            tuple(_kept(cases, shelf)),
        )

    def knows(self, file: Incoming, errand: Errand) -> int:
        """How many cells of the form are found in a workbook that does not say its kind."""
        if file.workbook is None:
            return 0
        kind = self.kind(errand.year)
        return sum(len(one.cells) for one in forms(file.workbook, kind.form, kind.choices))

    def _cases(
        self, handed_in: Sequence[Candidate], shelf: Shelf, errand: Errand
    ) -> Iterator[Case]:
        """The case of each form in its order.

        One whose very sheet was imported before holds nothing new: otherwise an older file found among
        newer ones would bring back what was changed since.
        """
        judge = Judge(shelf, Bases(errand, shelf, shelf.kind))
        before = {
            place: id_
            for place, one in enumerate(handed_in)
            if (id_ := shelf.earlier.get((one.source.sha256, one.sheet)))
            and shelf.here(id_) is not None
        }
        rest = [one for place, one in enumerate(handed_in) if place not in before]
        apart = iter(told_apart(rest, shelf))
        for place, one in enumerate(handed_in):
            if place in before:
                yield case(one, "before", before[place], shelf.name(one))
                continue
            handed = next(apart)
            if isinstance(handed, Refused):
                state: State = "same" if handed.is_same else "refused"
                yield case(one, state, "", shelf.name(one), handed.findings)
            else:
                yield judge.case(handed)


def record_door(
    key: str,
    title: Words,
    model: type[Record],
    kind: Callable[[Year], FormKind],
    shelf: Callable[[str, Errand, FormKind], Shelf],
) -> Door:
    """The door for forms of `kind`, whose blank form `plan form KEY` gives."""
    records = RecordDoor(key, kind, shelf)
    how = Words(f"แบบฟอร์มจาก plan form {key}", f"the form that plan form {key} gives")
    return Door(key, title, records.take, records.knows, how, model)


def _among(cases: list[Case], shelf: Shelf) -> list[Case]:
    """The cases after the rules that compare records have seen all that would be written."""
    written = {one.held.file: one for one in cases if one.held is not None and one.fate.is_written}
    said: dict[str, list[Finding]] = {}
    if written:
        for finding in shelf.among([one.held for one in written.values() if one.held is not None]):
            file = finding.place.file
            said.setdefault(file, []).append(written[file].candidate.told(finding))
    return [
        one.with_findings(said[one.held.file])
        if one.held is not None and one.fate.is_written and one.held.file in said
        else one
        for one in cases
    ]


def _kept(cases: Sequence[Case], shelf: Shelf) -> Iterator[Kept]:
    """The originals from which something was taken, each with its records."""
    recorded = [one for one in cases if one.fate.is_recorded and one.held is not None]
    for sha256 in dict.fromkeys(one.fate.source.sha256 for one in recorded):
        taken = [one for one in recorded if one.fate.source.sha256 == sha256]
        # The sender as the record gives it: what a workbook says of itself may be no key at all.
        sender = next(shelf.sender(one.held.record) for one in taken if one.held is not None)
        yield Kept(taken[0].fate.source, sender, shelf.key, tuple(one.fate for one in taken))
