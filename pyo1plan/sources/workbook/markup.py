"""XML of a part, read as events by expat: no DTD, no entity, no endless tag, in any part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.parsers import expat

from pyo1plan.sources.workbook.complaint import damaged, too_big, unsafe
from pyo1plan.sources.workbook.limits import CELLS, CHARACTERS, TAG_BYTES, TAGS
from pyo1plan.words import Words

Attributes = Mapping[str, str]

#: The namespaces of spreadsheets: of nearly all files, of “Strict Open XML”, of careless writers.
_SPREADSHEET = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main ",
    "http://purl.oclc.org/ooxml/spreadsheetml/main ",
    "",
)


def spreadsheet_names(names: Iterable[str]) -> dict[str, str]:
    """Element names as expat gives them (`namespace name`) → the plain name, in every namespace."""
    return {space + name: name for name in names for space in _SPREADSHEET}


class Budget:
    """How much of a workbook may still be read: tags, filled cells, characters in them."""

    def __init__(self) -> None:
        self._tags = TAGS
        self._cells = CELLS
        self._characters = CHARACTERS

    def spend_cell(self, length: int) -> None:
        """One filled cell more, of `length` characters; raises `RefusedError` when too many."""
        self._cells -= 1
        if self._cells < 0:
            raise too_big(Words(f"มีเซลล์เกิน {CELLS:,} เซลล์", f"more than {CELLS:,} cells"))
        self.spend_text(length)

    def spend_text(self, length: int) -> None:
        """So many characters more; raises `RefusedError` when they are too many."""
        self._characters -= length
        if self._characters < 0:
            raise too_big(
                Words(
                    f"ข้อความรวมเกิน {CHARACTERS:,} ตัวอักษร",
                    f"more than {CHARACTERS:,} characters in all",
                )
            )

    def spend_tags(self, chunk: bytes) -> None:
        """The tags of a piece of XML; raises `RefusedError` when they are too many."""
        self._tags -= chunk.count(b"<")
        if self._tags < 0:
            raise too_big(
                Words(
                    "มีเซลล์และรายการมากเกินไป (รวมเซลล์ว่างที่จัดรูปแบบไว้)",
                    "too many cells and entries (empty formatted cells included)",
                )
            )


class Elements:
    """What to do with the elements of a part: override what is wanted."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text inside an element, perhaps one of several pieces."""


def read_part(part: str, chunks: Iterable[bytes], elements: Elements, budget: Budget) -> None:
    """Gives every element of a part to `elements`; raises `RefusedError` where it is not sound."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = elements.start
    parser.EndElementHandler = elements.end
    parser.CharacterDataHandler = elements.text
    _run(part, _counted(chunks, budget), parser)


def _counted(chunks: Iterable[bytes], budget: Budget) -> Iterator[bytes]:
    for chunk in chunks:
        budget.spend_tags(chunk)
        yield chunk


def check_part(part: str, chunks: Iterable[bytes]) -> None:
    """A part whose content is not wanted is sound XML too: other programs will read it."""
    _run(part, chunks, expat.ParserCreate())


def _run(part: str, chunks: Iterable[bytes], parser: expat.XMLParserType) -> None:
    parser.StartDoctypeDeclHandler = _no_doctype(part)
    fed = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - max(parser.CurrentByteIndex, 0) > TAG_BYTES:
                raise unsafe(Words(f"แท็กยาวผิดปกติใน {part}", f"an endless tag in {part!a}"))
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged(
            Words(
                f"ส่วน {part} ผิดที่บรรทัด {error.lineno}",
                f"part {part!a} is broken at line {error.lineno}",
            )
        ) from error
    except (ValueError, LookupError) as error:  # an encoding that Python does not know
        raise damaged(
            Words(f"ส่วน {part} ใช้รหัสอักขระที่ไม่รู้จัก", f"part {part!a} has an unknown encoding")
        ) from error


def _no_doctype(part: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise unsafe(Words(f"DTD ใน {part}", f"a DTD in {part!a}"))

    return refuse
