"""The lines of a check-up for people, by section, and for programs, as a list of objects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pyo1plan.cli.checkup.line import SECTIONS, STATES, Line, State
from pyo1plan.cli.terminal import paint, safe
from pyo1plan.thai.wrap import cells, wrap
from pyo1plan.words import Language, Words

_COLOURS: dict[State, str] = {"ok": "good", "mend": "error", "advise": "warning", "note": "advice"}
#: Differences of one checklist that the whole report shows; one file asked for is shown in full.
MOST_DETAILS = 8
_DO = Words("ทำ: ", "do: ")
_ITEMS = Words(" รายการ", "")
_SOUND = Words("ไม่มีสิ่งที่ต้องแก้", "nothing to mend")


def render_json(lines: Iterable[Line], language: Language) -> str:
    """One object a line; keys that hold for one kind of line only stand at the end."""
    objects = [_as_object(line, language) for line in lines]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def _as_object(line: Line, language: Language) -> dict[str, Any]:
    return {
        "section": line.section,
        "subject": line.subject,
        "state": line.state,
        "file": line.file,
        "message": line.message.in_(language),
        "hint": line.hint.in_(language) if line.hint else "",
        "details": [words.in_(language) for words in line.details],
        **line.data,
    }


def render_text(
    lines: Sequence[Line], language: Language, width: int, colours: bool, in_full: bool
) -> str:
    """The lines under the headings of their sections, and a closing line with what is to be done.

    Lines in a row with the same thing to do tell it once, behind the last.
    """
    margin = max(cells(words.in_(language)) for words in STATES.values()) + 4
    rows: list[str] = []
    for section, heading in SECTIONS.items():
        here = [line for line in lines if line.section == section]
        if here:
            rows += [paint(row, "bold", colours) for row in wrap(heading.in_(language), width)]
            for line, after in zip(here, [*here[1:], None], strict=True):
                told_below = after is not None and after.hint == line.hint
                shown = replace(line, hint=None) if told_below else line
                rows += _rows(shown, language, width, margin, colours, in_full)
            rows.append("")
    return "\n".join([*rows, _closing(lines, language, colours)]) + "\n"


def _rows(
    line: Line, language: Language, width: int, margin: int, colours: bool, in_full: bool
) -> list[str]:
    name = STATES[line.state].in_(language)
    head = "  " + paint(name, _COLOURS[line.state], colours) + " " * (margin - 2 - cells(name))
    room = max(20, width - margin)
    first, *more = wrap(safe(line.message.in_(language)), room)
    rows = [head + first, *(" " * margin + row for row in more)]
    for detail in _details(line, in_full):
        said = wrap(safe(detail.in_(language)), room - 2)
        rows += [f"{' ' * margin}{'· ' if i == 0 else '  '}{row}" for i, row in enumerate(said)]
    if line.hint is not None:
        said = wrap(_DO.in_(language) + safe(line.hint.in_(language)), room)
        rows += [" " * margin + row for row in said]
    return rows


def _details(line: Line, in_full: bool) -> list[Words]:
    left = len(line.details) - MOST_DETAILS
    if in_full or left <= 1:
        return list(line.details)
    more = Words(
        f"… อีก {left} ข้อ ดูทั้งหมด: plan doctor {line.file}", f"… {left} more: plan doctor {line.file}"
    )
    return [*line.details[:MOST_DETAILS], more]


def _closing(lines: Sequence[Line], language: Language, colours: bool) -> str:
    states: tuple[State, ...] = ("mend", "advise")
    counts = {state: sum(line.state == state for line in lines) for state in states}
    said = [
        paint(
            f"{STATES[state].in_(language)} {counts[state]}{_ITEMS.in_(language)}",
            _COLOURS[state],
            colours,
        )
        for state in states
        if counts[state]
    ]
    if not counts["mend"]:
        said.insert(0, paint(_SOUND.in_(language), "good", colours))
    return " · ".join(said)
