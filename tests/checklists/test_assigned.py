"""Work given by meetings stays open until it is done."""

from __future__ import annotations

from datetime import date

from pyo1plan.checklists.assigned import still_open
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Meeting
from pyo1plan.year.held import Held


def meeting(day: str, *work: dict[str, str]) -> Held[Meeting]:
    items = [{"heading": "1", "title": "เรื่อง", "assignments": list(work)}]
    record = read_record(
        Meeting, {"body": "group-meeting", "number": "1/2569", "date": day, "items": items}
    )
    assert isinstance(record, Meeting)
    return Held("m.yaml", day, record, "")


def test_work_is_open_until_the_day_it_is_done() -> None:
    held = [
        meeting("2569-10-01", {"what": "ก", "who": "x", "by": "2569-10-20", "done": "2569-10-25"}),
        meeting(
            "2569-10-02", {"what": "ข", "who": "x", "by": "2569-10-10"}, {"what": "ค", "who": "y"}
        ),
        meeting("2569-12-01", {"what": "ง", "who": "y"}),
    ]

    def on(day: date) -> list[tuple[str, bool]]:
        return [(one.work.what, one.is_overdue(day)) for one in still_open(held, day)]

    assert on(date(2026, 10, 24)) == [("ข", True), ("ก", True), ("ค", False)]
    assert on(date(2026, 10, 25)) == [("ข", True), ("ค", False)]
    assert on(date(2026, 12, 1)) == [("ข", True), ("ค", False), ("ง", False)]
