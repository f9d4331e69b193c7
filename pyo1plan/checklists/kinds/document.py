"""A document was filed or published: the very copy that was used. That it can be printed proves nothing."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.matters import matter
from pyo1plan.checklists.sittings import of_development
from pyo1plan.records.evidence import DocumentEvidence
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.publications import Filed, FiledDocument, Publications
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.stage import STAGE_NAMES

#: A proof, or why what was found is none.
Found = Proof | Words


def show(asked: DocumentEvidence, ground: Ground) -> Shown:
    """Whether a copy of the document is kept, and its file is the one that was entered.

    A publication counts, too, where neither a stage nor a meeting is asked for.
    """
    found = [*_filed(asked, ground), *_published(asked, ground)]
    proofs = tuple(f for f in found if isinstance(f, Proof))
    if proofs:
        return Shown("document", _wanted(asked, ground), 1, 1, proofs)
    reasons = tuple(f for f in found if isinstance(f, Words))
    also: tuple[str, ...] = () if asked.stage or asked.body else ("publications",)
    also += ("meeting",) if asked.body else ()
    return Shown(
        "document",
        _wanted(asked, ground),
        0,
        1,
        missing=reasons or (Words("ยังไม่มีเอกสารที่จัดเก็บ", "no copy is filed"),),
        next=_next(asked, ground),
        blocked=ground.unread("filed", *also),
    )


def _wanted(asked: DocumentEvidence, ground: Ground) -> Words:
    of = matter(asked.of)
    stage = STAGE_NAMES[asked.stage] if asked.stage else None
    body = ground.body_name(asked.body) if asked.body else ""
    return Words(
        f"จัดเก็บ{of.th}" + (f" {stage.th}" if stage else "") + (f" {body}" if body else ""),
        f"{of.en}"
        + (f" {stage.en}" if stage else "")
        + (f" of {body}" if body else "")
        + ", filed",
    )


def _filed(asked: DocumentEvidence, ground: Ground) -> list[Found]:
    bodies = {held.id: held.record.body for held in ground.records("meeting", Meeting)}
    return [
        _trouble(one, asked, bodies, ground)
        or ground.kept(held, one.file).differs_from(one.fingerprint)
        or ground.proof(_words(one), held, path, one.date)
        for held, path, one in ground.entries("filed", Filed, "documents")
        if one.document == asked.of and ground.has_happened(one.date)
    ]


def _words(one: FiledDocument) -> Words:
    return Words(
        f"{one.title or matter(one.document).th} จัดเก็บเมื่อ {long_date(one.date)} ({one.file})",
        f"{one.title or matter(one.document).en}, filed {long_date(one.date, 'en')} ({one.file})",
    )


def _trouble(
    one: FiledDocument, asked: DocumentEvidence, bodies: dict[str, str], ground: Ground
) -> Words | None:
    """Why a filed copy is not the one that is asked for."""
    if asked.stage is not None and one.stage != asked.stage:
        stage = STAGE_NAMES[one.stage] if one.stage else Words("ไม่ระบุขั้น", "of no stage")
        return Words(f"{one.file} เป็น{stage.th}", f"{one.file} is {stage.en}")
    if asked.body is None:
        return None
    if one.meeting is None:
        return Words(
            f"{one.file} ไม่ระบุการประชุม (meeting)", f"{one.file} names no meeting (meeting)"
        )
    if one.meeting not in bodies:
        return Words(f"ไม่พบการประชุม {one.meeting}", f"there is no meeting {one.meeting}")
    if bodies[one.meeting] != asked.body:
        body = ground.body_name(bodies[one.meeting])
        return Words(f"{one.file} เป็นของ{body}", f"{one.file} is of {body}")
    return None


def _published(asked: DocumentEvidence, ground: Ground) -> list[Found]:
    if asked.stage or asked.body:
        return []
    found: list[Found] = []
    for held, path, one in ground.entries("publications", Publications, "publications"):
        if one.document != asked.of or not ground.has_happened(one.date):
            continue
        trouble = ground.kept(held, one.file).differs_from(one.fingerprint) if one.file else None
        words = Words(
            f"เผยแพร่เมื่อ {long_date(one.date)} ({one.channel})",
            f"published {long_date(one.date, 'en')} ({one.channel})",
        )
        found.append(trouble or ground.proof(words, held, path, one.date))
    return found


def _next(asked: DocumentEvidence, ground: Ground) -> Words:
    file = ground.file_of(of_development("filed", asked.of))
    said = f"document: {asked.of}" + (f", stage: {asked.stage}" if asked.stage else "")
    said += ", meeting" if asked.body else ""
    return Words(
        f"เก็บแฟ้มที่ใช้จริงไว้ใน attachments/ แล้วบันทึกใน {file} ({said}, date, file, fingerprint)",
        f"keep the copy in attachments/ and enter it in {file} ({said}, date, file, fingerprint)",
    )
