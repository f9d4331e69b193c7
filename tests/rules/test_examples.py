"""Every rule against its own examples: it speaks on the wrong one and is silent on the right one."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import pyo1plan.rules as house
from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.rule import Rule
from pyo1plan.rules.standard import STEPS
from pyo1plan.words import Words
from pyo1plan.year.repository import Repository

RULES = rules()
ROOMS = [m.name for m in iter_modules(house.__path__) if m.ispkg]


Lay = Judge = Callable[..., Any]


def test_the_small_year_is_clean(small: Repository, judge: Judge) -> None:
    assert judge(small).findings == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_wrong_is_reported(rule: Rule, lay: Lay, judge: Judge) -> None:
    reported = [f for f in judge(lay(rule.wrong)).findings if f.rule == rule.id]
    assert reported, f"{rule.id} is silent on its wrong example"
    for finding in reported:
        assert finding.place.line > 0
        assert finding.place.column > 0
        assert finding.excerpt.strip() or finding.path == ()
        assert (finding.severity, finding.step) == (rule.severity, rule.step)
        assert all(related.place.line > 0 for related in finding.related)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_right_is_not_reported(rule: Rule, lay: Lay, judge: Judge) -> None:
    assert [f for f in judge(lay(rule.right)).findings if f.rule == rule.id] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_right_can_be_judged(rule: Rule, lay: Lay, judge: Judge) -> None:
    """A right example is silent because it is right, not because nobody could read it."""
    names = {f.rule for f in judge(lay(rule.right)).findings}
    assert "rules-blocked" not in names
    assert not {n for n in names if n.startswith(("yaml-", "file-", "field-", "value-"))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_speaks_both_languages(rule: Rule, lay: Lay, judge: Judge) -> None:
    said = [rule.title, rule.why, rule.cure]
    for finding in judge(lay(rule.wrong)).findings:
        said += [finding.message, finding.hint, *(related.note for related in finding.related)]
    for words in said:
        assert isinstance(words, Words)
        assert re.search("[ก-ฮ]", words.th) or words.th == words.en, words
        assert words.en.strip(), words


def test_ids_are_kebab_case_and_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) > 30
    assert len(set(ids)) == len(ids)
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", id_)] == []


def test_steps_are_those_of_the_standards() -> None:
    assert [rule.id for rule in RULES if rule.step not in STEPS] == []


@pytest.mark.parametrize("room", ROOMS)
def test_each_file_is_a_rule(room: str) -> None:
    """A file of a room holds a rule named like it, or what rules of the room share."""
    package = import_module(f"pyo1plan.rules.{room}")
    names = [m.name for m in iter_modules(package.__path__)]
    shared = _imported(Path(package.__path__[0]), room)
    assert names
    for name in names:
        rule = getattr(import_module(f"pyo1plan.rules.{room}.{name}"), "RULE", None)
        assert isinstance(rule, Rule) or name in shared, f"{room}/{name}.py holds no RULE"


def _imported(folder: Path, room: str) -> list[str]:
    """The modules of the room that its files import."""
    inside = f"pyo1plan.rules.{room}."
    return [
        (node.module or "").removeprefix(inside)
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(inside)
    ]


def test_the_catalogue_is_whole() -> None:
    """Every RULE of every module that can be imported is in the catalogue, once."""
    held = {
        id(module.RULE)
        for name, module in list(sys.modules.items())
        if name.startswith("pyo1plan.rules.") and hasattr(module, "RULE")
    }
    assert held == {id(rule) for rule in RULES}
