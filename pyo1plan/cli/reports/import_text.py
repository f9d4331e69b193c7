"""What an import would do or did, for people: each file, each proposal in it, each field that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pyo1plan.cli.terminal import paint, safe
from pyo1plan.intake.fate import Fate, State
from pyo1plan.intake.importing import Import
from pyo1plan.intake.layout import Form
from pyo1plan.intake.merging import Merged, Side
from pyo1plan.intake.naming import field_words, value_words
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
_KEPT = Words("แก้ที่นี่ กลุ่มไม่ได้แก้ คงค่าที่นี่: ", "changed here only, kept: ")
_BOTH: dict[Side | None, Words] = {
    "theirs": Words("แก้ทั้งสองฝ่าย ใช้ค่าของกลุ่ม: ", "changed by both, the group's taken: "),
    "ours": Words("แก้ทั้งสองฝ่าย คงค่าที่นี่: ", "changed by both, kept as here: "),
    None: Words("แก้ทั้งสองฝ่าย ", "changed by both: "),
}
_OPEN = Words("ที่นี่: ", "here: ")
_THEIRS = Words("ของกลุ่ม: ", "the group's: ")
_SHEET = Words("แผ่น", "sheet")
_NAMELESS = Words("(ไม่มีชื่อโครงการ)", "(without a name)")
_NOTHING = Words("ไม่มีข้อเสนอที่อ่านได้", "no proposal could be read")
#: More fields of one proposal are only counted.
MOST_FIELDS = 40


def render(done: Import, language: Language, width: int, colours: bool) -> str:
    """Each file with its proposals, and a closing line with their counts."""
    lines: list[str] = []
    for file in done.files:
        lines.append(paint(safe(file.shown), "bold", colours))
        fates = [fate for fate in done.fates if fate.candidate.source is file]
        for fate in fates:
            lines += _fate(fate, done.form, language, width, colours)
        if not fates:
            lines.append(f"  {_NOTHING.in_(language)}")
    return "\n".join((*lines, _closing(done.fates, language))) + "\n"


def _fate(fate: Fate, form: Form, language: Language, width: int, colours: bool) -> Iterator[str]:
    name = NAMES[fate.state].in_(language)
    pad = " " * (max(cells(words.in_(language)) for words in NAMES.values()) - cells(name))
    tree = fate.candidate.tree
    project = str(tree.get("name") or _NAMELESS.in_(language))
    sheet = f"{_SHEET.in_(language)} {fate.candidate.sheet}"
    text = safe(f"{fate.id} {project} ({sheet})".lstrip())
    head = f"  {paint(name, _COLOURS[fate.state], colours)}{pad} "
    first, *more = wrap(text, max(30, width - 12))
    yield head + first
    yield from (f"    {line}" for line in more)
    shown = [f for f in fate.fields if f.state != "agreed" and fate.state != "refused"]
    for field in shown[:MOST_FIELDS]:
        for line in wrap(safe(_field(field, fate.side, form, language)), max(30, width - 6)):
            yield f"      {line}"
    if len(shown) > MOST_FIELDS:
        yield f"      … +{len(shown) - MOST_FIELDS}"


def _field(field: Merged, side: Side | None, form: Form, language: Language) -> str:
    label = field_words(form, field.path).in_(language)
    ours, theirs = value_words(field.ours), value_words(field.theirs)
    if field.state == "kept":
        return f"{label}: {_KEPT.in_(language)}{ours}"
    if field.state == "conflict":
        values = f"{_OPEN.in_(language)}{ours} · {_THEIRS.in_(language)}{theirs}"
        return f"{label}: {_BOTH[side].in_(language)}{values}"
    return f"{label}: {ours} → {theirs}"


def _closing(fates: Sequence[Fate], language: Language) -> str:
    counts = Counter(fate.state for fate in fates)
    parts = [f"{words.in_(language)} {counts[s]}" for s, words in NAMES.items() if counts[s]]
    return " · ".join(parts)
