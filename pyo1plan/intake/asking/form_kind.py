"""What one kind of form is in one year, as far as reading a filled one needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pyo1plan.findings import Path
from pyo1plan.intake.importing.merging import Lists
from pyo1plan.intake.sheets.choices import Choices
from pyo1plan.intake.sheets.layout import Form
from pyo1plan.records.base import Record
from pyo1plan.words import Words


@dataclass(frozen=True)
class FormKind:
    """The record that a form holds, its entries, and the lists that they choose from.

    `given` names what the form itself fills in (entries, and columns as `projects.project`): a form
    in which nothing else stands is blank, which `blank` says. `name` is the way to what a record is
    called in words, () for a record that has no name. `keys` says by which field the rows of a list
    are known (by the keys that lead to the list): they may be moved without being changed.
    """

    model: type[Record]
    form: Form
    choices: Choices
    given: frozenset[str]
    blank: Words
    name: tuple[str, ...] = ("name",)
    keys: Mapping[Path, str] = field(default_factory=dict)

    @property
    def lists(self) -> Lists:
        """How the lists of two versions of a record are compared."""
        whole = frozenset(e.path for e in self.form.entries if e.sort == "codes")
        return Lists(whole, self.keys)
