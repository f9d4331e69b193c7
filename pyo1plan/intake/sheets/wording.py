"""Complaints in a group's own words: the label of the cell, and what to type there.

What the program says of records names the keys of YAML; who fills in a form never sees them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pyo1plan.findings import Finding
from pyo1plan.intake.sheets.layout import Entry, Form, Table
from pyo1plan.intake.sheets.located import Located
from pyo1plan.words import Words

_KEY = re.compile(r"(?<![\w./-])[a-z]+(?:_[a-z]+)*(?![\w./-])")
#: What was typed comes first in a message, then the name of its field.
_NAMED_TH = re.compile(r"^(“.*?” ในช่อง )“[^”]*”", re.DOTALL)
_NAMED_EN = re.compile(r"^(“.*?” in )“[^”]*”", re.DOTALL)
_CHOSEN = ("choice", "yes-no")


def for_groups(finding: Finding, located: Located) -> Finding:
    """The finding with labels instead of keys, and a hint for who sits before a sheet."""
    entry = located.entry(finding.path)
    message, hint = finding.message, finding.hint
    if finding.rule == "field-missing" and (lacking := located.lacking(finding.path)) is not None:
        name = lacking.label
        message = Words(f"ยังไม่ได้กรอก “{name.th}”", f"“{name.en}” is not filled in")
        hint = _fill_in(lacking)
    elif entry is not None and finding.rule.startswith("value-"):
        if located.is_listed(finding.path):
            message, hint = _not_listed(finding, entry, located), _CHOOSE
        else:
            message, hint = _named(message, entry), _DAY if entry.sort == "day" else hint
    labels = _labels(located.form, entry)
    if merged := _merged(finding, located):
        hint = Words(f"{merged.th} {hint.th}", f"{merged.en} {hint.en}")
    return replace(finding, message=_spoken(message, labels), hint=_spoken(hint, labels))


_DAY = Words("เขียนวัน เดือน ปี พ.ศ. เช่น 9 พ.ย. 2569", "write day, month, year, such as 9 พ.ย. 2569")
_CHOOSE = Words("เลือกจากรายการในช่องนี้", "choose from the list of this cell")
_MERGED = Words(
    "ช่องนี้ถูกผสานกับช่องอื่น ให้ยกเลิกการผสานเซลล์แล้วกรอกทุกแถว",
    "this cell is merged into another: unmerge it and fill in every row.",
)


def _not_listed(finding: Finding, entry: Entry, located: Located) -> Words:
    said = located.said(finding.path)
    return Words(
        f"“{said}” ไม่อยู่ในรายการของช่อง “{entry.label.th}”",
        f"“{said}” is not in the list of “{entry.label.en}”",
    )


def _named(message: Words, entry: Entry) -> Words:
    """The message with the label of the cell, where it names the field by its key or unnumbered."""
    return Words(
        _NAMED_TH.sub(lambda said: f"{said[1]}“{entry.label.th}”", message.th),
        _NAMED_EN.sub(lambda said: f"{said[1]}“{entry.label.en}”", message.en),
    )


def _fill_in(entry: Entry | Table) -> Words:
    if isinstance(entry, Table):
        return Words("กรอกอย่างน้อยหนึ่งแถว", "fill in one row at least")
    meaning = entry.meaning
    if entry.sort in _CHOSEN:
        return _CHOOSE
    if meaning == entry.label or _KEY.search(meaning.th):
        return Words("กรอกช่องนี้", "fill in this cell")
    return Words(f"กรอกช่องนี้: {meaning.th}", f"fill in this cell: {meaning.en}")


def _labels(form: Form, entry: Entry | None) -> dict[str, str]:
    """The Thai label of each key; those of the entry's own table come first."""
    labels: dict[str, str] = {}
    tables = sorted(form.tables, key=lambda t: entry not in t.columns)
    own = tables[:1] if tables and entry in tables[0].columns else []
    for table in own:
        labels |= {c.path[-1]: c.label.th for c in table.columns if c.path}
    for one in form.entries:
        labels.setdefault(one.path[-1], one.label.th)
    for table in tables:
        labels.setdefault(table.path[-1], table.label.th)
        for column in table.columns:
            if column.path:
                labels.setdefault(column.path[-1], column.label.th)
    return labels


def _spoken(words: Words, labels: dict[str, str]) -> Words:
    """The Thai text with labels for keys; in English a key is a word like any other."""

    def label(match: re.Match[str]) -> str:
        found = labels.get(match[0])
        return f"“{found}”" if found else match[0]

    thai = _KEY.sub(label, words.th)
    return Words(re.sub(r"“(“[^”]*”)”", r"\1", thai), words.en)


def _merged(finding: Finding, located: Located) -> Words | None:
    """What to do where the cell is hidden inside merged cells."""
    sheet = located.taken.sheet
    for area in sheet.merged:
        if finding.place.cell == sheet.place(area.first_row, area.first_column):
            return None
    for row, column in located.taken.cells.values():
        if sheet.place(row, column) == finding.place.cell:
            area_at = sheet.merged_at(row, column)
            return _MERGED if area_at and area_at.first_row != row else None
    return None
