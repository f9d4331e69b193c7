"""The development plan that a fiscal year has to keep to, as far as it can be told."""

from __future__ import annotations

from functools import lru_cache

from pyo1plan.rules.identity import Itself
from pyo1plan.year.editions import Edition, EditionError, RevisionError, edition
from pyo1plan.year.model import Year


def in_force(year: Year, name: str | None = None) -> Edition | None:
    """The edition `name`, or the one in force; None where another rule tells why there is none."""
    return _edition(Itself(year), name)


@lru_cache(maxsize=8)
def _edition(year: Itself[Year], name: str | None) -> Edition | None:
    # Several rules ask for the same edition, and each of its changes reads the plan anew.
    try:
        return edition(year.value, name)
    except (EditionError, RevisionError):
        return None
