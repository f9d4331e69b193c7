"""What a value of a form is called, for people who never saw a path."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.intake.sheets.entries import plain_text
from pyo1plan.intake.sheets.layout import Entry, Form, Table
from pyo1plan.thai.digits import is_in_satang, with_commas
from pyo1plan.words import Words

_BETWEEN = " › "
#: How much of a long text is shown; both ends tell more than the beginning alone.
_SHOWN = 60


def field_words(form: Form, path: Path) -> Words:
    """The labels that lead to `path`: `กิจกรรม 2 › รายการค่าใช้จ่าย 1 › จำนวนเงิน (บาท)`."""
    steps = [_step(part, path) for part in form.parts]
    found = max((step for step in steps if step), key=lambda step: step[0], default=None)
    if found is None:
        name = ".".join(map(str, path))
        return Words(name, name)
    return found[1]


def value_words(value: Any) -> str:
    """A value as people read it; `-` for nothing, the ends of what is long."""
    text = _said(value)
    if len(text) <= _SHOWN:
        return text
    return f"{text[: _SHOWN * 2 // 3]} … {text[-_SHOWN // 3 :]}"


def _said(value: Any) -> str:
    if value is None or value in ([], {}):
        return "-"
    if isinstance(value, dict):
        return " ".join(_said(inner) for inner in value.values())
    if isinstance(value, (list, tuple)):
        mark = ", " if all(isinstance(inner, str) for inner in value) else " / "
        return mark.join(_said(inner) for inner in value)
    if isinstance(value, Decimal) and is_in_satang(value):
        return with_commas(value, 0)
    return " ".join(plain_text(value).split())


def _step(part: Entry | Table, path: Path) -> tuple[int, Words] | None:
    """How many steps of `path` the part explains, and in which words; None where it is elsewhere."""
    if isinstance(part, Entry):
        said = tuple(str(s + 1) if isinstance(s, int) else s for s in path)
        if said == part.path:
            return len(path), part.label
        inside = part.sort == "codes" and path[: len(part.path)] == part.path
        return (len(part.path), part.label) if inside or part.path[: len(path)] == path else None
    names = tuple(step for step in path if isinstance(step, str))
    if names[: len(part.path)] != part.path:
        return None
    rows = [step + 1 for step in path if isinstance(step, int)]
    words = _rows(part, rows)
    rest = names[len(part.path) :]
    column = next((c for c in part.columns if c.path == rest and rest), None)
    if column is not None:
        words = Words(
            f"{words.th}{_BETWEEN}{column.label.th}", f"{words.en}{_BETWEEN}{column.label.en}"
        )
    elif rest:
        return None
    return len(path), words


def _rows(table: Table, rows: list[int]) -> Words:
    """The table with the numbers of its rows: `รายการค่าใช้จ่าย 2.1` in the second activity."""
    number = f" {'.'.join(map(str, rows))}" if rows else ""
    return Words(f"{table.label.th}{number}", f"{table.label.en}{number}")
