"""A development plan begun: blank, or with the direction of the plan before."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.form import read_record
from pyo1plan.rules.engine import validate_period
from pyo1plan.sources.events import read_values
from pyo1plan.start.fresh import fresh_plan
from pyo1plan.start.next_plan import carry_plan, place_plan
from pyo1plan.start.next_year import CannotCarry
from pyo1plan.year.repository import Period, Repository

EXAMPLE = Path(__file__).parents[2]
OLD, NEW = Period(2566, 2570), Period(2571, 2575)
ON = date(2027, 1, 4)


@pytest.fixture
def office(tmp_path: Path) -> Repository:
    """The example office with its development plan, and no year."""
    for name in ("office.yaml", "development"):
        source, there = EXAMPLE / "workspaces" / name, tmp_path / "workspaces" / name
        there.parent.mkdir(exist_ok=True)
        shutil.copytree(source, there) if source.is_dir() else shutil.copy(source, there)
    return Repository(tmp_path)


def plan_in(files: dict[str, bytes]) -> DevelopmentPlan:
    record = read_record(DevelopmentPlan, read_values(files["plan.yaml"].decode()))
    assert isinstance(record, DevelopmentPlan), record
    return record


@pytest.mark.parametrize("period", [NEW, Period(2571, 2574), Period(2570, 2570)])
def test_a_blank_plan_has_its_years_and_no_error(office: Repository, period: Period) -> None:
    place_plan(office, period, fresh_plan(period))
    found = validate_period(office, period, ON).findings
    assert {f.severity for f in found} <= {"warning", "advice"}
    assert "development-part-missing" in {f.rule for f in found}
    plan = plan_in(fresh_plan(period))
    assert (plan.first, plan.last) == (period.first, period.last)
    assert [entry.step for entry in plan.calendar] == [f"1.{n}" for n in range(1, 10)]


def test_the_direction_goes_on_and_the_figures_do_not(office: Repository) -> None:
    files = carry_plan(office, OLD, NEW)
    old = plan_in({"plan.yaml": (office.development(OLD) / "plan.yaml").read_bytes()})
    new = plan_in(files)
    for field in ("vision", "mission", "values", "goals"):
        assert getattr(new, field) == getattr(old, field)
    assert [s.name for s in new.strategies] == [s.name for s in old.strategies]
    assert [s.measures for s in new.strategies] == [s.measures for s in old.strategies]
    kpis = [kpi for strategy in new.strategies for kpi in strategy.kpis]
    assert len(kpis) == sum(len(s.kpis) for s in old.strategies)
    assert all(kpi.targets == {} and kpi.baseline is None for kpi in kpis)
    assert new.projects == ()
    place_plan(office, NEW, files)
    assert {f.severity for f in validate_period(office, NEW, ON).findings} == {"warning"}


def test_the_edition_last_in_force_goes_on(office: Repository) -> None:
    review = office.development(OLD) / "revisions/2570.yaml"
    text = "year: 2570\ndate: 2569-08-08\nchanges:\n  - {at: vision, to: 'ใหม่: \"ดี\" # กว่า'}\n"
    review.write_text(text, encoding="utf-8")
    assert plan_in(carry_plan(office, OLD, NEW)).vision == 'ใหม่: "ดี" # กว่า'


@pytest.mark.parametrize("broken", ["plan.yaml", "revisions/2569.yaml"])
def test_a_plan_that_cannot_be_read_is_not_carried(office: Repository, broken: str) -> None:
    file = office.development(OLD) / broken
    file.write_text(
        file.read_text(encoding="utf-8").replace("2569:", "x:").replace("S2-K2", "S2-K9"),
        encoding="utf-8",
    )
    with pytest.raises(CannotCarry) as caught:
        carry_plan(office, OLD, NEW)
    assert "plan validate 2566-2570" in caught.value.words.th


def test_a_folder_that_is_there_stays_as_it_is(office: Repository) -> None:
    with pytest.raises(FileExistsError):
        place_plan(office, OLD, fresh_plan(OLD))
    assert not list(office.workspaces.glob(".plan-init-*"))
    assert "example" in (office.development(OLD) / "plan.yaml").read_text(encoding="utf-8")
