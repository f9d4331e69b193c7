"""All that one workbook of forms holds, before any workbook is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pyo1plan.intake.sheets.checks import Check, Product
from pyo1plan.intake.sheets.choices import Choices
from pyo1plan.intake.sheets.entries import Entered
from pyo1plan.intake.sheets.guide import GuideLine
from pyo1plan.intake.sheets.layout import Entry, Form
from pyo1plan.words import Words

#: What Excel refuses in the name of a sheet, and its length.
_ILLEGAL = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
LONGEST_NAME = 31
#: Excel keeps this name to itself.
_KEPT = "history"


@dataclass(frozen=True)
class Blank:
    """One sheet to fill in: its name, what stands in it already, and which entries are settled.

    `settled` names entries and columns (`proposals.total`) that nobody changes in the form: the name
    of a group, the code of a project.
    `version` is that of the record that stands in it ("" for an empty one): by it an edit of the
    group's is told from one made here meanwhile.
    """

    sheet: str
    filled: Entered = field(default_factory=Entered)
    settled: frozenset[str] = frozenset()
    version: str = ""


@dataclass(frozen=True)
class Parcel:
    """One workbook.

    `meta` says for whom it is (`form`, `year`, `group`); `when` is the workbook's only time, so that
    the same data give the same bytes. `notice` stands on every page (that the data are examples).
    `advice` replaces what the record's fields say of themselves, by the name of the entry; `lines`
    says how many lines a long text is offered.
    """

    form: Form
    title: str
    office: str
    meta: Mapping[str, str]
    guide: Sequence[GuideLine]
    choices: Choices
    blanks: Sequence[Blank]
    when: datetime
    notice: str = ""
    advice: Mapping[str, Words] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    checks: Sequence[Check] = ()
    products: Sequence[Product] = ()

    def says(self, name: str, entry: Entry) -> Words:
        """What to write in `entry`, whose full name is `name`."""
        if name in self.advice:
            return self.advice[name]
        if entry.sort == "codes":
            return _SEVERAL if name in self.choices else _SEVERAL_TYPED
        if entry.sort == "day":
            return _DAY
        if name in self.choices:
            return _CHOOSE
        return entry.meaning


_SEVERAL = Words(
    "เลือกจากรายการหนึ่งข้อ หรือพิมพ์รหัสหลายข้อคั่นด้วยจุลภาค (ดูรหัสที่แผ่น รายการ)",
    "Choose one, or type several codes with commas between them (see the sheet of lists)",
)
_SEVERAL_TYPED = Words("หลายรหัสให้คั่นด้วยจุลภาค", "Several codes: commas between them")
_DAY = Words("เขียนวัน เดือน ปี พ.ศ. เช่น 9 พ.ย. 2569", "Day, month, year, such as 9 พ.ย. 2569")
_CHOOSE = Words("เลือกจากรายการ", "Choose from the list")


def sheet_names(wanted: Iterable[str], taken: Iterable[str]) -> list[str]:
    """Names that Excel accepts, one for each that is wanted, all different from each other.

    At most 31 characters, none of `[]:*?/\\`, no apostrophe at an end; case does not tell two apart.
    """
    used = {name.casefold() for name in taken} | {_KEPT}
    names = []
    for want in wanted:
        plain = want.translate(_ILLEGAL).strip(" '") or "-"
        name, number = plain[:LONGEST_NAME].rstrip(" '"), 1
        while name.casefold() in used:
            number += 1
            mark = f" ({number})"
            name = plain[: LONGEST_NAME - len(mark)].rstrip(" '") + mark
        used.add(name.casefold())
        names.append(name)
    return names
