"""The reference pages say what the rules and records say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pyo1plan.records.kinds import EVERY_KIND, Kind
from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.reading import READING

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_WRITE = "import json, make_reference; print(json.dumps(dict(make_reference.pages())))"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    made = subprocess.run(
        [sys.executable, "-c", _WRITE],
        cwd=ROOT / "tools",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return dict(json.loads(made.stdout))


def test_the_pages_are_current(pages: dict[str, str]) -> None:
    stale = [
        name
        for name, text in pages.items()
        if not (DOCS / name).is_file() or (DOCS / name).read_text("utf-8") != text
    ]
    assert stale == [], "run: make reference"


def test_no_page_is_left_over(pages: dict[str, str]) -> None:
    there = {f"records/{path.name}" for path in (DOCS / "records").glob("*.md")}
    assert there == {name for name in pages if name.startswith("records/")}, "run: make reference"


def test_every_finding_has_its_paragraph(pages: dict[str, str]) -> None:
    headings = re.findall("^### (.+)$", pages["rules.md"], re.M)
    assert sorted(headings) == sorted([r.id for r in rules()] + [e.id for e in READING])


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.key)
def test_every_field_of_a_record_is_on_its_page(kind: Kind, pages: dict[str, str]) -> None:
    page = pages[f"records/{kind.key}.md"]
    for name, info in kind.model.model_fields.items():
        assert f"| `{info.alias or name}` |" in page


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.key)
def test_links_within_a_page_lead_somewhere(kind: Kind, pages: dict[str, str]) -> None:
    page = pages[f"records/{kind.key}.md"]
    headings = {heading.lower() for heading in re.findall("^## (.+)$", page, re.M)}
    assert set(re.findall(r"\]\(#([a-z]+)\)", page)) <= headings
