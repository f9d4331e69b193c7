"""Which paper `plan render` is asked for: the document, the one of its papers, the formats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pyo1plan.cli.leave import FOUND, WRONG_USE, Leave
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.documents.kind import Document
    from pyo1plan.year.repository import Calendar, Period

#: What a document must have one paper for, to take the option that names one of them.
PARTS = {
    "--meeting": ("meeting", "held"),
    "--body": ("body",),
    "--about": ("about",),
    "--quarter": ("quarter",),
    "--project": ("project",),
    "--case": ("case",),
    "--edition": ("edition",),
}


def known_document(document: str | None) -> str:
    """The document's key. Leaves with 2 and the nearest one for anything else."""
    from pyo1plan.documents.catalogue import DOCUMENTS
    from pyo1plan.records.form import nearest

    keys = [entry.key for entry in DOCUMENTS] + ["all"]
    if document in keys:
        return document
    near = nearest(document or "", keys)
    listed = ", ".join(keys)
    raise Leave(
        WRONG_USE,
        Words(
            f"ระบุเอกสาร: {listed}"
            if document is None
            else f"ไม่มีเอกสาร “{document}”"
            + (f" หมายถึง {near} หรือไม่" if near else f" ที่มีคือ {listed}"),
            f"name a document: {listed}"
            if document is None
            else f"there is no document “{document}”"
            + (f": did you mean {near}?" if near else f"; there is {listed}"),
        ),
    )


def formats_of(text: str, document: str, target: int | Period | Calendar) -> list[str]:
    """The formats asked for. Leaves with 2 for one that there is not, or not of this document."""
    from pyo1plan.documents.catalogue import DOCUMENTS
    from pyo1plan.year.repository import Calendar

    chosen = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    there = list(dict.fromkeys(form for entry in DOCUMENTS for form in entry.formats))
    unknown = [form for form in chosen if form not in there]
    if unknown or not chosen:
        listed = ", ".join(there)
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีรูปแบบ “{', '.join(unknown)}” เลือกจาก {listed}",
                f"there is no format “{', '.join(unknown)}”: choose from {listed}",
            ),
        )
    asked = [entry for entry in DOCUMENTS if document in (entry.key, "all")]
    for form in chosen:
        if not any(form in entry.formats for entry in asked):
            has = next(entry.key for entry in DOCUMENTS if form in entry.formats)
            year = "" if isinstance(target, Calendar) else f" {target}"
            raise Leave(
                WRONG_USE,
                Words(
                    f"เอกสาร {document} ไม่มีรูปแบบ {form} เอกสารที่มีคือ {has}:"
                    f" plan render {has}{year} --to {form}",
                    f"{document} cannot be had as {form}, but {has} can:"
                    f" plan render {has}{year} --to {form}",
                ),
            )
    return chosen


def part_of(document: str, asked: Mapping[str, str | None]) -> str | None:
    """Which paper of the document is asked for, by the options given.

    Leaves with 2 for an option that the document does not have.
    """
    from pyo1plan.documents.catalogue import document as entry_of

    entry = entry_of(document)
    per = entry.per if entry else "year"
    given = {option: value for option, value in asked.items() if value is not None}
    for option in given:
        if per not in PARTS[option]:
            raise Leave(
                WRONG_USE,
                Words(f"เอกสาร {document} ไม่ใช้ {option}", f"{document} does not take {option}"),
            )
    part = next(iter(given.values()), None)
    if entry is not None and per == "about":
        return _matter(entry, part or "")
    if part is None:
        return None
    if per == "quarter":
        return _quarter(part)
    return to_arabic_digits(part.strip()) if per == "project" else part


def _quarter(asked: str) -> str:
    """The quarter asked for, as papers are named by it: q1. Leaves with 2 for anything else."""
    said = to_arabic_digits(asked.strip()).removeprefix("q")
    if said not in ("1", "2", "3", "4"):
        raise Leave(
            WRONG_USE,
            Words(f"ไม่มีไตรมาส “{asked}” ระบุ 1 ถึง 4", f"there is no quarter “{asked}”: name 1 to 4"),
        )
    return f"q{said}"


def _matter(entry: Document, asked: str) -> str:
    """The matter asked for, by its key or a beginning that only one has. Leaves with 2 otherwise."""
    matters = entry.matters()
    begun = [key for key in matters if asked and key.startswith(asked)]
    if asked in matters:
        return asked
    if len(begun) == 1:
        return begun[0]
    if len(begun) > 1:
        both = ", ".join(begun)
        raise Leave(
            WRONG_USE,
            Words(f"“{asked}” ตรงกับหลายเรื่อง: {both}", f"“{asked}” may mean {both}"),
        )
    listed = ", ".join(matters)
    raise Leave(
        WRONG_USE,
        Words(
            f"เอกสาร {entry.key} ไม่มีเรื่อง “{asked}” ที่มีคือ {listed}",
            f"{entry.key} has nothing about “{asked}”; there is {listed}",
        )
        if asked
        else Words(f"ระบุเรื่องด้วย --about ที่มีคือ {listed}", f"name a matter with --about: {listed}"),
    )


def nothing_yet(entry: Document) -> Leave:
    """The refusal to print papers of which there is none yet."""
    if entry.per == "held":
        return Leave(
            FOUND,
            Words(
                "ยังไม่มีการประชุมที่บันทึกผู้มาประชุม (attendance) ระบุการประชุมด้วย --meeting เพื่อดูว่าขาดอะไร",
                "no meeting has its attendance yet: name one with --meeting to see what is missing",
            ),
        )
    return Leave(
        FOUND,
        Words(
            "ยังไม่มีคณะกรรมการที่ระบุหน้าที่ (duties) ใน workspaces/office.yaml",
            "no body in workspaces/office.yaml has its duties yet",
        ),
    )
