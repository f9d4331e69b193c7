"""All rules, found in the folders of this room: a new rule is one new file.

A folder whose rules speak only of certain kinds of record says so in `OF`: where a year has none of
them, its files are not even imported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules, walk_packages

import pyo1plan.rules as room
from pyo1plan.records.kinds import kind as kind_of
from pyo1plan.rules.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, sorted by id. A module of the room with a `RULE` holds one."""
    return _sorted(rule for folder in _folders() for rule in _rules_in(folder))


def rules_for(kinds: Collection[str]) -> tuple[Rule, ...]:
    """The rules that can have something to say of a year with records of `kinds`, sorted by id."""
    wanted = (
        folder
        for folder in _folders()
        if not (of := getattr(import_module(folder), "OF", ())) or not set(of).isdisjoint(kinds)
    )
    return _sorted(rule for folder in wanted for rule in _rules_in(folder))


def judging(kind: str, among: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules `among` these that judge single records of `kind`, with the step that it serves.

    The rules of the kind that it is like stand for the step of this one, where it has one of its own.
    """
    this = kind_of(kind)
    lent = {this.like} if this.like else set()
    return tuple(
        replace(rule, step=this.step) if this.step and rule.reads in lent else rule
        for rule in among
        if rule.reads in {kind, "any"} | lent
    )


def _folders() -> list[str]:
    """The folders of the room, as modules."""
    found = iter_modules(room.__path__, f"{room.__name__}.")
    return [module.name for module in found if module.ispkg]


@cache
def _rules_in(folder: str) -> tuple[Rule, ...]:
    return tuple(_of_modules(folder))


def _of_modules(folder: str) -> Iterator[Rule]:
    package = import_module(folder)
    for module in walk_packages(package.__path__, f"{folder}."):
        rule = getattr(import_module(module.name), "RULE", None)
        if isinstance(rule, Rule):
            yield rule


def _sorted(found: Iterator[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(found, key=lambda rule: rule.id))
