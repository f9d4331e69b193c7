"""The names of an office as they are told when its folder is made, and what follows from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyo1plan.sources.events import read_values
from pyo1plan.words import Words

#: The offices in general: what stands in documents until the office says its name.
SOME_OFFICE = "สำนักงานเขตพื้นที่การศึกษา"
#: Eight zeros are no office's code: the check of a plan can tell that it was not filled in.
NO_CODE = "00000000"
NO_PROVINCE = "ยังไม่ระบุ"

#: The two kinds of area office: long name and abbreviation.
_KINDS = {"ประถมศึกษา": "สพป.", "มัธยมศึกษา": "สพม."}
_ALLOWED = re.compile(r"[ก-๎๐-๙A-Za-z0-9 .()/–-]{1,150}")
_PRIMARY = re.compile(r"([ก-๎]+?)(?: เขต [0-9๐-๙]+)?")


class UnusableName(ValueError):
    """A name that cannot stand in the office's files; `words` says what to write instead."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True)
class Names:
    """What an office is called. `province` is empty until it is known."""

    office: str = SOME_OFFICE
    short: str = "สพท."
    province: str = ""
    code: str = NO_CODE

    @property
    def told(self) -> bool:
        """Whether anyone said which office this is."""
        return self.office != SOME_OFFICE


def names_of(office: str | None, code: str | None = None) -> Names:
    """The names that follow from an office's full or short name, and its code of eight digits.

    `สพป.พะเยา เขต 1` and `สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพะเยา เขต 1` mean the same office. The
    province is taken from the name of a primary area only: a secondary area may span several.
    Raises `UnusableName`.
    """
    number = _code(code)
    name = " ".join((office or "").split())
    if name in ("", SOME_OFFICE):
        return Names(code=number)
    if not _ALLOWED.fullmatch(name):
        raise UnusableName(
            Words(
                f"ชื่อสำนักงาน “{name[:60]}” ใช้ได้เฉพาะตัวอักษร ตัวเลข เว้นวรรค . ( ) / -",
                f"the office's name “{name[:60]}” may hold letters, digits, spaces and . ( ) / - only",
            )
        )
    for kind, short in _KINDS.items():
        long = f"{SOME_OFFICE}{kind}"
        for start in (long, short):
            if name.startswith(start) and (place := name.removeprefix(start).strip()):
                return Names(f"{long}{place}", f"{short}{place}", _province(short, place), number)
    return Names(name, name, "", number)


def names_in(office: str) -> Names:
    """The names that stand in the text of an `office.yaml`; those of no office where it has none."""
    value = read_values(office)
    if not isinstance(value, dict):
        return Names()
    name, code = value.get("name"), value.get("code")
    try:
        return names_of(
            name if isinstance(name, str) else None, code if isinstance(code, str) else None
        )
    except UnusableName:
        return Names()


def _province(short: str, place: str) -> str:
    match = _PRIMARY.fullmatch(place)
    return match[1] if match and short == "สพป." else ""


def _code(code: str | None) -> str:
    if not code:
        return NO_CODE
    if not re.fullmatch(r"[0-9]{8}", code):
        raise UnusableName(
            Words(
                f"รหัสหน่วยงาน “{code[:20]}” ต้องเป็นเลขอารบิก 8 หลัก",
                f"the office's code “{code[:20]}” must be eight digits",
            )
        )
    return code
