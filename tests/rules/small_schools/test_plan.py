"""The plan for small schools: its bands, its schools, its money."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.records.form import read_record
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.small_schools.bands import Band, band_of
from pyo1plan.rules.small_schools.bands_sound import check as bands_sound
from pyo1plan.rules.small_schools.contradiction import check as contradiction
from pyo1plan.sources.events import read_values
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

Lay = Judge = Callable[..., Any]
FILE = "small-schools.yaml"


def plan(text: str) -> Held[SmallSchools]:
    record = read_record(SmallSchools, read_values(text))
    assert isinstance(record, SmallSchools), record
    return Held(FILE, "small-schools", record, text)


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_band_is_read_as_it_is_written(first: int, last: int) -> None:
    read = band_of(f"{first}-{last}")
    assert read == (Band(first, last) if first <= last else None)
    assert band_of(f" {first} – {last} ") == read


def test_thai_digits_are_digits_and_other_texts_no_bands() -> None:
    assert band_of("๑-๔๐") == Band(1, 40)
    assert [band_of(t) for t in ("", "40", "ไม่เกิน 40", "1-", "1-40 คน")] == [None] * 5


@settings(max_examples=60, deadline=None)
@given(st.sets(st.integers(1, 119), max_size=6))
def test_bands_that_join_are_sound_and_hold_each_school_once(cuts: set[int]) -> None:
    edges = [-1, *sorted(cuts), 120]
    bands = [Band(a + 1, b) for a, b in pairwise(edges)]
    rows = ", ".join(f"{{band: {b.first}-{b.last}, aim: ก}}" for b in bands)
    held = plan(f"{{as_of: 2569-06-10, bands: [{rows}]}}")
    assert list(bands_sound(held, Frame(2570))) == []
    assert all(sum(b.holds(n) for b in bands) == 1 for n in range(121))


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 100), st.integers(-5, 5).filter(bool))
def test_bands_that_overlap_or_leave_a_gap_are_told(edge: int, off: int) -> None:
    first = edge + 1 + off
    rows = f"{{band: 0-{edge}, aim: ก}}, {{band: {max(first, 0)}-120, aim: ข}}"
    held = plan(f"{{as_of: 2569-06-10, bands: [{rows}]}}")
    assert [p.message.en for p in bands_sound(held, Frame(2570))] != []


def test_contradictions_are_of_one_school_in_one_year() -> None:
    one = "{band: 1-40, year: %s, measure: ก, management: %s, schools: ['%s']}"

    def found(*measures: str) -> int:
        return len(
            list(
                contradiction(
                    plan(f"{{as_of: 2569-06-10, measures: [{', '.join(measures)}]}}"), Frame(2570)
                )
            )
        )

    assert found(one % (2570, "merge", "99010001"), one % (2570, "innovation", "99010001")) == 1
    assert found(one % (2570, "merge", "99010001"), one % (2571, "innovation", "99010001")) == 0
    assert found(one % (2570, "merge", "99010001"), one % (2570, "innovation", "99010002")) == 0
    assert found(one % (2570, "network", "99010001"), one % (2570, "innovation", "99010001")) == 0


def test_a_measure_without_schools_is_for_all_of_its_band(lay: Lay, judge: Judge) -> None:
    text = "{as_of: 2569-06-10, measures: [{band: %s, year: 2570, measure: ก}]}"
    assert judge(lay({FILE: text % "1-120"})).findings == ()


def test_only_what_is_not_covered_is_named(lay: Lay, judge: Judge) -> None:
    text = "{as_of: 2569-06-10, measures: [{band: 1-40, year: 2570, measure: ก}]}"
    (finding,) = [
        f for f in judge(lay({FILE: text})).findings if f.rule == "small-school-uncovered"
    ]
    assert finding.message.th.endswith("99010001")
    assert "99010002" not in finding.message.th
