"""Damage by chance: cut off, bytes flipped, markup spoilt; never an exception."""

from __future__ import annotations

import random

from pyo1plan.sources.workbook import Complaint, Workbook, workbook_of
from tests.sources.workbook import raw
from tests.sources.workbook.judged import complaint, sound


def test_truncated_anywhere() -> None:
    data = raw.packed(sound(**{"xl/media/a.bin": random.Random(2).randbytes(20_000)}))
    for cut in range(20):
        assert complaint(data[: len(data) * cut // 20]).rule in {
            "workbook-damaged",
            "workbook-empty",
        }


def test_flipped_bytes_never_raise() -> None:
    whole = raw.packed(sound())
    chance = random.Random(3)
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        found = workbook_of(bytes(data), "x.xlsx")
        assert isinstance(found, Workbook | Complaint)


def test_mutated_xml_never_raises() -> None:
    chance = random.Random(4)
    for _ in range(600):
        found = sound()
        part = chance.choice([name for name in found if name.startswith(("xl/", "_rels"))])
        text = bytearray(str(found[part]).encode())
        for _ in range(chance.randint(1, 3)):
            text[chance.randrange(len(text))] = chance.choice(b'<>"=/ 09azR!&')
        book = workbook_of(raw.packed({**found, part: bytes(text)}), "x.xlsx")
        assert isinstance(book, Workbook | Complaint)
