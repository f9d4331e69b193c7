"""One chunk of pandoc's body finished: headings, captions, tables, places, the section's end."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from pyo1plan.press.blocks import Contents
from pyo1plan.press.layout import Chunk, Sheet
from pyo1plan.press.paper import Numerals
from pyo1plan.press.word import lists
from pyo1plan.press.word.tables import finish_table
from pyo1plan.press.word.xml import Element, R, make, parse, sliver, w
from pyo1plan.press.word.xml import field as word_field

RENAMED = {"FirstParagraph": "BodyText", "Compact": "BodyText", "": "BodyText"}
HEADINGS = ("Heading1", "Heading2", "Heading3")
TWIPS_PER_CM = 1440 / 2.54


@dataclass(slots=True)
class Body:
    """The finished pieces so far, and what has to be remembered from one to the next."""

    contents: Contents
    numerals: Numerals
    pieces: list[bytes] = field(default_factory=list)
    headings: int = 0
    captions: int = 0
    tables: int = 0
    break_due: bool = False

    def add(self, chunk: Chunk, docx: bytes, *, last: bool) -> None:
        """Finish one chunk as pandoc made it."""
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            root = etree.fromstring(package.read("word/document.xml"))
        body = root[0]
        self._drop_scaffolding(body)
        self._finish_tables(body, chunk)
        self._finish_paragraphs(body)
        self._break_pages(body, opens=chunk.opens)
        _part_tables(body)
        section = section_properties(chunk.sheet, self.numerals)
        if chunk.closes and last:
            body.append(parse(section))
        elif chunk.closes:
            _end_section(body, section)
        self.pieces.append(_inside(root))

    @staticmethod
    def _drop_scaffolding(body: Element) -> None:
        for child in list(body):
            if child.tag in (w("bookmarkStart"), w("bookmarkEnd"), w("sectPr")):
                body.remove(child)

    def _finish_tables(self, body: Element, chunk: Chunk) -> None:
        width = round(chunk.sheet.text_width * TWIPS_PER_CM)
        tables = list(body.iter(w("tbl")))
        for table, shape in zip(tables, chunk.shapes, strict=True):
            above = table.getprevious()
            named = _style_of(above) if above is not None else ""
            caption = _text_of(above) if above is not None and named == "PlanCaption" else ""
            if shape.together:
                table.addprevious(parse(sliver(height=480)))
            finish_table(table, shape, width, caption)

    def _finish_paragraphs(self, body: Element) -> None:
        for paragraph in body.iterchildren(w("p")):
            style = _style_of(paragraph)
            if style in HEADINGS:
                self._finish_heading(paragraph)
            elif style == "PlanCaption":
                self._finish_caption(paragraph)
            elif style in RENAMED:
                _restyle(paragraph, RENAMED[style])
            elif style == "Sign":
                _end_sign(paragraph)

    def _finish_heading(self, paragraph: Element) -> None:
        heading = self.contents.headings[self.headings]
        if heading.look:
            _restyle(paragraph, heading.look.capitalize())
        elif not heading.listed:
            _restyle(paragraph, f"Unlisted{heading.level}")
        _bookmark(paragraph, lists.heading_bookmark(self.headings), 2 * self.headings + 1)
        self.headings += 1

    def _finish_caption(self, paragraph: Element) -> None:
        caption = self.contents.captions[self.captions]
        _restyle(paragraph, "Caption")
        number = caption.number
        if number:
            expected = self.tables + 1
            self.tables = int(number.group(2))
            _number_by_field(paragraph, number.group(1), number.group(2), self.tables != expected)
        _bookmark(paragraph, lists.caption_bookmark(self.captions), 2 * self.captions + 2)
        self.captions += 1

    def _break_pages(self, body: Element, *, opens: bool) -> None:
        """Page breaks as a property of what follows: an empty line would begin the new page."""
        if opens:
            self.break_due = False
        for child in list(body):
            if child.tag == w("altChunk") and child.get(f"{{{R}}}id") == "pagebreak":
                body.remove(child)
                self.break_due = self.break_due or not (opens and len(body) == 0)
            elif self.break_due:
                self.break_due = False
                if child.tag != w("p"):
                    paragraph = parse(sliver())
                    child.addprevious(paragraph)
                    child = paragraph
                _break_before(child)


def section_properties(sheet: Sheet, numerals: Numerals) -> str:
    """`w:sectPr` of a run of pages."""
    start = ' w:start="1"' if sheet.restarts else ""
    counted = "thaiNumbers" if numerals == "thai" else "decimal"
    form = "thaiLetters" if sheet.kind == "front" else counted
    header = "rIdBlank" if sheet.kind == "cover" else "rIdHeader"
    top, first, apart = 1417, "", ""
    if sheet.raised:
        header, top = "rIdFurther", 850
    if sheet.plain_start:
        first = '<w:headerReference w:type="first" r:id="rIdNone"/>'
        apart = '<w:footerReference w:type="first" r:id="rIdFooter"/>'
    if sheet.landscape:
        size, left = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', 1134
    else:
        size, left = '<w:pgSz w:w="11906" w:h="16838"/>', 1701
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>{first}'
        f'<w:footerReference w:type="default" r:id="rIdFooter"/>{apart}<w:type w:val="nextPage"/>'
        f'{size}<w:pgMar w:top="{top}" w:right="1134" w:bottom="1134" w:left="{left}" '
        f'w:header="709" w:footer="510" w:gutter="0"/><w:pgNumType w:fmt="{form}"{start}/>'
        f"{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


def _style_of(element: Element) -> str:
    named = element.find(f"{w('pPr')}/{w('pStyle')}")
    return named.get(w("val"), "") if named is not None else ""


def _text_of(paragraph: Element) -> str:
    return "".join(written.text or "" for written in paragraph.iter(w("t")))


def _properties(paragraph: Element) -> Element:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = make("pPr")
        paragraph.insert(0, properties)
    return properties


def _restyle(paragraph: Element, style: str) -> None:
    properties = _properties(paragraph)
    named = properties.find(w("pStyle"))
    if named is None:
        named = make("pStyle")
        properties.insert(0, named)
    named.set(w("val"), style)


def _bookmark(paragraph: Element, name: str, number: int) -> None:
    paragraph.insert(1, make("bookmarkStart", id=number, name=name))
    paragraph.append(make("bookmarkEnd", id=number))


def _number_by_field(paragraph: Element, label: str, number: str, restart: bool) -> None:
    """ "ตารางที่ 3 …": the 3 becomes a sequence field, so that Word can list and renumber."""
    run = paragraph.find(w("r"))
    written = run.find(w("t")) if run is not None else None
    if run is None or written is None or not (written.text or "").startswith(label + number):
        return
    form = "THAIARABIC" if number[0] >= "๐" else "ARABIC"
    again = rf" \r {int(number)}" if restart else ""
    written_after = (written.text or "")[len(label + number) :]
    written.text = label
    sequence = word_field(rf"SEQ {lists.SEQUENCE} \* {form}{again}", number)
    made = parse(f'<w:p>{sequence}<w:r><w:t xml:space="preserve"/></w:r></w:p>')
    rest = made[-1].find(w("t"))
    assert rest is not None
    rest.text = written_after
    for new in reversed(list(made)):
        run.addnext(new)


def _end_sign(paragraph: Element) -> None:
    """A signature block holds together, but not to what follows it; it begins after a space."""
    properties = _properties(paragraph)
    before, after = paragraph.getprevious(), paragraph.getnext()
    if after is None or _style_of(after) != "Sign":
        properties.insert(1, make("keepNext", val="0"))
    if before is None or _style_of(before) != "Sign":
        spacing = make("spacing", before="480")
        at = 2 if properties.find(w("keepNext")) is not None else 1
        properties.insert(at, spacing)


def _break_before(paragraph: Element) -> None:
    properties = _properties(paragraph)
    at = 0
    for number, child in enumerate(properties, 1):
        if child.tag in (w("pStyle"), w("keepNext"), w("keepLines")):
            at = number
    properties.insert(at, make("pageBreakBefore"))


def _part_tables(body: Element) -> None:
    """Two tables in a row would become one in Word, and a body must not end with a table."""
    for table in list(body.iterchildren(w("tbl"))):
        after = table.getnext()
        if after is None or after.tag in (w("tbl"), w("sectPr")):
            table.addnext(parse(sliver()))


def _end_section(body: Element, section: str) -> None:
    """The run's page set-up goes into its last paragraph."""
    last = body[-1] if len(body) else None
    if last is None or last.tag != w("p") or last.find(f".//{w('altChunk')}") is not None:
        last = parse(sliver())
        body.append(last)
    _properties(last).append(parse(section))


def _inside(root: Element) -> bytes:
    whole: bytes = etree.tostring(root, encoding="utf-8")
    start, end = whole.find(b"<w:body"), whole.rfind(b"</w:body>")
    if end < 0:
        return b""
    return whole[whole.index(b">", start) + 1 : end].strip()
