"""A long document set in parts, each by a process of its own, and bound into one PDF.

Typst needs about 1.7 MiB for every page that it sets at once; parts of some hundred pages keep
that within bounds however long the document is. They are cut where a new page begins anyway, so
that every line stands where it would stand without them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyo1plan.press import typesetting, typist
from pyo1plan.press.binding import Bookmark, Place, bind
from pyo1plan.press.blocks import Contents
from pyo1plan.press.layout import Chunk
from pyo1plan.press.paper import Paper
from pyo1plan.press.typesetting import Typeset

WHOLE = 850_000  # characters of HTML, about 250 pages: so much is set at once
PART = 420_000
TIME_LIMIT = 600  # seconds for one part, which takes about five
NEW_PART = "#set heading(bookmarked: false)\n"  # the binding makes the bookmarks of all parts


@dataclass(frozen=True, slots=True)
class Part:
    """Chunks set together, and where its headings and captions begin among those of all."""

    number: int
    chunks: slice
    headings: range
    captions: range
    lists: bool  # holds a list of contents or tables


@dataclass(frozen=True, slots=True)
class Told:
    """What Typst says of a part's pages."""

    headings: tuple[Place, ...]
    captions: tuple[Place, ...]
    labels: tuple[str, ...]
    last: int  # number of the last page


def typeset(
    paper: Paper, contents: Contents, chunks: Sequence[Chunk], converted: Sequence[str]
) -> Typeset:
    """Set the chunks, in parts if they are many.

    Raises:
        PressError: Typst is missing or refuses the text, or one of the two PDF standards.
    """
    parts = divide(chunks)
    if len(parts) == 1:
        return typesetting.typeset(paper, contents, chunks, converted)
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as folder:
        return _Setting(paper, contents, chunks, converted, Path(folder)).bound(parts)


def divide(chunks: Sequence[Chunk]) -> list[Part]:
    """The parts; one, if the chunks are few. Lists of contents stand in a part of their own."""
    if sum(len(chunk.html) for chunk in chunks) <= WHOLE:
        return [_part(0, chunks, 0, len(chunks))]
    cuts, size = [0], 0
    for at, chunk in enumerate(chunks):
        listed = any(before.lists for before in chunks[cuts[-1] : at])
        if chunk.turns and at > cuts[-1] and (size + len(chunk.html) > PART or listed):
            cuts.append(at)
            size = 0
        size += len(chunk.html)
    ends = [*cuts[1:], len(chunks)]
    return [_part(n, chunks, *cut) for n, cut in enumerate(zip(cuts, ends, strict=True))]


def _part(number: int, chunks: Sequence[Chunk], start: int, end: int) -> Part:
    before, held = chunks[:start], chunks[start:end]
    headings, captions = sum(c.headings for c in before), sum(c.captions for c in before)
    return Part(
        number,
        slice(start, end),
        range(headings, headings + sum(c.headings for c in held)),
        range(captions, captions + sum(c.captions for c in held)),
        any(c.lists for c in held),
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    paper: Paper
    contents: Contents
    chunks: Sequence[Chunk]
    converted: Sequence[str]
    folder: Path

    def bound(self, parts: Sequence[Part]) -> Typeset:
        """Every part set once; those with lists once more, when all pages are known."""
        told: list[Told] = []
        for part in parts:
            first = told[-1].last + 1 if told else 1
            told.append(self._set(part, first, ()))
        headings = [place for one in told for place in one.headings]
        captions = [place for one in told for place in one.captions]
        places = [*headings, *captions]
        for part in parts:
            if part.lists:
                first = told[part.number - 1].last + 1 if part.number else 1
                told[part.number] = self._set(part, first, places)
        bookmarks = [
            Bookmark(heading.level, heading.text, index)
            for index, heading in enumerate(self.contents.headings)
        ]
        labels = [label for one in told for label in one.labels]
        pdf = bind([self._place_of(part) / "out.pdf" for part in parts], places, bookmarks, labels)
        printed = [tuple(place.printed for place in kind) for kind in (headings, captions)]
        return Typeset(pdf, *printed)

    def _place_of(self, part: Part) -> Path:
        return self.folder / f"part-{part.number}"

    def _set(self, part: Part, first: int, places: Sequence[Place]) -> Told:
        """Set one part, whose pages begin with the number `first` unless it begins anew."""
        settings = typesetting.settings(self.paper, self.contents)
        if part.lists:
            settings |= self._elsewhere(part, places)
        levels = [self.contents.headings[index].level for index in part.headings]
        # PDF/UA-1 wants an h1 first. `blocks.py` has seen to it that no level of the whole is
        # skipped; a part that goes on under an earlier h1 cannot show that to Typst.
        ua = not levels or levels[0] == 1
        standards = typesetting.STANDARDS if ua else typesetting.STANDARDS[:1]
        folder = self._place_of(part)
        folder.mkdir(exist_ok=True)
        typesetting.lay(folder, typesetting.whole(self._pieces(part, first)), self.paper)
        typist.write_job(folder, typesetting.job(self.paper, settings, standards))
        return _told(_run(folder), part)

    def _pieces(self, part: Part, first: int) -> Iterator[str]:
        chunks = self.chunks[part.chunks]
        yield NEW_PART
        if part.lists:
            yield "#elsewhere(..settings.before)\n"
        yield from typesetting.source(chunks, self.converted[part.chunks], first)
        if part.lists:
            yield "\n#elsewhere(..settings.after)\n"

    def _elsewhere(self, part: Part, places: Sequence[Place]) -> dict[str, Any]:
        """The headings and captions of other parts, which this part's lists name."""
        count = len(self.contents.headings)
        pages = [place.printed for place in places] or [""] * (count + len(self.contents.captions))
        headings = [
            {
                "level": heading.level,
                "text": typesetting.joined(heading.text),
                "listed": heading.listed,
                "page": pages[index],
                "link": index,
            }
            for index, heading in enumerate(self.contents.headings)
        ]
        captions = [{"page": pages[index], "link": index} for index in range(count, len(pages))]
        return {
            "before": [headings[: part.headings.start], captions[: part.captions.start]],
            "after": [headings[part.headings.stop :], captions[part.captions.stop :]],
        }


def _run(folder: Path) -> dict[str, Any]:
    """The answer of a process that sets what lies in `folder`."""
    command = [sys.executable, "-P", typist.__file__, str(folder)]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=TIME_LIMIT)
        told = json.loads((folder / "told.json").read_bytes())
    except subprocess.CalledProcessError as error:
        raise typesetting.broken(error.stderr.decode("utf-8", "replace")[-300:]) from error
    except (subprocess.TimeoutExpired, OSError) as error:
        raise typesetting.broken(str(error)) from error
    if "refused" in told:
        raise typesetting.refused(told["refused"], told["hints"])
    if "broken" in told:
        raise typesetting.broken(told["broken"])
    pages: dict[str, Any] = told["pages"]
    return pages


def _told(pages: dict[str, Any], part: Part) -> Told:
    headings, captions = (
        tuple(
            Place(part.number, one["page"], one["x"], one["y"], one["printed"])
            for one in pages[kind]
        )
        for kind in ("headings", "captions")
    )
    return Told(headings, captions, tuple(pages["labels"]), pages["last"])
