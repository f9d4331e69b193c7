"""Members' scores come from a sheet for each member and meet in one file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from pyo1plan.intake.asking.ask import Asked
from pyo1plan.records.scores import Scores
from tests.intake.handed_in import Opened
from tests.intake.small_office import filled, form, imported, opened_in, year_of

NEED, MONEY, NOTE = (
    "proposals.scores.need.rows",
    "proposals.scores.money.rows",
    "proposals.note.rows",
)
CHAIR, PLANNER = "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", "ผู้อำนวยการกลุ่มนโยบายและแผน"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return opened_in(tmp_path)


def scores(office: Path) -> dict[tuple[str, str, str], tuple[Decimal, str | None]]:
    (held,) = year_of(office).every("scores", Scores)
    return {(s.proposal, s.criterion, s.member): (s.score, s.note) for s in held.record.scores}


def sheet(office: Path, member: str = "1", *, again: bool = False) -> bytes:
    return form(office, "scores", member, Asked(filled=again))


def test_two_members_at_once(office: Path, tmp_path: Path) -> None:
    one = filled(sheet(office), {(NEED, 1): "4 มาก", (MONEY, 1): "๓.๕", (NOTE, 1): "เร่งด่วน"})
    other = filled(sheet(office, PLANNER), {(NEED, 1): 2, (NEED, 3): 5})
    done = imported(office, tmp_path, ("1.xlsx", one), ("4.xlsx", other))
    assert [(f.state, f.id) for f in done.fates] == [("new", CHAIR), ("new", PLANNER)]
    assert done.all_findings == ()
    assert scores(office) == {
        ("70-PLN-001", "need", CHAIR): (Decimal(4), "เร่งด่วน"),
        ("70-PLN-001", "money", CHAIR): (Decimal("3.5"), None),
        ("70-PLN-001", "need", PLANNER): (Decimal(2), None),
        ("70-SUP-001", "need", PLANNER): (Decimal(5), None),
    }
    kept = office / "workspaces/2570/submissions/plan-committee"
    assert sorted(p.name for p in kept.iterdir()) == ["1.xlsx", "4.xlsx"]
    before = scores(office)
    again = imported(office, tmp_path, ("1.xlsx", one))
    assert [f.state for f in again.fates] == ["before"]
    assert again.changes == {}
    assert scores(office) == before


def test_sent_out_filled_it_comes_back_unchanged_and_one_cell_changes_one_line(
    office: Path, tmp_path: Path
) -> None:
    one = filled(sheet(office), {(NEED, 1): 4, (MONEY, 1): 3, (NOTE, 1): "ก", (NEED, 2): 1})
    imported(office, tmp_path, ("1.xlsx", one))
    file = office / "workspaces/2570/scores.yaml"
    file.write_text(file.read_text() + "# ท้ายแฟ้ม\n")
    before = file.read_text().splitlines()
    out = sheet(office, again=True)
    assert [f.state for f in imported(office, tmp_path, ("2.xlsx", out)).fates] == ["unchanged"]
    assert file.read_text().splitlines() == before
    changed = imported(office, tmp_path, ("3.xlsx", filled(out, {(MONEY, 1): "5 มากที่สุด"})))
    (fate,) = changed.fates
    assert [(f.state, f.ours, f.theirs) for f in fate.fields] == [("taken", "3", "5")]
    after = file.read_text().splitlines()
    assert [n for n, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]] == [
        3
    ]
    assert scores(office)["70-PLN-001", "need", CHAIR] == (Decimal(4), "ก")


def test_a_score_changed_by_both_waits_for_a_person(office: Path, tmp_path: Path) -> None:
    imported(office, tmp_path, ("1.xlsx", filled(sheet(office), {(NEED, 2): 4})))
    out = sheet(office, again=True)
    file = office / "workspaces/2570/scores.yaml"
    file.write_text(file.read_text().replace("score: 4", "score: 3"))
    theirs = filled(out, {(NEED, 2): 5})
    done = imported(office, tmp_path, ("2.xlsx", theirs))
    (finding,) = done.all_findings
    assert (finding.rule, done.fates[0].state) == ("import-conflict", "open")
    at = Opened(theirs)
    assert finding.place.cell == at.place("กรรมการ 1", NEED, 2)
    imported(office, tmp_path, ("3.xlsx", theirs), side="theirs")
    assert scores(office)["70-PRO-001", "need", CHAIR][0] == 5


@pytest.mark.parametrize(
    ("typed", "rule", "cell"),
    [
        ({(NEED, 1): 7}, "value-range", (NEED, 1)),
        ({(NEED, 1): "ดีมาก"}, "value-number", (NEED, 1)),
        ({(NOTE, 2): "ไม่เห็นด้วย"}, "import-row", (NOTE, 2)),
        ({("member", 1): "ผู้ว่าการ", (NEED, 1): 3}, "import-member", ("member", 1)),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(
    typed: dict[tuple[str, int], object],
    rule: str,
    cell: tuple[str, int],
    office: Path,
    tmp_path: Path,
) -> None:
    data = filled(sheet(office), typed)
    if rule == "import-member":  # the workbook tells the member too, while it keeps its names
        book = Opened(data)
        del book.book.defined_names["plan.member"]
        data = book.saved()
    done = imported(office, tmp_path, ("1.xlsx", data))
    assert [(f.rule, f.place.cell) for f in done.all_findings] == [
        (rule, Opened(data).place("กรรมการ 1", *cell))
    ]
    assert done.changes == {}


def test_scores_do_not_come_as_yaml(office: Path, tmp_path: Path) -> None:
    """A file of scores is that of all members: one who sends it would speak for the others."""
    text = "kind: scores\nscores: [{proposal: 70-PLN-001, criterion: need, member: ก, score: 4}]\n"
    done = imported(office, tmp_path, ("scores.yaml", text.encode()))
    (finding,) = done.all_findings
    assert (finding.rule, done.changes) == ("import-kind", {})
    assert "plan form scores" in finding.hint.th


def test_a_blank_sheet_is_no_score(office: Path, tmp_path: Path) -> None:
    done = imported(office, tmp_path, ("1.xlsx", sheet(office)))
    assert [f.rule for f in done.all_findings] == ["import-blank"]
