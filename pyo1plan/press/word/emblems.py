"""The emblem in Word: a picture that an officer can exchange, empty with a frame where there is none."""

from __future__ import annotations

import struct
import zlib

from pyo1plan.press.emblem import Emblem, spoken
from pyo1plan.press.picture import Picture, shown
from pyo1plan.press.word.pictures import EMU_PER_CM, graphic
from pyo1plan.press.word.xml import attribute

RELATION = "rIdEmblem"
FIRST_ID = 9000  # of drawings; charts are numbered from one
FRAME = '<a:noFill/><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
DOTS_PER_INCH = 600
TWIPS_PER_CM = 1440 / 2.54


def in_word(picture: Picture | None) -> Picture:
    """What Word is given: a drawing as a PNG, an empty picture where there is none."""
    if picture is None:
        return Picture(_nothing(), "png", 1.0)
    if picture.form == "svg":
        return Picture(shown(picture, height=3.0, ppi=DOTS_PER_INCH), "png", picture.ratio)
    return picture


def part(picture: Picture) -> str:
    """Its place in the package."""
    return f"media/{picture.file}"


def paragraph(number: int, emblem: Emblem, picture: Picture | None) -> str:
    """In the middle of a line of its own, or beside what follows (see `Emblem`)."""
    width, height = (round(cm * EMU_PER_CM) for cm in (emblem.width(picture), emblem.height))
    size = f'cx="{width}" cy="{height}"'
    properties = (
        f'id="{FIRST_ID + number}" name="emblem{number + 1}" descr={attribute(spoken(picture))}'
    )
    shown_as = graphic(
        properties, size, f'<a:blip r:embed="{RELATION}"/>', "" if picture else FRAME
    )
    if emblem.place != "line":
        after = 220 if emblem.place == "corner" else round((emblem.height - 0.6) * TWIPS_PER_CM)
        across = (
            "<wp:posOffset>0</wp:posOffset>"
            if emblem.place == "corner"
            else "<wp:align>center</wp:align>"
        )
        return (
            f'<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="{after}" w:line="20" '
            f'w:lineRule="exact"/></w:pPr><w:r><w:drawing>{_beside(across, properties, size, shown_as)}'
            "</w:drawing></w:r></w:p>"
        )
    drawing = (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {properties}/>{shown_as}</wp:inline>"
    )
    # The line is as high as the picture: its own letters are of one point.
    return (
        '<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/>'
        '</w:pPr><w:r><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
        f"<w:drawing>{drawing}</w:drawing></w:r></w:p>"
    )


def _beside(across: str, properties: str, size: str, shown_as: str) -> str:
    return (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column">{across}</wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f"<wp:extent {size}/><wp:wrapNone/><wp:docPr {properties}/><wp:cNvGraphicFramePr/>"
        f"{shown_as}</wp:anchor>"
    )


def _nothing() -> bytes:
    """A PNG of one transparent dot."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(5), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))
        for tag, data in chunks
    )
