"""When a step is due, and who is in charge: the year's calendar first, then the standard's months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pyo1plan.checklists.due import Span, group_of, span_of, span_of_months
from pyo1plan.records.checklist import Checklist, Months
from pyo1plan.year.model import Frame
from tests.checklists.office import Office


@pytest.fixture
def frame(office: Office) -> Frame:
    return office.ground().year.frame


def test_the_calendar_of_the_year_comes_first(
    frame: Frame, checklists: tuple[Checklist, ...]
) -> None:
    annual = checklists[1]
    assert span_of(annual, "2.1", frame) == Span(date(2026, 10, 1), date(2026, 10, 9))
    bare = replace(frame, settings=None)
    assert span_of(annual, "2.1", bare) == Span(date(2026, 10, 1), date(2026, 10, 31))
    assert span_of(annual, "2.6", bare) == Span(date(2026, 12, 1), date(2027, 1, 31))
    assert span_of(annual, "2.4.4", bare) == Span(date(2026, 10, 1), date(2026, 12, 31))


def test_several_lines_of_one_step_count_from_first_to_last(
    office: Office, checklists: tuple[Checklist, ...]
) -> None:
    rows = [
        {"step": "2.7", "activity": "ก", "start": "2569-11-01", "end": "2569-11-10"},
        {"step": "2.7", "activity": "ข", "start": "2569-10-05", "end": "2569-10-09"},
    ]
    frame = office.edit("2570/year.yaml", calendar=rows).ground().year.frame
    assert span_of(checklists[1], "2.7", frame) == Span(date(2026, 10, 5), date(2026, 11, 10))


def test_a_step_without_months_has_no_days(frame: Frame, checklists: tuple[Checklist, ...]) -> None:
    assert span_of(checklists[5], "6.1.2", frame) is None


def test_the_group_is_that_of_the_line_or_of_a_step_above(office: Office) -> None:
    rows = [
        {
            "step": "2.4",
            "activity": "ก",
            "start": "2569-11-01",
            "end": "2569-11-10",
            "group": "planning",
        },
        {
            "step": "2.4.4",
            "activity": "ข",
            "start": "2569-11-01",
            "end": "2569-11-10",
            "group": "supervision",
        },
    ]
    frame = office.edit("2570/year.yaml", calendar=rows).ground().year.frame
    assert group_of("2.4.4", frame) == "supervision"
    assert group_of("2.4.1", frame) == "planning"
    assert group_of("2.5", frame) is None


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        (10, 10, date(2026, 10, 1), date(2026, 10, 31)),
        (12, 1, date(2026, 12, 1), date(2027, 1, 31)),
        (7, 9, date(2027, 7, 1), date(2027, 9, 30)),
        (2, 2, date(2027, 2, 1), date(2027, 2, 28)),
    ],
)
def test_months_of_the_fiscal_year(start: int, end: int, first: date, last: date) -> None:
    assert span_of_months(Months(start=start, end=end), 2570) == Span(first, last)
