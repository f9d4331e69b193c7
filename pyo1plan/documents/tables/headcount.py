"""Persons as men and women, boys and girls, that add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heads:
    """Male and female persons, and the rooms they sit in (0 for staff)."""

    m: int = 0
    f: int = 0
    rooms: int = 0

    @property
    def total(self) -> int:
        return self.m + self.f

    def __add__(self, other: Heads) -> Heads:
        return Heads(self.m + other.m, self.f + other.f, self.rooms + other.rooms)


def heads(each: Iterable[Heads]) -> Heads:
    """All of them together."""
    return sum(each, Heads())
