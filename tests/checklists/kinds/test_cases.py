"""Every case has come so far; without a case there is nothing to do."""

from __future__ import annotations

from tests.checklists.office import Office

FILE = "2570/reorganisations/merge-town.yaml"
CASE = """\
kind: merge
name: รวมโรงเรียนในเมือง
schools: ["99010001"]
opened: 2569-10-05
"""


def test_from_nothing_to_do_to_done_and_back(office: Office) -> None:
    asked = "cases: {having: [basis, checked]}"
    assert office.show(asked).is_idle
    partly = office.put(FILE, CASE + "basis: [{regulation: moe-2550}]\n").show(asked)
    assert (partly.have, partly.of) == (0, 1)
    assert "รวมโรงเรียนในเมือง (merge-town) ยังขาด" in partly.missing[0].th
    assert f"workspaces/{FILE}" in partly.next.th  # type: ignore[union-attr]
    office.put(FILE, CASE + "basis: [{regulation: moe-2550}]\nchecked: 2569-10-20\n")
    assert office.show(asked).is_done
    assert not office.show(asked, on="2569-10-19").is_done
    assert office.show(asked, on="2569-10-04").is_idle
    other = office.put("2570/reorganisations/other.yaml", CASE).show(asked)
    assert (other.have, other.of) == (1, 2)
    assert office.take("2570/reorganisations/other.yaml").take(FILE).show(asked).is_idle


def test_a_committee_counts_once_an_order_appoints_it(office: Office) -> None:
    asked = "cases: {having: [committee]}"
    office.put(FILE, CASE + "committee: merge-committee\n")
    assert "appoints: merge-committee" in office.show(asked).next.th  # type: ignore[union-attr]
    row = "{number: 1/2569, subject: แต่งตั้ง, date: 2569-10-20, signed_by: director, appoints: merge-committee}"
    assert office.put("registers/2569/orders.yaml", f"orders: [{row}]\n").show(asked).is_done


def test_a_meeting_counts_once_it_was_held(office: Office) -> None:
    asked = "cases: {having: [summary, meeting]}"
    office.put(FILE, CASE + "summary: เห็นควรรวม\nmeeting: 2569-12-17-provincial\n")
    assert not office.show(asked, on="2569-12-16").is_done
    assert office.show(asked, on="2569-12-17").is_done
    office.put(FILE, CASE + "summary: เห็นควรรวม\nmeeting: nowhere\n")
    assert not office.show(asked).is_done


def test_minutes_count_once_the_file_is_kept(office: Office) -> None:
    asked = "cases: {having: [hearings.opinion, hearings.minutes]}"
    hearing = (
        "{date: 2569-11-01, place: วัด, participants: 40, opinion: เห็นด้วย, minutes: hearing.pdf}"
    )
    office.put(FILE, f"{CASE}hearings: [{hearing}]\n")
    assert "hearing.pdf" in office.show(asked).next.th  # type: ignore[union-attr]
    assert office.keep("2570/attachments/hearing.pdf").show(asked).is_done


def test_cases_of_another_record(office: Office) -> None:
    asked = "cases: {of: integration-project, where: {state: won}, having: [emenscr]}"
    text = """\
id: 70-PV-01
asked: province
for_year: 2570
group: planning
name: โครงการ
states: [{state: submitted, date: 2569-10-10}, {state: won, date: 2569-12-01}]
"""
    file = "2570/integration/projects/70-PV-01.yaml"
    office.put(file, text)
    assert office.show(asked, on="2569-11-30").is_idle, "not won yet"
    assert office.show(asked, on="2569-12-01").of == 1
    assert office.put(file, f"{text}emenscr: พย 0001\n").show(asked).is_done


def test_unreadable_cases_block(office: Office) -> None:
    shown = office.break_(FILE).show("cases: {having: [basis]}")
    assert shown.blocked == (f"workspaces/{FILE}",)
    assert not shown.is_idle
