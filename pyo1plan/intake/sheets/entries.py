"""What is entered in a form, and the tree of maps, lists and texts that it stands for: both ways.

A tree is what YAML gives (`sources/events.py`): all values are texts, what is empty is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.intake.sheets.layout import OF, Entry, Form, Table

Tree = Any
#: The cells of one row by the name of their column ("" in a table of plain texts).
Row = Mapping[str, str]


@dataclass(frozen=True)
class Entered:
    """The filled cells of one form: single entries by name, rows of tables by the table's name."""

    entries: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)


#: Where a value of the tree was entered: (entry name,) or (table name, row from 0, column name).
Spot = tuple[str] | tuple[str, int, str]


def entered(form: Form, tree: Tree) -> Entered:
    """What a form holds that says the same as `tree` (values may be Decimals, days and the like)."""
    singles = {
        entry.name: said
        for entry in form.entries
        if (said := _said(_at(tree, entry.path), entry)) is not None
    }
    rows = {table.name: list(_rows(table, tree)) for table in form.tables}
    return Entered(singles, {name: found for name, found in rows.items() if found})


def tree_from(
    form: Form, filled: Entered, given: frozenset[str] = frozenset()
) -> tuple[Tree, dict[Path, Spot]]:
    """The tree that the cells stand for, and where each of its values was entered.

    A row of an inner table in which only what the form itself gave stands (`given`, as
    `projects.money.source`) is left out: nobody filled it in. A row of an inner table that names no row of the outer one is kept under a row of its own past the
    end, so that reading the record tells of it and nothing is lost.
    """
    tree: dict[str, Any] = {}
    spots: dict[Path, Spot] = {}
    for entry in form.entries:
        said = filled.entries.get(entry.name)
        if said is not None:
            _put(tree, entry, said, (entry.name,), spots)
    for table in form.tables:
        for number, row in enumerate(filled.rows.get(table.name, ())):
            if table.outer and given.issuperset(f"{table.name}.{column}" for column in row):
                continue
            base = _row_place(tree, table, row, number)
            _put_row(tree, table, row, base, number, spots)
    return tree, spots


def _rows(table: Table, tree: Tree) -> Sequence[Row]:
    if table.outer is None:
        return [_row(table, value) for value in _at(tree, table.path) or ()]
    inner = table.path[len(table.outer) :]
    return [
        {OF: str(number), **_row(table, value)}
        for number, outer in enumerate(_at(tree, table.outer) or (), 1)
        for value in _at(outer, inner) or ()
    ]


def _row(table: Table, value: Tree) -> dict[str, str]:
    if table.plain:
        return {"": str(value)}
    columns = [column for column in table.columns if column.path != (OF,)]
    pairs = ((column.name, _said(_at(value, column.path), column)) for column in columns)
    return {name: said for name, said in pairs if said is not None}


def _at(tree: Tree, path: Sequence[str]) -> Tree:
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, (list, tuple)) and step.isdigit() and 1 <= int(step) <= len(tree):
            tree = tree[int(step) - 1]
        else:
            return None
    return tree


def _said(value: Any, entry: Entry) -> str | None:
    """The text of one cell; None for an empty one."""
    if value is None or value == () or value == []:
        return None
    if entry.sort == "codes":
        return ", ".join(map(str, value))
    return plain_text(value)


def plain_text(value: Any) -> str:
    """A value as a record's field reads it: exact digits, C.E. days, true and false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value)


def _put(tree: Any, entry: Entry, said: str, spot: Spot, spots: dict[Path, Spot]) -> None:
    """Put one cell's value where the entry's path leads, making what is missing on the way."""
    value = _value(entry, said)
    way = _way(tree, entry.path, value)
    for depth in range(1, len(way) + 1):
        spots.setdefault(way[:depth], spot)
    if entry.sort == "codes":
        spots |= {(*way, i): spot for i in range(len(value))}


def _way(here: Any, path: Sequence[str], value: Any) -> Path:
    """The way by which `value` was put into the tree `here`: keys of maps, indexes of lists."""
    step, *rest = path
    key: Any = step
    if isinstance(here, list):
        key = int(step) - 1
        here.extend([None] * (key + 1 - len(here)))
    if not rest:
        here[key] = value
        return (key,)
    there = here[key] if isinstance(here, list) else here.get(key)
    if there is None:
        there = here[key] = [] if _is_place(rest[0]) else {}
    return (key, *_way(there, rest, value))


def _is_place(step: str) -> bool:
    """Whether a step is a place in a list (from 1), and not a key: years are keys of four digits."""
    return step.isdigit() and len(step) < 4


def _value(entry: Entry, said: str) -> Any:
    if entry.sort == "codes":
        return [part for part in (p.strip() for p in said.split(",")) if part]
    return said


def _row_place(tree: Tree, table: Table, row: Row, number: int) -> tuple[list[Any], Path]:
    """The list that the row belongs to, and the path of the list."""
    if table.outer is None:
        return _list_at(tree, table.path), table.path
    outers = _list_at(tree, table.outer)
    said = row.get(OF, "").strip()
    index = int(said) - 1 if said.isascii() and said.isdigit() and int(said) > 0 else len(outers)
    index = min(index, len(outers))
    if index == len(outers):
        outers.append({})
    inner = table.path[len(table.outer) :]
    return _list_at(outers[index], inner), (*table.outer, index, *inner)


def _list_at(tree: Any, path: Sequence[str]) -> list[Any]:
    for step in path[:-1]:
        tree = tree.setdefault(step, {})
    found: list[Any] = tree.setdefault(path[-1], [])
    return found


def _put_row(
    tree: Tree,
    table: Table,
    row: Row,
    base: tuple[list[Any], Path],
    number: int,
    spots: dict[Path, Spot],
) -> None:
    entries, path = base
    here = (*path, len(entries))
    spots[here] = (table.name, number, "")
    if table.plain:
        entries.append(row.get(""))
        return
    value: dict[str, Any] = {}
    for column in table.columns:
        said = row.get(column.name)
        if said is not None and column.path != (OF,):
            inside: dict[Path, Spot] = {}
            _put(value, column, said, (table.name, number, column.name), inside)
            spots |= {(*here, *way): spot for way, spot in inside.items()}
    entries.append(value)
