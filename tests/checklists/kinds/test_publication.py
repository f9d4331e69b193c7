"""A publication was made and is still the same."""

from __future__ import annotations

import hashlib

from tests.checklists.office import Office

FILE = "2570/publications.yaml"
BOOK = "2570/attachments/plan.pdf"
ASKED = "publication: {of: annual-plan, channel: website}"
PRINT = hashlib.sha256(b"%PDF").hexdigest()
KEPT = ", file: attachments/plan.pdf"


def published(rest: str = "", channel: str = "website") -> str:
    return (
        "publications:\n"
        f"  - {{document: annual-plan, channel: {channel}, date: 2570-01-04, where: www.example.go.th{rest}}}\n"
    )


def test_from_not_yet_to_done_and_back(office: Office) -> None:
    nothing = office.show(ASKED)
    assert (nothing.have, nothing.of) == (0, 2)
    half = office.put(FILE, published()).show(ASKED)
    assert (half.have, half.of) == (1, 2), "made, but nothing proves that it is the same"
    assert f"workspaces/{FILE}:2" in half.next.th  # type: ignore[union-attr]
    office.put(FILE, published(f"{KEPT}, fingerprint: {PRINT}")).keep(BOOK)
    assert office.show(ASKED).is_done
    changed = office.keep(BOOK, b"changed").show(ASKED)
    assert (changed.have, changed.of) == (1, 2)
    assert "ลายนิ้วมือ" in changed.missing[0].th
    assert office.take(BOOK).show(ASKED).have == 1
    assert office.take(FILE).show(ASKED).have == 0


def test_as_of_a_day(office: Office) -> None:
    office.put(FILE, published(f"{KEPT}, fingerprint: {PRINT}")).keep(BOOK)
    assert office.show(ASKED, on="2570-01-03").have == 0
    assert office.show(ASKED, on="2570-01-04").is_done


def test_the_fingerprint_to_enter_is_told(office: Office) -> None:
    shown = office.put(FILE, published(KEPT)).keep(BOOK).show(ASKED)
    assert shown.have == 1
    assert f"fingerprint: {PRINT}" in shown.next.th  # type: ignore[union-attr]


def test_by_the_right_channel(office: Office) -> None:
    office.put(FILE, published(f"{KEPT}, fingerprint: {PRINT}", "booklet")).keep(BOOK)
    assert office.show(ASKED).have == 0
    assert office.show("publication: {of: annual-plan}").is_done


def test_a_later_sound_one_is_enough(office: Office) -> None:
    whole = published(f"{KEPT}, fingerprint: {PRINT}").removeprefix("publications:\n")
    assert office.put(FILE, published() + whole).keep(BOOK).show(ASKED).is_done


def test_unreadable_files_block(office: Office) -> None:
    assert office.break_(FILE).show(ASKED).blocked == (f"workspaces/{FILE}",)
