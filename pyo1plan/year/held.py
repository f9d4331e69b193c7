"""A record together with the file it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from pyo1plan.records.base import Record

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Held(Generic[R]):
    """A record, its id, and the text it came from (so that any value's place can be told)."""

    file: str
    id: str
    record: R
    text: str
