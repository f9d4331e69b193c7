"""`plan schools candidates` and `plan schools alignment` as an officer runs them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Plan
from tests.workspaces.school_plans import ANNUAL_PLAN, FIRST, SECOND


def with_places(office: Path, *places: str) -> None:
    """The small year's schools at these places, in their order."""
    file = office / "workspaces" / "2570" / "schools.yaml"
    text = file.read_text("utf-8")
    for code, place in zip((FIRST, SECOND), places, strict=False):
        text = text.replace(f'  - code: "{code}"\n', f'  - code: "{code}"\n    {place}\n')
    file.write_text(text, "utf-8")


def test_without_coordinates_it_says_why_and_where_to_put_them(plan: Plan) -> None:
    done = plan("schools", "candidates", "2570")
    assert done.returncode == 0
    assert "latitude" in done.stdout
    assert "รอสอบทาน" in done.stdout
    refused = plan("schools", "candidates", "--grouped", "1", "--lang", "en")
    assert refused.returncode == 1
    assert "the most within these limits is 0" in refused.stderr


def test_an_option_school_by_school(plan: Plan, office: Path) -> None:
    with_places(
        office,
        "latitude: 19.2\n    longitude: 99.90\n    classrooms: 4",
        "latitude: 19.2\n    longitude: 99.93",
    )
    done = plan("schools", "candidates", "--grouped", "1", "--format", "json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    [move] = said["options"][-1]["moves"]
    assert (move["from"], move["to"], move["pupils"], move["basis"]) == (
        SECOND,
        FIRST,
        31,
        "coordinates",
    )
    assert 3.1 < float(move["km"]) < 3.2
    assert said["options"][-1]["schools"] == 1
    shown = plan("schools", "candidates", "--grouped", "1")
    assert f"→ {FIRST}" in shown.stdout


def test_a_slip_of_the_keys_is_answered(plan: Plan) -> None:
    done = plan("schools", "candidates", "--school", "99010003")
    assert done.returncode == 2
    assert FIRST in done.stderr or SECOND in done.stderr


def test_alignment_tells_who_answers_and_who_has_not_sent(plan: Plan, office: Path) -> None:
    nothing = plan("schools", "alignment", "2570")
    assert nothing.returncode == 1
    assert "plan form school-annual-plan" in nothing.stderr
    file = office / "workspaces" / "2570" / "school-plans" / f"{FIRST}.yaml"
    file.parent.mkdir()
    file.write_text(ANNUAL_PLAN, "utf-8")
    shown = plan("schools", "alignment", "2570")
    assert shown.returncode == 0
    assert "ส่งแล้ว 1 จาก 2 แห่ง" in shown.stdout
    assert f"ยังไม่ส่ง 1 แห่ง: {SECOND}" in shown.stdout
    [told] = json.loads(plan("schools", "alignment", "--format", "json").stdout)["plans"]
    assert told["schools"][0]["answers"]["S2"]["answer"] == "excused"
