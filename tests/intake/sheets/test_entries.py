"""A record put into its form and taken out again is the same record."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from pyo1plan.intake.sheets.entries import Entered, entered, tree_from
from pyo1plan.intake.sheets.layout import Entry, Form, Table, form_of
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.results import Results
from pyo1plan.records.schools import Schools
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from tests.rules.any_record import KEYS, Tree, records

ROOT = Path(__file__).parents[3]
YEAR, _ = load_year(Repository(ROOT), 2570)
ALIGN = {"align": [(key, Words(key, key)) for key in (*KEYS, "national", "masterplan", "nesdp", "moe", "province", "standard")]}  # fmt: skip
FORM = form_of("proposal", Proposal, ALIGN)


@pytest.mark.parametrize("held", YEAR.proposals, ids=lambda held: held.id)
def test_every_proposal_of_the_example_year_comes_back(held: object) -> None:
    record = held.record  # type: ignore[attr-defined]
    tree, _ = tree_from(FORM, entered(FORM, tree_of(record)))
    assert read_record(Proposal, tree) == record


@settings(max_examples=150, deadline=None)
@given(records(Proposal))
def test_any_proposal_comes_back(tree: Tree) -> None:
    record = read_record(Proposal, tree)
    assert isinstance(record, Proposal)
    back, spots = tree_from(FORM, entered(FORM, tree_of(record)))
    again = read_record(Proposal, back)
    assert isinstance(again, Proposal), again
    assert bare(tree_of(again)) == bare(tree_of(record))
    _every_value_has_a_spot(back, (), spots)


def bare(tree: Tree) -> Tree:
    """The tree without empty lists and maps: a form cannot tell them from nothing."""
    if isinstance(tree, dict):
        kept = {key: bare(value) for key, value in tree.items()}
        return {key: value for key, value in kept.items() if value not in ([], {})}
    return [bare(value) for value in tree] if isinstance(tree, list) else tree


def _every_value_has_a_spot(tree: Tree, path: tuple[str | int, ...], spots: object) -> None:
    if isinstance(tree, dict):
        for key, value in tree.items():
            _every_value_has_a_spot(value, (*path, key), spots)
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            _every_value_has_a_spot(value, (*path, index), spots)
    else:
        assert path in spots  # type: ignore[operator]


def test_the_form_asks_for_every_field_in_the_records_words() -> None:
    named = {part.name.split(".")[0] for part in FORM.parts}
    assert named == set(Proposal.model_fields)
    lines = next(t for t in FORM.tables if t.name == "activities.lines")
    assert lines.outer == ("activities",)
    assert [c.name for c in lines.columns][:3] == ["of", "item", "category"]
    nature = next(e for e in FORM.entries if e.name == "nature")
    assert (nature.sort, nature.options) == ("choice", ("new", "continuing"))
    assert nature.label.th == "ลักษณะโครงการ"


def test_other_records_have_forms_too() -> None:
    for kind, model in (("results", Results), ("schools", Schools)):
        form = _form_or_reason(kind, model)
        assert isinstance(form, (Form, TypeError, KeyError))
    assert {t.name for t in form_of("results", Results).tables} >= {"projects"}


def _form_or_reason(kind: str, model: type) -> Form | Exception:
    try:
        return form_of(kind, model)
    except (TypeError, KeyError) as reason:
        return reason


def test_a_row_of_no_activity_is_not_lost() -> None:
    rows = {
        "activities": [{"name": "อบรม"}],
        "activities.lines": [{"of": "1", "item": "ก"}, {"of": "7", "item": "ข"}, {"item": "ค"}],
    }
    tree, spots = tree_from(FORM, Entered({}, rows))
    items = [line["item"] for activity in tree["activities"] for line in activity["lines"]]
    assert items == ["ก", "ข", "ค"]
    assert spots["activities", 1, "lines", 0, "item"] == ("activities.lines", 1, "item")


def test_parts_are_entries_and_tables_in_the_order_of_the_record() -> None:
    kinds = [type(part) for part in FORM.parts]
    assert set(kinds) == {Entry, Table}
    order = [part.name.split(".")[0] for part in FORM.parts]
    assert list(dict.fromkeys(order)) == list(Proposal.model_fields)
