"""The parts of a DOCX besides its body, and the archive itself; every byte is fixed."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC

from pyo1plan.press.families import swaps_digits
from pyo1plan.press.glyphs import FAMILY, STYLES, font_file
from pyo1plan.press.paper import Paper
from pyo1plan.press.word.styles import styles
from pyo1plan.press.word.theme import theme
from pyo1plan.press.word.xml import (
    DECLARATION,
    NAMESPACES,
    RELATIONSHIPS,
    R,
    attribute,
    field,
    text,
)

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "application/vnd.openxmlformats-officedocument"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
FONT_KEY = uuid.UUID("9d0e9a55-6c3e-5b70-8a3f-2d1f0c9b7e41")
# The pages of a letter after its first: their text is pushed down from the first page's margin of
# 1.5 cm to 2.5 cm by a header that reaches so far, for a section has one margin for all its pages.
FURTHER = '<w:spacing w:before="0" w:after="348" w:line="360" w:lineRule="exact"/>'
SLIVER = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
MAIN_PARTS = {  # part → (relationship, its type, content type)
    "styles.xml": ("rIdStyles", "styles", "styles"),
    "settings.xml": ("rIdSettings", "settings", "settings"),
    "fontTable.xml": ("rIdFonts", "fontTable", "fontTable"),
    "header1.xml": ("rIdHeader", "header", "header"),
    "header2.xml": ("rIdBlank", "header", "header"),
    "header3.xml": ("rIdFurther", "header", "header"),
    "header4.xml": ("rIdNone", "header", "header"),
    "footer1.xml": ("rIdFooter", "footer", "footer"),
}


def pack(
    paper: Paper,
    body: Iterable[bytes],
    sizes: Iterable[float],
    media: dict[str, bytes],
    relations: str,
) -> bytes:
    """The DOCX. `media` are pictures by part name, `relations` the relationships to them."""
    family = (*paper.families, FAMILY)[0]
    plain = FAMILY if swaps_digits(family) else family
    embedded = FAMILY in (family, plain)
    parts: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(embedded),
        "_rels/.rels": _package_relations(),
        "docProps/app.xml": _application(),
        "docProps/core.xml": _core(paper),
        "word/_rels/document.xml.rels": _document_relations(relations),
        "word/fontTable.xml": _font_table(dict.fromkeys((family, plain)), embedded),
        "word/footer1.xml": _footer(paper.mark),
        "word/header1.xml": _header(numbered=True),
        "word/header2.xml": _header(numbered=False),
        "word/header3.xml": _header(numbered=True, layout=FURTHER),
        "word/header4.xml": _header(numbered=False, layout=SLIVER),
        "word/settings.xml": _settings(embedded),
        "word/styles.xml": styles(family, plain, sizes),
        "word/theme/theme1.xml": theme(family),
    }
    if embedded:
        parts["word/_rels/fontTable.xml.rels"] = _font_relations()
        for number, style in enumerate(STYLES, 1):
            parts[f"word/fonts/font{number}.odttf"] = _obfuscated(font_file(style).read_bytes())
    parts.update({f"word/{name}": data for name, data in media.items()})
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(_entry(name), data)
        with archive.open(_entry("word/document.xml"), "w", force_zip64=False) as document:
            for piece in _document(body):
                document.write(piece)
    return target.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def _document(body: Iterable[bytes]) -> Iterator[bytes]:
    more = (
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    )
    yield f"{DECLARATION}<w:document {NAMESPACES} {more}><w:body>".encode()
    yield from body
    yield b"</w:body></w:document>"


def _content_types(embedded: bool) -> bytes:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "jpeg": "image/jpeg",
        "svg": "image/svg+xml",
    }
    if embedded:
        defaults["odttf"] = f"{OFFICE}.obfuscatedFont"
    word = f"{OFFICE}.wordprocessingml"
    overrides = {
        "/word/document.xml": f"{word}.document.main+xml",
        "/word/theme/theme1.xml": f"{OFFICE}.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{OFFICE}.extended-properties+xml",
    } | {f"/word/{part}": f"{word}.{kind}+xml" for part, (_, _, kind) in MAIN_PARTS.items()}
    return (
        f'{DECLARATION}<Types xmlns="{TYPES}">'
        + "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults.items())
        + "".join(f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in overrides.items())
        + "</Types>"
    ).encode()


def relation(id: str, kind: str, target: str) -> str:
    """One relationship of an office document."""
    return f'<Relationship Id="{id}" Type="{R}/{kind}" Target="{target}"/>'


def _relations(inner: str) -> bytes:
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{inner}</Relationships>'.encode()


def _package_relations() -> bytes:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relations(
        relation("rId1", "officeDocument", "word/document.xml")
        + f'<Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/>'
        + relation("rId3", "extended-properties", "docProps/app.xml")
    )


def _document_relations(pictures: str) -> bytes:
    return _relations(
        "".join(relation(id, kind, part) for part, (id, kind, _) in MAIN_PARTS.items())
        + relation("rIdTheme", "theme", "theme/theme1.xml")
        + pictures
    )


def _core(paper: Paper) -> bytes:
    moment = paper.stamp.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(paper.title)}</dc:title><dc:creator>{text(paper.author)}</dc:creator>"
        f"<dc:language>th-TH</dc:language>{times}</cp:coreProperties>"
    ).encode()


def _application() -> bytes:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{DECLARATION}<Properties xmlns="{namespace}">'
        "<Application>pyo1plan</Application></Properties>"
    ).encode()


def _settings(embedded: bool) -> bytes:
    fonts = "<w:embedTrueTypeFonts/>" if embedded else ""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{fonts}'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:bidi="th-TH"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()


def _font_table(families: Iterable[str], embedded: bool) -> bytes:
    described = '<w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
    key = "{" + str(FONT_KEY).upper() + "}"
    held = "".join(
        f'<w:embed{style} r:id="rId{number}" w:fontKey="{key}"/>'
        for number, style in enumerate(STYLES, 1)
    )
    fonts = "".join(
        f"<w:font w:name={attribute(name)}>{described}"
        f"{held if embedded and name == FAMILY else ''}</w:font>"
        for name in families
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{fonts}</w:fonts>".encode()


def _font_relations() -> bytes:
    return _relations(
        "".join(
            relation(f"rId{number}", "font", f"fonts/font{number}.odttf")
            for number in range(1, len(STYLES) + 1)
        )
    )


def _obfuscated(font: bytes) -> bytes:
    """The font with its first 32 bytes masked by the key (ISO/IEC 29500-4, 4.2.1)."""
    key = FONT_KEY.bytes[::-1]
    return bytes(byte ^ key[at % 16] for at, byte in enumerate(font[:32])) + font[32:]


def _header(*, numbered: bool, layout: str = "") -> bytes:
    runs = ""
    if numbered:
        dash = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
        runs = dash.format("- ") + field("PAGE", "1") + dash.format(" -")
    return _band("hdr", "Header", runs, layout)


def _footer(mark: str) -> bytes:
    runs = ""
    if mark:
        runs = (
            '<w:r><w:rPr><w:color w:val="5A5A5A"/></w:rPr>'
            f'<w:t xml:space="preserve">{text(mark)}</w:t></w:r>'
        )
    return _band("ftr", "Footer", runs)


def _band(tag: str, style: str, runs: str, layout: str = "") -> bytes:
    return (
        f'{DECLARATION}<w:{tag} {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style}"/>{layout}</w:pPr>'
        f"{runs}</w:p></w:{tag}>"
    ).encode()
