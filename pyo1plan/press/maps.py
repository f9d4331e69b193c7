"""Maps of points: a picture of an area from coordinates alone, with nothing fetched from anywhere.

A map is a chart whose drawing is placed by degrees: it is read from the HTML, laid out here in
centimetres and drawn by Typst, so PDF, Word and the web page show the same picture. Several points of
one place (schools that only their sub-district is known of) are spread around it in a spiral, so that
each is seen.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from pyo1plan.press.charts import Chart, read_chart
from pyo1plan.press.glyphs import refuse_missing
from pyo1plan.press.markup import Node, classes, plain_text
from pyo1plan.press.refusal import PressError
from pyo1plan.thai.numerals import thai_numerals
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.press.paper import Numerals

MOST_POINTS = 2000
MOST_CLASSES = 8
TALLEST = 14.0  # cm; with its legend and caption the map stands on one page
_MARGIN = 0.9  # cm around the outermost points
_NAME = 0.5  # cm more below, for the name of the lowest place
_LEAST_SPAN = 0.02  # degrees; a single place is not blown up without end
_SMALLEST, _GROWTH = 0.08, 0.24  # cm; the radius grows with the root of the size
_TURN = math.pi * (3 - math.sqrt(5))  # of a spiral that leaves no gaps
_APART = 0.32  # cm between points of one place
_KM_PER_DEGREE = 111.32
_BARS = (50, 20, 10, 5, 2, 1)  # km
_LONGEST_BAR = 4.0  # cm


@dataclass(frozen=True, slots=True)
class Mark:
    """One point: degrees, a size from 0, the number of its class, and whether it is only roughly there.

    `label` is what a web page says of it under the pointer; "" for nothing.
    """

    latitude: float
    longitude: float
    size: float
    of: int
    rough: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name written at a place."""

    latitude: float
    longitude: float
    text: str


@dataclass(frozen=True, slots=True)
class Map(Chart):
    """A map. `classes` are told in the legend in their order, `notes` below it."""

    marks: tuple[Mark, ...]
    names: tuple[Name, ...]
    classes: tuple[str, ...]
    notes: tuple[str, ...]

    def texts(self) -> list[str]:
        names = [name.text for name in self.names]
        return [self.alt, self.caption, *names, *self.classes, *self.notes]

    def data(self, numerals: Numerals) -> dict[str, Any]:
        """What the drawing needs: centimetres from the upper left corner, to a hundredth."""
        spoken = thai_numerals if numerals == "thai" else str
        ground = self._ground()
        length = next((km for km in _BARS if km / ground.km_per_cm <= _LONGEST_BAR), _BARS[-1])
        return {
            "kind": "map",
            "alt": self.alt,
            "caption": self.caption,
            "width": f"{self.width:g}",
            "down": _plain(ground.down),
            "marks": [one for one, _ in _drawn(self.marks, ground)],
            "names": list(_written(self.names, self.marks, ground, spoken)),
            "classes": [spoken(label) for label in self.classes],
            "rough": any(mark.rough for mark in self.marks),
            "notes": [spoken(note) for note in self.notes],
            "bar": {"cm": _plain(length / ground.km_per_cm), "text": spoken(f"{length} กม.")},
        }

    def told(self) -> list[tuple[float, float, float, str]]:
        """Where a web page tells of a point: across, down and radius in cm, and what it says."""
        drawn = _drawn(self.marks, self._ground())
        return [(one["x"], one["y"], one["r"], label) for one, label in drawn if label]

    def _ground(self) -> _Ground:
        return _Ground.of([*self.marks, *self.names], self.width)


@dataclass(frozen=True, slots=True)
class _Ground:
    """How degrees become centimetres: equal lengths both ways at the middle of the map."""

    north: float
    west: float
    narrow: float
    scale: float
    left: float
    down: float

    @classmethod
    def of(cls, points: Sequence[Mark | Name], width: float) -> _Ground:
        latitudes = [point.latitude for point in points]
        longitudes = [point.longitude for point in points]
        narrow = math.cos(math.radians((max(latitudes) + min(latitudes)) / 2))
        high = max(max(latitudes) - min(latitudes), _LEAST_SPAN)
        wide = max((max(longitudes) - min(longitudes)) * narrow, _LEAST_SPAN)
        room = width - 2 * _MARGIN
        scale = min(room / wide, (TALLEST - 2 * _MARGIN - _NAME) / high)
        spare = (room - (max(longitudes) - min(longitudes)) * narrow * scale) / 2
        below = (high - (max(latitudes) - min(latitudes))) * scale / 2
        return cls(
            max(latitudes) + below / scale,
            min(longitudes),
            narrow,
            scale,
            _MARGIN + spare,
            high * scale + 2 * _MARGIN + _NAME,
        )

    @property
    def km_per_cm(self) -> float:
        return _KM_PER_DEGREE / self.scale

    def place(self, point: Mark | Name) -> tuple[float, float]:
        """Across and down, in cm."""
        x = self.left + (point.longitude - self.west) * self.narrow * self.scale
        return x, _MARGIN + (self.north - point.latitude) * self.scale


