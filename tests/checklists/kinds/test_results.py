"""Results for a quarter are in from every project."""

from __future__ import annotations

import yaml

from tests.checklists.office import Office

ASKED = "results: {quarter: 1}"
ON = "2570-01-15"


def report(group: str, *ids: str, quarter: int = 1, day: str = "2570-01-10") -> str:
    rows = "".join(f"  - {{project: {id_}, status: under-way, disbursed: 0}}\n" for id_ in ids)
    return f"quarter: {quarter}\ngroup: {group}\nreported: {day}\nprojects:\n{rows}"


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    nothing = office.show(ASKED, on=ON)
    assert (nothing.have, nothing.of) == (0, 3)
    assert {o.group for o in nothing.owed} == {"planning", "promotion", "supervision"}
    files = {
        "planning": "70-PLN-001",
        "promotion": "70-PRO-001",
        "supervision": "70-SUP-001",
    }
    for i, (group, id_) in enumerate(files.items(), 1):
        office.put(f"2570/results/q1/{group}.yaml", report(group, id_))
        assert office.show(ASKED, on=ON).have == i
    assert office.show(ASKED, on=ON).is_done
    back = office.take("2570/results/q1/promotion.yaml").show(ASKED, on=ON)
    assert (back.have, [o.group for o in back.owed]) == (2, ["promotion"])
    assert "70-PRO-001" in back.owed[0].words.th


def test_as_of_a_day_and_of_the_quarter(office: Office) -> None:
    office.put("2570/results/q1/planning.yaml", report("planning", "70-PLN-001"))
    assert office.show(ASKED, on="2570-01-09").have == 0
    assert office.show(ASKED, on="2570-01-10").have == 1
    office.put("2570/results/q1/planning.yaml", report("planning", "70-PLN-001", quarter=2))
    assert office.show(ASKED, on=ON).have == 0


def test_a_project_that_left_the_plan_owes_nothing(office: Office) -> None:
    file = "2570/meetings/2569-12-17-provincial.yaml"
    decided = [{"proposal": "70-PRO-001", "decision": "reject"}]
    office.edit(file, items=[{"heading": "5", "title": "ก", "decisions": decided}])
    assert office.show(ASKED, on=ON).of == 2
    assert office.show(ASKED, on="2569-12-16").of == 3, "not yet decided"


def test_a_project_that_is_not_in_the_plan_counts_nothing(office: Office) -> None:
    office.put("2570/results/q1/planning.yaml", report("planning", "70-PLN-099"))
    assert office.show(ASKED, on=ON).have == 0


def test_unreadable_results_block(office: Office) -> None:
    file = "2570/results/q1/planning.yaml"
    assert office.break_(file).show(ASKED, on=ON).blocked == (f"workspaces/{file}",)


def test_a_project_that_joins_the_plan_later_owes_nothing_for_the_quarter(office: Office) -> None:
    for group, id_ in (("planning", "70-PLN-001"), ("supervision", "70-SUP-001")):
        office.put(f"2570/results/q1/{group}.yaml", report(group, id_))
    file = "2570/meetings/2569-12-17-provincial.yaml"
    rejected = [{"proposal": "70-PRO-001", "decision": "reject"}]
    office.edit(file, items=[{"heading": "5", "title": "ก", "decisions": rejected}])
    assert office.show(ASKED, on=ON).is_done
    agreed = [{"proposal": "70-PRO-001", "decision": "agree"}]
    later = {
        "body": "provincial",
        "number": "5/2570",
        "date": "2570-05-01",
        "start": "09.00",
        "place": "ก",
    }
    text = yaml.dump(
        {**later, "items": [{"heading": "5", "title": "ก", "decisions": agreed}]},
        allow_unicode=True,
    )
    office.put("2570/meetings/2570-05-01-provincial.yaml", text)
    assert office.show(ASKED, on="2570-06-01").is_done
    assert office.show("results: {quarter: 3}", on="2570-06-01").of == 3


def test_what_to_do_next_names_the_form(office: Office) -> None:
    shown = office.show("results: {quarter: 2}", on=ON)
    assert shown.next is not None
    assert "plan form results --quarter 2" in shown.next.th
    assert "results/q2/" in shown.next.en
