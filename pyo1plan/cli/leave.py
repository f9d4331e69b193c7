"""How a command ends early: with an exit code and a message that says what to do."""

from __future__ import annotations

from pyo1plan.words import Words

FOUND = 1
WRONG_USE = 2
DEFECT = 3
BUSY = 75
INTERRUPTED = 130


class Leave(Exception):
    """The command cannot go on; nothing was changed."""

    def __init__(self, code: int, words: Words) -> None:
        super().__init__(words.en)
        self.code = code
        self.words = words
