"""An office older than the registers is told which lines its `.gitattributes` lacks."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.cli.checkup.together import lines
from pyo1plan.start.fresh import attributes


def test_missing_lines_are_given_until_they_are_there(tmp_path: Path) -> None:
    assert len(attributes()) >= 5
    (line,) = lines(tmp_path)
    assert line.hint is not None
    assert attributes()[0] in line.hint.th
    (tmp_path / ".gitattributes").write_text("\n".join(attributes()), encoding="utf-8")
    assert list(lines(tmp_path)) == []
