"""A letter or memo went out to all it names: lines of the register of letters sent."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.checklists.matters import matter
from pyo1plan.checklists.recipients import ALL_GROUPS, ALL_SCHOOLS, every, name, reached
from pyo1plan.records.evidence import LetterEvidence
from pyo1plan.records.letters import Letters
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words

KIND = "letters-out"


def show(asked: LetterEvidence, ground: Ground) -> Shown:
    """How many of the recipients the letters of this fiscal year about the matter reached.

    Several letters add up. A group counts as reached by what it sent itself.
    """
    wanted = every(asked.to, ground)
    sent = [
        (held, path, letter)
        for held, path, letter in ground.entries(KIND, Letters, "letters")
        if letter.about == asked.about and ground.is_of_year(letter.date)
    ]
    told = frozenset().union(*(reached(letter, ground) for _, _, letter in sent))
    untold = [key for key in wanted if key not in told]
    proofs = tuple(
        ground.proof(
            Words(
                f"หนังสือที่ {letter.number or letter.register_number} ลงวันที่ {long_date(letter.date)}",
                f"letter {letter.number or letter.register_number} of {long_date(letter.date, 'en')}",
            ),
            held,
            path,
            letter.date,
        )
        for held, path, letter in sent
    )
    return Shown(
        "letter",
        _wanted(asked, ground),
        len(wanted) - len(untold),
        len(wanted),
        proofs,
        (_missing(untold, bool(sent), ground),) if untold else (),
        _next(asked, ground) if untold else None,
        blocked=ground.unread(KIND, *_known_by(asked)) if untold else (),
    )


def _known_by(asked: LetterEvidence) -> list[str]:
    """The kinds of record that tell who `all-groups` and `all-schools` are."""
    kinds = {ALL_GROUPS: "office", ALL_SCHOOLS: "schools"}
    return [kinds[key] for key in asked.to if key in kinds]


def _wanted(asked: LetterEvidence, ground: Ground) -> Words:
    to = listed([name(key, ground) for key in asked.to])
    about = matter(asked.about)
    return Words(f"หนังสือแจ้ง{to.th} เรื่อง{about.th}", f"a letter to {to.en} about {about.en}")


def _missing(untold: list[str], has_letter: bool, ground: Ground) -> Words:
    if not has_letter:
        return Words("ยังไม่มีหนังสือในทะเบียนหนังสือส่ง", "the register holds no such letter")
    names = listed([name(key, ground) for key in untold])
    return Words(f"ยังไม่ได้แจ้ง {len(untold)} หน่วย: {names.th}", f"{len(untold)} not told: {names.en}")


def _next(asked: LetterEvidence, ground: Ground) -> Words:
    file, to = ground.file_of(KIND), ", ".join(asked.to)
    return Words(
        f"ส่งหนังสือ แล้วลงทะเบียนใน {file} (about: {asked.about}, recipients: [{to}])",
        f"send it and register it in {file} (about: {asked.about}, recipients: [{to}])",
    )
