"""An order was signed."""

from __future__ import annotations

from tests.checklists.office import Office

ASKED = "order: {appoints: plan-committee}"
FILE = "registers/2569/orders.yaml"
SIGNED = """\
orders:
  - {number: 9/2569, subject: แต่งตั้งคณะกรรมการ, date: 2569-10-20, signed_by: director, appoints: plan-committee}
"""


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    assert not office.show(ASKED).is_done
    shown = office.put(FILE, SIGNED).show(ASKED)
    assert shown.is_done
    assert shown.proofs[0].place.file == f"workspaces/{FILE}"
    assert shown.proofs[0].place.line == 2
    assert "20 ตุลาคม 2569" in shown.proofs[0].words.th
    assert not office.take(FILE).show(ASKED).is_done


def test_as_of_a_day(office: Office) -> None:
    office.put(FILE, SIGNED)
    assert not office.show(ASKED, on="2569-10-19").is_done
    assert office.show(ASKED, on="2569-10-20").is_done


def test_an_unsigned_order_is_told(office: Office) -> None:
    shown = office.put(FILE, SIGNED.replace(", signed_by: director", "")).show(ASKED)
    assert (shown.have, shown.of) == (0, 1)
    assert "9/2569 ยังไม่ลงนาม" in shown.missing[0].th
    assert shown.next is not None
    assert f"workspaces/{FILE}" in office.show(ASKED, on="2569-12-01").next.th  # type: ignore[union-attr]


def test_an_order_of_the_year_before_does_not_count(office: Office) -> None:
    shown = office.put(FILE, SIGNED.replace("2569-10-20", "2569-02-20")).show(ASKED)
    assert not shown.is_done
    assert "ปีงบประมาณนี้" in shown.missing[0].th


def test_another_order_is_not_it(office: Office) -> None:
    office.put(FILE, SIGNED.replace("appoints: plan-committee", "about: policies"))
    assert not office.show(ASKED).is_done
    assert office.show("order: {about: policies}").is_done


def test_unreadable_registers_block(office: Office) -> None:
    assert office.break_(FILE).show(ASKED).blocked == (f"workspaces/{FILE}",)
    office.put("registers/2570/orders.yaml", SIGNED)
    assert office.show(ASKED).is_done, "found elsewhere, nothing is blocked"
