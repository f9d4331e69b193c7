"""Where a review names plans, policies and their items."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.review import Review


def frameworks_named(review: Review) -> Iterator[tuple[Path, str]]:
    """Every key of a plan or policy, with the place where it stands."""
    for i, row in enumerate(review.policies):
        yield ("policies", i, "framework"), row.framework
    for path, against in _held_against(review):
        for key in against:
            yield (*path, key), key


def items_named(review: Review) -> Iterator[tuple[Path, str, str]]:
    """Every code of an item that must stand in this year's list: place, framework, code.

    Items that ended are no longer in the list, so their codes are left out.
    """
    for i, row in enumerate(review.policies):
        if row.nature != "ended":
            for j, code in enumerate(row.items):
                yield ("policies", i, "items", j), row.framework, code
    for path, against in _held_against(review):
        for key, codes in against.items():
            for j, code in enumerate(codes):
                yield (*path, key, j), key, code


def _held_against(review: Review) -> Iterator[tuple[Path, dict[str, tuple[str, ...]]]]:
    """Every `against` of what may go on; what is dropped may have answered last year's items."""
    for i, strategy in enumerate(review.strategies):
        if strategy.verdict != "drop":
            yield ("strategies", i, "against"), strategy.against
    for i, new in enumerate(review.new_strategies):
        yield ("new_strategies", i, "against"), new.against
    for i, project in enumerate(review.projects):
        if project.verdict != "drop":
            yield ("projects", i, "against"), project.against
