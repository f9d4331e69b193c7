"""The parts of a long document bound into one PDF.

The parts' objects are copied with new numbers; what a file has only once is made anew: the tree
of pages, the tree of tags for screen readers (ISO 32000-1, 14.7), bookmarks, page labels, and
the places that the list of contents leads to. One part at a time is held in memory.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pyo1plan.press.pdf_file import PdfFile, moved, read

PAGES, TAGS, DOCUMENT, OUTLINES, LABELS = 1, 2, 3, 4, 5
FIRST = 6
FAR_LINK = 10_000  # the template's `far-link`
FAR = re.compile(rb"\[\d+ 0 R/XYZ (1\d{4,}) ")
DEST = re.compile(rb"/Dest (\d+) 0 R")
CONTENTS = re.compile(rb"/Contents<[0-9A-F]*>")
PAIR = re.compile(rb"(\d+) (\d+) 0 R")
NAMED = re.compile(rb"\(([A-Za-z0-9]+)\)(\d+) 0 R")
REF = re.compile(rb"(\d+) 0 R")
HEIGHT = re.compile(rb"/MediaBox\[0 0 [\d.]+ ([\d.]+)\]")
INSTANCE = re.compile(rb"<xmpMM:InstanceID>([^<]+)</xmpMM:InstanceID>")
ABOVE = 10.0  # points shown above a heading that a reader is taken to


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading or caption stands: page of its part, from one; points from the top left."""

    part: int
    page: int
    x: float
    y: float
    printed: str  # the number on its page


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `place` counts in the places bound with it."""

    level: int
    text: str
    place: int


@dataclass(slots=True)
class _Book:
    """The file as it grows."""

    out: io.BytesIO = field(default_factory=io.BytesIO)
    offsets: dict[int, int] = field(default_factory=dict)
    next: int = FIRST
    pages: list[list[tuple[int, float]]] = field(default_factory=list)  # number, height; by part
    tags: list[bytes] = field(default_factory=list)  # children of the one Document
    parents: list[bytes] = field(default_factory=list)
    names: list[bytes] = field(default_factory=list)
    keys: int = 0
    intents: int = 0
    print_of: bytes = b""  # of all parts

    def reserve(self, count: int) -> range:
        taken = range(self.next, self.next + count)
        self.next = taken.stop
        return taken

    def write(self, number: int, body: bytes) -> None:
        self.offsets[number] = self.out.tell()
        self.out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))


def bind(
    parts: Sequence[Path],
    places: Sequence[Place],
    bookmarks: Sequence[Bookmark],
    labels: Sequence[str],
) -> bytes:
    """One PDF of `parts`, with a label for every page.

    Raises:
        ValueError: a part is not a file as Typst writes it.
    """
    book = _Book()
    book.out.write(b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")
    targets = book.reserve(len(places))
    for number, path in enumerate(parts):
        part = read(path.read_bytes())
        if number == 0:
            front = part
        _add(book, part, number, places, targets)
    for target, place in zip(targets, places, strict=True):
        page, height = book.pages[place.part][place.page - 1]
        top = height - max(place.y - ABOVE, 0.0)
        book.write(target, b"[%d 0 R/XYZ %.3f %.3f 0]" % (page, place.x, top))
    _write_trees(book, front)
    _write_outline(book, bookmarks, targets)
    numbered = b"".join(b"%d<</P%s>>" % (n, _text(label)) for n, label in enumerate(labels))
    book.write(LABELS, b"<</Nums[%s]>>" % numbered)
    return _finish(book, front)


def _add(book: _Book, part: PdfFile, number: int, places: Sequence[Place], targets: range) -> None:
    tags, pages = part.ref(part.catalog, "StructTreeRoot"), part.ref(part.catalog, "Pages")
    document = part.ref(tags, "K")
    shared = {tags: TAGS, pages: PAGES, document: DOCUMENT}
    far = _far_links(part)
    once = {part.catalog, part.info, part.ref(part.catalog, "Metadata")}
    intents = part.ref(part.catalog, "OutputIntents")
    if number:
        once |= {intents, *(int(ref[1]) for ref in REF.finditer(part.body(intents)))}
    kept = [n for n in part.places if n not in shared and n not in far and n not in once]
    numbers = dict(zip(kept, book.reserve(len(kept)), strict=True)) | shared
    numbers |= {old: targets[index] for old, index in far.items()}
    ids = b"V%d" % (number + 1)
    for old in kept:
        body = part.body(old)
        if far and body.startswith(b"<</Type/Annot"):
            body = _led(body, far, places)
        book.write(numbers[old], moved(body, numbers, book.keys, ids))
    if not number:
        book.intents = numbers[intents]
    _collect(book, part, numbers, ids, (tags, pages, document))


def _far_links(part: PdfFile) -> dict[int, int]:
    """Destination objects that stand for a place of another part → the place's index."""
    found = ((number, FAR.match(part.body(number))) for number in part.places)
    return {number: int(far[1]) - FAR_LINK for number, far in found if far}


def _led(annotation: bytes, far: dict[int, int], places: Sequence[Place]) -> bytes:
    """The annotation of a far link tells its reader the page it leads to."""
    dest = DEST.search(annotation)
    if dest is None or int(dest[1]) not in far:
        return annotation
    told = _text(f"หน้า {places[far[int(dest[1])]].printed}".rstrip())
    return CONTENTS.sub(b"/Contents" + told, annotation)


