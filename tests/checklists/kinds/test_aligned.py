"""The plans that schools sent agree and are endorsed; without any there is nothing to show."""

from __future__ import annotations

from tests.checklists.office import Office
from tests.workspaces.school_plans import ANNUAL_PLAN, FIRST, LONG_PLAN, SECOND

FILE = f"2570/school-plans/{FIRST}.yaml"
SOUND = ANNUAL_PLAN.replace("targets: {2570: 60}", "targets: {2570: 70}")


def test_from_nothing_to_done_and_back(office: Office) -> None:
    asked = "aligned: {of: school-annual-plan}"
    assert office.show(asked, judged=True).is_idle
    wrong = office.put(FILE, ANNUAL_PLAN).show(asked, judged=True)
    assert (wrong.have, wrong.of) == (0, 1)
    assert "ข้อที่ต้องแก้ 1 แห่ง" in wrong.missing[0].th
    done = office.put(FILE, SOUND).show(asked, judged=True)
    assert done.is_done
    assert "1 แห่ง จาก 2 แห่ง" in done.proofs[0].words.th
    assert not office.show(asked, on="2569-11-04").is_done  # the board has not met yet
    assert office.show(asked, on="2569-10-19").is_idle
    open_ = office.put(FILE, SOUND.replace("endorsed: 2569-11-05\n", "")).show(asked, judged=True)
    assert "endorsed" in open_.next.th  # type: ignore[union-attr]
    assert office.take(FILE).show(asked, judged=True).is_idle


def test_development_plans_lie_in_their_own_folder(office: Office) -> None:
    asked = "aligned: {of: school-development-plan}"
    file = f"development/2566-2570/school-plans/{SECOND}.yaml"
    shown = office.put(file, LONG_PLAN).show(asked, judged=True)
    assert (shown.have, shown.of) == (0, 1)
    assert len(shown.missing) == 2


def test_a_kind_that_there_is_not_is_told(office: Office) -> None:
    shown = office.show("aligned: {of: schools}")
    assert not shown.is_done
    assert "aligned.of" in shown.next.th  # type: ignore[union-attr]
