"""What an import would do or did, for people: each file, each record in it, each field that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pyo1plan.cli.terminal import paint, safe
from pyo1plan.intake.importing.importing import Import
from pyo1plan.intake.importing.merging import Side
from pyo1plan.intake.importing.outcome import Fate, FieldChange, State
from pyo1plan.thai.wrap import cells, wrap
from pyo1plan.words import Language, Words

NAMES: dict[State, Words] = {
    "new": Words("ใหม่", "new"),
    "changed": Words("แก้ไข", "changed"),
    "unchanged": Words("คงเดิม", "unchanged"),
    "before": Words("นำเข้าแล้ว", "imported before"),
    "same": Words("ซ้ำ", "twice"),
    "open": Words("แก้ชนกัน", "conflict"),
    "refused": Words("ไม่รับ", "refused"),
}
_COLOURS: dict[State, str] = {
    "new": "good",
    "changed": "good",
    "unchanged": "dim",
    "before": "dim",
    "same": "dim",
    "open": "warning",
    "refused": "error",
}
_KEPT = Words("แก้ที่นี่ ผู้ส่งไม่ได้แก้ คงค่าที่นี่: ", "changed here only, kept: ")
_BOTH: dict[Side | None, Words] = {
    "theirs": Words("แก้ทั้งสองฝ่าย ใช้ค่าของผู้ส่ง: ", "changed by both, the sender's taken: "),
    "ours": Words("แก้ทั้งสองฝ่าย คงค่าที่นี่: ", "changed by both, kept as here: "),
    None: Words("แก้ทั้งสองฝ่าย ", "changed by both: "),
}
_OPEN = Words("ที่นี่: ", "here: ")
_THEIRS = Words("ของผู้ส่ง: ", "the sender's: ")
_SHEET = Words("แผ่น", "sheet")
_LINE = Words("แถว", "row")
_NAMELESS = Words("(ไม่มีชื่อ)", "(without a name)")
_NOTHING = Words("ไม่มีข้อมูลที่รับได้", "nothing could be taken")
#: More fields of one record are only counted.
MOST_FIELDS = 40


def render(done: Import, language: Language, width: int, colours: bool) -> str:
    """Each file with its records, and a closing line with their counts."""
    lines: list[str] = []
    for file in done.files:
        lines.append(paint(safe(file.shown), "bold", colours))
        fates = [fate for fate in done.fates if fate.source is file]
        for fate in fates:
            lines += _fate(fate, language, width, colours)
        if not fates:
            lines.append(f"  {_NOTHING.in_(language)}")
    return "\n".join((*lines, _closing(done.fates, language))) + "\n"


def _fate(fate: Fate, language: Language, width: int, colours: bool) -> Iterator[str]:
    name = NAMES[fate.state].in_(language)
    pad = " " * (max(cells(words.in_(language)) for words in NAMES.values()) - cells(name))
    text = safe(
        f"{fate.id} {fate.name or _NAMELESS.in_(language)} {_where(fate, language)}"
    ).strip()
    head = f"  {paint(name, _COLOURS[fate.state], colours)}{pad} "
    first, *more = wrap(text, max(30, width - 12))
    yield head + first
    yield from (f"    {line}" for line in more)
    shown = [f for f in fate.fields if f.state != "agreed" and fate.state != "refused"]
    for field in shown[:MOST_FIELDS]:
        for line in wrap(safe(_field(field, fate.side, language)), max(30, width - 6)):
            yield f"      {line}"
    if len(shown) > MOST_FIELDS:
        yield f"      … +{len(shown) - MOST_FIELDS}"


def _where(fate: Fate, language: Language) -> str:
    """The sheet of the file, and the row of a table."""
    said = [f"{_SHEET.in_(language)} {fate.sheet}"] if fate.sheet else []
    if fate.line is not None:
        said.append(f"{_LINE.in_(language)} {fate.line}")
    return f"({' '.join(said)})" if said else ""


def _field(field: FieldChange, side: Side | None, language: Language) -> str:
    label = field.label.in_(language)
    if field.state == "kept":
        return f"{label}: {_KEPT.in_(language)}{field.ours}"
    if field.state == "conflict":
        values = f"{_OPEN.in_(language)}{field.ours} · {_THEIRS.in_(language)}{field.theirs}"
        return f"{label}: {_BOTH[side].in_(language)}{values}"
    return f"{label}: {field.ours} → {field.theirs}"


def _closing(fates: Sequence[Fate], language: Language) -> str:
    counts = Counter(fate.state for fate in fates)
    parts = [f"{words.in_(language)} {counts[s]}" for s, words in NAMES.items() if counts[s]]
    return " · ".join(parts)
