"""What does not fit a record is told field by field, with its Thai name and the cure."""

from __future__ import annotations

from typing import Any

import pytest

from pyo1plan.records.base import Record
from pyo1plan.records.form import nearest, read_record
from pyo1plan.records.kinds import KINDS, kind

PROPOSAL = {
    "id": "70-SUP-001",
    "name": "โครงการ",
    "group": "supervision",
    "budget": {"total": "0", "quarters": ["0"] * 4},
}


def problems(
    change: dict[str, Any], key: str = "proposal", base: dict[str, Any] = PROPOSAL
) -> list[Any]:
    found = read_record(kind(key).model, {**base, **change})
    assert isinstance(found, list)
    return found


def test_a_sound_record_is_read() -> None:
    assert isinstance(read_record(kind("proposal").model, PROPOSAL), Record)


def test_an_unknown_key_suggests_the_nearest() -> None:
    ((rule, path, message, hint),) = problems({"nmae": "x"})
    assert (rule, path) == ("field-unknown", ("nmae",))
    assert "nmae" in message.th
    assert "name (ชื่อโครงการ)" in hint.th


def test_a_key_with_another_spelling_in_python_is_known_by_its_own() -> None:
    found = problems({"allocations": [{"id": "A1", "fro": "x"}]}, "policies", {})
    paths = [path for _, path, _, _ in found]
    assert ("allocations", 0, "from") in paths
    assert ("allocations", 0, "fro") in paths


def test_all_problems_come_in_one_run() -> None:
    found = problems(
        {"start": "2569-13-01", "since": "2027", "budget": {"total": "ก", "quarters": ["1"]}}
    )
    assert {rule for rule, *_ in found} == {
        "value-day",
        "value-year",
        "value-number",
        "value-count",
    }


@pytest.mark.parametrize("value", [None, [], "text", {"budget": "x"}])
def test_a_file_of_another_shape(value: Any) -> None:
    found = read_record(kind("proposal").model, value)
    assert isinstance(found, list)
    assert all(message.th and message.en and hint.th and hint.en for _, _, message, hint in found)


@pytest.mark.parametrize("each", KINDS, ids=lambda k: k.key)
def test_every_field_has_its_name_in_both_languages(each: Any) -> None:
    schema = each.model.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        for key, inner in part["properties"].items():
            assert inner.get("title"), (each.key, key)
            assert inner.get("en", {}).get("title"), (each.key, key)
            assert any("ก" <= c <= "๙" for c in inner["title"]), (each.key, key)


def test_nearest_knows_when_nothing_is_near() -> None:
    assert nearest("supervison", ["supervision", "audit"]) == "supervision"
    assert nearest("zzz", ["supervision", "audit"]) is None
