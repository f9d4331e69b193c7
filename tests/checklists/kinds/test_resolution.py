"""A resolution was passed by the right body."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checklists.office import Office

FILE = "2570/meetings/2569-12-17-provincial.yaml"
COMMITTEE = "2570/meetings/2569-11-12-plan-committee.yaml"
ASKED = "resolution: {about: small-schools, body: provincial}"


def item(outcome: str | None, on: str = "small-schools") -> list[dict[str, Any]]:
    given = {"outcome": outcome} if outcome else {}
    return [{"heading": "5", "title": "ขอความเห็นชอบ", "approves": on, **given}]


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    assert not office.show(ASKED).is_done
    office.edit(FILE, items=item(None))
    assert "ยังไม่บันทึกมติ" in office.show(ASKED).missing[0].th
    shown = office.edit(FILE, items=item("agree")).show(ASKED)
    assert shown.is_done
    assert "กศจ.ตัวอย่าง ครั้งที่ 12/2569" in shown.proofs[0].words.th
    assert not office.take(FILE).show(ASKED).is_done


def test_as_of_a_day(office: Office) -> None:
    office.edit(FILE, items=item("agree"))
    assert "ยังไม่ถึงวันประชุม" in office.show(ASKED, on="2569-12-16").missing[0].th
    assert office.show(ASKED, on="2569-12-17").is_done


@pytest.mark.parametrize(
    ("wanted", "outcome", "enough"),
    [
        ("agree", "agree", True),
        ("agree", "agree-with-changes", True),
        ("agree", "acknowledge", False),
        ("agree", "postpone", False),
        ("agree", "reject", False),
        ("acknowledge", "acknowledge", True),
        ("acknowledge", "agree", True),
        ("acknowledge", "reject", False),
    ],
)
def test_which_outcome_is_enough(office: Office, wanted: str, outcome: str, enough: bool) -> None:
    asked = f"resolution: {{about: small-schools, body: provincial, outcome: {wanted}}}"
    assert office.edit(FILE, items=item(outcome)).show(asked).is_done == enough


def test_another_body_is_not_enough(office: Office) -> None:
    shown = office.edit(COMMITTEE, items=item("agree")).show(ASKED)
    assert not shown.is_done
    assert "แต่ต้องเป็นมติของกศจ.ตัวอย่าง" in shown.missing[0].th


def test_the_year_names_the_body(office: Office) -> None:
    asked = "resolution: {about: annual-plan}"
    assert office.show(asked).is_done, "endorsed project by project"
    assert not office.show(asked, on="2569-12-16").is_done
    office.edit(FILE, items=item("reject", "annual-plan"))
    assert not office.show(asked).is_done
    assert office.edit(FILE, items=item("agree", "annual-plan")).show(asked).is_done
    office.edit("2570/year.yaml", approvals=None)
    shown = office.show(asked)
    assert not shown.is_done
    assert "approvals.annual-plan" in shown.next.th  # type: ignore[union-attr]


def test_every_proposal_needs_a_decision(office: Office) -> None:
    asked = "resolution: {about: proposals}"
    assert office.show(asked, on="2569-11-11").have == 0
    assert office.show(asked).is_done
    assert (office.show(asked).have, office.show(asked).of) == (3, 3)
    new = "2570/proposals/planning/70-PLN-002.yaml"
    text = (office.root / "workspaces/2570/proposals/planning/70-PLN-001.yaml").read_text("utf-8")
    office.put(new, text.replace("70-PLN-001", "70-PLN-002"))
    shown = office.show(asked)
    assert (shown.have, shown.of) == (3, 4)
    assert "70-PLN-002" in shown.missing[0].th
    assert office.break_(new).show(asked).blocked == (f"workspaces/{new}",)


def test_decisions_of_another_body_do_not_count(office: Office) -> None:
    assert office.show("resolution: {about: proposals, body: provincial}").is_done
    assert office.take(FILE).show("resolution: {about: proposals, body: provincial}").have == 0


def test_no_proposal_is_not_done(office: Office) -> None:
    for name in ("planning/70-PLN-001", "promotion/70-PRO-001", "supervision/70-SUP-001"):
        office.take(f"2570/proposals/{name}.yaml")
    shown = office.show("resolution: {about: proposals}")
    assert (shown.have, shown.of) == (0, 1)


def test_unreadable_meetings_and_settings_block(office: Office) -> None:
    assert office.break_(FILE).show(ASKED).blocked == (f"workspaces/{FILE}",)
    office.break_("2570/year.yaml")
    assert "workspaces/2570/year.yaml" in office.show("resolution: {about: annual-plan}").blocked
