"""The schema of the work standards admits the files that stand in checklists/, and no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from pyo1plan.records.kinds import CHECKLIST, EVERY_KIND, KINDS, REQUIREMENTS, kind
from pyo1plan.records.schema import json_schema

FOLDER = Path(__file__).parents[2] / "checklists"
FILES = sorted(FOLDER.glob("*.yaml"))


def test_every_kind_is_found_by_its_key() -> None:
    assert [kind(each.key) for each in EVERY_KIND] == [*KINDS, REQUIREMENTS, CHECKLIST]


def _errors(value: Any) -> list[str]:
    judge = jsonschema.Draft202012Validator(json_schema(CHECKLIST))
    return [error.message for error in judge.iter_errors(value)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_schema_admits_the_checklists(file: Path) -> None:
    assert CHECKLIST.holds(file.relative_to(FOLDER.parent).as_posix())
    assert _errors(yaml.safe_load(file.read_text("utf-8"))) == []


def test_the_schema_refuses_a_field_that_no_checklist_has() -> None:
    value = yaml.safe_load(FILES[0].read_text("utf-8"))
    assert FILES[1:]
    assert _errors({**value, "stepps": []})
