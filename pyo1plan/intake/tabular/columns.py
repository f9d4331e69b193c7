"""What a table may hold: its fields, and all the headings under which each is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

_between = re.compile("[^0-9a-zก-๎]+")
_bracketed = re.compile(r"[(（\[][^)）\]]*[)）\]]")


def plain(text: str) -> str:
    """`text` as headings are compared: letters and digits alone (`จน.นร.` and `จน นร` are one)."""
    joined = _between.sub("", to_arabic_digits(canonical(text)).casefold())
    return canonical(joined)  # marks that stood apart may now stand on one letter


@lru_cache(maxsize=8192)  # every cell near the top is tried as part of several headings
def forms(text: str) -> tuple[str, ...]:
    """The ways in which a heading may be known: whole, and without what stands in brackets."""
    whole, short = plain(text), plain(_bracketed.sub(" ", text))
    return (whole, short) if short and short != whole else (whole,)


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its key (a dotted path), what it is called, and other headings that mean it.

    A heading over two levels is written with a space between them: `ป.1 ชาย`.
    """

    key: str
    label: Words
    names: tuple[str, ...] = ()
    required: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that means it."""
        return (self.label.th, self.label.en, self.key, *self.names)


class DoubledHeading(ValueError):
    """One heading is listed for two fields; `heading`, and the keys of both."""

    def __init__(self, heading: str, first: str, second: str) -> None:
        super().__init__(f"{heading!r} stands for {first} and for {second}")
        self.heading, self.first, self.second = heading, first, second


@dataclass(frozen=True)
class Columns:
    """The fields of a kind of table; raises `DoubledHeading` where two share a heading."""

    all: tuple[Column, ...]
    _by_name: Mapping[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names: dict[str, Column] = {}
        for column, heading in self._headings():
            known = names.setdefault(heading, column)
            if known.key != column.key:
                raise DoubledHeading(heading, known.key, column.key)
        object.__setattr__(self, "_by_name", names)

    def _headings(self) -> Iterator[tuple[Column, str]]:
        for column in self.all:
            for heading in column.headings:
                if said := plain(heading):
                    yield column, said

    def of(self, heading: str) -> Column | None:
        """The field that `heading` means."""
        return next((self._by_name[f] for f in forms(heading) if f in self._by_name), None)

    @property
    def required(self) -> tuple[Column, ...]:
        """The fields without which a table says nothing."""
        return tuple(column for column in self.all if column.required)

    def also(self, names: Mapping[str, Iterable[str]]) -> Columns:
        """The same with more headings by key, as a file that an office writes may give them.

        Raises `KeyError` for a key that is no field, `DoubledHeading`.
        """
        keys = {column.key for column in self.all}
        for key in names:
            if key not in keys:
                raise KeyError(key)
        return Columns(tuple(replace(c, names=(*c.names, *names.get(c.key, ()))) for c in self.all))
