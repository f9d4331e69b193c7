"""What git leaves of a merge that it could not make: told as such, and both sides kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.sources.conflict import both_sides, conflict_problem
from pyo1plan.sources.events import Refused, read_values

LINES = st.lists(st.sampled_from([f"  - {{n: {i}}}" for i in range(9)]), max_size=5, unique=True)


def left(head: list[str], ours: list[str], base: list[str], theirs: list[str]) -> str:
    """A file as git writes it, in either style."""
    middle = ["||||||| base", *base] if base else []
    lines = [*head, "<<<<<<< HEAD", *ours, *middle, "=======", *theirs, ">>>>>>> theirs"]
    return "".join(f"{line}\n" for line in lines)


@given(LINES, LINES, LINES)
def test_both_sides_stay_and_a_shared_line_stands_once(
    ours: list[str], base: list[str], theirs: list[str]
) -> None:
    settled = both_sides(left(["letters:"], ours, base, theirs)).splitlines()
    assert settled == ["letters:", *ours, *(line for line in theirs if line not in ours)]


def test_a_text_without_marks_is_left_alone() -> None:
    text = "a: |\n  =======\nb: 1\n"
    assert conflict_problem(text) is None
    assert both_sides(text) == text


def test_the_reader_says_that_it_is_a_conflict_and_where() -> None:
    found = read_values(left(["letters:"], ["  - {n: 1}"], [], ["  - {n: 2}"]))
    assert isinstance(found, Refused)
    assert [(p.rule, p.line) for p in found.problems] == [("yaml-conflict", 2)]
