"""Names in a row, as messages list them: the first few, and how many more."""

from __future__ import annotations

from collections.abc import Iterable

from pyo1plan.words import Words

#: How many names a message gives before it counts the rest.
MOST = 3


def listed(names: Iterable[str | Words], most: int = MOST) -> Words:
    """`ก, ข, ค และอีก 4`: at most `most` names, each once; what follows is counted."""
    every = list(dict.fromkeys(names))
    said = [Words(n, n) if isinstance(n, str) else n for n in every[:most]]
    more = len(every) - len(said)
    return Words(
        ", ".join(w.th for w in said) + (f" และอีก {more}" if more else ""),
        ", ".join(w.en for w in said) + (f" and {more} more" if more else ""),
    )
