"""A document was filed, and the file is the one that was entered."""

from __future__ import annotations

import hashlib

from tests.checklists.office import Office

FILED = "2570/filed.yaml"
DRAFT = "2570/attachments/draft.pdf"
ASKED = "document: {of: annual-plan, stage: screened}"
PRINT = hashlib.sha256(b"%PDF").hexdigest()


def filed(**fields: str) -> str:
    given = {"document": "annual-plan", "date": "2569-12-01", "file": "attachments/draft.pdf"}
    text = ", ".join(f"{key}: {value}" for key, value in {**given, **fields}.items())
    return f"documents:\n  - {{{text}}}\n"


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    assert not office.show(ASKED).is_done
    office.put(FILED, filed(stage="screened"))
    absent = office.show(ASKED)
    assert "ไม่พบแฟ้ม attachments/draft.pdf" in absent.missing[0].th
    assert office.keep(DRAFT).show(ASKED).is_done
    assert not office.take(DRAFT).show(ASKED).is_done


def test_as_of_a_day(office: Office) -> None:
    office.put(FILED, filed(stage="screened")).keep(DRAFT)
    assert not office.show(ASKED, on="2569-11-30").is_done
    assert office.show(ASKED, on="2569-12-01").is_done


def test_the_fingerprint_must_fit(office: Office) -> None:
    office.put(FILED, filed(stage="screened", fingerprint=PRINT)).keep(DRAFT)
    assert office.show(ASKED).is_done
    shown = office.keep(DRAFT, b"changed").show(ASKED)
    assert not shown.is_done
    assert "ลายนิ้วมือ" in shown.missing[0].th


def test_another_stage_is_told(office: Office) -> None:
    shown = office.put(FILED, filed(stage="submitted")).keep(DRAFT).show(ASKED)
    assert "attachments/draft.pdf เป็น" in shown.missing[0].th
    assert office.show("document: {of: annual-plan}").is_done


def test_of_which_meeting(office: Office) -> None:
    asked = "document: {of: agenda, body: provincial}"
    office.keep(DRAFT).put(FILED, filed(document="agenda"))
    assert "ไม่ระบุการประชุม" in office.show(asked).missing[0].th
    office.put(FILED, filed(document="agenda", meeting="2569-11-12-plan-committee"))
    assert "คณะกรรมการจัดทำแผน" in office.show(asked).missing[0].th
    office.put(FILED, filed(document="agenda", meeting="nowhere"))
    assert "ไม่พบการประชุม nowhere" in office.show(asked).missing[0].th
    office.put(FILED, filed(document="agenda", meeting="2569-12-17-provincial"))
    assert office.show(asked).is_done


def test_a_published_document_left_the_desk_too(office: Office) -> None:
    row = "{document: coordination-summary, channel: website, date: 2569-12-01}"
    office.put("2570/publications.yaml", f"publications: [{row}]\n")
    assert office.show("document: {of: coordination-summary}").is_done
    assert not office.show("document: {of: coordination-summary, stage: current}").is_done


def test_unreadable_files_block(office: Office) -> None:
    assert office.break_(FILED).show(ASKED).blocked == (f"workspaces/{FILED}",)
