"""How decisions are written into the file of their meeting: behind those that stand there."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Decision, Meeting
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import read_values
from pyo1plan.sources.insert import add_entries
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


class Undecidable(Exception):
    """The decision cannot be recorded; each of `words` says why and what to do. Nothing is written."""

    def __init__(self, *words: Words) -> None:
        super().__init__(" / ".join(w.en for w in words))
        self.words = words


def tree_of_decision(decision: Decision) -> dict[str, Any]:
    """The decision as the maps, lists and texts that stand in the file; what is empty is left out."""
    return _tree(decision)


def _tree(record: Record) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in type(record).model_fields}
    return {name: _plain(v) for name, v in values.items() if v not in (None, (), {})}


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return _tree(value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return plain(value) if isinstance(value, Decimal) else str(value)


def plain(amount: Decimal) -> str:
    """An amount as files hold it: no commas, satang only where there are any."""
    whole = amount.to_integral_value()
    return f"{whole:f}" if whole == amount else f"{amount:.2f}"


def written(held: Held[Meeting], index: int, decisions: Sequence[Decision], after: Year) -> str:
    """The new text; read again, it holds the very meeting that was judged."""
    path: Path = ("items", index, "decisions")
    try:
        text = add_entries(held.text, path, [tree_of_decision(d) for d in decisions])
    except EditError as error:
        raise _by_hand(held) from error
    wanted = after.meeting(held.id)
    if wanted is None or read_record(Meeting, read_values(text)) != wanted.record:
        raise _by_hand(held)
    return text


def _by_hand(held: Held[Meeting]) -> Undecidable:
    return Undecidable(
        Words(
            f"เพิ่มมติใน {held.file} โดยคงข้อความอื่นไว้ไม่ได้ เขียน items และ decisions ทีละบรรทัดแล้วสั่งใหม่",
            f"{held.file} cannot take the decision without other text being lost:"
            " write items and decisions line by line and try again",
        )
    )
