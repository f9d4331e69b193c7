"""Charts in Word: an SVG for programs that show it, a PNG for those that do not."""

from __future__ import annotations

import struct

from pyo1plan.press.charts import Chart
from pyo1plan.press.word.package import relation
from pyo1plan.press.word.xml import attribute, text

EMU_PER_CM = 360_000
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def parts(svgs: list[bytes], pngs: list[bytes]) -> tuple[dict[str, bytes], str]:
    """(pictures by part name, relationships to them)."""
    media: dict[str, bytes] = {}
    relations = []
    for number, (svg, png) in enumerate(zip(svgs, pngs, strict=True)):
        for form, data in (("svg", svg), ("png", png)):
            name = f"media/chart{number + 1}.{form}"
            media[name] = data
            relations.append(relation(f"rIdChart{number}{form}", "image", name))
    return media, "".join(relations)


def graphic(properties: str, size: str, blip: str, line: str = "") -> str:
    """The picture itself; `line` is drawn around it."""
    return (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {properties}/><pic:cNvPicPr/></pic:nvPicPr>"
        f"<pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}</pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic>"
    )


def paragraph(number: int, chart: Chart, png: bytes) -> str:
    """The chart and its caption."""
    across, down = struct.unpack_from(">II", png, 16)  # of the PNG's header
    width = round(chart.width * EMU_PER_CM)
    height = round(width * down / across)
    size = f'cx="{width}" cy="{height}"'
    properties = f'id="{number + 1}" name="chart{number + 1}" descr={attribute(chart.alt)}'
    blip = (
        f'<a:blip r:embed="rIdChart{number}png"><a:extLst>'
        f'<a:ext uri="{SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{SVG_NAMESPACE}" '
        f'r:embed="rIdChart{number}svg"/></a:ext></a:extLst></a:blip>'
    )
    drawing = (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {properties}/>{graphic(properties, size, blip)}</wp:inline>"
    )
    shown = f'<w:p><w:pPr><w:pStyle w:val="ChartPlace"/></w:pPr><w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>'
    if not chart.caption:
        return shown
    return (
        f'{shown}<w:p><w:pPr><w:pStyle w:val="Centre"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr>'
        f'<w:t xml:space="preserve">{text(chart.caption)}</w:t></w:r></w:p>'
    )
