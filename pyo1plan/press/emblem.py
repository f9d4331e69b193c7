"""The emblem of a paper (ตราครุฑ): the office's own picture, or an empty box of the same size.

The picture comes from outside, so it is tried before it is printed: what is too large, broken or
more than a drawing is refused by name, and never reaches a printer.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from lxml import etree

from pyo1plan.press.markup import Node, classes
from pyo1plan.press.picture import Form, Picture, try_out
from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

Place = Literal["line", "corner", "level"]
PLACES: tuple[Place, ...] = ("line", "corner", "level")

MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 4000  # either way; at 3 cm that is more than 3,000 dots an inch
NARROWEST, WIDEST = 0.4, 1.6  # width by height: an emblem, not a letterhead
HEIGHTS = (0.5, 5.0)  # cm

SVG = "http://www.w3.org/2000/svg"
SHAPES = frozenset(
    "svg g path rect circle ellipse line polyline polygon defs title desc metadata style "
    "linearGradient radialGradient stop clipPath".split()
)
LINK = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)
MEASURE = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)\s*(?:px|pt|mm|cm|in)?\s*$")


@dataclass(frozen=True, slots=True)
class Emblem:
    """One place of the emblem: its height in cm, and where the text goes on.

    Below it ("line"); beside it, in the corner of the text ("corner"); or level with its foot, on
    both sides of it ("level").
    """

    height: float
    place: Place

    def width(self, picture: Picture | None) -> float:
        """In cm; an empty box is as wide as it is high."""
        return self.height * (picture.ratio if picture else 1.0)


def spoken(picture: Picture | None) -> str:
    """What a screen reader says of the emblem."""
    return "ตราครุฑ" if picture else "ที่สำหรับตราครุฑ"


def is_emblem(node: Node) -> bool:
    return node.tag == "figure" and "emblem" in classes(node)


def read_emblem(figure: Node) -> Emblem:
    """The emblem of a `<figure class="emblem">`.

    Raises:
        PressError: no height, or one that no form has.
    """
    try:
        height = float(figure.get("data-height") or "")
    except ValueError:
        height = 0.0
    least, most = HEIGHTS
    if not least <= height <= most:
        raise PressError(
            Words(
                f'แม่แบบเอกสารไม่ระบุความสูงของตรา (data-height="3" หน่วยเซนติเมตร ระหว่าง {least:g} ถึง {most:g})',
                f"The template gives an emblem no height: data-height in cm, {least:g} to {most:g}.",
            )
        )
    place: Place = next((place for place in PLACES if place in classes(figure)), "line")
    return Emblem(height, place)


def read_picture(data: bytes, name: str) -> Picture:
    """The picture in `data`, a file called `name`.

    Raises:
        PressError: no PNG, JPEG or SVG; too large; broken; of a shape that is no emblem; or an
            SVG that asks for more than its own shapes.
    """
    if len(data) > MOST_BYTES:
        raise _refused(
            name,
            Words(f"ใหญ่เกิน {MOST_BYTES:,} ไบต์", f"has more than {MOST_BYTES:,} bytes"),
        )
    form, width, height = _measured(data, name)
    if form != "svg" and max(width, height) > MOST_PIXELS:
        raise _refused(
            name,
            Words(
                f"มี {width:g}×{height:g} จุด เกินด้านละ {MOST_PIXELS} จุด",
                f"has {width:g}×{height:g} dots; at most {MOST_PIXELS} either way",
            ),
        )
    ratio = width / height if height else 0.0
    if not NARROWEST <= ratio <= WIDEST:
        raise _refused(
            name,
            Words(
                f"กว้าง {width:g} สูง {height:g} ไม่ใช่สัดส่วนของตรา โปรดตัดขอบให้เหลือเฉพาะตรา",
                f"is {width:g} wide and {height:g} high, no shape of an emblem: crop it",
            ),
        )
    picture = Picture(data, form, ratio)
    why = _fault(picture)
    if why:
        raise _refused(name, Words(f"เปิดไม่ได้ ({why})", f"cannot be opened ({why})"))
    return picture


def _measured(data: bytes, name: str) -> tuple[Form, float, float]:
    """(form, width, height) as the file's head says; zero where it does not."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR" and len(data) >= 24:
        return "png", *struct.unpack_from(">II", data, 16)
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg", *_jpeg_size(data)
    if b"<svg" in data[:4096] or b":svg" in data[:4096]:
        return "svg", *_svg_size(data, name)
    raise _refused(name, Words("ไม่ใช่ภาพ PNG, JPEG หรือ SVG", "is no PNG, JPEG or SVG picture"))


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height of the first frame (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return 0, 0


def _svg_size(data: bytes, name: str) -> tuple[float, float]:
    """Width and height of a drawing that holds shapes of its own and nothing else."""
    if b"<!ENTITY" in data:
        raise _refused(name, _MORE_THAN_SHAPES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refused(name, Words(f"เปิดไม่ได้ ({error})", f"cannot be opened ({error})")) from error
    for node in root.iter(etree.Element):
        _refuse_beyond_shapes(node, name)
    box = (root.get("viewBox") or "").replace(",", " ").split()
    if len(box) == 4 and all(MEASURE.match(side) for side in box[2:]):
        return float(box[2]), float(box[3])
    sides = [MEASURE.match(root.get(side) or "") for side in ("width", "height")]
    width, height = (float(side.group(1)) if side else 0.0 for side in sides)
    return width, height


def _refuse_beyond_shapes(node: Node, name: str) -> None:
    """Scripts, other files, text in some font, shapes used over and over: all could do harm."""
    tag = etree.QName(node)
    held = {str(key): str(value) for key, value in node.attrib.items()}
    links = [value for key, value in held.items() if key.endswith("href")]
    told = [*held.values(), node.text or ""]
    if (
        (tag.namespace in (SVG, None) and tag.localname not in SHAPES)
        or any(not link.startswith("#") for link in links)
        or any(LINK.search(text) for text in told)
    ):
        raise _refused(name, _MORE_THAN_SHAPES)


_MORE_THAN_SHAPES = Words(
    "มีสิ่งที่ไม่ใช่รูปวาดล้วน (เช่น ตัวอักษร ภาพฝัง สคริปต์ หรือลิงก์) โปรดบันทึกใหม่เป็น PNG",
    "holds more than shapes (text, pictures, scripts or links): save it as PNG",
)


@lru_cache(maxsize=4)
def _fault(picture: Picture) -> str:
    """What keeps the picture from being drawn; "" where nothing does."""
    from pyo1plan.press.typist import Refusal

    try:
        try_out(picture)
    except Refusal as refusal:
        return refusal.why[:120]
    return ""


def _refused(name: str, why: Words) -> PressError:
    return PressError(
        Words(
            f"ใช้ไฟล์ตราครุฑ {name} ไม่ได้: {why.th} โปรดแก้ไฟล์ หรือลบช่อง emblem ใน workspaces/office.yaml เพื่อพิมพ์เป็นกรอบว่าง",
            f"The emblem {name} cannot be used: it {why.en}. Mend the file, or clear emblem in "
            "workspaces/office.yaml to print an empty box.",
        )
    )
