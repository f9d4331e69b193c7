"""The development plan that a fiscal year has to keep to, as far as it can be told."""

from __future__ import annotations

from pyo1plan.year.editions import Edition, EditionError, RevisionError, edition
from pyo1plan.year.model import Year


def in_force(year: Year, name: str | None = None) -> Edition | None:
    """The edition `name`, or the one in force; None where another rule tells why there is none."""
    try:
        return edition(year, name)
    except (EditionError, RevisionError):
        return None
