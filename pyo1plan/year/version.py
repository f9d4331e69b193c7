"""Which version of a record somebody looked at: a short name that changes when any value does."""

from __future__ import annotations

import hashlib
import json

from pyo1plan.records.base import Record
from pyo1plan.year.amending import tree_of

#: Hexadecimal digits: enough to tell the versions of one record apart.
DIGITS = 12


def version_of(record: Record) -> str:
    """The name of this version; comments, order and spelling of the file do not count."""
    said = json.dumps(tree_of(record), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()[:DIGITS]
