"""A set of rules finds nothing wrong."""

from __future__ import annotations

from pyo1plan.rules.catalogue import rules
from tests.checklists.office import Office

ASKED = "rules: {of: [arithmetic]}"
PROPOSAL = "2570/proposals/planning/70-PLN-001.yaml"
WRONG = {"total": "99", "quarters": ["2800", "0", "12000", "0"]}
RIGHT = {"total": "14800", "quarters": ["2800", "0", "12000", "0"]}


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    wrong = office.edit(PROPOSAL, budget=WRONG).show(ASKED, judged=True)
    assert (wrong.have, wrong.of) == (0, 1)
    assert f"workspaces/{PROPOSAL}:" in wrong.missing[0].th
    assert wrong.next is not None
    assert office.edit(PROPOSAL, budget=RIGHT).show(ASKED, judged=True).is_done
    assert not office.edit(PROPOSAL, budget=WRONG).show(ASKED, judged=True).is_done


def test_by_id_and_by_step(office: Office) -> None:
    office.edit(PROPOSAL, budget=WRONG)
    wrong = {f.rule for f in office.ground(judged=True).findings if f.severity != "advice"}
    steps = {r.step for r in rules() if r.id in wrong}
    for id_ in wrong:
        assert not office.show(f"rules: {{of: [{id_}]}}", judged=True).is_done
    assert steps
    for step in steps:
        assert not office.show(f'rules: {{steps: ["{step}"]}}', judged=True).is_done
    assert office.show("rules: {of: [project-name]}", judged=True).missing, "no such rule"
    assert office.show('rules: {steps: ["2.3"]}', judged=True).is_done


def test_more_than_three_are_counted(office: Office) -> None:
    office.edit(PROPOSAL, budget={**WRONG, "quarters": ["1", "2", "3", "4"]})
    for id_ in ("supervision/70-SUP-001", "promotion/70-PRO-001"):
        office.edit(
            f"2570/proposals/{id_}.yaml", budget={**WRONG, "quarters": ["1", "2", "3", "4"]}
        )
    missing = office.show(ASKED, judged=True).missing
    assert len(missing) == 4
    assert missing[3].th.startswith("และอีก ")


def test_what_cannot_be_judged_is_blocked(office: Office) -> None:
    shown = office.break_(PROPOSAL).show(ASKED, judged=True)
    assert shown.blocked == (f"workspaces/{PROPOSAL}",)
    assert not shown.is_done


def test_nothing_to_judge_shows_nothing(office: Office) -> None:
    shown = office.show("rules: {of: [integration]}", judged=True)
    assert (shown.have, shown.of) == (0, 1)
    assert "ยังไม่มีระเบียนให้ตรวจ" in shown.missing[0].th


def test_advice_is_no_hindrance(office: Office) -> None:
    waiver = "waivers:\n  - {rule: %s, record: 70-PLN-001, reason: รอแก้ไข, who: ผอ., until: 2570-09-30}\n"
    office.edit(PROPOSAL, budget=WRONG)
    found = {f.rule for f in office.ground(judged=True).findings if f.severity != "advice"}
    rows = "".join((waiver % id_).removeprefix("waivers:\n") for id_ in sorted(found))
    office.put("2570/waivers.yaml", f"waivers:\n{rows}")
    assert office.show(ASKED, judged=True).is_done
