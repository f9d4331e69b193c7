"""A person vouches for a step: with a position, a day and, where there is one, a file."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.records.attestations import Attestation, Attestations
from pyo1plan.records.evidence import AttestationEvidence
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held


def show(asked: AttestationEvidence, ground: Ground, step: str) -> Shown:
    """Whether somebody attested this very step by then, and it still holds."""
    made = [
        (held, path, one)
        for held, path, one in ground.entries("attestations", Attestations, "attestations")
        if one.step == step and ground.has_happened(one.date)
    ]
    wanted = Words(f"คำรับรองว่า {asked.says}", f"a person's word: {asked.says}")
    troubles = [_trouble(one, held, ground) for held, _, one in made]
    proofs = tuple(
        ground.proof(_words(one), held, path, one.date)
        for (held, path, one), trouble in zip(made, troubles, strict=True)
        if trouble is None
    )
    if proofs:
        return Shown("attestation", wanted, 1, 1, proofs)
    return Shown(
        "attestation",
        wanted,
        0,
        1,
        missing=tuple(t for t in troubles if t)
        or (Words("ยังไม่มีผู้รับรอง", "nobody has attested it"),),
        next=_next(step, ground),
        blocked=ground.unread("attestations"),
    )


def _words(one: Attestation) -> Words:
    until = f" ใช้ได้ถึง {long_date(one.until)}" if one.until else ""
    until_en = f", good until {long_date(one.until, 'en')}" if one.until else ""
    return Words(
        f"{one.who}รับรองเมื่อ {long_date(one.date)}{until}: {one.says}",
        f"attested by {one.who} on {long_date(one.date, 'en')}{until_en}: {one.says}",
    )


def _trouble(one: Attestation, held: Held[Attestations], ground: Ground) -> Words | None:
    """Why an attestation does not count: it has expired, or its file is amiss."""
    if one.until is not None and one.until < ground.on:
        return Words(
            f"คำรับรองของ{one.who}หมดอายุเมื่อ {long_date(one.until)}",
            f"the word of {one.who} expired on {long_date(one.until, 'en')}",
        )
    return ground.kept(held, one.file).trouble if one.file else None


def _next(step: str, ground: Ground) -> Words:
    file = ground.file_of("attestations")
    return Words(
        f"ให้ผู้รับผิดชอบรับรองใน {file} (step: {step}, who: ตำแหน่ง, date, says)",
        f"have it attested in {file} (step: {step}, who: position, date, says)",
    )
