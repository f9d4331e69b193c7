"""Everything that an import can say has a page of its own, and every page tells of something it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pyo1plan
from pyo1plan.rules.reading import READING

INTAKE = Path(pyo1plan.__file__).parent / "intake"
ID = re.compile("import(?:-[a-z]+)+")


def _ids(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and ID.fullmatch(node.value)
        ):
            yield node.value


def test_every_id_has_its_page() -> None:
    said = {id_ for path in INTAKE.rglob("*.py") for id_ in _ids(path)}
    assert len(said) > 12
    assert said == {entry.id for entry in READING if entry.id.startswith("import-")}


def test_a_page_of_an_import_tells_a_scene() -> None:
    pages = [entry for entry in READING if entry.id.startswith("import-")]
    assert all(entry.scene and not entry.wrong and not entry.right for entry in pages)
