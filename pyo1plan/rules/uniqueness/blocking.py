"""Which texts are worth comparing: those that share rare passages, never all pairs.

Every text is cut into overlapping pieces. Texts that share a piece which few others hold are
candidates; the rarest pieces speak first, every text is heard a limited number of times, and in a
piece that many share each meets only the next few. So the work grows with the number of texts and
not with its square; of a passage that hundreds copied, each copy is paired with some of the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

Pair = tuple[int, int]

#: Length of a piece in characters: a passage and no mere phrase, as those stand in every plan.
PIECE = 32
#: In how many shared pieces a text is heard, and with how many neighbours it meets in each.
MOST_HEARD = 16
NEIGHBOURS = 3
#: Two texts must meet twice; in a piece that no more than this hold, one meeting is enough.
FEW = 3
LEAST_MEETINGS = 2

# A piece begins at a leading vowel, which begins a syllable, or after a space. The same passage is
# so cut in the same places wherever it stands, at a fifth of the cost of cutting everywhere.
_pieces = re.compile(rf"(?=((?:[เแโใไ]|(?<=\s)\S|^.).{{{PIECE - 1}}}))", re.DOTALL).findall


def candidates(texts: Sequence[tuple[str, str]]) -> list[Pair]:
    """Pairs of positions (smaller first) in `texts`, each a name and a body, worth comparing."""
    order = sorted(range(len(texts)), key=texts.__getitem__)
    by_body = sorted(order, key=lambda n: texts[n][1])
    pairs = set(_meeting(_buckets(texts, order), len(texts)))
    # Texts too short for a piece have neighbours too: by name, and by body.
    pairs.update(pairwise(order))
    pairs.update(pairwise(by_body))
    return sorted({(a, b) if a < b else (b, a) for a, b in pairs})


def _buckets(texts: Sequence[tuple[str, str]], order: Sequence[int]) -> list[list[int]]:
    """The texts that share a piece, in the order of the texts; the rarest piece first."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for n in order:
        # A dictionary and not a set: the outcome must not depend on the seed of hashing.
        for piece in dict.fromkeys(_pieces("\n".join(texts[n]))):
            holders[piece].append(n)
    return sorted((bucket for bucket in holders.values() if len(bucket) > 1), key=len)


def _meeting(buckets: Sequence[Sequence[int]], count: int) -> Iterator[Pair]:
    """The pairs that met often enough: each text of a bucket meets the next few in it."""
    heard = [0] * count
    meetings: defaultdict[Pair, int] = defaultdict(int)
    for bucket in buckets:
        listening = [n for n in bucket if heard[n] < MOST_HEARD]
        weight = LEAST_MEETINGS if len(bucket) <= FEW else 1
        for place, n in enumerate(listening, 1):
            heard[n] += 1
            for other in listening[place : place + NEIGHBOURS]:
                meetings[n, other] += weight
    return (pair for pair, times in meetings.items() if times >= LEAST_MEETINGS)
