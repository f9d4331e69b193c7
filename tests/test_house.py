"""The law of the house: a room imports only from rooms below it, and none from its own floor."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import pyo1plan

HOUSE = Path(pyo1plan.__file__).parent

#: Floors from the ground up; rooms that share a floor do not know each other.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"words", "thai", "installed", ""}),
    frozenset({"findings"}),
    frozenset({"sources"}),
    frozenset({"records"}),
    frozenset({"year"}),
    frozenset({"history"}),
    frozenset({"rules"}),
    frozenset({"checklists"}),
    frozenset({"intake"}),
    frozenset({"start", "documents"}),
    frozenset({"press"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
LONGEST = 400
NOT_ROOMS = {"utils", "common", "core", "helpers", "misc", "lib"}


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def modules() -> list[tuple[Path, str]]:
    return [
        (path, ".".join(("pyo1plan", *path.relative_to(HOUSE).with_suffix("").parts)))
        for path in sorted(HOUSE.rglob("*.py"))
    ]


def imports(path: Path) -> set[str]:
    """Every module of the project that `path` imports, wherever in the file it does."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            base = node.module or ""
            found |= {
                f"{base}.{alias.name}" if base == "pyo1plan" else base for alias in node.names
            }
    return {name for name in found if name == "pyo1plan" or name.startswith("pyo1plan.")}


def test_every_room_has_its_floor_and_every_floor_its_rooms() -> None:
    there = {room_of(module) for _, module in modules()} - {"__init__"}
    assert there == set(FLOOR_OF) - {""}


def test_imports_go_down() -> None:
    seen = 0
    wrong = []
    for path, module in modules():
        here = room_of(module)
        if here == "__init__":
            continue
        for name in imports(path):
            there = room_of(name) if room_of(name) in FLOOR_OF else ""
            seen += 1
            if there != here and FLOOR_OF[there] >= FLOOR_OF[here] and there:
                wrong.append(f"{module} imports {name}")
    assert seen > 200, "the check saw almost nothing: it looks in the wrong place"
    assert wrong == []


def test_no_file_outgrows_one_idea() -> None:
    long = [f"{p}: {n}" for p, _ in modules() if (n := len(p.read_text().splitlines())) > LONGEST]
    assert long == []


def test_no_room_without_a_subject() -> None:
    names = {part for _, module in modules() for part in module.split(".")}
    assert not names & NOT_ROOMS


@pytest.mark.parametrize(
    "room", sorted(set(FLOOR_OF) - {"", "__main__", "words", "findings", "installed"})
)
def test_tests_mirror_the_house(room: str) -> None:
    tests = list((Path(__file__).parent / room).rglob("test_*.py"))
    assert tests, f"nothing tests the room {room}"
