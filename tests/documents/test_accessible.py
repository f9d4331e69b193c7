"""Every paper can be followed by somebody who hears it: headings in order, tables with heads, pictures told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html

from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.year.model import Year
from tests.documents.every import bodies_of


def faults(body: str) -> Iterator[str]:
    """What a screen reader would stumble over."""
    tree = html.fragment_fromstring(body, create_parent="div")
    levels = [0]
    for node in tree.iter("h1", "h2", "h3"):
        level = int(node.tag[1])
        if level > levels[-1] + 1:
            yield f"h{level} after h{levels[-1]}: {node.text_content().strip()}"
        if not node.text_content().strip():
            yield f"an empty h{level}"
        levels.append(level)
    if len(levels) == 1:
        yield "no heading"
    for table in tree.iter("table"):
        yield from _faults_of_table(table)
    for figure in tree.iter("figure"):
        told = figure.get("data-alt") or "emblem" in (figure.get("class") or "")
        if not told:
            yield "a figure without a description"


def _faults_of_table(table: html.HtmlElement) -> Iterator[str]:
    rows = list(table.iter("tr"))
    shown = " ".join(table.text_content().split())[:60]
    if not rows:
        yield f"a table without rows: {shown}"
        return
    ruled = "plan" in (table.get("class") or "").split()
    headed = table.find("thead") is not None or rows[0].find("td") is None
    if ruled and len(rows) > 1 and not headed:
        yield f"a ruled table without heads: {shown}"


@pytest.mark.parametrize("key", [d.key for d in DOCUMENTS])
def test_every_paper_can_be_followed_by_ear(
    example: Year, finished: Year, period: Year, small: Year, key: str
) -> None:
    bodies = bodies_of(key, example, finished, period, small)
    assert bodies
    assert [fault for body in bodies for fault in faults(body)] == []


def test_faults_are_seen() -> None:
    bad = (
        "<h2>ก</h2><h1> </h1><table class='plan'><tr><td>ก</td></tr><tr><td>ข</td></tr></table>"
        "<table class='plan'></table><figure class='chart'></figure>"
    )
    assert len(list(faults(bad))) == 5
    assert list(faults("<p>ก</p>")) == ["no heading"]
