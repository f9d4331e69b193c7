"""Work that is done is written into its meeting, and nothing else is touched."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.meetings.closing import closed
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Meeting
from pyo1plan.sources.events import read_values
from pyo1plan.year.held import Held

TEXT = """# การประชุมกลุ่ม
body: group-meeting
number: 1/2569
date: 2569-10-01
items:
  - heading: 1
    title: ก
    assignments: [{what: "ก: #1", who: x, by: , done: }, {what: ข, who: y}]  # สองงาน
  - heading: 2
    title: ข
    assignments:
      # งานที่สาม
      - what: ค
        who: z
        done:   # ยังไม่เสร็จ
        result: รอ
"""


def held(text: str = TEXT) -> Held[Meeting]:
    record = read_record(Meeting, read_values(text))
    assert isinstance(record, Meeting)
    return Held("m.yaml", "2569-10-01-group-meeting", record, text)


@pytest.mark.parametrize(
    "place, before, after",
    [
        (1, "by: , done: }", "by: , done: 2569-10-05}"),
        (2, "{what: ข, who: y}", "{what: ข, who: y, done: 2569-10-05}"),
        (3, "done:   # ยังไม่เสร็จ", "done:  2569-10-05 # ยังไม่เสร็จ"),
    ],
)
def test_only_the_day_is_written(place: int, before: str, after: str) -> None:
    made = closed(held(), place, date(2026, 10, 5), None)
    assert made.replace(" ", "") == TEXT.replace(before, after).replace(" ", "")


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs"))).map(str.strip).filter(bool)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([1, 2, 3]), WORDS)
def test_any_result_is_kept_as_text(place: int, result: str) -> None:
    made = read_values(closed(held(), place, date(2026, 10, 5), result))
    assert isinstance(made, dict)
    every = [work for item in made["items"] for work in item["assignments"]]
    assert every[place - 1]["result"] == result
