"""A field of a record named in the record's own words, with the entries on the way counted from 1."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.base import Record, label


def field_words(model: type[Record], path: Path) -> str:
    """Such as `กิจกรรมและงบประมาณ ข้อ 1 รายการค่าใช้จ่าย ข้อ 2 จำนวนเงิน (บาท)`."""
    return " ".join(_steps(model, path))


def _steps(model: type[Record] | None, path: Path) -> Iterator[str]:
    for step in path:
        if isinstance(step, int):
            yield f"ข้อ {step + 1}"
        elif model is None:
            yield step
        else:
            yield label(model, step).th
            model = model_below(model, step)


def model_at(model: type[Record], path: Path) -> type[Record] | None:
    """The model of the value at `path`; None for a plain value."""
    here: type[Record] | None = model
    for step in path:
        if isinstance(step, str) and here is not None:
            here = model_below(here, step)
    return here


def model_below(model: type[Record], key: str) -> type[Record] | None:
    """The model of the entries or the value of a field; None for plain values."""
    info = model.model_fields.get(key)
    stack: list[Any] = [info.annotation] if info else []
    while stack:
        kind = stack.pop()
        if isinstance(kind, type) and issubclass(kind, Record):
            return kind
        stack += typing.get_args(kind)
    return None
