"""What the registers add up to: times, due days, groups, months."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from pyo1plan.intake.letters.summed import last_recorded, letter_sums, service_sums
from pyo1plan.year.load import load_calendar
from tests.intake.letters_written import line, register, repository

ON = date(2026, 11, 1)


def test_letters_are_summed_up(tmp_path: Path) -> None:
    register(
        tmp_path,
        line(1, more=", acted: 2569-10-15, due: 2569-10-20, group: planning"),
        line(2, more=", due: 2569-10-16, group: planning"),  # answered by a letter, late
        line(3, more=", due: 2569-10-31"),  # overdue
        line(4, more=", due: 2569-11-30, proposed: 2569-10-15"),
        line(5, more=", proposed: 2569-10-19"),
    )
    register(tmp_path, line(1, more=", reply_to: 2").replace("10-14", "10-18"), name="letters-out")
    year, _ = load_calendar(repository(tmp_path), 2569)
    sums = letter_sums(year, 2569, ON)
    assert (sums.times.count, sums.times.median, sums.times.longest) == (2, Decimal("2.5"), 4)
    dues = sums.dues
    assert (dues.in_time, dues.late, dues.open, dues.overdue, dues.count) == (1, 1, 1, 1, 4)
    assert [one.letter.register_number for one in sums.overdue] == [3]
    assert (sums.proposed, sums.proposed_in_time) == (2, 1)
    assert sums.by_month(sums.received)[9] == 5
    assert [(g.key, g.received, g.sent, g.acted, g.overdue) for g in sums.groups] == [
        ("planning", 2, 0, 2, 0),
        ("", 3, 1, 0, 1),
    ]
    early = letter_sums(year, 2569, date(2026, 10, 13))
    assert (early.received, early.times.median) == ((), None)
    assert last_recorded(year, 2569) == date(2026, 10, 18)


def test_services_are_summed_up(tmp_path: Path) -> None:
    folder = register(tmp_path).parent
    (folder / "contacts.yaml").write_text(
        "contacts:\n"
        "  - {date: 2569-10-01, with: ก, about: ข, settled: 2569-10-04, group: planning}\n"
        "  - {date: 2569-10-02, with: ก, about: ค, due: 2569-10-05}\n"
        "  - {date: 2569-12-02, with: ก, about: ง}\n",
        "utf-8",
    )
    (folder / "services.yaml").write_text(
        "help:\n  - {date: 2569-09-01, for: ก, what: ข}\n", "utf-8"
    )
    year, _ = load_calendar(repository(tmp_path), 2569)
    sums = service_sums(year, 2569, ON)
    assert (len(sums.contacts), len(sums.help), len(sums.publicity)) == (2, 1, 0)
    assert (sums.settled.median, len(sums.open)) == (Decimal(3), 1)
    assert sums.by_month[8:10] == ((0, 1, 0), (2, 0, 0))
    assert sums.by_group == {"planning": (1, 0, 0), "": (1, 1, 0)}
