"""The tables of the review against what stands in the files, read without the toolkit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pyo1plan.documents.plans.annual_plan import content
from pyo1plan.documents.tables.review import ReviewTable, review_table
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.form import read_record
from pyo1plan.records.review import Review
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import ROOT, SMALL, STAMP, TEMPLATES
from tests.documents.page import Table, table

BY_LEVEL = "ผลการทบทวนกลยุทธ์เทียบกับแผนและนโยบายแต่ละระดับ"
OF_STRATEGIES = "ผลการทบทวนกลยุทธ์ ปีงบประมาณ พ.ศ. 2569"
ROW = {"result": "ก", "verdict": "continue", "reason": "ข"}


def printed(year: Year, words: str) -> Table:
    return table(to_html(content(plan_at(year, "submitted"), STAMP), [TEMPLATES]), words)


def made(year: Year, **review: Any) -> ReviewTable:
    """The tables of a review of these parts, as it would be read from its file."""
    record = read_record(Review, {"year": "2569", **review})
    assert isinstance(record, Review), record
    assert year.frame.policies
    assert year.frame.strategies
    return review_table(record, year.frame.policies.record, year.frame.strategies.record)


@pytest.mark.parametrize("which", ["small", "example"])
def test_every_policy_stands_with_the_strategies_that_answer_it(
    which: str, request: pytest.FixtureRequest
) -> None:
    root = {"small": SMALL, "example": ROOT}[which]
    review = raw.read(root / "workspaces/2570/review.yaml")
    policies = raw.read(root / "workspaces/2570/policies.yaml")
    found = printed(request.getfixturevalue(which), BY_LEVEL)
    frameworks = sorted(policies["frameworks"], key=lambda f: f.get("level") or "9")
    rows = [
        (f, row) for f in frameworks for row in review["policies"] if row["framework"] == f["key"]
    ]
    assert len(found.rows) == len(rows) >= len(frameworks)
    for (framework, row), cells in zip(rows, found.rows, strict=True):
        codes = set(row.get("items") or [item["code"] for item in framework["items"]])
        answering = [
            s["id"]
            for s in review["strategies"]
            if codes & set(s["against"].get(framework["key"], []))
        ]
        assert cells[0] == (framework.get("level") or "อื่น ๆ")
        assert framework["short_name"] in cells[1]
        assert cells[4] == row["reason"]
        assert cells[5] == ", ".join(answering)


def test_what_strategies_were_held_against_is_printed(small: Year) -> None:
    found = printed(small, OF_STRATEGIES)
    assert [row[1] for row in found.rows] == [
        "ยุทธศาสตร์ชาติ ข้อ 3นโยบาย สพฐ. ข้อ P1มาตรฐาน สพท. ข้อ 2.1",
        "ยุทธศาสตร์ชาติ ข้อ 4, 6นโยบาย สพฐ. ข้อ P2มาตรฐาน สพท. ข้อ 2.2, 3.4",
    ]


def test_a_policy_nobody_reviewed_is_not_hidden(small: Year) -> None:
    row = {"framework": "obec", "nature": "new", "verdict": "new", "reason": "ก"}
    found = made(small, policies=[row])
    assert [
        (level.level, r.framework.key, r.reviewed is None)
        for level in found.levels
        for r in level.rows
    ] == [(1, "national", True), (3, "obec", False), (3, "standard", True)]


def test_a_review_without_policies_has_no_table_of_them(small: Year) -> None:
    assert made(small).levels == ()


def test_an_item_that_ended_is_told_by_its_code(small: Year) -> None:
    row = {
        "framework": "obec",
        "items": ["P9"],
        "nature": "ended",
        "verdict": "drop",
        "reason": "ก",
    }
    (found,) = (r for level in made(small, policies=[row]).levels for r in level.rows if r.reviewed)
    assert (found.items, found.gone, found.strategies) == ((), ("P9",), ())


def test_strategies_go_on_under_their_own_or_another_id_or_not_at_all(small: Year) -> None:
    rows = [
        {"id": "S1", "name": "เดิม", **ROW},
        {"id": "K2", "name": "เดิม", **ROW, "followed_by": "S2"},
        {"id": "S2", "name": "เดิม", **ROW, "verdict": "drop"},
        {"id": "K4", "name": "เดิม", **ROW},
    ]
    new = {"id": "S2", "reason": "ก"}
    found = made(small, strategies=rows, new_strategies=[new]).strategies
    assert [s.goes_on.id if s.goes_on else None for s in found] == ["S1", "S2", None, None, "S2"]
    assert found[-1].old is None
    assert found[-1].name == "เพิ่มโอกาสและประสิทธิภาพการจัดการศึกษา"


def test_a_new_strategy_and_a_dropped_one_are_printed(small: Year) -> None:
    held = small.frame.review
    assert held
    record = read_record(
        Review,
        {
            "year": "2569",
            "strategies": [{"id": "K1", "name": "เดิม", **ROW, "verdict": "drop"}],
            "new_strategies": [{"id": "S2", "against": {"obec": ["P2"]}, "reason": "นโยบายใหม่"}],
        },
    )
    assert isinstance(record, Review)
    frame = replace(small.frame, review=replace(held, record=record))
    found = printed(replace(small, frame=frame), OF_STRATEGIES)
    assert [row[3] for row in found.rows] == ["ยกเลิก ข", "เพิ่มใหม่ นโยบายใหม่"]


def test_money_of_projects_adds_up(example: Year) -> None:
    projects = raw.read(ROOT / "workspaces/2570/review.yaml")["projects"]
    assert example.frame.review
    held = example.frame.review.record
    assert example.frame.policies
    assert example.frame.strategies
    found = review_table(held, example.frame.policies.record, example.frame.strategies.record)
    assert found.budget == sum(Decimal(p["budget"]) for p in projects)
    assert found.spent == sum(Decimal(p["spent"]) for p in projects)
    assert found.percent == found.spent * 100 / found.budget
    assert sum(found.counts.values()) == len(projects)
