"""A year carried forward: days move, what was that year's goes, and every comment survives."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.rules.engine import validate
from pyo1plan.sources.events import read_values
from pyo1plan.start.carrying import (
    carried_budget,
    carried_policies,
    carried_proposal,
    carried_settings,
    carried_small_schools,
    moved_id,
)
from pyo1plan.start.next_year import CannotCarry, Carried, beside, carry, place
from pyo1plan.year.repository import Repository

TOP = Path(__file__).parents[2]
SMALL = TOP / "tests/workspaces/small"

SETTINGS = """# ปีงบประมาณ 2568 (1 ต.ค. 2567 - 30 ก.ย. 2568)
year: 2568   # ปี
booklet:
  title: แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ๒๕๖๘
  foreword:
    - แผนพัฒนาฯ (พ.ศ. 2566 - 2570) และผลของปี 2567
calendar:
  # ขั้นแรก
  - {activity: รายงานปี 2567, start: 2567-10-01, end: 29 กุมภาพันธ์ 2567}   # อธิกสุรทิน
unit_rates:
  - {item: วิทยากร, most: 600, unit: ชั่วโมง, verified: true}
spending_targets:
  - {measure: used, kind: overall, quarter: 1, percent: 30, verified: true}
"""


def test_settings_move_with_their_comments() -> None:
    new = carried_settings(SETTINGS, 2568, 1)
    assert new == SETTINGS.replace(
        "# ปีงบประมาณ 2568 (1 ต.ค. 2567 - 30 ก.ย. 2568)",
        "# ปีงบประมาณ 2569 (1 ต.ค. 2568 - 30 ก.ย. 2569)",
    ).replace("year: 2568", "year: 2569").replace("๒๕๖๘", "๒๕๖๙").replace(
        "ผลของปี 2567", "ผลของปี 2568"
    ).replace("รายงานปี 2567", "รายงานปี 2568").replace("2567-10-01", "2568-10-01").replace(
        "29 กุมภาพันธ์ 2567", "2568-02-28"
    ).replace("percent: 30, verified: true", "percent: 30, verified: false")  # fmt: skip


def test_policies_are_to_be_studied_anew() -> None:
    old = (
        "frameworks:   # แผน\n"
        "  - {key: a, name: แผน 2566-2570, studied_on: 2569-10-05, verified: true, items: []}\n"
        "  - {key: b, name: นโยบาย ปี 2570, studied_on: 2569-10-05, verified: true, items: []}\n"
        "allocations:\n  - {id: A1}\n# สรุป\nsummary: [ก]\n"
    )
    new: Any = read_values(carried_policies(old, 2570, 1))
    assert [f["verified"] for f in new["frameworks"]] == ["true", "false"]
    assert not any("studied_on" in f for f in new["frameworks"])
    assert new["allocations"] == new["summary"] == []
    assert "# สรุป" in carried_policies(old, 2570, 1)


def test_money_is_kept_and_what_was_released_is_not() -> None:
    old = (SMALL / "workspaces/2570/budget.yaml").read_text(encoding="utf-8")
    before: Any = read_values(old)
    after: Any = read_values(carried_budget(old, 2570, 1))
    assert [s["amount"] for s in after["sources"]] == [s["amount"] for s in before["sources"]]
    assert after["ceilings"] == before["ceilings"]
    assert all(s["releases"] == [] and "control_total" not in s for s in after["sources"])
    assert all(line["rounds"] == [] for line in after["administration"])
    assert "ปีก่อน" in carried_budget(old, 2570, 1).splitlines()[0]


SMALL_SCHOOLS = """# แผนโรงเรียนขนาดเล็ก ปีงบประมาณ พ.ศ. 2570
threshold: 120
as_of: 2569-06-10   # รอบ 10 มิ.ย.
guidelines:
  - {title: แนวทาง, issued_by: สพฐ., studied: 2569-10-05}
measures:
  - {band: 1-40, year: 2571, measure: เรียนรวม}
