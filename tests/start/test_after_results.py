"""A finished year carried forward: its results fill the review, its decisions the proposals."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Decision
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.engine import validate
from pyo1plan.sources.events import read_values
from pyo1plan.start.decided import as_decided
from pyo1plan.start.next_year import Carried, carry, place
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from pyo1plan.year.reshaping import split

TOP = Path(__file__).parents[2]
#: What the plan of the finished year held after its last decision, in baht.
CURRENT = {"69-ICT-001": 200_000, "69-SUP-001": 280_000, "69-SUP-002": 180_000}
TOTAL = 1_880_000


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The finished example year without the one after it."""
    root = tmp_path_factory.mktemp("finished")
    skipped = shutil.ignore_patterns("2570", "registers", "attachments")
    shutil.copytree(TOP / "workspaces", root / "workspaces", ignore=skipped)
    return Repository(root)


@pytest.fixture(scope="module")
def carried(repository: Repository) -> Carried:
    return carry(repository, 2569, 2570)


def rows(carried: Carried) -> dict[str, dict[str, str]]:
    """The projects of the review as they read once they are uncommented."""
    text = carried.files["review.yaml"].decode()
    head, _, tail = text.partition("\nprojects:\n")
    lines = [line.removeprefix("# ") for line in tail.splitlines() if line.startswith("#   ")]
    value: Any = read_values("projects:\n" + "\n".join(lines))
    assert head
    return {row["id"]: row for row in value["projects"]}


def proposals(carried: Carried) -> dict[str, Any]:
    """The new proposals by the id that they follow."""
    new = dict(carried.projects)
    texts = {n.rpartition("/")[2][:-5]: d.decode() for n, d in carried.files.items()}
    return {old: read_values(texts[id_]) for old, id_ in new.items()}


def test_money_goes_on_as_decisions_left_it(carried: Carried) -> None:
    assert carried.left == ()
    money = {id_: int(p["budget"]["total"]) for id_, p in proposals(carried).items()}
    assert {id_: money[id_] for id_ in CURRENT} == CURRENT
    assert sum(money.values()) == TOTAL
    for value in proposals(carried).values():
        lines = [line for a in value["activities"] for line in a.get("lines", [])]
        assert sum(int(line["amount"]) for line in lines) == int(value["budget"]["total"])
        assert sum(map(int, value["budget"]["quarters"])) == int(value["budget"]["total"])


def test_what_a_merger_added_goes_on_with_its_days_moved(carried: Carried) -> None:
    merged = proposals(carried)["69-SUP-001"]
    assert merged["activities"][-1]["name"].startswith("เปิดชั้นเรียนระดับอำเภอ")
    assert merged["activities"][-1]["start"] == "2570-06-22"
    assert "69-SUP-004" not in dict(carried.projects)


def test_comments_stay_and_a_changed_project_says_where_its_figures_are_from(
    repository: Repository, carried: Carried
) -> None:
    for id_, folder in (("69-ICT-001", "ict"), ("69-ADM-001", "administration")):
        old = (repository.year(2569) / f"proposals/{folder}/{id_}.yaml").read_text("utf-8")
        new = carried.files[f"proposals/{folder}/70{id_[2:]}.yaml"].decode()
        assert [x for x in old.splitlines() if x.startswith("#")][1:] == [
            x for x in new.splitlines() if x.startswith("#") and "ข้อมูลตัวอย่าง" not in x
        ][id_ == "69-ICT-001" :]
        assert new.startswith("# ยกมาจากแผนฉบับปัจจุบัน") == (id_ == "69-ICT-001")


def test_the_next_year_has_no_error(repository: Repository, carried: Carried) -> None:
    place(repository, 2570, carried.files)
    try:
        found = validate(repository, 2570, date(2026, 10, 1)).findings
        assert [f"{f.place.file} {f.rule}" for f in found if f.severity == "error"] == []
    finally:
        shutil.rmtree(repository.year(2570))


def test_the_review_tells_the_last_report_and_its_quarter(carried: Carried) -> None:
    found = rows(carried)
    assert len(found) == 12
    assert sum(int(row["spent"]) for row in found.values()) == 1_792_350
    assert sum(int(row["budget"]) for row in found.values()) == TOTAL
    assert found["69-ICT-001"]["result"].startswith("สถานศึกษาร้อยละ 85 ใช้ระบบสารสนเทศ")
    text = carried.files["review.yaml"].decode()
    assert "spent: 187300   # สะสมถึงสิ้นไตรมาสที่ 4 (รายงานวันที่ 7 ต.ค. 2569)" in text


def test_an_unfinished_year_tells_its_own_quarter_and_nothing_where_nobody_reported(
    repository: Repository, tmp_path: Path
) -> None:
    shutil.copytree(repository.workspaces, tmp_path / "workspaces")
    results = tmp_path / "workspaces/2569/results"
    for quarter in ("q3", "q4"):
        shutil.rmtree(results / quarter)
    for quarter in ("q1", "q2"):
        (results / quarter / "ict.yaml").unlink()
    carried = carry(Repository(tmp_path), 2569, 2570)
    found, text = rows(carried), carried.files["review.yaml"].decode()
    assert "spent" not in found["69-ICT-001"]
    assert "result" not in found["69-ICT-001"]
    assert "ไตรมาสที่ 2" in text
    assert "ถึงสิ้นไตรมาสที่ 4" not in text
    others = [int(row["spent"]) for id_, row in found.items() if id_ != "69-ICT-001"]
    assert 0 < sum(others) < 1_000_000


def test_a_project_that_left_the_plan_with_money_spent_is_told(
    repository: Repository, tmp_path: Path
) -> None:
    shutil.copytree(repository.workspaces, tmp_path / "workspaces")
    meeting = tmp_path / "workspaces/2569/meetings/2569-04-22-executives-meeting.yaml"
    text = meeting.read_text(encoding="utf-8")
    row = "      - {proposal: 69-FIN-001, decision: cancel, reason: รวมกับงานปกติ}\n"
    meeting.write_text(text.replace("    decisions:\n", f"    decisions:\n{row}"), "utf-8")
    carried = carry(Repository(tmp_path), 2569, 2570)
    assert "69-FIN-001" not in dict(carried.projects)
    found = rows(carried)["69-FIN-001"]
    assert (found["budget"], found["spent"]) == ("0", "55200")


def test_each_part_of_a_split_goes_on_with_its_own_activities(repository: Repository) -> None:
    year, _ = load_year(repository, 2569)
    sent = year.proposal("69-SUP-003")
    assert sent is not None
    count = len(sent.record.activities)
    decision = read_record(
        Decision,
        {
            "proposal": sent.id,
            "decision": "split",
            "parts": [
                {"id": "69-SUP-011", "name": "โครงการหนึ่ง", "activities": ["1"]},
                {
                    "id": "69-SUP-012",
                    "name": "โครงการสอง",
                    "activities": [str(n) for n in range(2, count + 1)],
                },
            ],
        },
    )
    assert isinstance(decision, Decision), decision
    parts = split(sent.record, decision.parts)
    for part in parts:
        now: Held[Proposal] = replace(sent, id=part.id, record=part)
        back = read_record(Proposal, read_values(as_decided(sent, now)))
        assert back == part
