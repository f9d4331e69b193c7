"""Instructions come from a text file that an office may change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pyo1plan.intake.asking.forms import KINDS, Kind
from pyo1plan.intake.sheets.guide import GuideLine, GuideProblem, guide_of, read_guide
from tests.intake.written import ROOT

VALUES = {
    key: key
    for key in ("office", "group", "member", "school", "year", "years", "deadline", "quarter")
}


def test_headings_remarks_and_values() -> None:
    text = "// ไม่พิมพ์\n# หัวข้อ\nส่งให้ {office}  \n\n"
    assert guide_of(text, "f.txt", {"office": "สพป."}) == (
        GuideLine("หัวข้อ", True),
        GuideLine("ส่งให้ สพป."),
        GuideLine(""),
    )


def test_a_value_that_there_is_not_is_told_with_its_line() -> None:
    with pytest.raises(GuideProblem) as problem:
        guide_of("ก\n{offce}", "forms/x.txt", {"office": "ก"})
    assert (problem.value.file, problem.value.line) == ("forms/x.txt", 2)
    assert "{offce}" in problem.value.words.th
    assert "{office}" in problem.value.words.en


def test_a_value_is_never_read_as_a_name() -> None:
    assert guide_of("{a}", "f", {"a": "{b}"}) == (GuideLine("{b}"),)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_each_kind_has_instructions(kind: Kind[Any]) -> None:
    lines = read_guide(kind.key, [ROOT / "templates"], VALUES)
    assert sum(line.heading for line in lines) >= 2
    # What the office fills in itself is due to nobody.
    assert any("deadline" in line.text for line in lines) or kind.audience.option is None


def test_an_office_s_own_instructions_come_first(tmp_path: Path) -> None:
    own = tmp_path / "forms" / "proposal.txt"
    own.parent.mkdir()
    own.write_text("\ufeffของเราเอง", encoding="utf-8")
    lines = read_guide("proposal", [tmp_path, ROOT / "templates"], {})
    assert lines == (GuideLine("ของเราเอง"),)
    own.write_bytes("ของเราเอง".encode("cp874"))
    with pytest.raises(GuideProblem):
        read_guide("proposal", [tmp_path], {})
    with pytest.raises(GuideProblem):
        read_guide("results", [tmp_path], {})
