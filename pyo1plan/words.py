"""A text in the two languages the toolkit speaks: Thai first, English as its twin."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["th", "en"]


class Words(NamedTuple):
    """One text a person reads, in Thai and in English."""

    th: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return self.th if language == "th" else self.en
