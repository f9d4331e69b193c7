"""The unseen characters of a record, for the rules on names and on other texts."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.rule import Problem
from pyo1plan.rules.texts import around, doubts_about, texts
from pyo1plan.thai.characters import hidden_characters
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: Fields by whose texts things are found, compared and summed up.
NAMES = frozenset(("name", "short_name", "position", "category", "item", "unit", "title", "number"))


def hidden(held: Held[Record]) -> Iterator[Problem]:
    """One problem for each text that holds any."""
    if not doubts_about(held).characters:
        return
    for path, text in texts(held.record):
        found = hidden_characters(text)
        if found:
            where = around(text, found[0].position)
            count = f"{len(found)} "
            yield Problem(
                held,
                path,
                Words(
                    f"มีอักขระที่มองไม่เห็น {count}ตัว ตัวแรกคือ {found[0].name} ใน “{where}”",
                    f"{count}unseen characters, the first {found[0].name}, in “{where}”",
                ),
                Words(
                    "ลบอักขระนั้น หรือพิมพ์ข้อความใหม่โดยไม่คัดลอก (ช่องว่างให้ใช้แป้นเว้นวรรค)",
                    "delete them, or type the text anew (spaces with the space bar)",
                ),
            )
