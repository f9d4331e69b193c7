"""What the committee changed: every project stands there once, and the sums close in print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import html

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.draft_comparison import content
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.page import amount_of, text_of
from tests.year.test_reshaping import decided


@pytest.fixture(scope="module")
def decided_year(example: Year) -> Year:
    """The example year after a meeting that agreed, changed, merged, split, moved money and cut."""
    meeting = decided(
        {"proposal": "70-SUP-001", "decision": "agree"},
        {"proposal": "70-SUP-002", "decision": "agree-with-changes", "changes": {"place": "ทุกอำเภอ"}},
        {"proposal": "70-SUP-004", "decision": "merge", "into": "70-SUP-005", "reason": "งานเดียวกัน"},
        {"proposal": "70-ICT-001", "decision": "reject", "reason": "เกินเพดานของกลุ่ม"},
        {
            "proposal": "70-PRO-001",
            "decision": "transfer",
            "transfer": {"to": "70-PRO-002", "amount": "500.25", "from_line": "1.1", "item": "ค่าวัสดุ"},
        },
    )  # fmt: skip
    return replace(example, meetings=(meeting,))


def printed(year: Year) -> str:
    paper = content(plan_at(year, "submitted"), plan_at(year, "screened"), STAMP)
    return to_html(paper, [TEMPLATES])


def test_it_says_what_changed(decided_year: Year, golden: Callable[[str, str], None]) -> None:
    golden("draft-comparison.html", printed(decided_year))


def test_the_printed_sums_close(decided_year: Year) -> None:
    before, after = plan_at(decided_year, "submitted"), plan_at(decided_year, "screened")
    tree = html.fragment_fromstring(printed(decided_year), create_parent="div")
    summary, projects, *_ = tree.iter("table")
    for table in (summary, projects):
        rows = [[_amount(text_of(td)) for td in tr.iter("td") if td.get("class") == "num"] for tr in table.iter("tr")][1:]  # fmt: skip
        for column, total in ((-3, before.total), (-1, after.total)):
            *parts, last = (row[column] for row in rows)
            assert sum(parts, Decimal(0)) == last == total
    assert before.total != after.total
    codes = [text_of(td) for td in projects.iter("td") if td.find("span") is not None]
    assert codes == [held.id for held in decided_year.proposals]


def _amount(cell: str) -> Decimal:
    amount = amount_of(cell)
    assert amount is not None, cell
    return amount


def test_without_a_decision_it_says_what_is_missing(example: Year) -> None:
    nothing = replace(example, meetings=())
    with pytest.raises(NotReady) as refused:
        content(plan_at(nothing, "submitted"), plan_at(nothing, "screened"), STAMP)
    assert "plan decide" in refused.value.words.th


def test_stages_are_compared_forwards(decided_year: Year) -> None:
    with pytest.raises(NotReady):
        content(plan_at(decided_year, "screened"), plan_at(decided_year, "screened"), STAMP)
