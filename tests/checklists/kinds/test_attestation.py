"""A person vouches for a step, with a position, a day and, where there is one, a file."""

from __future__ import annotations

from tests.checklists.office import Office

FILE = "2570/attestations.yaml"
ASKED = "attestation: {says: ใช้ระบบ Smart Area}"


def attested(step: str = "6.1.1", rest: str = "") -> str:
    return (
        "attestations:\n"
        f"  - {{step: {step}, who: ผู้อำนวยการกลุ่มนโยบายและแผน, date: 2569-11-01, says: ใช้จริง{rest}}}\n"
    )


def shown_at(office: Office, on: str = "2570-01-04") -> bool:
    return office.show(ASKED, on=on, step="6.1.1").is_done


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    assert not shown_at(office)
    office.put(FILE, attested())
    proof = office.show(ASKED, step="6.1.1").proofs[0]
    assert "ผู้อำนวยการกลุ่มนโยบายและแผน" in proof.words.th
    assert "1 พฤศจิกายน 2569" in proof.words.th
    office.take(FILE)
    assert not shown_at(office)


def test_only_for_that_very_step(office: Office) -> None:
    office.put(FILE, attested("6.1"))
    assert not shown_at(office)


def test_as_of_a_day_and_until_one(office: Office) -> None:
    office.put(FILE, attested(rest=", until: 2569-12-31"))
    assert not shown_at(office, "2569-10-31")
    assert shown_at(office, "2569-11-01")
    assert shown_at(office, "2569-12-31")
    assert not shown_at(office, "2570-01-01")
    assert "หมดอายุ" in office.show(ASKED, step="6.1.1").missing[0].th


def test_its_file_must_be_there(office: Office) -> None:
    office.put(FILE, attested(rest=", file: attachments/screen.png"))
    assert not shown_at(office)
    office.keep("2570/attachments/screen.png")
    assert shown_at(office)


def test_unreadable_files_block(office: Office) -> None:
    assert office.break_(FILE).show(ASKED, step="6.1.1").blocked == (f"workspaces/{FILE}",)
