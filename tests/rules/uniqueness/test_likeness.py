"""Likeness by blocking against all pairs, and the work that it takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.uniqueness.blocking import NEIGHBOURS, candidates
from pyo1plan.rules.uniqueness.likeness import _text, alike

Make = Callable[[str, str, list[str]], Proposal]
Many = Callable[[int, int, int], tuple[list[Proposal], list[tuple[int, int]]]]


def all_pairs(proposals: list[Proposal], least: float) -> set[tuple[int, int]]:
    texts = ["\n".join(_text(p)) for p in proposals]
    return {
        (a, b)
        for a, b in combinations(range(len(texts)), 2)
        if fuzz.ratio(texts[a], texts[b]) >= least
    }


@pytest.mark.parametrize("seed", range(4))
def test_every_planted_copy_is_found(seed: int, many: Many) -> None:
    proposals, planted = many(300, 30, seed)
    near = all_pairs(proposals, 90)
    expected = {pair for pair in planted if pair in near}
    assert len(expected) >= 20, "the rewording spoilt the copies"
    found = {(pair.first, pair.second) for pair in alike(proposals, 90)}
    assert expected <= found
    assert found <= near


def test_the_percent_is_that_of_the_whole_and_of_each_part(make: Make) -> None:
    same = ["เพื่อให้ครูผู้สอนออกแบบการจัดการเรียนรู้เชิงรุกได้อย่างมีคุณภาพและต่อเนื่องทั้งปี"]
    one = make("70-SUP-001", "โครงการพัฒนาครู", same)
    two = make("70-PRO-001", "โครงการพัฒนาครู", same)
    (pair,) = alike([one, two], 88)
    assert (pair.first, pair.second) == (0, 1)
    assert (pair.whole, pair.names, pair.objectives) == (100, 100, 100)


def test_spellings_that_look_the_same_are_the_same(make: Make) -> None:
    one = make("70-SUP-001", "โครงการค่ายน้ำใจ ปี 2570", ["เพื่อให้นักเรียนทำงานร่วมกันได้"])
    two = make("70-PRO-001", "โครงการค่ายนํ้าใจ ปี ๒๕๗๐", ["เพื่อให้นักเรียนทํางานร่วมกันได้"])
    (pair,) = alike([one, two], 99)
    assert pair.whole == 100


def test_different_projects_are_not_alike(many: Many) -> None:
    proposals, _ = many(2, 0, 3)
    assert list(alike(proposals, 88)) == []


def test_of_a_passage_that_all_copied_each_copy_is_paired(make: Make) -> None:
    text = ["เพื่อให้ผู้เรียนทุกคนได้รับการศึกษาที่มีคุณภาพตามมาตรฐานและเท่าเทียมกันทุกพื้นที่"]
    proposals = [make(f"70-SUP-{n:03d}", "โครงการคุณภาพ", text) for n in range(200)]
    pairs = list(alike(proposals, 88))
    assert {p.first for p in pairs} | {p.second for p in pairs} == set(range(200))
    assert len(pairs) <= 200 * NEIGHBOURS


@pytest.mark.parametrize("copied", [0, 1], ids=["written", "one copied passage"])
def test_work_grows_with_the_number_of_proposals(copied: int, many: Many) -> None:
    """Counted in pairs compared, not in seconds: four times as many texts, not sixteen times."""
    counts = []
    for count in (500, 2000):
        proposals, _ = many(count, 20, 5)
        passage = "\nเพื่อยกระดับคุณภาพการศึกษาขั้นพื้นฐานให้ได้มาตรฐานตามนโยบายของต้นสังกัด" * copied
        texts = [(name, body + passage) for name, body in map(_text, proposals)]
        counts.append(len(candidates(texts)))
    assert counts[1] < 6 * counts[0]
    assert counts[1] < 40 * 2000


def test_candidates_do_not_depend_on_the_seed_of_hashing() -> None:
    code = (
        "from conftest import year_of\n"
        "from pyo1plan.rules.uniqueness.likeness import alike\n"
        "print([(p.first, p.second, p.whole) for p in alike(year_of(200, 20, 1)[0], 85)])"
    )
    here = Path(__file__).parent
    outcomes = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{here}:{here.parents[2]}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    (outcome,) = outcomes
    assert len(outcome) > 100