"""


def test_the_plan_for_small_schools_goes_on_and_its_guidelines_are_studied_anew() -> None:
    old: Any = read_values(SMALL_SCHOOLS)
    text = carried_small_schools(SMALL_SCHOOLS, 2570, 1)
    assert read_values(text) == {**old, "guidelines": []}
    assert "# รอบ 10 มิ.ย." in text
    assert "2570" in text.splitlines()[0]


def test_a_plan_for_small_schools_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    file = tmp_path / "workspaces/2570/small-schools.yaml"
    file.write_text(SMALL_SCHOOLS, encoding="utf-8")
    carried = carry(Repository(tmp_path), 2570, 2571)
    assert "เรียนรวม" in carried.files["small-schools.yaml"].decode()
    file.write_text("as_of: [\n", encoding="utf-8")
    carried = carry(Repository(tmp_path), 2570, 2571)
    assert carried.left == ("workspaces/2570/small-schools.yaml",)
    assert "small-schools.yaml" not in carried.files


def test_what_schools_are_judged_by_goes_on(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    year = tmp_path / "workspaces/2570"
    texts = {
        "school-criteria.yaml": "# เกณฑ์ ปีงบประมาณ พ.ศ. 2570\nsuppress_at_most: 9  # มติ\n",
        "school-grouping.yaml": "keep: [{code: '99010001', why: ชุมชนมีมติ}]\n",
        "schools/area-2.yaml": "as_of: 2569-06-10\nschools: [{code: '99010077', name: บ้านสอง}]\n",
    }
    for name, text in texts.items():
        (year / name).parent.mkdir(exist_ok=True)
        (year / name).write_text(text, encoding="utf-8")
    carried = carry(Repository(tmp_path), 2570, 2571).files
    wanted = {name: text.replace("พ.ศ. 2570", "พ.ศ. 2571") for name, text in texts.items()}
    assert {name: carried[name].decode() for name in texts} == wanted


def test_what_is_written_down_anew_each_year_begins_blank(carried: Carried) -> None:
    for name in ("publications", "filed", "attestations", "news", "waivers"):
        assert read_values(carried.files[f"{name}.yaml"].decode()) == {}, name
    assert "population.yaml" not in carried.files


def test_registers_run_on_where_they_stand(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    repository = Repository(tmp_path)
    there = tmp_path / "workspaces/registers/2570/orders.yaml"
    there.parent.mkdir(parents=True)
    there.write_text("orders: [{number: 1/2570, subject: ก}]\n", encoding="utf-8")
    names = beside(repository, 2571)
    kinds = ("contacts", "evaluation", "letters-in", "letters-out", "orders", "services")
    all_of = {f"workspaces/registers/{y}/{k}.yaml" for y in (2570, 2571) for k in kinds}
    assert set(names) == all_of - {"workspaces/registers/2570/orders.yaml"}
    place(repository, 2571, carry(repository, 2570, 2571).files)
    assert there.read_text(encoding="utf-8") == "orders: [{number: 1/2570, subject: ก}]\n"
    assert all((tmp_path / name).is_file() for name in all_of)
    assert beside(repository, 2571) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [("70-SUP-003", "71-SUP-003"), ("SUP-003", "71-SUP-003"), ("70", "71-70")],
)
def test_an_id_gets_the_prefix_of_its_year(old: str, new: str) -> None:
    assert moved_id(old, 2570, 1) == new


def test_a_project_follows_the_one_it_continues() -> None:
    text = "id: 70-A-1\nname: โครงการปี 2570\nafter:   # เดิม\n  - 69-A-1\nnote: ก"
    value = read_values(carried_proposal(text, "70-A-1", "71-A-1", 2570, 1))
    assert value == {"id": "71-A-1", "name": "โครงการปี 2571", "after": ["70-A-1"], "note": "ก"}


@pytest.fixture(scope="module", params=["tests/workspaces/small/workspaces", "workspaces"])
def repository(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Repository:
    root = tmp_path_factory.mktemp("office")
    shutil.copytree(TOP / request.param, root / "workspaces")
    return Repository(root)


@pytest.fixture(scope="module")
def carried(repository: Repository) -> Carried:
    return carry(repository, 2570, 2571)


def errors(repository: Repository, year: int) -> list[str]:
    """The errors of the year, as file and rule."""
    found = validate(repository, year, date(2026, 10, 1)).findings
    return [f"{f.place.file} {f.rule}" for f in found if f.severity == "error"]


def test_the_next_year_of_a_year_without_errors_has_none(
    repository: Repository, carried: Carried
) -> None:
    assert errors(repository, 2570) == []
    before = {p: p.read_bytes() for p in repository.root.rglob("*.yaml")}
    place(repository, 2571, carried.files)
    assert errors(repository, 2571) == []
    place(repository, 2573, carry(repository, 2571, 2573).files)
    assert errors(repository, 2573) == []
    assert {p: p.read_bytes() for p in before} == before


def test_nothing_that_goes_on_is_lost(repository: Repository, carried: Carried) -> None:
    files = {name: data.decode() for name, data in carried.files.items()}
    assert carried.left == ()
    assert carried.projects
    old_year = repository.year(2570)
    for old, new in carried.projects:
        [name] = [n for n in files if n.endswith(f"/{new}.yaml")]
        text = (old_year / name.replace(new, old)).read_text(encoding="utf-8")
        before: Any = read_values(text)
        after: Any = read_values(files[name])
        assert after["after"] == [old]
        assert after["budget"] == before["budget"]
        assert after["rationale"] == before["rationale"]
        assert re.findall(r" #.*", files[name]) == re.findall(r" #.*", text)
        assert after["start"] > before["start"]
    assert files["schools.yaml"].encode() == (old_year / "schools.yaml").read_bytes()
    review = files["review.yaml"]
    assert all(f"followed_by: {new}" in review for _, new in carried.projects)


def judged_review(carried: Carried) -> str:
    """The rows of the new year's review uncommented, and every blank of theirs filled in."""
    text = re.sub(r"^# (  )", r"\1", carried.files["review.yaml"].decode(), flags=re.M)
    judged = {"result": "ก", "verdict": "continue", "reason": "ข", "spent": 0, "nature": "changed"}
    for key, value in judged.items():
        text = re.sub(rf"^    {key}:$", f"    {key}: {value}", text, flags=re.M)
    return text


