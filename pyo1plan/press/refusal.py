"""What the press says when it cannot print."""

from __future__ import annotations

from pyo1plan.words import Words


class PressError(Exception):
    """Nothing was printed; `words` says what is wrong and what to do, in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words
