"""What a group is sent: its own proposals and results, nothing lost, nothing of others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pyo1plan.intake.asking.ask import Asked, NoForm, NothingToAsk, grounds_of
from pyo1plan.intake.asking.proposals import proposal_parcel
from pyo1plan.intake.asking.results import results_parcel
from pyo1plan.intake.sheets.entries import tree_from
from pyo1plan.intake.sheets.loss import lost
from pyo1plan.intake.sheets.parcel import Parcel
from pyo1plan.intake.sheets.reader import meta_of, taken
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.records.form import read_record
from pyo1plan.records.office import Group
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.results import Results
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from tests.intake.written import FORM, ROOT, YEAR, opened

TEMPLATES = [ROOT / "templates"]
assert YEAR.frame.office is not None
GROUPS = YEAR.frame.office.record.groups
SUPERVISION = next(group for group in GROUPS if group.key == "supervision")


def guide(parcel: Parcel) -> str:
    return "\n".join(line.text for line in parcel.guide)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.key)
def test_each_group_gets_its_own_proposals_and_blank_sheets(group: Group) -> None:
    parcel = proposal_parcel(YEAR, group, Asked(2, filled=True), TEMPLATES)
    own = [held for held in YEAR.proposals if held.record.group == group.key]
    assert [blank.sheet for blank in parcel.blanks] == [
        *(held.id for held in own),
        "โครงการใหม่ 1",
        "โครงการใหม่ 2",
    ]
    book = opened(workbook(parcel))
    meta = {"form": "proposal", "version": "1", "year": "2570", "group": group.key}
    assert meta_of(book).items() >= meta.items()
    back = [
        read_record(Proposal, tree_from(FORM, one.entered)[0])
        for one in taken(book, FORM, parcel.choices)
    ]
    assert back == [held.record for held in own]


def test_a_new_form_is_empty_but_for_the_group() -> None:
    parcel = proposal_parcel(YEAR, SUPERVISION, Asked(3), TEMPLATES)
    assert [dict(blank.filled.entries) for blank in parcel.blanks] == [{"group": "supervision"}] * 3
    assert all({"group", "id"} <= blank.settled for blank in parcel.blanks)
    assert "20 พฤศจิกายน 2569" in guide(parcel)
    assert SUPERVISION.name in guide(parcel)


def first_of_supervision(**changes: object) -> Year:
    held = next(h for h in YEAR.proposals if h.record.group == "supervision")
    record = held.record.model_copy(update=changes)
    return replace(YEAR, proposals=(Held(held.file, held.id, record, held.text),))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"align": {"unheard-of": ("1",)}}, "align.unheard-of"),
        ({"rationale": "ก\x0cข"}, "rationale"),
        ({"objectives": ("ก", "ข\x07")}, "objectives.2"),
    ],
)
def test_what_the_form_cannot_hold_is_named(changes: dict[str, object], field: str) -> None:
    year = first_of_supervision(**changes)
    with pytest.raises(NoForm) as refused:
        proposal_parcel(year, SUPERVISION, Asked(1, filled=True), TEMPLATES)
    assert f"{year.proposals[0].file}: ช่อง {field} " in refused.value.words.th
    assert f"{year.proposals[0].file}: {field}: " in refused.value.words.en
    proposal_parcel(year, SUPERVISION, Asked(1), TEMPLATES)


def test_a_proposal_that_cannot_be_read_is_not_left_out() -> None:
    file = "workspaces/2570/proposals/supervision/70-SUP-009.yaml"
    year = replace(YEAR, unread=(("proposal", file),))
    with pytest.raises(NoForm) as refused:
        proposal_parcel(year, SUPERVISION, Asked(1, filled=True), TEMPLATES)
    assert file in refused.value.words.th
    other = next(group for group in GROUPS if group.key == "legal")
    proposal_parcel(year, other, Asked(1, filled=True), TEMPLATES)


@pytest.mark.parametrize("part", ["office", "settings", "policies", "strategies"])
def test_without_the_year_s_lists_there_is_no_form(part: str) -> None:
    frame = replace(YEAR.frame, **{part: None})
    with pytest.raises(NoForm) as refused:
        grounds_of(frame)
    assert ".yaml" in refused.value.words.th
    assert "plan validate 2570" in refused.value.words.en


def test_results_ask_for_each_project_of_the_plan() -> None:
    parcel = results_parcel(YEAR, SUPERVISION, Asked(quarter="1"), TEMPLATES)
    (blank,) = parcel.blanks
    projects = [row["project"] for row in blank.filled.rows["projects"]]
    assert projects
    assert all(project.startswith("70-SUP-") for project in projects)
    assert "ไตรมาสที่ 1" in guide(parcel)
    book = opened(workbook(parcel))
    (one,) = taken(book, parcel.form, parcel.choices)
    assert [row["project"] for row in one.entered.rows["projects"]] == projects
    assert one.entered.entries == {"quarter": "1", "group": "supervision"}
    shown = {cell.text for sheet in book.sheets for cell in sheet.cells.values()}
    assert any(text and text.startswith(f"{projects[0]} โครงการ") for text in shown)


def test_results_that_were_reported_come_back_filled_in() -> None:
    tree = {
        "quarter": "2",
        "group": "supervision",
        "reported": "2570-04-05",
        "projects": [
            {"project": "70-SUP-001", "status": "under-way", "disbursed": "1200.50", "evidence": ["ก, ข", "ค"]},
            {"project": "70-SUP-002", "status": "behind", "disbursed": "0", "problems": "ฝน"},
        ],
    }  # fmt: skip
    record = read_record(Results, tree)
    assert isinstance(record, Results)
    assert record.projects[0].disbursed == Decimal("1200.5")
    held = Held("results/q2/supervision.yaml", "supervision", record, "")
    year = replace(YEAR, others=(("results", held),))
    parcel = results_parcel(year, SUPERVISION, Asked(filled=True, quarter="2"), TEMPLATES)
    (one,) = taken(opened(workbook(parcel)), parcel.form, parcel.choices)
    assert read_record(Results, tree_from(parcel.form, one.entered)[0]) == record


def test_a_group_without_projects_has_nothing_to_report() -> None:
    with pytest.raises(NothingToAsk):
        results_parcel(replace(YEAR, proposals=()), SUPERVISION, Asked(quarter="1"), TEMPLATES)


def test_nothing_of_the_example_year_is_lost() -> None:
    assert [lost(FORM, held.record) for held in YEAR.proposals] == [None] * len(YEAR.proposals)
