"""What is asked of the province, from draft to quarterly report: each step back is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pyo1plan.rules.engine import validate
from pyo1plan.rules.integration.overlaps import overlaps
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import WORKSPACES, Repository
from tests.workspaces.asked_year import CARRIER, EMENSCR, YEAR, asked_year

WON = "integration/projects/70-PV-01.yaml"
SENT = "integration/projects/71-PV-02.yaml"
MEETING = "integration/meetings/2569-10-21-province.yaml"
REPORTS = "integration/reports.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return asked_year(tmp_path)


def change(repository: Repository, file: str, old: str, new: str) -> None:
    path = repository.root / WORKSPACES / str(YEAR) / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(repository: Repository) -> set[str]:
    """The ids of the rules that speak."""
    findings = validate(repository, YEAR, date(2027, 1, 4)).findings
    assert not {f.rule for f in findings if not f.step}, [f for f in findings if not f.step]
    return {finding.rule for finding in findings}


def test_a_year_with_everything_in_order_is_clean(repository: Repository) -> None:
    assert told(repository) == set()


@pytest.mark.parametrize(
    ("file", "old", "new", "rules"),
    [
        # from won money to the annual plan and eMENSCR, one thing taken away at a time
        (WON, "project: 70-PRO-001\n", "", {"integration-won-not-carried", "integration-code-doubled", "integration-alike"}),
        (WON, "project: 70-PRO-001", "project: 70-PRO-002", {"integration-won-not-carried", "integration-code-doubled", "integration-alike"}),
        (WON, "\nwon: 30000", "", {"integration-won-differs"}),
        (WON, "\nwon: 30000", "\nwon: 29999.99", {"integration-won-differs", "integration-decided-differs"}),
        (MEETING, "amount: 30000", "amount: 25000", {"integration-decided-differs"}),
        (WON, "emenscr: ศธ 04000-70-0001", "", {"integration-emenscr-missing"}),
        (WON, "emenscr: ศธ 04000-70-0001", "emenscr: ศธ 04000-70-0002", {"integration-emenscr-missing"}),
        (CARRIER, EMENSCR, "", {"integration-emenscr-missing"}),
        (WON, "meeting: 2569-10-21-province", "meeting: 2569-10-22-province", {"integration-meeting-unknown"}),
        (WON, "date: 2568-11-18, letter: {year: 2568, number: 40}", "date: 2568-11-18", {"integration-letter-missing"}),
        (WON, "due: 2568-11-20", "due: 2568-11-17", {"integration-late"}),
        (WON, "amount: 20000", "amount: 20001", {"integration-money-total"}),
        (WON, "{payer: local, amount: 5000", "{payer: local, amount: 4000", {"integration-money-total"}),
        (REPORTS, "disbursed: 0", "disbursed: 30000.01", {"integration-report-spent"}),
        (REPORTS, "project: 70-PV-01", "project: 71-PV-02", {"integration-report-project"}),
        (SENT, "priority: 1", "priority: 0", set()),
        (SENT, "compared: [{project: 70-SUP-001, found: complements, reason: ต่อยอดครูแกนนำปีละรุ่น}]\n", "", {"integration-alike"}),
        (SENT, "found: complements", "found: double", {"integration-alike"}),
        (SENT, "name: พัฒนาครูแกนนำ, amount: 120000", "name: ประชุมส่งต่อข้อมูล, amount: 120000", set()),
        (SENT, "outcomes: [ครูจัดการเรียนรู้เชิงรุกได้]\n", "", {"integration-brief-incomplete"}),
    ],
)  # fmt: skip
def test_one_thing_amiss_is_told_and_nothing_else(
    repository: Repository, file: str, old: str, new: str, rules: set[str]
) -> None:
    change(repository, file, old, new)
    assert told(repository) == rules


def test_money_for_a_later_year_is_not_looked_for_in_this_plan(repository: Repository) -> None:
    change(repository, WON, "for_year: 2570", "for_year: 2571")
    change(repository, WON, "project: 70-PRO-001\n", "")
    change(repository, WON, "emenscr: ศธ 04000-70-0001", "")
    change(repository, WON, "priority: 1", "priority: 3")
    assert told(repository) == {"integration-alike"}


def test_a_withdrawn_or_lost_brief_is_no_double(repository: Repository) -> None:
    year, _ = load_year(repository, YEAR)
    pairs = {(o.brief.record.id, o.other.record.id) for o in overlaps(year)}
    assert pairs == {("71-PV-02", "70-SUP-001")}


def test_two_briefs_that_are_alike_need_one_word_between_them(repository: Repository) -> None:
    lost = "  - {state: lost, date: 2569-12-02, letter: {year: 2569, number: 77, direction: received}}\n"
    change(repository, "integration/projects/71-PV-01.yaml", lost, "")
    assert "integration-alike" in told(repository)
    change(
        repository,
        SENT,
        "compared: [",
        "compared: [{project: 71-PV-01, found: different, reason: คนละรุ่น}, ",
    )
    assert told(repository) == set()


def register(repository: Repository, calendar: int, numbers: str) -> None:
    path = repository.root / WORKSPACES / "registers" / str(calendar) / "letters-out.yaml"
    path.parent.mkdir(parents=True)
    rows = "".join(
        f"  - {{register_number: {n}, date: {calendar}-11-10, from: สพป., to: จังหวัด, subject: ส่งเรื่อง}}\n"
        for n in numbers.split()
    )
    path.write_text(f"letters:\n{rows}", encoding="utf-8")


def test_letters_are_looked_for_where_a_register_is_kept(repository: Repository) -> None:
    gap = {"register-number-gap"}
    register(repository, 2569, "5 8 9")
    assert told(repository) == gap
    register(repository, 2570, "1")
    assert told(repository) == gap | {"integration-letter-unknown"}
