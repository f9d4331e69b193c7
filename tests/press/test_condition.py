"""Whether the press can work, asked of the real printers and fonts."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from pyo1plan.press.condition import damaged_fonts, missing_families, printers
from pyo1plan.press.glyphs import FAMILY, font_file

TOP = Path(__file__).parents[2]


def test_the_printers_work_in_the_versions_that_the_project_pins() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = dict(re.findall(r"^(\S+)==(\S+)$", "\n".join(project["dependencies"]), re.M))
    both = printers()
    assert {printer.package: printer.wanted for printer in both} == pins
    assert [printer.there for printer in both] == [printer.wanted for printer in both]
    assert [printer.why for printer in both] == [None, None]
    assert [printer.program.split()[0] for printer in both] == ["pandoc", "typst"]


def test_the_bundled_fonts_are_whole_and_another_family_is_missed() -> None:
    assert damaged_fonts() == []
    assert missing_families([FAMILY.upper(), "แบบอักษรที่ไม่มี"]) == ["แบบอักษรที่ไม่มี"]
    assert missing_families([]) == []


def test_fonts_of_the_offices_folder_are_looked_for_there(tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(font_file("Bold").read_bytes())
    assert missing_families([FAMILY], str(tmp_path)) == []
    assert missing_families(["TH ก"], str(tmp_path)) == ["TH ก"]