def _collect(
    book: _Book, part: PdfFile, numbers: dict[int, int], ids: bytes, roots: tuple[int, int, int]
) -> None:
    """Take over what the part's own trees of pages and tags hold."""
    tags, pages, document = roots
    kids = [int(ref[1]) for ref in REF.finditer(_array(part.body(pages), b"/Kids"))]
    book.pages.append([(numbers[kid], _height(part.body(kid))) for kid in kids])
    children = REF.finditer(_array(part.body(document), b"/K"))
    book.tags += [b"%d 0 R" % numbers[int(ref[1])] for ref in children]
    tree = part.body(tags)
    for pair in PAIR.finditer(_array(tree, b"/Nums")):
        book.parents.append(b"%d %d 0 R" % (int(pair[1]) + book.keys, numbers[int(pair[2])]))
    for name in NAMED.finditer(_array(tree, b"/Names")):
        book.names.append(b"(%s%s)%d 0 R" % (ids, name[1], numbers[int(name[2])]))
    following = re.search(rb"/ParentTreeNextKey (\d+)", tree)
    book.keys += int(following[1]) if following else 0
    book.print_of = hashlib.sha256(book.print_of + part.data).digest()


def _array(body: bytes, key: bytes) -> bytes:
    found = re.search(re.escape(key) + rb"\[([^\]]*)\]", body)
    return found[1] if found else b""


def _height(page: bytes) -> float:
    found = HEIGHT.search(page)
    if found is None:
        raise ValueError("a page without a size")
    return float(found[1])


def _write_trees(book: _Book, front: PdfFile) -> None:
    pages = [b"%d 0 R" % number for part in book.pages for number, _ in part]
    book.write(PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), b" ".join(pages)))
    book.write(
        DOCUMENT,
        b"<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>" % (TAGS, b" ".join(book.tags)),
    )
    roles = re.search(rb"/RoleMap<<[^>]*>>", front.body(front.ref(front.catalog, "StructTreeRoot")))
    names = b"/IDTree<</Names[%s]>>" % b"".join(sorted(book.names)) if book.names else b""
    book.write(
        TAGS,
        b"<</Type/StructTreeRoot%s/K[%d 0 R]/ParentTree<</Nums[%s]>>%s/ParentTreeNextKey %d>>"
        % (roles[0] if roles else b"", DOCUMENT, b" ".join(book.parents), names, book.keys),
    )


def _write_outline(book: _Book, bookmarks: Sequence[Bookmark], targets: range) -> None:
    """Each bookmark under the last one of a higher level; all but the top level closed."""
    numbers = book.reserve(len(bookmarks))
    parents: list[int] = []  # -1 is the outline itself
    above: list[int] = []
    for index, bookmark in enumerate(bookmarks):
        while above and bookmarks[above[-1]].level >= bookmark.level:
            above.pop()
        parents.append(above[-1] if above else -1)
        above.append(index)
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    for family in children.values():
        for at, index in enumerate(family):
            near = b"".join(
                b"/%s %d 0 R" % (key, numbers[family[other]])
                for key, other in ((b"Prev", at - 1), (b"Next", at + 1))
                if 0 <= other < len(family)
            )
            parent = OUTLINES if parents[index] < 0 else numbers[parents[index]]
            held = _ends(children.get(index, []), numbers, -1)
            told = _text(bookmarks[index].text)
            dest = targets[bookmarks[index].place]
            book.write(
                numbers[index],
                b"<</Title%s/Parent %d 0 R%s%s/Dest %d 0 R>>" % (told, parent, near, held, dest),
            )
    book.write(OUTLINES, b"<</Type/Outlines%s>>" % _ends(children.get(-1, []), numbers, 1))


def _ends(family: list[int], numbers: range, sign: int) -> bytes:
    if not family:
        return b""
    first, last = numbers[family[0]], numbers[family[-1]]
    return b"/First %d 0 R/Last %d 0 R/Count %d" % (first, last, sign * len(family))


def _finish(book: _Book, front: PdfFile) -> bytes:
    """What the first part says of the whole, then the table of objects."""
    own = base64.b64encode(book.print_of[:16])
    metadata, info, catalog = book.reserve(3)
    book.write(metadata, _metadata(front, own, sum(map(len, book.pages))))
    book.write(info, front.body(front.info))
    said = front.body(front.catalog)
    kept = [re.search(rb"/Lang\([^)]*\)", said), re.search(rb"/ViewerPreferences<<[^>]*>>", said)]
    book.write(
        catalog,
        b"<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/OutputIntents %d 0 R/StructTreeRoot %d 0 R"
        b"/MarkInfo<</Marked true>>/Outlines %d 0 R/PageLabels %d 0 R%s>>"
        % (
            *(PAGES, metadata, book.intents, TAGS, OUTLINES, LABELS),
            b"".join(found[0] for found in kept if found),
        ),
    )
    start = book.out.tell()
    book.out.write(b"xref\n0 %d\n0000000000 65535 f\r\n" % book.next)
    for number in range(1, book.next):
        book.out.write(b"%010d 00000 n\r\n" % book.offsets[number])
    book.out.write(
        b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[(%s)(%s)]>>\nstartxref\n%d\n%%%%EOF"
        % (book.next, catalog, info, own, own, start)
    )
    return book.out.getvalue()


def _metadata(front: PdfFile, own: bytes, pages: int) -> bytes:
    body = front.body(front.ref(front.catalog, "Metadata"))
    xml = body[body.index(b"stream\n") + 7 : body.rindex(b"\nendstream")]
    told = INSTANCE.search(xml)
    if told is None:
        raise ValueError("metadata without an identity")
    xml = xml.replace(told[1], own)
    xml = re.sub(rb"(<xmpTPg:NPages>)\d+", rb"\g<1>%d" % pages, xml)
    head = b"<</Length %d/Type/Metadata/Subtype/XML>>" % len(xml)
    return b"%s\nstream\n%s\nendstream" % (head, xml)


def _text(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2)."""
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode("ascii")
