"""The working calendar: the year's lines, the standard's months where it has none, the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.calendar import content
from pyo1plan.documents.tables.calendar import Run, WorkingCalendar, calendar
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.checklist import Checklist, Months, Step
from pyo1plan.records.settings import CalendarEntry
from pyo1plan.records.standard import load_checklists
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import ROOT, SMALL, STAMP, TEMPLATES
from tests.documents.page import text_of

STANDARDS, _FAULTS = load_checklists(ROOT / "checklists")


def entry(step: str | None, start: date, end: date, activity: str = "งาน") -> CalendarEntry:
    return CalendarEntry(step=step, activity=activity, start=start, end=end, group=None)


def with_calendar(year: Year, *entries: CalendarEntry) -> Year:
    held = year.frame.settings
    assert held is not None
    settings = replace(held, record=held.record.model_copy(update={"calendar": entries}))
    return replace(year, frame=replace(year.frame, settings=settings))


#: The small year without a line of its own, for tests that hypothesis runs.
BARE = with_calendar(load_year(Repository(SMALL), 2570)[0])


def calendar_of(year: Year, *standards: Checklist) -> WorkingCalendar:
    assert year.frame.settings is not None
    assert year.frame.office is not None
    return calendar(year.frame.settings.record, year.frame.office.record, standards)


def busy(runs: tuple[Run, ...]) -> list[int]:
    """The months in hand, October 0."""
    found, at = [], 0
    for run in runs:
        found += [at + i for i in range(run.count) if run.state == "busy"]
        at += run.count
    assert at == 12
    return found


def paper(year: Year, *standards: Checklist) -> str:
    return to_html(content(plan_at(year, "submitted"), STAMP, standards), [TEMPLATES])


def test_the_standards_are_read() -> None:
    assert _FAULTS == []
    assert [s.job for s in STANDARDS] == [1, 2, 3, 4, 5, 6]


def test_a_year_without_a_calendar_follows_the_standard(small: Year) -> None:
    made = calendar_of(with_calendar(small), *STANDARDS)
    months = {row.step: busy(row.runs) for row in made.rows}
    assert [section.job for section in made.sections] == ["2"]
    assert list(months) == [
        "2.1", "2.2", "2.3", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5",
        "2.5.1", "2.5.2", "2.5.3", "2.6", "2.7", "2.8.1", "2.8.2", "2.8.3", "2.8.4",
    ]  # fmt: skip
    assert months["2.1"] == [0]
    assert months["2.4.4"] == [0, 1, 2]
    assert months["2.6"] == [2, 3]  # December to January goes over the turn of the year
    assert months["2.8.4"] == [9, 10, 11]
    assert {row.by for row in made.rows} == {"standard"}


def test_a_part_from_the_standard_says_what_it_is_part_of(small: Year) -> None:
    made = calendar_of(with_calendar(small), *STANDARDS)
    (quarter,) = [row for row in made.rows if row.step == "2.8.1"]
    assert quarter.activity == ("ติดตาม ประเมิน และรายงานผลการดำเนินงาน: ไตรมาสที่ ๑ (ตุลาคม-ธันวาคม)")


def test_a_line_of_the_year_takes_the_place_of_its_step(small: Year) -> None:
    moved = with_calendar(small, entry("2.1", date(2026, 11, 2), date(2027, 1, 5), "ศึกษานโยบาย"))
    rows = [row for row in calendar_of(moved, *STANDARDS).rows if row.step == "2.1"]
    assert [(row.activity, row.by, busy(row.runs)) for row in rows] == [
        ("ศึกษานโยบาย", "year", [1, 2, 3])
    ]


def test_a_line_for_a_heading_stands_for_its_parts(small: Year) -> None:
    moved = with_calendar(small, entry("2.4", date(2026, 10, 1), date(2026, 12, 1)))
    steps = [row.step for row in calendar_of(moved, *STANDARDS).rows]
    assert "2.4" in steps
    assert not [step for step in steps if step and step.startswith("2.4.")]
    assert "2.5.1" in steps


def test_jobs_stand_in_order_and_lines_without_a_step_last(small: Year) -> None:
    day = date(2026, 10, 1)
    year = with_calendar(
        small,
        entry(None, day, day, "วันสถาปนา"),
        entry("2.10", day, day),
        entry("2.9", day, day),
        entry("1.2", day, day),
    )
    made = calendar_of(year, *STANDARDS)
    assert [section.job for section in made.sections] == ["1", "2", None]
    assert [row.step for row in made.sections[1].rows][-2:] == ["2.9", "2.10"]
    body = paper(year, *STANDARDS)
    assert "งานที่ 1 งานจัดทำแผนพัฒนา" in body
    assert "งานอื่นตามปฏิทินของสำนักงาน" in body
    assert "งานที่ 2" not in paper(with_calendar(small), *STANDARDS)  # one job needs no heading


def of_months(start: int, end: int) -> Checklist:
    months = Months(start=start, end=end)
    step = Step(step="6.1", activity="รับหนังสือ", months=months)
    return Checklist(job=6, name="งานสารบรรณ", source="-", steps=(step,))


@given(st.integers(0, 11), st.integers(0, 11))
def test_every_month_from_first_to_last_is_in_hand(first: int, last: int) -> None:
    """Months of the fiscal year, October 0; December to January goes over the turn of the year."""
    start, end = ((index + 9) % 12 + 1 for index in (first, last))
    if first > last:
        with pytest.raises(NotReady, match=r"step 6\.1 .* go over the end"):
            calendar_of(BARE, of_months(start, end))
        return
    (row,) = calendar_of(BARE, of_months(start, end)).rows
    assert busy(row.runs) == list(range(first, last + 1))
    assert first_day(2570) <= row.start <= row.end <= last_day(2570)
    assert (row.end + timedelta(days=1)).day == row.start.day == 1


def test_a_line_that_ends_before_it_begins_is_refused(small: Year) -> None:
    wrong = with_calendar(small, entry("2.1", date(2026, 11, 2), date(2026, 11, 1), "ศึกษา"))
    with pytest.raises(NotReady, match=r"“ศึกษา”.*workspaces/2570/year\.yaml"):
        content(plan_at(wrong, "submitted"), STAMP, STANDARDS)


def test_a_meeting_that_ends_before_it_begins_is_refused(small: Year) -> None:
    held = small.meetings[0]
    times = {"start": time(9, 30), "end": time(9, 0)}
    wrong = replace(held, record=held.record.model_copy(update=times))
    year = replace(small, meetings=(wrong, *small.meetings[1:]))
    with pytest.raises(NotReady, match="must end after it begins") as refused:
        content(plan_at(year, "submitted"), STAMP, STANDARDS)
    assert held.file in refused.value.words.th


def test_an_unreadable_meeting_keeps_the_calendar_from_print(small: Year) -> None:
    broken = replace(small, unread=(("meeting", "workspaces/2570/meetings/x.yaml"),))
    with pytest.raises(NotReady, match=r"meetings/x\.yaml"):
        content(plan_at(broken, "submitted"), STAMP, STANDARDS)


def test_every_line_of_the_year_has_its_bar(small: Year) -> None:
    lines = raw.read(SMALL / "workspaces/2570/year.yaml")["calendar"]
    tree = html.fragment_fromstring(paper(small), create_parent="div")
    rows = [[text_of(cell) for cell in row] for row in tree.iter("tr")]
    body = [row for row in rows if any("■" in cell for cell in row)]
    assert len(lines) == 17
    assert [(row[0], row[1]) for row in body] == [(one["step"], one["activity"]) for one in lines]
    for row in body:
        bar = next(cell for cell in row if "■" in cell)
        assert set(bar) == {"■"}
        assert len(bar) % 4 == 3  # three for the first month, four for each further one


def test_only_what_the_standard_dates_bears_a_mark(small: Year) -> None:
    assert "* ช่วงเดือนตามมาตรฐาน" not in paper(small, *STANDARDS)
    assert "ธ.ค. – ม.ค. *" in paper(with_calendar(small), *STANDARDS)
    assert "* ช่วงเดือนตามมาตรฐาน" in paper(with_calendar(small), *STANDARDS)


def test_a_standard_without_months_has_no_rows(small: Year) -> None:
    bare = Checklist(
        job=6, name="งานสารบรรณ", source="-", steps=(Step(step="6.1", activity="รับหนังสือ"),)
    )
    assert calendar_of(with_calendar(small), bare).rows == ()
    assert "ยังไม่มีรายการในปฏิทินของปีนี้" in paper(with_calendar(small), bare)


def test_the_calendar_of_the_small_year(small: Year, golden: Callable[[str, str], None]) -> None:
    golden("calendar.html", paper(small, *STANDARDS))
