"""The guarded reading of YAML: one pass over the parser's events.

Why not a stock loader: YAML's own guesses destroy data (`054471234` becomes another number, `no`
becomes False), and hostile files hang or crash it. Here every scalar stays text (only an empty
plain value, `~` and `null` are nothing), and depth, size, aliases, tags, duplicate keys and second
documents are judged before anything is built from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pyo1plan.sources.problems import Problem
from pyo1plan.sources.syntax import missing_value, syntax_problem
from pyo1plan.words import Words

#: The parser whose events are read: libyaml's, or the same events made more slowly in Python.
EventParser: Any = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader

MOST_DEPTH = 32
MOST_NODES = 200_000
#: No record has as many fields in one map; each that is unknown would be told with its cure.
MOST_KEYS = 1000
#: A file with more problems than this is broken as a whole; the rest says nothing new.
MOST_PROBLEMS = 20

#: What a file holds: text, nothing, or maps and lists of it.
Value = str | None | dict[str, Any] | list[Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be taken in, with all that the reader saw wrong; never without one."""

    problems: tuple[Problem, ...]


_NOTHING = frozenset(("", "~", "null"))


class _Stop(Exception):
    """Reading cannot go on: the last problem says why."""


def read_values(text: str) -> Value | Refused:
    """The values in `text`, or all problems that the reader saw.

    A mapping's keys whose value is nothing are left out: an empty field is an absent one.
    A file with no document at all is nothing (None).
    """
    reader = _Reader(text)
    try:
        value = reader.read()
    except _Stop:
        pass
    except MarkedYAMLError as error:
        slip = syntax_problem(error, text)
        # What was found behind the slip, as in a brace never closed, only follows from it.
        place = (slip.line, slip.column)
        reader.problems = [p for p in reader.problems if (p.line, p.column) < place] + [slip]
    except (YAMLError, ValueError) as error:
        reader.problems.append(_unknown(error))
    finally:
        reader.parser.dispose()
    return Refused(tuple(reader.problems)) if reader.problems else value


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.parser = EventParser(text)
        self.problems: list[Problem] = []

    def read(self) -> Value:
        """The root value; problems are kept aside."""
        get = self.parser.get_event
        get()  # the stream's start
        if type(get()) is StreamEndEvent:
            return None
        value = self._document(get)
        get()  # the document's end
        event = get()
        if type(event) is not StreamEndEvent:
            self._say(_second_document(), event)
        return value

    def _document(self, get: Any) -> Value:  # noqa: C901, PLR0912, PLR0915 - one loop, hot
        """The root value. The loop is long because it is the hot path of every validation."""
        stack: list[tuple[Any, str | None, dict[str, Any] | None]] = []
        root: Value = None
        box: Any = None  # the map or list being filled
        key: str | None = None  # the key waiting for its value, in a map
        seen: dict[str, Any] | None = None  # keys seen and their events, in a map; None in a list
        nodes = 0
        while True:
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_marks(event)
                value: Any = event.value
                if value in _NOTHING and event.implicit[0]:
                    value = None
                if seen is not None and key is None:
                    key = value if value is not None else ""
                    if len(seen) >= MOST_KEYS:
                        self._stop(_too_many_keys(), event)
                    if key in seen:
                        self._duplicate(key, event, seen[key])
                    seen[key] = event
                    continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_marks(event)
                if seen is not None and key is None:
                    self._stop(_key_kind(), event)
                if len(stack) >= MOST_DEPTH:
                    self._stop(_too_deep(), event)
                value = {} if kind is MappingStartEvent else []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                box, key, seen = stack.pop()
                if not stack:
                    return root
                continue
            elif kind is AliasEvent:
                self._say(_alias(), event)
                value = None
                if seen is not None and key is None:
                    self._stop(_key_kind(), event)
            else:
                self._stop(_second_document(), event)
            nodes += 1
            if nodes > MOST_NODES:
                self._stop(_too_many(), event)
            if box is None:
                root = value
            elif key is not None:
                if value is not None:
                    box[key] = value
                elif kind is ScalarEvent:
                    self._want_colon(key, seen, event)
                key = None
            else:
                box.append(value)
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((box, key, seen))
                box, key, seen = value, None, {} if kind is MappingStartEvent else None
            elif box is None:
                return root

    def _say(self, problem: tuple[str, Words, Words], event: Any) -> None:
        mark = event.start_mark
        self._keep(Problem(*problem, mark.line + 1, mark.column + 1))

    def _keep(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Stop

    def _stop(self, problem: tuple[str, Words, Words], event: Any) -> None:
        self._say(problem, event)
        raise _Stop

    def _refuse_marks(self, event: Any) -> None:
        if event.tag is not None and event.tag != "!":
            self._say(_tag(str(event.tag)), event)
        if event.anchor is not None:
            self._say(_alias(), event)

    def _want_colon(self, key: str, seen: Any, empty: Any) -> None:
        """Refuse a name with no colon: in `{amount: 6,000}` the comma would lose `000` in silence."""
        named = seen[key]
        if empty.value == "" and ":" not in self.text[named.end_mark.index : empty.end_mark.index]:
            self._keep(missing_value(key, named.start_mark.line, named.start_mark.column))

    def _duplicate(self, key: str, event: Any, first: Any) -> None:
        mark, earlier = event.start_mark, first.start_mark
        self._keep(
            Problem(
                "yaml-duplicate-key",
                Words(f"มีคีย์ “{key}” ซ้ำในที่เดียวกัน", f"the key “{key}” stands twice in one map"),
                Words(
                    "เก็บไว้เพียงคีย์เดียว มิฉะนั้นไม่รู้ว่าค่าใดถูก",
                    "keep one: which value is right cannot be known",
                ),
                mark.line + 1,
                mark.column + 1,
                (
                    earlier.line + 1,
                    earlier.column + 1,
                    Words("คีย์แรกอยู่ที่นี่", "the first one stands here"),
                ),
            )
        )


def _unknown(error: Exception) -> Problem:
    return Problem(
        "yaml-syntax",
        Words(f"อ่าน YAML ไม่ได้ ({str(error)[:80]})", f"the YAML cannot be read ({str(error)[:80]})"),
        Words("เปิดแฟ้มแล้วตรวจอักขระแปลกปลอม", "open the file and look for odd characters"),
    )


def _alias() -> tuple[str, Words, Words]:
    return (
        "yaml-alias",
        Words("ใช้ & หรือ * (การอ้างซ้ำของ YAML) ซึ่งไม่อนุญาต", "& and * (YAML aliases) are not allowed"),
        Words(
            "เขียนค่าเต็มทุกที่ ถ้าเป็นข้อความให้ใส่อัญประกาศ", "write the value out, or quote it if it is text"
        ),
    )


def _tag(tag: str) -> tuple[str, Words, Words]:
    return (
        "yaml-tag",
        Words(f"ใช้ป้ายชนิด {tag[:60]} ซึ่งไม่อนุญาต", f"the tag {tag[:60]} is not allowed"),
        Words("ลบป้ายที่ขึ้นต้นด้วย ! ถ้าเป็นข้อความให้ใส่อัญประกาศ", "remove it, or quote it if it is text"),
    )


def _second_document() -> tuple[str, Words, Words]:
    return (
        "yaml-second-document",
        Words(
            "แฟ้มหนึ่งมีเอกสารเดียว แต่พบ --- ขึ้นเอกสารที่สอง",
            "one file holds one document; a second begins",
        ),
        Words("ลบ --- หรือแยกเป็นสองแฟ้ม", "remove the --- or split the file"),
    )


def _too_deep() -> tuple[str, Words, Words]:
    return (
        "yaml-too-deep",
        Words(f"ซ้อนลึกเกิน {MOST_DEPTH} ชั้น", f"nested deeper than {MOST_DEPTH} levels"),
        Words("ตรวจการย่อหน้าและวงเล็บ [ { ที่ไม่ได้ปิด", "check the indents and unclosed [ or {"),
    )


def _too_many() -> tuple[str, Words, Words]:
    return (
        "yaml-too-many",
        Words(
            f"มีค่ามากเกิน {MOST_NODES:,} ค่าในแฟ้มเดียว", f"more than {MOST_NODES:,} values in one file"
        ),
        Words("แบ่งเป็นหลายแฟ้ม", "split the file"),
    )


def _too_many_keys() -> tuple[str, Words, Words]:
    return (
        "yaml-too-many",
        Words(
            f"มีช่องมากเกิน {MOST_KEYS:,} ช่องในกลุ่มเดียว", f"more than {MOST_KEYS:,} fields in one map"
        ),
        Words(
            "ตรวจว่าวางแฟ้มผิดที่ หรือลืม - หน้ารายการหรือไม่",
            "look for a misplaced file, or lists without -",
        ),
    )


def _key_kind() -> tuple[str, Words, Words]:
    return (
        "yaml-key",
        Words(
            "คีย์ต้องเป็นข้อความสั้น ๆ ไม่ใช่รายการหรือกลุ่มค่า", "a key must be plain text, not a list or a map"
        ),
        Words("ถ้าเป็นข้อความที่ขึ้นต้นด้วย [ { หรือ ? ให้ใส่อัญประกาศ", "quote texts that begin with [ { or ?"),
    )
