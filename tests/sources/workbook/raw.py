"""Workbooks written part by part, so that a test can make each one as wrong as it likes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

CONTENT_TYPES = (
    f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)


def relations(targets: Mapping[str, tuple[str, str]], types: str = _TYPES) -> str:
    """A `.rels` part: id → (kind, target)."""
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{types}/{kind}" Target="{target}"/>'
        for id_, (kind, target) in targets.items()
    )
    return f'{_XML}<Relationships xmlns="{_RELS}">{inside}</Relationships>'


def sheet(rows: str, more: str = "", space: str = MAIN) -> str:
    """A worksheet's part around its rows; `more` follows the data."""
    return f'{_XML}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{more}</worksheet>'


def strings(*items: str) -> str:
    """The part of shared strings; each item is what stands inside of `<si>`."""
    return f'{_XML}<sst xmlns="{MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'


def styles(*codes: str) -> str:
    """The part of styles: style 0 is general, style n shows numbers by the n-th code."""
    formats = "".join(
        f'<numFmt numFmtId="{200 + number}" formatCode="{code}"/>'
        for number, code in enumerate(codes)
    )
    used = "".join(f'<xf numFmtId="{200 + number}"/>' for number in range(len(codes)))
    return (
        f'{_XML}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{used}</cellXfs></styleSheet>'
    )


def parts(
    *sheets: str,
    names: str = "",
    settings: str = "",
    attributes: str = "",
    space: str = MAIN,
    types: str = _TYPES,
    **more: str,
) -> dict[str, str | bytes]:
    """All parts of a workbook of these sheets; `more` may hold `strings` and `styles`."""
    listed = "".join(
        f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}" {attributes}/>'
        for n in range(1, len(sheets) + 1)
    )
    targets = {f"r{n}": ("worksheet", f"sheet{n}.xml") for n in range(1, len(sheets) + 1)}
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relations({"r1": ("officeDocument", "xl/workbook.xml")}, types),
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{space}" xmlns:r="{types}">{settings}'
        f"<sheets>{listed}</sheets><definedNames>{names}</definedNames></workbook>",
        **{f"xl/sheet{n}.xml": text for n, text in enumerate(sheets, 1)},
    }
    for kind, target in (("sharedStrings", "strings"), ("styles", "styles")):
        if target in more:
            targets[target] = (kind, f"{target}.xml")
            found[f"xl/{target}.xml"] = more[target]
    found["xl/_rels/workbook.xml.rels"] = relations(targets, types)
    return found


def packed(found: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as the bytes of a file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return buffer.getvalue()
