"""The evidence of the standards names only what there is, and no step is without it."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from pyo1plan.checklists.filled import called
from pyo1plan.checklists.kinds.publication import CHANNELS
from pyo1plan.checklists.kinds.resolution import PROPOSALS
from pyo1plan.checklists.kinds.rules import FOLDERS, chosen
from pyo1plan.checklists.matters import MATTERS
from pyo1plan.checklists.recipients import NAMES
from pyo1plan.records.base import Record
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.evidence import Evidence, RulesEvidence
from pyo1plan.records.form import read_record
from pyo1plan.records.kinds import EVERY_KIND
from pyo1plan.records.office import Office
from pyo1plan.records.standard import steps
from pyo1plan.rules.catalogue import rules
from pyo1plan.sources.events import read_values
from pyo1plan.start.fresh import fresh_office
from pyo1plan.start.naming import names_of

ROOT = Path(__file__).parents[2]
#: Steps that only a person can vouch for: the workspace cannot hold how letters are carried.
VOUCHED = {"6.1.1"}
Pieces = list[tuple[str, Evidence]]


@pytest.fixture(scope="module")
def pieces(checklists: tuple[Checklist, ...]) -> Pieces:
    found = [(n, e) for n, step in steps(checklists).items() for e in step.evidence]
    assert len(found) > 90
    return found


def asked(pieces: Pieces, kind: str) -> list[Any]:
    found = [e.asked for _, e in pieces if e.kind == kind]
    assert found, f"no step leans on {kind}"
    return found


def bodies_of(text: str) -> set[str]:
    office = read_record(Office, read_values(text))
    assert isinstance(office, Office), office
    return {body.key for body in office.bodies}


def test_no_step_without_evidence_and_none_twice(checklists: tuple[Checklist, ...]) -> None:
    leaves = {n: s for n, s in steps(checklists).items() if not s.steps}
    assert len(leaves) == 65
    assert [n for n, step in leaves.items() if not step.evidence] == []
    for n, step in steps(checklists).items():
        assert len(set(map(repr, step.evidence))) == len(step.evidence), n
        assert not (step.steps and step.evidence), f"{n} is done when its parts are"


def test_only_what_nothing_else_can_show_is_attested(checklists: tuple[Checklist, ...]) -> None:
    for n, step in steps(checklists).items():
        kinds = {e.kind for e in step.evidence}
        assert ("attestation" in kinds) == (n in VOUCHED), n


def test_every_kind_of_evidence_is_leant_on_and_has_its_file(pieces: Pieces) -> None:
    assert {e.kind for _, e in pieces} == set(Evidence.model_fields)
    files = {p.stem for p in (ROOT / "pyo1plan/checklists/kinds").glob("*.py")} - {"__init__"}
    assert files == set(Evidence.model_fields)
    tests = {p.stem for p in (Path(__file__).parent / "kinds").glob("test_*.py")}
    assert tests == {f"test_{kind}" for kind in files}


@pytest.mark.parametrize("where", ["example", "fresh"])
def test_every_body_stands_in_the_office(pieces: Pieces, where: str) -> None:
    if where == "example":
        text = (ROOT / "workspaces/office.yaml").read_text("utf-8")
    else:
        files = fresh_office(2571, names_of("สพป.พะเยา เขต 1", "56010000"))
        text = files["workspaces/office.yaml"].decode()
    named = {getattr(e.asked, key, None) for _, e in pieces for key in ("body", "appoints")}
    assert named - {None} <= bodies_of(text)
    assert len(named) >= 7


def test_every_record_and_field_is_known(pieces: Pieces) -> None:
    kinds = {k.key: k.model for k in EVERY_KIND}
    seen = 0
    for one in asked(pieces, "records") + asked(pieces, "cases"):
        for dotted in one.having:
            assert called(kinds[one.of], dotted) != (dotted, dotted), f"{one.of}: {dotted}"
            assert walks(kinds[one.of], dotted.split(".")), f"{one.of}: {dotted}"
            seen += 1
        for key in one.where:
            assert key in kinds[one.of].model_fields or hasattr(kinds[one.of], key)
    assert seen > 60


def walks(model: type[Record], keys: list[str]) -> bool:
    named = {i.alias or n: i.annotation for n, i in model.model_fields.items()}
    if keys[0] not in named:
        return False
    inner = list(records_in(named[keys[0]]))
    return len(keys) == 1 or any(walks(m, keys[1:]) for m in inner)


def records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in typing.get_args(annotation):
        yield from records_in(part)


def test_every_rule_is_known(pieces: Pieces) -> None:
    ids = {rule.id for rule in rules()}
    for one in asked(pieces, "rules"):
        for name in one.of:
            assert name in FOLDERS or name in ids
            assert chosen(RulesEvidence(of=(name,))), name
        for step in one.steps:
            assert chosen(RulesEvidence(steps=(step,))), step


def test_every_document_and_matter_has_its_words(pieces: Pieces) -> None:
    keys = {getattr(e.asked, "about", None) for _, e in pieces}
    keys |= {e.asked.of for _, e in pieces if e.kind in ("document", "publication")}
    assert keys - {None, PROPOSALS} <= set(MATTERS)
    for words in (*MATTERS.values(), *CHANNELS.values(), *FOLDERS.values(), *NAMES.values()):
        assert any("ก" <= c <= "๙" for c in words.th)
        assert words.en.isascii()
    assert {o.channel for o in asked(pieces, "publication")} - {None} <= set(CHANNELS)
    assert {to for o in asked(pieces, "letter") for to in o.to} <= set(NAMES)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"records": {"of": "news"}, "results": {"quarter": "1"}},
        {"letter": {"about": "x", "to": []}},
    ],
)
def test_a_piece_of_evidence_is_of_one_kind(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Evidence.model_validate(given)
