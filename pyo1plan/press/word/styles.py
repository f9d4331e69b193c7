"""The styles of a printed document, the Word twins of those in `template.typ`.

Thai is a complex script: Word reads its font, size, weight and slant from `w:cs`, `w:szCs`,
`w:bCs` and `w:iCs`, so every style sets both members of each pair.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyo1plan.press.blocks import HEAD_WORD, LOOKS
from pyo1plan.press.word.xml import DECLARATION, NAMESPACES, attribute

SHADE = "E7E6E6"
DEFAULT_CELL = 14.0
TAB = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>'


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style. Sizes in points; `paragraph` is the inside of its `w:pPr`."""

    id: str
    name: str
    based: str = "Normal"
    paragraph: str = ""
    size: float | None = None
    bold: bool | None = None  # as the style it is based on
    follows: str = ""

    def xml(self) -> str:
        follows = f'<w:next w:val="{self.follows}"/>' if self.follows else ""
        paragraph = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        weight = {None: "", True: "<w:b/><w:bCs/>", False: '<w:b w:val="0"/><w:bCs w:val="0"/>'}
        run = weight[self.bold] + _size(self.size)
        custom = "" if self.name == self.name.lower() else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{self.based}"/>{follows}'
            f"<w:qFormat/>{paragraph}{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
        )


def _size(points: float | None) -> str:
    if points is None:
        return ""
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _dotted(middle: str = "") -> str:
    """A line filled with dots to its end."""
    end = '<w:tab w:val="right" w:leader="dot" w:pos="9071"/>'
    return f"<w:tabs>{middle}{end}</w:tabs>"


def _heading(level: int, size: float, before: int, after: int, side: str) -> Style:
    return Style(
        f"Heading{level}",
        f"heading {level}",
        follows="BodyText",
        size=size,
        bold=True,
        paragraph=(
            f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}"/>'
            f'<w:jc w:val="{side}"/><w:outlineLvl w:val="{level - 1}"/>'
        ),
    )


BODY = '<w:ind w:firstLine="1417"/><w:jc w:val="thaiDistribute"/>'
FLAT = '<w:ind w:firstLine="0"/>'
STYLES = (
    Style("BodyText", "body text", paragraph=BODY),
    _heading(1, 20, 0, 120, "center"),
    _heading(2, 18, 120, 60, "left"),
    _heading(3, 16, 60, 0, "left"),
    *(Style(f"Unlisted{level}", f"Unlisted {level}", f"Heading{level}") for level in (1, 2, 3)),
    *(
        Style(look.capitalize(), look.capitalize(), "Unlisted1", size=size)
        for look, size in LOOKS.items()
        if look != "subject"
    ),
    Style(
        "Caption",
        "caption",
        bold=True,
        paragraph='<w:keepNext/><w:keepLines/><w:spacing w:before="120"/>',
    ),
    Style("Centre", "Centre", paragraph='<w:jc w:val="center"/>'),
    Style("AtRight", "At Right", paragraph='<w:jc w:val="right"/>'),
    Style("Lead", "Lead", bold=True, paragraph="<w:keepNext/>"),
    Style("NoIndent", "No Indent", "BodyText", paragraph=FLAT),
    Style("Note", "Note", "BodyText", paragraph=f'<w:spacing w:before="60"/>{FLAT}', size=14),
    Style("Item1", "Item 1", "BodyText", paragraph='<w:ind w:left="1134" w:hanging="425"/>'),
    Style("Item2", "Item 2", "BodyText", paragraph='<w:ind w:left="1701" w:hanging="567"/>'),
    Style(
        "Subject",
        "Subject",
        "Unlisted1",
        '<w:spacing w:before="120" w:after="0"/><w:jc w:val="left"/>',
        size=16,
        bold=False,
    ),
    Style("Deep", "Deep", paragraph='<w:ind w:left="2835"/>'),
    Style("AtMiddle", "At Middle", paragraph='<w:ind w:left="4252"/>'),
    Style(
        "Opening",
        "Opening",
        paragraph='<w:spacing w:before="120"/><w:ind w:left="709" w:hanging="709"/>',
    ),
    Style("Apart", "Apart", "BodyText", paragraph='<w:spacing w:before="120"/>'),
    Style("FillLine", "Fill Line", paragraph=_dotted()),
    Style(
        "HalfLine",
        "Half Line",
        paragraph=_dotted('<w:tab w:val="left" w:leader="dot" w:pos="4535"/>'),
    ),
    Style(
        "ShortRule",
        "Short Rule",
        paragraph=(
            '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
            '<w:spacing w:before="60" w:after="180" w:line="60" w:lineRule="exact"/>'
            '<w:ind w:left="3402" w:right="3402"/>'
        ),
    ),
    Style(
        "Sign",
        "Sign",
        paragraph='<w:keepNext/><w:keepLines/><w:ind w:left="4082"/><w:jc w:val="center"/>',
    ),
    Style("SignTable", "Sign Table", paragraph='<w:keepNext/><w:jc w:val="center"/>'),
    Style(
        "ChartPlace",
        "Chart Place",
        paragraph='<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/>',
    ),
    *(
        Style(f"TOC{n}", f"toc {n}", paragraph=f'{TAB}<w:ind w:left="{(n - 1) * 425}"/>')
        for n in (1, 2, 3)
    ),
    Style("TableofFigures", "table of figures", paragraph=TAB),
    Style("Header", "header", paragraph='<w:jc w:val="center"/>'),
    Style("Footer", "footer", paragraph='<w:jc w:val="center"/>', size=12),
)


