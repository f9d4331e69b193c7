"""Where words and boxes stand on the pages of a PDF, in millimetres from the top left of the page."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import dataclass

import pikepdf

MM = 25.4 / 72
WORD = re.compile(
    r'<(?:word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    r'|page width="([\d.]+)")'
)


@dataclass(frozen=True)
class Place:
    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def words_of(pdf: bytes) -> list[Place]:
    """Every word between two spaces, in reading order."""
    command = ["pdftotext", "-bbox", "-", "-"]
    out = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    found, page = [], 0
    for x0, y0, x1, y1, text, width in WORD.findall(out):
        if width:
            page += 1
            continue
        left, top, right, bottom = (float(v) * MM for v in (x0, y0, x1, y1))
        found.append(Place(text, page, left, top, right, bottom))
    return found


def word(words: list[Place], text: str, *, nth: int = 0) -> Place:
    """The nth word on the first page that begins with `text`."""
    return [w for w in words if w.page == 1 and w.text.startswith(text)][nth]


def boxes_of(pdf: bytes) -> list[Place]:
    """Every square that is drawn on the first page: the empty place of an emblem."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page = file.pages[0]
        height = float(page.mediabox[3])
        found, origin, corners = [], (0.0, 0.0), []
        for step in pikepdf.parse_content_stream(page):
            numbers = [float(o) for o in step.operands if not isinstance(o, pikepdf.Object)]
            match str(step.operator):
                case "cm":
                    origin = (numbers[4], numbers[5])
                case "m" | "l":
                    corners = [*(corners if str(step.operator) == "l" else []), numbers]
                case "h" if len(corners) == 4:
                    xs, ys = ([corner[axis] for corner in corners] for axis in (0, 1))
                    left, top = (origin[0] + min(xs)) * MM, (height - origin[1] + min(ys)) * MM
                    wide, high = (max(xs) - min(xs)) * MM, (max(ys) - min(ys)) * MM
                    found.append(Place("", 1, left, top, left + wide, top + high))
        return found
