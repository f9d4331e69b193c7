"""Charts: read from the HTML, drawn by Typst, so that Thai stays shaped and nothing is installed.

In the PDF the chart is part of the page; Word gets the same drawing as an SVG with a PNG beside
it, the web page as inline SVG.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from pyo1plan.press.glyphs import refuse_missing
from pyo1plan.press.markup import Node, plain_text
from pyo1plan.press.refusal import PressError
from pyo1plan.thai.numerals import thai_numerals
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.press.paper import Numerals

KINDS = ("bars", "share")
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `rows` are (label, exact value); `width` is the room for it in cm."""

    kind: str
    unit: str
    rows: tuple[tuple[str, Decimal], ...]
    alt: str
    caption: str
    width: float

    def texts(self) -> list[str]:
        return [self.unit, self.alt, self.caption, *(label for label, _ in self.rows)]

    def data(self, numerals: Numerals) -> dict[str, Any]:
        """What the drawing needs; shares are rounded here, exactly, for geometry only."""
        spoken = thai_numerals if numerals == "thai" else str
        largest = max(value for _, value in self.rows)
        total = sum(value for _, value in self.rows)
        return {
            "kind": self.kind,
            "unit": spoken(self.unit),
            "alt": self.alt,
            "caption": self.caption,
            "width": f"{self.width:g}",
            "rows": [
                {
                    "label": spoken(label),
                    "value": f"{value:,f}",
                    "part": float(value / largest) if largest else 0.0,
                    "share": float(value / total) if total else 0.0,
                    "percent": f"{(value * 100 / total if total else Decimal(0)):.1f}",
                }
                for label, value in self.rows
            ],
        }


def read_chart(figure: Node, width: float) -> Chart:
    """The chart of a `<figure class="chart">`.

    Raises:
        PressError: data that is no chart, a figure without a description for blind readers, or
            a character that the fonts lack.
    """
    caption = figure.find("figcaption")
    try:
        data = json.loads(figure.get("data-chart") or "")
        rows = tuple((str(label), Decimal(value)) for label, value in data["rows"])
        kind, unit = data["kind"], str(data.get("unit", ""))
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        raise _refused("data-chart", str(error)) from error
    if kind not in KINDS:
        raise _refused("kind", f"{kind!r}")
    if not 1 <= len(rows) <= MOST_ROWS:
        raise _refused("rows", f"1–{MOST_ROWS}, not {len(rows)}")
    if any(not value.is_finite() or value < 0 for _, value in rows):
        raise _refused("rows", "a value below zero")
    alt = (figure.get("data-alt") or "").strip()
    if not alt:
        raise _refused("data-alt", "empty")
    named = plain_text(caption) if caption is not None else ""
    chart = Chart(kind, unit, rows, alt, named, width)
    refuse_missing((text, named) for text in chart.texts())
    return chart


def _refused(part: str, why: str) -> PressError:
    return PressError(
        Words(
            f"แผนภูมิในแม่แบบเอกสารไม่ถูกต้องที่ {part} ({why}) โปรดแก้ข้อมูลแผนภูมิตามคู่มือ docs/printing.md",
            f"A chart in the template is wrong at {part} ({why}); see docs/printing.md.",
        )
    )