def cell_style(role: str, size: float) -> str:
    """The style id of a cell's text: `role` is Cell, CellHead or CellTotal."""
    return role if size == DEFAULT_CELL else f"{role}{size:g}".replace(".", "p")


def _cell_styles(size: float) -> Iterable[Style]:
    name = "" if size == DEFAULT_CELL else f" {size:g}"
    cell = cell_style("Cell", size)
    yield Style(cell, f"Cell{name}", size=size)
    yield Style(cell_style("CellHead", size), f"Cell Head{name}", cell, "<w:keepNext/>", bold=True)
    yield Style(cell_style("CellTotal", size), f"Cell Total{name}", cell, bold=True)


def styles(family: str, plain: str, sizes: Iterable[float]) -> bytes:
    """The part `word/styles.xml` for the cell sizes in use.

    `family` is the font of Thai, `plain` that of Latin letters and Arabic digits.
    """
    font, other = attribute(family), attribute(plain)
    cells = [s for size in sorted({DEFAULT_CELL, *sizes}) for s in _cell_styles(size)]
    return "".join(
        [
            f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>",
            f"<w:rFonts w:ascii={other} w:hAnsi={other} w:eastAsia={other} w:cs={font}/>",
            f'{_size(16)}<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>',
            "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
            '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
            "</w:pPr></w:pPrDefault></w:docDefaults>",
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
            '<w:name w:val="Normal"/><w:qFormat/></w:style>',
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
            '<w:name w:val="Default Paragraph Font"/></w:style>',
            *(style.xml() for style in (*STYLES, *cells)),
            _HEAD_WORD,
            _TABLES,
            "</w:styles>",
        ]
    ).encode()


def _table_style(id: str, name: str, borders: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{borders}<w:tblCellMar>'
        '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )


_HEAD_WORD = (
    f'<w:style w:type="character" w:customStyle="1" w:styleId="{HEAD_WORD}">'
    f'<w:name w:val="Head Word"/><w:qFormat/><w:rPr><w:b/><w:bCs/>{_size(20)}</w:rPr></w:style>'
)
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
    + _table_style("PlanTable", "Plan Table", f"<w:tblBorders>{_LINES}</w:tblBorders>")
    + _table_style("PlainTable", "Plain Table", "")
)
