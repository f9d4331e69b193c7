"""How the cells of a form look: one place for colours, borders and letters."""

from __future__ import annotations

from typing import Any

#: The font of official papers; a machine without it takes one of its own.
FONT = "TH Sarabun New"
SIZE = 14
TITLE, HEADING, SMALL = 18, 16, 12

_BASE = {"font_name": FONT, "font_size": SIZE, "valign": "top", "text_wrap": True}
_ONE_LINE = {**_BASE, "text_wrap": False}
_RULED = {**_BASE, "border": 1, "border_color": "#A6A6A6"}
_ENTRY = {**_RULED, "locked": False, "bg_color": "#FFFBE0", "align": "left", "indent": 1}
_FIGURE = {**_ENTRY, "align": "right"}
_SETTLED = {**_RULED, "bg_color": "#F2F2F2", "align": "left", "indent": 1}
_LABEL = {**_RULED, "bold": True}
_BAHT = "#,##0.00"

STYLES: dict[str, dict[str, Any]] = {
    "title": {**_ONE_LINE, "bold": True, "font_size": TITLE},
    "heading": {**_ONE_LINE, "bold": True, "font_size": HEADING, "font_color": "#1F4E79"},
    "text": _BASE,
    "legend": {**_ONE_LINE, "font_color": "#595959"},
    "label": {**_LABEL, "bg_color": "#EEF2F6"},
    "wanted": {**_LABEL, "bg_color": "#D6E3F0"},
    "head": {**_LABEL, "align": "center", "valign": "vcenter", "bg_color": "#EEF2F6"},
    "head-wanted": {**_LABEL, "align": "center", "valign": "vcenter", "bg_color": "#D6E3F0"},
    "listed": _RULED,
    "advice": {**_BASE, "font_size": SMALL, "font_color": "#595959", "align": "left", "indent": 1},
    "number": {**_RULED, "align": "center", "font_color": "#595959", "bg_color": "#F2F2F2"},
    "closing": {**_ONE_LINE, "font_size": SMALL, "font_color": "#595959", "bg_color": "#E4E4E4", "valign": "vcenter"},
    # Text cells keep codes, telephone numbers and days as they are typed. Long texts are plain:
    # older Excel shows a text cell of over 255 letters as ####.
    "entry": {**_ENTRY, "num_format": "@"},
    "long": _ENTRY,
    "figure": _FIGURE,
    "money": {**_FIGURE, "num_format": _BAHT},
    "settled": {**_SETTLED, "num_format": "@"},
    "settled-money": {**_SETTLED, "align": "right", "num_format": _BAHT},
    "sum": {**_RULED, "bold": True, "num_format": _BAHT, "bg_color": "#F2F2F2"},
    "verdict": {**_RULED, "bold": True, "align": "center", "bg_color": "#F2F2F2"},
}  # fmt: skip

#: Laid over cells by what they hold.
AGREES = {"font_color": "#1E6B2E", "bg_color": "#DDF1DF"}
DISAGREES = {"font_color": "#9C0006", "bg_color": "#FFD9D9"}

TABS = {"guide": "#1F4E79", "form": "#F2C200", "lists": "#A6A6A6"}
