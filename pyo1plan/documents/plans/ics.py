"""Events written as an iCalendar file (RFC 5545), which every calendar program opens.

Times are written in UTC: Outlook, Google Calendar and Apple Calendar then agree on them without a
table of time zones, and Thailand keeps no summer time that such a table could tell.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from icalendar import Calendar, vText
from icalendar import Event as Component

from pyo1plan.documents.plans.events import CalendarFile, Event

#: What ends a line for some reader; in a text it is a line break and nothing else.
_BREAKS = re.compile("\r\n?|[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
#: What RFC 5545 allows in no text, and what no file can hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class _Text(vText):
    r"""Text in which a backslash before N is one: the library alone takes `\N` for a line break."""

    def to_ical(self) -> bytes:
        """The text as it stands in the file."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def to_ics(file: CalendarFile) -> bytes:
    """The bytes of the file: UTF-8, CRLF, no line longer than 75 octets; equal for equal values."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//pyo1plan//working calendar//TH")
    made.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):  # the standard's name, and the one programs look for
        made.add(key, _text(file.name))
    if file.description:
        for key in ("description", "x-wr-caldesc"):
            made.add(key, _text(file.description))
    made.add("x-wr-timezone", "Asia/Bangkok")
    stamp = file.stamp.astimezone(UTC).replace(microsecond=0)
    for event in file.events:
        made.add_component(_component(event, stamp))
    data: bytes = made.to_ical()
    return data


def _component(event: Event, stamp: datetime) -> Component:
    made = Component()
    made.add("uid", _text(event.uid))
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("dtstart", _moment(event.start))
    if event.end is not None:
        made.add("dtend", _moment(event.end))
    made.add("summary", _text(event.summary, between_lines=" "))
    if event.description:
        made.add("description", _text(event.description))
    if event.place:
        made.add("location", _text(event.place, between_lines=" "))
    made.add("categories", _text(event.category))
    made.add("transp", "OPAQUE" if event.shown_as == "busy" else "TRANSPARENT")
    return made


def _moment(moment: date | datetime) -> date | datetime:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _text(text: str, between_lines: str = "\n") -> _Text:
    """`text` without what an iCalendar text cannot hold."""
    return _Text(_FORBIDDEN.sub("", _BREAKS.sub(between_lines, text)))