def _drawn(marks: Sequence[Mark], ground: _Ground) -> Iterator[tuple[dict[str, Any], str]]:
    """The marks with their labels, large ones first, so that none hides a smaller one."""
    largest = max(mark.size for mark in marks) or 1.0
    beside: dict[tuple[float, float], int] = {}
    for mark in sorted(marks, key=lambda m: (-m.size, m.latitude, m.longitude, m.of)):
        x, y = ground.place(mark)
        turn = beside.get((mark.latitude, mark.longitude), 0)
        beside[mark.latitude, mark.longitude] = turn + 1
        away = _APART * math.sqrt(turn)
        drawn = {
            "x": _plain(x + away * math.cos(turn * _TURN)),
            "y": _plain(y + away * math.sin(turn * _TURN)),
            "r": _plain(_SMALLEST + _GROWTH * math.sqrt(mark.size / largest)),
            "of": mark.of,
            "rough": mark.rough,
        }
        yield drawn, mark.label


def _written(
    names: Sequence[Name], marks: Sequence[Mark], ground: _Ground, spoken: Callable[[str], str]
) -> Iterator[dict[str, Any]]:
    """The names, each below the marks that stand at its place."""
    there = Counter((mark.latitude, mark.longitude) for mark in marks)
    for name in names:
        x, y = ground.place(name)
        beside = there[name.latitude, name.longitude]
        below = _APART * math.sqrt(beside - 1) + _SMALLEST if beside else 0.0
        yield {"x": _plain(x), "y": _plain(y + below), "text": spoken(name.text)}


def _plain(cm: float) -> float:
    """To a tenth of a millimetre: the same on every machine."""
    return round(cm, 2) + 0.0


def read_figure(figure: Node, width: float) -> Chart:
    """The chart or map of a `<figure>`. Raises `PressError`."""
    return _read_map(figure, width) if "map" in classes(figure) else read_chart(figure, width)


def _read_map(figure: Node, width: float) -> Map:
    caption = figure.find("figcaption")
    try:
        data = json.loads(figure.get("data-map") or "")
        told = tuple(str(label) for label in data["classes"])
        marks = tuple(_mark(one) for one in data["marks"])
        names = tuple(Name(*_degrees(a, b), str(text)) for a, b, text in data.get("names", ()))
        notes = tuple(str(note) for note in data.get("notes", ()))
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        raise _refused("data-map", str(error)) from error
    if not 1 <= len(marks) <= MOST_POINTS:
        raise _refused("marks", f"1–{MOST_POINTS}, not {len(marks)}")
    if not 1 <= len(told) <= MOST_CLASSES:
        raise _refused("classes", f"1–{MOST_CLASSES}, not {len(told)}")
    if any(not 0 <= mark.of < len(told) for mark in marks):
        raise _refused("marks", "of no class")
    alt = (figure.get("data-alt") or "").strip()
    if not alt:
        raise _refused("data-alt", "empty")
    named = plain_text(caption) if caption is not None else ""
    made = Map("map", "", (), alt, named, width, marks, names, told, notes)
    refuse_missing((text, named) for text in made.texts())
    return made


def _mark(one: dict[str, Any]) -> Mark:
    size = Decimal(one["size"])
    if not size.is_finite() or size < 0:
        raise ValueError(f"size {size}")
    return Mark(
        *_degrees(one["latitude"], one["longitude"]),
        float(size),
        int(one["of"]),
        one["rough"] is True,
        str(one.get("label", "")),
    )


def _degrees(latitude: str, longitude: str) -> tuple[float, float]:
    """Degrees written as decimal texts."""
    found = Decimal(latitude), Decimal(longitude)
    if not all(value.is_finite() for value in found) or abs(found[0]) > 85 or abs(found[1]) > 180:
        raise ValueError(f"{latitude}, {longitude} is no place on a map")
    return float(found[0]), float(found[1])


def _refused(part: str, why: str) -> PressError:
    return PressError(
        Words(
            f"แผนที่ในแม่แบบเอกสารไม่ถูกต้องที่ {part} ({why}) โปรดแก้ข้อมูลแผนที่ตามคู่มือ docs/printing.md",
            f"A map in the template is wrong at {part} ({why}); see docs/printing.md.",
        )
    )
