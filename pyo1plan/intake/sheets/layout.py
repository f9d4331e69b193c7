"""A form made from a record's own fields: what is entered once, and what row by row.

The form knows nothing of Excel. Its fields stand in the order of the record, under the record's own
words; a nested list (the lines of an activity) becomes a table of its own whose first column says to
which row of the outer table it belongs.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from annotated_types import MinLen

from pyo1plan.records import values
from pyo1plan.records.base import Record, label, meaning
from pyo1plan.words import Words

#: What stands in a cell. `codes` is several codes with commas between them.
Sort = Literal[
    "text", "money", "number", "whole", "day", "time", "code", "codes", "year", "yes-no", "choice"
]
#: The column that says to which row (from 1) of the outer table a row belongs.
OF = "of"

_SORTS: tuple[tuple[Any, Sort], ...] = (
    (values.Text, "text"),
    (values.Baht, "money"),
    (values.Number, "number"),
    (values.Score, "number"),
    (values.Weight, "number"),
    (values.Percent, "number"),
    (values.Whole, "whole"),
    (values.Day, "day"),
    (values.Time, "time"),
    (values.Code, "code"),
    (values.Key, "code"),
    (values.Fingerprint, "code"),
    (values.BuddhistYear, "year"),
    (values.YesNo, "yes-no"),
    (values.Quarter, "choice"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to enter: the way to it in the record (or in the row of a table), and its words.

    `options` are the values that a choice may hold (as the record names them), () for any.
    """

    path: tuple[str, ...]
    label: Words
    meaning: Words
    sort: Sort
    required: bool
    options: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The path as one word: `owner.position`."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Table:
    """A list of the record, one row an entry. `outer` is the table that its rows belong to."""

    path: tuple[str, ...]
    label: Words
    meaning: Words
    columns: tuple[Entry, ...]
    required: bool
    outer: tuple[str, ...] | None = None

    @property
    def name(self) -> str:
        """The path as one word: `activities.lines`."""
        return ".".join(self.path)

    @property
    def plain(self) -> bool:
        """Whether a row is one text and not a map: the objectives of a project."""
        return self.columns[-1].path == ()


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one kind of record."""

    kind: str
    parts: tuple[Entry | Table, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is entered once."""
        return tuple(part for part in self.parts if isinstance(part, Entry))

    @property
    def tables(self) -> tuple[Table, ...]:
        """What is entered row by row."""
        return tuple(part for part in self.parts if isinstance(part, Table))


def form_of(
    kind: str, model: type[Record], keys: Mapping[str, Sequence[tuple[str, Words]]] | None = None
) -> Form:
    """The form of `model`.

    `keys` names, for each field that is a map (by its dotted path), the keys that it may hold and
    what they are called: each becomes an entry of its own. Raises `KeyError` for a map that `keys`
    does not name, `TypeError` for a field that no form can hold.
    """
    return Form(kind, tuple(_parts(model, (), keys or {})))


def _parts(
    model: type[Record],
    above: tuple[str, ...],
    keys: Mapping[str, Sequence[tuple[str, Words]]],
) -> Iterator[Entry | Table]:
    hints = typing.get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        path = (*above, info.alias or name)
        said = (label(model, name), meaning(model, name))
        hint, required = _plain(hints[name]), info.is_required()
        inner = typing.get_args(hint)
        if isinstance(hint, type) and issubclass(hint, Record):
            for part in _parts(hint, path, keys):
                yield replace(part, label=_under(said[0], part.label))
        elif typing.get_origin(hint) is dict:
            for key, words in keys[".".join(path)]:
                yield replace(_entry((*path, key), said, inner[1], False), label=words)
        elif typing.get_origin(hint) is tuple:
            least = next((m.min_length for m in info.metadata if isinstance(m, MinLen)), 0)
            yield from _list(path, said, inner[0], required, least, keys)
        else:
            yield _entry(path, said, hint, required)


def _list(
    path: tuple[str, ...],
    said: tuple[Words, Words],
    inner: Any,
    required: bool,
    least: int,
    keys: Mapping[str, Sequence[tuple[str, Words]]],
) -> Iterator[Entry | Table]:
    """The parts of a list: rows of a table, codes in one cell, or a fixed number of entries."""
    inner = _plain(inner)
    if isinstance(inner, type) and issubclass(inner, Record):
        parts = tuple(_parts(inner, (), keys))
        columns = tuple(part for part in parts if isinstance(part, Entry))
        yield Table(path, *said, columns, required)
        for table in parts:
            if isinstance(table, Table):
                if table.outer is not None:
                    raise TypeError(f"{path}: a list in a list in a list has no form")
                yield replace(
                    table,
                    path=(*path, *table.path),
                    columns=(_belonging(columns[0].label), *table.columns),
                    outer=path,
                )
    elif required and least:
        for number in range(1, least + 1):
            words = Words(_numbered(said[0].th, number), _numbered(said[0].en, number))
            yield replace(_entry((*path, str(number)), said, inner, True), label=words)
    elif _sort(inner) == "code":
        yield Entry(path, *said, "codes", required)
    else:
        yield Table(path, *said, (_entry((), said, inner, True),), required)


def _numbered(label: str, number: int) -> str:
    """`รายไตรมาส 1 (บาท)`: the number stands before the unit."""
    name, unit, rest = label.partition(" (")
    return f"{name} {number}{unit}{rest}"


def _under(outer: Words, inner: Words) -> Words:
    """The words of a field inside another: `เป้าหมาย เชิงปริมาณ`; nothing is said twice."""
    if inner.th.startswith(outer.th):
        return inner
    return Words(f"{outer.th} {inner.th}", f"{outer.en}: {inner.en[:1].lower()}{inner.en[1:]}")


def _belonging(outer: Words) -> Entry:
    """The column that names a row of the outer table, after that table's first column."""
    words = Words(f"{outer.th.removeprefix('รหัส')}ที่", f"Number of {outer.en.lower()}")
    return Entry((OF,), words, words, "whole", True)


def _entry(path: tuple[str, ...], said: tuple[Words, Words], hint: Any, required: bool) -> Entry:
    if typing.get_origin(hint) is tuple:
        return Entry(path, *said, "codes", required)
    options = _options(hint)
    return Entry(path, *said, "choice" if options else _sort(hint), required, options)


def _sort(hint: Any) -> Sort:
    for known, sort in _SORTS:
        if hint == known:
            return sort
    raise TypeError(f"no form can hold {hint}")


def _options(hint: Any) -> tuple[str, ...]:
    if hint == values.Quarter:
        return ("1", "2", "3", "4")
    if typing.get_origin(hint) is Literal:
        return tuple(str(option) for option in typing.get_args(hint))
    return ()


def _plain(hint: Any) -> Any:
    """The hint without Optional."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        (hint,) = (a for a in typing.get_args(hint) if a is not type(None))
    return hint
