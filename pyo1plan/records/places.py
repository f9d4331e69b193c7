"""Sub-districts with a point that stands for them: `workspaces/places.yaml`.

The point is the centre of a sub-district (ศูนย์กลางตำบล), not of anything in it. It draws a picture
where schools have no coordinates, and says so; no distance is ever judged by it.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Number, Text


class Tambon(Record):
    """One sub-district; degrees are decimal, WGS 84."""

    amphoe: Text = field("อำเภอ", "District")
    tambon: Text = field("ตำบล", "Sub-district")
    latitude: Number = field("ละติจูด", "Latitude", "องศาทศนิยม", "Decimal degrees", ge=-90, le=90)
    longitude: Number = field(
        "ลองจิจูด", "Longitude", "องศาทศนิยม", "Decimal degrees", ge=-180, le=180
    )


class Places(Record):
    """The sub-districts of the area."""

    source: Text = field("ที่มา", "Source")
    tambons: tuple[Tambon, ...] = field("ตำบล", "Sub-districts", default=())

    def tambon(self, amphoe: str | None, tambon: str | None) -> Tambon | None:
        """The sub-district of that name in that district."""
        return next((t for t in self.tambons if (t.amphoe, t.tambon) == (amphoe, tambon)), None)
