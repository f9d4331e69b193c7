"""The committee's sheet: every proposal with its score, its reasons and blank columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from pyo1plan.documents.consolidating.screening import content
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.page import amount_of, table


@pytest.fixture(scope="module")
def tight(example: Year) -> Year:
    """The example year with less money: the supervision group and one source are short."""
    held = example.frame.budget
    assert held is not None
    ceilings = tuple(
        c.model_copy(update={"amount": Decimal(900_000)}) if c.group == "supervision" else c
        for c in held.record.ceilings
    )
    record = held.record.model_copy(update={"ceilings": ceilings})
    others = tuple(o for o in example.others if o[0] != "scores")
    return replace(
        example, others=others, frame=replace(example.frame, budget=replace(held, record=record))
    )


def printed(year: Year) -> str:
    return to_html(content(plan_at(year, "submitted"), STAMP), [TEMPLATES])


def test_the_sheet(tight: Year, golden: Callable[[str, str], None]) -> None:
    golden("screening.html", printed(tight))


def test_every_proposal_has_a_row_with_three_blanks_and_the_sum_closes(tight: Year) -> None:
    rows = table(printed(tight), "คะแนน ข้อเสนอจากการคำนวณ")
    assert len(rows.rows) == len(tight.proposals)
    assert all(row[-3:] == ["", "", ""] for row in rows.rows)
    assert {row[-4] for row in rows.rows} == {"เสนอ", "ไม่เสนอ"}
    asked = sum((amount_of(row[2]) or Decimal(0) for row in rows.rows), Decimal(0))
    assert amount_of(rows.total[0][1]) == asked == plan_at(tight, "submitted").total
    left = [row[1] for row in rows.rows if row[-4] == "ไม่เสนอ"]
    assert all("วงเงินไม่พอ: เพดาน" in cell for cell in left)


def test_every_page_says_that_it_is_no_resolution(tight: Year) -> None:
    assert content(plan_at(tight, "submitted"), STAMP).mark.startswith("ข้อเสนอจากการคำนวณ มิใช่มติ")


def test_what_cannot_be_read_is_named(tight: Year) -> None:
    broken = replace(tight, unread=(("scores", "workspaces/2570/scores.yaml"),))
    with pytest.raises(NotReady) as refused:
        content(plan_at(broken, "submitted"), STAMP)
    assert "scores.yaml" in refused.value.words.th
