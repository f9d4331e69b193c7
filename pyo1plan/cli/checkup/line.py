"""One line of the check-up: what was looked at, how it stands, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pyo1plan.words import Words

Section = Literal["program", "office", "checklists", "templates", "upgrade"]
#: In order; `mend` alone makes the run fail, `advise` is worth doing, `note` is the office's choice.
State = Literal["ok", "mend", "advise", "note"]

SECTIONS: dict[Section, Words] = {
    "program": Words("โปรแกรมและเครื่อง", "Program and machine"),
    "office": Words("โฟลเดอร์ของสำนักงาน", "The office's folder"),
    "checklists": Words(
        "รายการมาตรฐานการปฏิบัติงาน (checklists/) เทียบกับฉบับที่มากับโปรแกรม",
        "Checklists (checklists/) against those of the program",
    ),
    "templates": Words(
        "แม่แบบเอกสาร (templates/) เทียบกับฉบับที่มากับโปรแกรม",
        "Templates (templates/) against those of the program",
    ),
    "upgrade": Words("ปรับเป็นฉบับที่มากับโปรแกรม", "Upgrade to the program's version"),
}
STATES: dict[State, Words] = {
    "ok": Words("ปกติ", "ok"),
    "mend": Words("ต้องแก้", "mend"),
    "advise": Words("ควรทำ", "advice"),
    "note": Words("ทราบ", "note"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """`subject` is a key for programs (`git`, `fonts`), `data` what only they want to know."""

    section: Section
    subject: str
    state: State
    message: Words
    hint: Words | None = None
    file: str = ""
    details: tuple[Words, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
