"""The results form goes out with all that the plan holds of the group's projects, and comes back whole."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.intake.asking.ask import Asked
from pyo1plan.intake.asking.results import GIVEN, results_form, results_parcel
from pyo1plan.intake.sheets.choices import named_entries
from pyo1plan.intake.sheets.entries import tree_from
from pyo1plan.intake.sheets.reader import forms, taken
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.records.form import read_record
from pyo1plan.records.office import Group
from pyo1plan.records.results import Results
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from tests.intake.written import opened
from tests.workspaces.followed import project, results, two_quarters, whole_year

ROOT = Path(__file__).parents[2]
YEAR, _ = load_year(Repository(ROOT / "tests" / "workspaces" / "small"), 2570)
TEMPLATES = [ROOT / "templates"]


def group(key: str) -> Group:
    office = YEAR.frame.office
    assert office is not None
    found = office.record.group(key)
    assert found is not None
    return found


def test_every_source_activity_and_indicator_has_its_row() -> None:
    parcel = results_parcel(YEAR, group("supervision"), Asked(quarter="2"), TEMPLATES)
    rows = parcel.blanks[0].filled.rows
    plan = next(held.record for held in YEAR.proposals if held.id == "70-SUP-001")
    assert [row["source"] for row in rows["projects.money"]] == ["obec"]
    assert [row["activity"] for row in rows["projects.activities"]] == [a.name for a in plan.activities]  # fmt: skip
    assert [row["indicator"] for row in rows["projects.indicators"]] == [k.name for k in plan.kpis]
    assert {row["of"] for name in rows if name != "projects" for row in rows[name]} == {"1"}


def test_what_the_form_gives_by_itself_is_named() -> None:
    """A form that nobody filled in is known by this: it holds nothing else."""
    parcel = results_parcel(YEAR, group("promotion"), Asked(quarter="1"), TEMPLATES)
    (one,) = forms(opened(workbook(parcel)), parcel.form, parcel.choices)
    assert one.is_blank(GIVEN)
    known = {name for name, _ in named_entries(results_form())} | {"quarter", "group"}
    assert known >= GIVEN


def test_the_plan_s_money_and_the_quarter_before_stand_in_the_instructions() -> None:
    year = two_quarters(YEAR)
    third = results_parcel(year, group("supervision"), Asked(quarter="3"), TEMPLATES)
    lines = [line.text for line in third.guide]
    said = "วงเงินตามแผน 40,000 บาท เบิกจ่ายสะสมถึงไตรมาสก่อน 19,800.25 บาท ก่อหนี้ผูกพันคงเหลือ 0.00 บาท"
    assert [line for line in lines if line.endswith(said)]
    assert "กิจกรรมที่ 1 อบรมเชิงปฏิบัติการครูผู้สอน 18–19 มกราคม 2570 20,000 บาท" in lines
    assert "ตัวชี้วัด จำนวนครูที่ผ่านการอบรม ค่าเป้าหมาย 40 คน" in lines
    second = results_parcel(year, group("planning"), Asked(quarter="2"), TEMPLATES)
    assert "เบิกจ่ายสะสมถึงไตรมาสก่อน 1,400.50 บาท" in [line.text for line in second.guide]


def test_everything_a_report_holds_comes_back() -> None:
    full = project(
        "70-SUP-001", "35000.75", "behind", in_quarter="0.5", committed="4000", committed_change="-1.25",
        carried_over="4000", reason="สัญญา 3/2570", summary="ก", findings="ข", problems="ค", remedies="ง",
        activities=[{"activity": "ก, ข", "status": "behind", "percent": "12.5", "start": "2570-01-18", "end": "2570-01-19", "note": "จ"}],
        indicators=[{"indicator": "จำนวน", "value": "-3", "evidence": "ฉ", "file": "attachments/a.pdf"}],
        evidence=["ช", "ซ"], attachments=["attachments/b.pdf"],
    )  # fmt: skip
    held = results("4", "supervision", full)
    year = whole_year(YEAR)
    year = type(year)(year.frame, year.proposals, year.meetings, (("results", held),))
    parcel = results_parcel(year, group("supervision"), Asked(filled=True, quarter="4"), TEMPLATES)
    (one,) = taken(opened(workbook(parcel)), parcel.form, parcel.choices)
    assert read_record(Results, tree_from(parcel.form, one.entered)[0]) == held.record
