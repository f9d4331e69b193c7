"""All rules, found in the folders of this room: a new rule is one new file."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import pyo1plan.rules as room
from pyo1plan.rules.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, sorted by id. A module of the room with a `RULE` holds one."""
    found = []
    for module in walk_packages(room.__path__, f"{room.__name__}."):
        rule = getattr(import_module(module.name), "RULE", None)
        if isinstance(rule, Rule):
            found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.id))
