"""A list of schools that goes on in further files is one list to every rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyo1plan.year.school_rounds import standing_schools

Lay = Judge = Callable[..., Any]

_PART = (
    "as_of: 2569-06-10\nsource: DMC\n"
    "schools: [{code: '99010077', name: บ้านแฟ้มสอง, pupils: {p1: {m: 3, f: 4, rooms: 1}}, total: %s}]"
)
_OFFICE = {"office.yaml": "school_groups: [{key: far, name: กลุ่มไกล, schools: ['99010077']}]"}


def test_schools_of_a_further_file_are_known_and_judged(lay: Lay, judge: Judge) -> None:
    repository = lay(_OFFICE)
    assert "group-school-unknown" in [f.rule for f in judge(repository).findings]
    part = repository.year(2570) / "schools" / "area-2.yaml"
    part.parent.mkdir()
    part.write_text(_PART % 9, "utf-8")
    verdict = judge(repository)
    told = [(f.rule, f.place.file.rpartition("/")[2]) for f in verdict.findings]
    assert "group-school-unknown" not in [rule for rule, _ in told]
    assert [rule for rule, file in told if file == "area-2.yaml"].count("school-totals") == 1
    assert len(standing_schools(verdict.year).schools) == 3
