"""A publication was made, and what was published is still the same.

Both are needed: a line that names no file, or no fingerprint, tells that something was published but
not what, and is half of the proof.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.matters import matter
from pyo1plan.checklists.sittings import of_development
from pyo1plan.records.evidence import PublicationEvidence
from pyo1plan.records.publications import Publication, Publications
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: It was made; it is the same.
PARTS = 2
CHANNELS = {
    "booklet": Words("เป็นรูปเล่ม", "as a booklet"),
    "website": Words("ทางเว็บไซต์", "on the web site"),
    "meeting": Words("ในที่ประชุม", "in a meeting"),
    "line": Words("ทางไลน์", "by LINE"),
}


@dataclass(frozen=True, slots=True)
class _Made:
    """A publication that was made, with what keeps it from being proved unchanged."""

    proof: Proof
    trouble: Words | None = None
    next: Words | None = None


def show(asked: PublicationEvidence, ground: Ground) -> Shown:
    """What the publications show of the document that `asked` names: the best of them."""
    made = [
        _made(one, held, ground.proof(_words(one), held, path, one.date), ground)
        for held, path, one in ground.entries("publications", Publications, "publications")
        if one.document == asked.of
        and asked.channel in (None, one.channel)
        and ground.has_happened(one.date)
    ]
    wanted = _wanted(asked)
    same = tuple(m.proof for m in made if m.trouble is None)
    if same:
        return Shown("publication", wanted, PARTS, PARTS, same)
    unread = ground.unread("publications")
    if not made:
        none = Words("ยังไม่มีบันทึกการเผยแพร่", "no such publication is on record")
        return Shown(
            "publication", wanted, 0, PARTS, (), (none,), _publish(asked, ground), blocked=unread
        )
    return Shown(
        "publication",
        wanted,
        1,
        PARTS,
        tuple(m.proof for m in made),
        tuple(dict.fromkeys(m.trouble for m in made if m.trouble)),
        made[-1].next,
        blocked=unread,
    )


def _made(one: Publication, held: Held[Publications], proof: Proof, ground: Ground) -> _Made:
    where = f"{proof.place.file}:{proof.place.line}"
    if one.file is None:
        return _Made(
            proof,
            Words(
                "ไม่ได้เก็บแฟ้มที่เผยแพร่ จึงพิสูจน์ไม่ได้ว่ายังเป็นฉบับเดิม",
                "the published file was not kept: nothing proves it unchanged",
            ),
            Words(
                f"เก็บแฟ้มที่เผยแพร่ไว้ใน attachments/ แล้วเติม file และ fingerprint ที่ {where}",
                f"keep the published file in attachments/ and fill in file and fingerprint at {where}",
            ),
        )
    file = ground.kept(held, one.file)
    if file.trouble is None and one.fingerprint is None:
        return _Made(
            proof,
            Words(
                f"แฟ้ม {one.file} ยังไม่มีลายนิ้วมือที่บันทึกไว้",
                f"no fingerprint of {one.file} is on record",
            ),
            Words(
                f"เติม fingerprint: {file.fingerprint} ที่ {where}",
                f"fill in fingerprint: {file.fingerprint} at {where}",
            ),
        )
    return _Made(
        proof,
        file.differs_from(one.fingerprint),
        Words(
            f"นำแฟ้มที่เผยแพร่จริงกลับมาไว้ที่เดิม หรือเผยแพร่ใหม่และบันทึกรายการใหม่ ({where})",
            f"put the published file back, or publish anew and enter that ({where})",
        ),
    )


def _words(one: Publication) -> Words:
    channel = CHANNELS.get(one.channel, Words(one.channel, one.channel))
    where = f" {one.where}" if one.where else ""
    return Words(
        f"เผยแพร่{channel.th}เมื่อ {long_date(one.date)}{where}",
        f"published {channel.en} on {long_date(one.date, 'en')}{where}",
    )


def _wanted(asked: PublicationEvidence) -> Words:
    of = matter(asked.of)
    if asked.channel is None:
        return Words(f"เผยแพร่{of.th}", f"{of.en} published")
    channel = CHANNELS.get(asked.channel, Words(asked.channel, asked.channel))
    return Words(f"เผยแพร่{of.th}{channel.th}", f"{of.en} published {channel.en}")


def _publish(asked: PublicationEvidence, ground: Ground) -> Words:
    file = ground.file_of(of_development("publications", asked.of))
    said = f"document: {asked.of}" + (f", channel: {asked.channel}" if asked.channel else "")
    return Words(
        f"เผยแพร่ แล้วบันทึกใน {file} ({said}, date, where, file, fingerprint)",
        f"publish it and enter it in {file} ({said}, date, where, file, fingerprint)",
    )