def test_review_rows_become_records_once_judged(carried: Carried) -> None:
    from pyo1plan.records.form import read_record
    from pyo1plan.records.review import Review

    record = read_record(Review, read_values(judged_review(carried)))
    assert isinstance(record, Review), record
    assert record.policies
    assert all(strategy.against for strategy in record.strategies)
    assert all(project.against for project in record.projects)


def test_a_judged_review_finds_every_policy_and_strategy(
    repository: Repository, carried: Carried, tmp_path: Path
) -> None:
    """What is laid out is all that the rules of the review ask for, once people have judged it."""
    shutil.copytree(repository.root / "workspaces", tmp_path / "workspaces")
    shutil.rmtree(tmp_path / "workspaces/2571", ignore_errors=True)
    shutil.rmtree(tmp_path / "workspaces/2573", ignore_errors=True)
    new = Repository(tmp_path)
    place(new, 2571, {**carried.files, "review.yaml": judged_review(carried).encode()})
    found = validate(new, 2571, date(2026, 10, 1)).findings
    assert [f.message.en for f in found if f.rule.startswith("review-")] == []


def test_what_was_rejected_does_not_go_on(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    meeting = tmp_path / "workspaces/2570/meetings/2569-12-17-provincial.yaml"
    text = meeting.read_text(encoding="utf-8")
    text = text.replace("70-SUP-001, decision: agree", "70-SUP-001, decision: reject")
    meeting.write_text(text, encoding="utf-8")
    carried = carry(Repository(tmp_path), 2570, 2571)
    assert carried.projects == ()
    assert "70-SUP-001" not in carried.files["review.yaml"].decode()


@pytest.mark.parametrize("name", ["year.yaml", "strategies.yaml", "policies.yaml", "budget.yaml"])
def test_a_year_that_cannot_be_read_is_not_carried(name: str, tmp_path: Path) -> None:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    (tmp_path / "workspaces/2570" / name).write_text("a: [\n", encoding="utf-8")
    with pytest.raises(CannotCarry) as refused:
        carry(Repository(tmp_path), 2570, 2571)
    assert name in refused.value.words.th
    assert name in refused.value.words.en


def test_a_proposal_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    file = "workspaces/2570/proposals/supervision/70-SUP-001.yaml"
    (tmp_path / file).write_text("id: [\n", encoding="utf-8")
    assert carry(Repository(tmp_path), 2570, 2571).left == (file,)
