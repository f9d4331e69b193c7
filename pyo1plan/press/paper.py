"""What is printed, and in which formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pyo1plan.press.picture import Picture

Format = Literal["docx", "pdf", "html"]
Numerals = Literal["thai", "arabic"]


@dataclass(frozen=True, slots=True)
class Paper:
    """One document, ready to be printed; `docs/printing.md` describes the HTML of `body`."""

    body: str
    title: str
    stamp: datetime  # aware; the only time that the outputs may know
    mark: str = ""  # one short line on every page of a draft
    numerals: Numerals = "thai"
    author: str = ""
    families: tuple[str, ...] = ()  # the office's own fonts, tried before the bundled one
    font_folder: str = ""  # where they lie; the machine's own where this is empty
    font_print: str = ""  # fingerprint of the files in it: other files, another paper
    unbroken: tuple[str, ...] = ()  # place names and the like, never broken over two lines
    emblem: Picture | None = None  # the office's ตราครุฑ; an empty box stands for it

    def __post_init__(self) -> None:
        if self.stamp.tzinfo is None:
            raise ValueError("a paper's stamp must be an aware datetime")

    @property
    def epoch(self) -> int:
        """The stamp in whole seconds since 1970, which every printer understands."""
        return int(self.stamp.timestamp())
