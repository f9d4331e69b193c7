"""Screening over the example year: scores that can be counted by hand, limits kept to the satang."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.selecting.limits import WhatIf, limits_of, takes_of
from pyo1plan.intake.selecting.scoring import CriterionScore, score, total
from pyo1plan.intake.selecting.screening import Unscreenable, screen, why
from pyo1plan.intake.selecting.selection import NoSuggestion, Suggestion, suggest
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.scores import Scores
from pyo1plan.records.settings import Criterion, Selection
from pyo1plan.sources.events import read_values
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import Plan, plan_at

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def example() -> Year:
    year, findings = load_year(Repository(ROOT), 2570)
    assert [f for f in findings if f.severity == "error"] == []
    return replace(year, others=tuple(o for o in year.others if o[0] != "scores"))


def plan_of(year: Year) -> Plan:
    return plan_at(year, "submitted")


def with_scores(year: Year, entries: str) -> Year:
    text = f"scores: [{entries}]"
    record = read_record(Scores, read_values(text))
    assert isinstance(record, Scores), record
    held = Held("workspaces/2570/scores.yaml", "scores", record, text)
    return replace(year, others=(*year.others, ("scores", held)))


def with_proposal(year: Year, id_: str, **changes: Any) -> Year:
    return replace(
        year,
        proposals=tuple(
            replace(h, record=h.record.model_copy(update=changes)) if h.id == id_ else h
            for h in year.proposals
        ),
    )


def scored(year: Year, id_: str, key: str) -> CriterionScore:
    one = next(s for s in score(year, year.proposals).proposals if s.held.id == id_)
    return next(s for s in one.scores if s.criterion.key == key)


def proposal(year: Year, id_: str) -> Proposal:
    held = year.proposal(id_)
    assert held is not None
    return held.record


def test_alignment_counts_plans_and_the_strategy(example: Year) -> None:
    assert scored(example, "70-PLN-001", "alignment").points == 100
    align = {k: v for k, v in proposal(example, "70-PLN-001").align.items() if k != "moe"}
    poorer = with_proposal(example, "70-PLN-001", align=align, strategy_kpis=())
    got = scored(poorer, "70-PLN-001", "alignment")
    assert got.points == Decimal("67.86")  # (6/7 + 1/2) / 2
    assert got.lacks[0].th.startswith("ระบุความสอดคล้อง 6 จาก 7 แผน ขาด ")
    assert "S4" in got.lacks[1].th


def test_indicators_count_kinds_values_methods_and_objectives(example: Year) -> None:
    kpis = proposal(example, "70-PLN-001").kpis
    first = kpis[0].model_copy(update={"baseline": None})
    poorer = with_proposal(example, "70-PLN-001", kpis=(first, kpis[1]))
    got = scored(poorer, "70-PLN-001", "indicators")
    assert got.points == Decimal("66.67")  # (1/2 + 1/2 + 2/2 + 2/3) / 4
    assert "ไม่มีตัวชี้วัดผลลัพธ์" in [w.th for w in got.lacks]


def test_budget_counts_faults_and_says_which(example: Year) -> None:
    money = proposal(example, "70-PLN-001").budget.model_copy(update={"total": Decimal(150_000)})
    got = scored(with_proposal(example, "70-PLN-001", budget=money), "70-PLN-001", "budget")
    assert got.points == 75
    assert "พบข้อผิดพลาดด้านยอดเงิน" in got.lacks[0].th
    free = money.model_copy(update={"total": Decimal(0)})
    none = with_proposal(example, "70-PLN-001", budget=free, activities=())
    assert [w.th for w in scored(none, "70-PLN-001", "budget").reasons] == ["ไม่ใช้งบประมาณ"]


def test_an_unknown_criterion_is_told_and_does_not_count(example: Year) -> None:
    held = example.frame.settings
    assert held is not None
    unknown = Criterion(key="beauty", name="ความงาม", weight="50", scored_by="data")
    criteria = (*held.record.screening[:1], unknown)
    record = held.record.model_copy(update={"screening": criteria})
    year = replace(example, frame=replace(example.frame, settings=replace(held, record=record)))
    scoring = score(year, year.proposals)
    assert [c.key for c in scoring.counted] == ["alignment"]
    assert scoring.weight == 25
    [(criterion, reason)] = scoring.uncounted
    assert criterion.key == "beauty"
    assert reason.th.startswith("คำนวณไม่ได้")


def test_members_count_only_where_they_scored_every_proposal(example: Year) -> None:
    few = with_scores(example, "{proposal: 70-PLN-001, criterion: need, member: 1, score: 5}")
    scoring = score(few, few.proposals)
    assert scoring.weight == 55
    assert scored(few, "70-PLN-001", "need").points == 100
    assert all(one.total == 100 for one in scoring.proposals)
    every = ", ".join(
        f"{{proposal: {h.id}, criterion: need, member: {m}, score: {s}}}"
        for h in example.proposals
        for m, s in ((1, 5), (2, "2.5"))
    )
    year = with_scores(example, every)
    scoring = score(year, year.proposals)
    assert scoring.weight == 75
    assert scored(year, "70-PLN-001", "need").points == 75
    assert {one.total for one in scoring.proposals} == {Decimal("93.33")}


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 50)), min_size=1, max_size=8))
def test_a_total_lies_between_its_scores_and_grows_with_them(pairs: list[tuple[int, int]]) -> None:
    def of(points: list[int]) -> Decimal:
        criteria = [
            Criterion(key=f"k{i}", name="ก", weight=str(w), scored_by="data")
            for i, (_, w) in enumerate(pairs)
        ]
        scores = [CriterionScore(c, Decimal(p), ()) for c, p in zip(criteria, points, strict=True)]
        return total(scores, criteria)

    points = [p for p, _ in pairs]
    assert min(points) <= of(points) <= max(points)
    assert of([min(100, p + 1) for p in points]) >= of(points)


def test_everything_fits_in_the_example_year(example: Year) -> None:
    screening = screen(plan_of(example))
    assert isinstance(screening.suggestion, Suggestion)
    assert screening.suggestion.chosen == {h.id for h in example.proposals}
    assert screening.suggestion.left_out == {}


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 99), st.sampled_from(["project", "money"]))
def test_no_limit_is_broken_and_what_is_left_out_needs_exactly_what_is_said(
    example: Year, percent: int, worth: str
) -> None:
    plan = plan_of(example)
    limits = limits_of(example.frame, plan.projects, WhatIf(cut=Decimal(percent)))
    policies = example.frame.policies
    assert policies is not None
    got = suggest(score(example, plan.proposals).proposals, limits, Selection(worth=worth), policies.record)  # fmt: skip
    assert isinstance(got, Suggestion)
    chosen = [h.record for h in plan.proposals if h.id in got.chosen]
    for limit in limits:
        assert sum((takes_of(p, limit) for p in chosen), Decimal(0)) <= limit.amount
    assert got.chosen | set(got.left_out) == {h.id for h in plan.proposals}
    for id_, left in got.left_out.items():
        extra = {(limit.kind, limit.key): lack for limit, lack in left.lacks}
        assert extra
        assert min(extra.values()) > 0
        for limit in limits:
            taken = sum((takes_of(p, limit) for p in (*chosen, proposal(example, id_))), Decimal(0))
            assert taken - limit.amount <= extra.get((limit.kind, limit.key), 0)
            if (limit.kind, limit.key) in extra:
                assert taken - limit.amount == extra[limit.kind, limit.key]


def test_the_order_of_the_files_changes_nothing(example: Year) -> None:
    what = WhatIf(cut=Decimal(37))
    answers = set()
    for seed in range(4):
        shuffled = list(example.proposals)
        random.Random(seed).shuffle(shuffled)
        got = screen(plan_of(replace(example, proposals=tuple(shuffled))), what)
        assert isinstance(got.suggestion, Suggestion)
        answers.add(got.suggestion.chosen)
    assert len(answers) == 1


def test_required_policies_are_answered_before_scores_count(example: Year) -> None:
    plan, policies = plan_of(example), example.frame.policies
    assert policies is not None
    limits = limits_of(example.frame, plan.projects, WhatIf(cut=Decimal(70)))
    scoring = score(example, plan.proposals)
    unanswered = []
    for answer in (True, False):
        got = suggest(scoring.proposals, limits, Selection(answer_policies=answer), policies.record)
        assert isinstance(got, Suggestion)
        answered = {
            c for h in plan.proposals if h.id in got.chosen for c in h.record.align.get("obec", ())
        }
        unanswered.append(7 - len(answered))
        if answer:
            assert len(got.unanswered) == 7 - len(answered)
    assert unanswered[0] <= unanswered[1]


def test_what_must_be_in_stays_in_or_is_told_to_be_impossible(example: Year) -> None:
    plan = plan_of(example)
    scoring = score(example, plan.proposals)
    must = Selection(must=("70-AUD-001",))
    for amount in (Decimal("56860"), Decimal("56859.99")):
        what = WhatIf(amounts=(("group", "audit", amount),))
        got = suggest(scoring.proposals, limits_of(example.frame, plan.projects, what), must)
        if amount == 56860:
            assert isinstance(got, Suggestion)
            assert "70-AUD-001" in got.chosen
            assert got.musts["70-AUD-001"].th == "กำหนดไว้ใน year.yaml"
        else:
            assert isinstance(got, NoSuggestion)
            [reason] = got.reasons
            assert "0.01 บาท" in reason.th
            assert "หน่วยตรวจสอบภายใน" in reason.th


def test_a_source_without_money_lets_nothing_in(example: Year) -> None:
    budget = example.frame.budget
    assert budget is not None
    left = tuple(s for s in budget.record.sources if s.source != "non-budget")
    record = budget.record.model_copy(update={"sources": left})
    year = replace(example, frame=replace(example.frame, budget=replace(budget, record=record)))
    screening = screen(plan_of(year))
    assert isinstance(screening.suggestion, Suggestion)
    users = {
        h.id for h in year.proposals if any(li.source == "non-budget" for li in h.record.lines)
    }
    assert users
    assert set(screening.suggestion.left_out) == users
    one = next(s for s in screening.ranked if s.held.id in users)
    assert "แหล่ง เงินนอกงบประมาณ" in why(screening, one)[0].th


def test_without_criteria_nothing_is_screened(example: Year) -> None:
    held = example.frame.settings
    assert held is not None
    record = held.record.model_copy(update={"screening": ()})
    year = replace(example, frame=replace(example.frame, settings=replace(held, record=record)))
    with pytest.raises(Unscreenable) as refused:
        screen(plan_of(year))
    assert "screening" in refused.value.words.th
