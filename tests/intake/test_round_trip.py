"""Any proposal that goes out as a form comes in as the record it was: the whole way of an import."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, Phase, assume, given, settings

from pyo1plan.intake.importing.door_proposals import proposal_kind
from pyo1plan.intake.importing.house_style import written
from pyo1plan.intake.importing.incoming import opened
from pyo1plan.intake.importing.said import CannotHold
from pyo1plan.intake.importing.taking import candidates
from pyo1plan.intake.sheets.choices import choices_of
from pyo1plan.intake.sheets.entries import entered
from pyo1plan.intake.sheets.layout import form_of
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.intake.sheets.parcel import Blank, Parcel
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.sources.events import read_values
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from tests.intake.handed_in import YEAR
from tests.rules.any_record import KEYS, Tree, records

FORM = form_of("proposal", Proposal, {"align": [(key, Words(key, key)) for key in KEYS]})
CHOICES = choices_of(FORM, YEAR.frame)
KIND = replace(proposal_kind(YEAR), form=FORM, choices=CHOICES)


def sent_out(record: Proposal) -> bytes:
    blank = Blank("โครงการ", entered(FORM, tree_of(record)), frozenset({"id", "group"}))
    meta = {"form": "proposal", "year": "2570", "group": record.group}
    when = datetime(2026, 10, 1, tzinfo=UTC)
    return workbook(Parcel(FORM, "แบบ", "สำนักงาน", meta, [], CHOICES, [blank], when))


# A workbook takes its time: no shrinking, which would try hundreds of them.
@settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(records(Proposal))
def test_what_went_out_comes_in(tree: Tree) -> None:
    record: Any = read_record(Proposal, tree)
    assert isinstance(record, Proposal)
    assume(set(record.align) <= set(KEYS))
    try:
        data = sent_out(record)
    except CannotHold:
        assume(False)
    (one,), findings = candidates(opened("1.xlsx", "1.xlsx", data, 2570), KIND)
    assert findings == []
    taken = one.with_values().record
    assert isinstance(taken, Proposal), one.with_values().findings
    assert bare(tree_of(taken)) == bare(tree_of(record))
    # And as it is written: the file reads as the record, whatever its texts hold.
    again = read_record(Proposal, read_values(written(tree_of(taken), False)))
    assert isinstance(again, Proposal)
    assert bare(tree_of(again)) == bare(tree_of(record))
