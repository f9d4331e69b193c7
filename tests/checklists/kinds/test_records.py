"""Records exist and are complete, or go on month by month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.periods import tally
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.year.model import Frame, Year
from tests.checklists.office import Office

NEWS = "2570/news.yaml"


def news(*days: str, extra: str = "") -> str:
    rows = (
        f"  - {{date: {day}, title: ข่าว {day}, source: สพฐ., received: {day}{extra}}}\n"
        for day in days
    )
    return "items:\n" + "".join(rows)


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    asked = "records: {of: news, having: [items.summary]}"
    nothing = office.show(asked)
    assert (nothing.have, nothing.of) == (0, 1)
    assert "workspaces/2570/news.yaml" in nothing.missing[0].th
    partly = office.put(NEWS, news("2569-10-05") + news("2569-10-06", extra=", summary: สรุป")[7:])
    shown = partly.show(asked)
    assert (shown.have, shown.of) == (1, 2)
    assert shown.missing[0].th == "ยังไม่มีสาระสำคัญ (items.summary): ข่าว 2569-10-05"
    assert shown.next is not None
    assert "workspaces/2570/news.yaml:2" in shown.next.th
    assert office.put(NEWS, news("2569-10-05", extra=", summary: สรุป")).show(asked).is_done
    assert not office.take(NEWS).show(asked).is_done


def test_a_record_that_is_only_there(office: Office) -> None:
    assert office.show("records: {of: review}").is_done
    assert not office.take("2570/review.yaml").show("records: {of: review}").is_done


def test_every_entry_of_lists_in_lists(office: Office) -> None:
    asked = "records: {of: strategies, having: [strategies.kpis.target]}"
    assert office.show(asked).is_done
    strategies = [
        {"id": "S1", "name": "ก", "kpis": [{"id": "S1-K1", "name": "ข", "unit": "คน"}]},
        {"id": "S2", "name": "ค"},
    ]
    shown = office.edit("2570/strategies.yaml", strategies=strategies).show(asked)
    assert (shown.have, shown.of) == (0, 2)
    said = " ".join(w.th for w in shown.missing)
    assert "S1-K1" in said
    assert "S2" in said, "a strategy without any indicator is one gap"


def test_a_field_that_nobody_knows_is_told(office: Office) -> None:
    shown = office.show("records: {of: strategies, having: [strategies.colour]}")
    assert not shown.is_done
    assert "ไม่รู้จักช่อง" in shown.missing[0].th
    assert "strategies.colour" in shown.missing[0].th
    assert not office.show("records: {of: dreams}").is_done


def test_what_is_dated_later_is_not_there_yet(office: Office) -> None:
    office.put(NEWS, news("2569-10-05", "2569-12-01", extra=", submitted: 2569-12-03"))
    asked = "records: {of: news, having: [items.submitted]}"
    assert office.show(asked, on="2569-10-04").of == 1
    early = office.show(asked, on="2569-10-30")
    assert (early.have, early.of) == (0, 1), "submitted only in December"
    late = office.show(asked, on="2569-12-03")
    assert (late.have, late.of) == (2, 2)
    office.put("2570/population.yaml", "as_of: 2569-12-01\nsource: ทะเบียนราษฎร์\n")
    assert not office.show("records: {of: population}", on="2569-11-30").is_done
    assert office.show("records: {of: population}", on="2569-12-01").is_done


def test_many_files_count_one_by_one(office: Office) -> None:
    asked = "records: {of: proposal, having: [rationale]}"
    assert office.show(asked).of == 3
    shown = office.edit("2570/proposals/planning/70-PLN-001.yaml", rationale=None).show(asked)
    assert (shown.have, shown.of) == (2, 3)
    assert "70-PLN-001" in shown.missing[0].th
    other = "2570/proposals/promotion/70-PRO-001.yaml"
    office.edit("2570/proposals/planning/70-PLN-001.yaml", rationale="เหตุผล")
    assert office.break_(other).show(asked).blocked == (f"workspaces/{other}",)


def test_only_the_files_that_are_meant(office: Office) -> None:
    asked = "records: {of: integration-meeting, where: {purpose: analysis}, having: [findings]}"
    file = "2570/integration/meetings/2569-11-03-governor.yaml"
    text = "date: 2569-11-03\nbody: ก.บ.จ.\npurpose: integration\nfindings: [ก]\n"
    assert not office.put(file, text).show(asked).is_done
    assert office.put(file, text.replace("integration", "analysis")).show(asked).is_done


def test_month_by_month(office: Office) -> None:
    asked = "records: {of: news, each: month}"
    assert office.show(asked, on="2569-10-15").is_idle, "the first month is not over"
    assert (office.show(asked, on="2569-12-15").have, office.show(asked, on="2569-12-15").of) == (
        0,
        2,
    )
    office.put(NEWS, news("2569-10-05", "2569-12-01"))
    shown = office.show(asked, on="2569-12-15")
    assert (shown.have, shown.of) == (2, 3), "December runs, but already holds an entry"
    assert "พ.ย. 2569" in shown.missing[0].th
    assert office.put(NEWS, news("2569-10-05", "2569-11-05")).show(asked, on="2569-12-15").is_done
    assert office.show(asked, on="2571-05-01").of == 12


def test_registers_count_only_this_fiscal_year(office: Office) -> None:
    asked = "records: {of: contacts, having: [contacts], each: month}"
    rows = "".join(f"  - {{date: 2569-0{m}-05, with: รร., about: งาน}}\n" for m in range(1, 10))
    shown = office.put("registers/2569/contacts.yaml", f"contacts:\n{rows}").show(
        asked, on="2569-11-15"
    )
    assert (shown.have, shown.of) == (0, 1)


def test_a_report_counts_for_the_quarter_that_it_names(office: Office) -> None:
    asked = "records: {of: integration-reports, having: [reports], each: quarter}"
    row = "{quarter: 1, project: 70-PV-01, status: under-way, disbursed: 0, date: 2570-01-10}"
    office.put("2570/integration/reports.yaml", f"reports: [{row}]\n")
    assert office.show(asked, on="2570-01-09").have == 0
    shown = office.show(asked, on="2570-01-10")
    assert (shown.have, shown.of) == (1, 1)


def test_unreadable_records_block(office: Office) -> None:
    for asked in ("records: {of: news}", "records: {of: news, each: month}"):
        assert office.break_(NEWS).show(asked).blocked == (f"workspaces/{NEWS}",)


_DAYS = st.lists(st.dates(date(2026, 8, 1), date(2027, 12, 1)))


@given(
    days=_DAYS,
    more=_DAYS,
    on=st.dates(date(2026, 9, 1), date(2027, 11, 1)),
    each=st.sampled_from(["month", "quarter"]),
)
def test_more_entries_never_hold_fewer_months(
    days: list[date], more: list[date], on: date, each: str
) -> None:
    ground = Ground(Year(Frame(2570)), (), on, None)  # type: ignore[arg-type]
    few, many = (tally(d, each, ground) for d in (days, [*days, *more]))  # type: ignore[arg-type]
    assert 0 <= few.have <= few.of <= (12 if each == "month" else 4)
    assert few.have <= many.have <= many.of
    assert len(many.empty) <= len(few.empty)
    if on < first_day(2570):
        assert few.of == 0
    if on > last_day(2570):
        assert few.of == (12 if each == "month" else 4)


@pytest.mark.parametrize("each", ["month", "quarter"])
def test_the_running_one_is_not_owed(each: str) -> None:
    ground = Ground(Year(Frame(2570)), (), date(2026, 12, 31), None)  # type: ignore[arg-type]
    assert tally([], each, ground).of == (2 if each == "month" else 0)  # type: ignore[arg-type]
