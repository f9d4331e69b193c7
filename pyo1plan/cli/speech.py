"""The language of this run: Thai, unless `--lang en` or PLAN_LANG=en asks for English.

It is settled before the commands are imported, because their help texts are made then.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from pyo1plan.words import Language, Words


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language that the command line, else the environment, asks for."""
    asked = environment.get("PLAN_LANG", "th")
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked.lower().startswith("en") else "th"


LANGUAGE: Language = language_of(sys.argv[1:], os.environ)


def say(th: str, en: str) -> str:
    """The one of the two texts that this run speaks."""
    return th if LANGUAGE == "th" else en


def told(words: Words) -> str:
    """`words` in the language of this run."""
    return words.in_(LANGUAGE)
