"""Rows of another system's export as letters of a register: those that are new, and what is wrong.

A letter that is on the register already, by the fields that the mapping names, is passed over, so that
importing a file twice changes nothing. Columns that are no field are kept under `more`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pyo1plan.findings import Finding
from pyo1plan.intake.tabular import Columns, Row, Tabular, read_tables
from pyo1plan.records.form import read_record
from pyo1plan.records.letter_mapping import LetterMapping
from pyo1plan.records.letters import SECRECIES, URGENCIES, Letter
from pyo1plan.records.office import Office
from pyo1plan.sources.workbook import Workbook
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.dates import DayError, iso_be, read_day
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.fiscal import calendar_year_be
from pyo1plan.words import Words

#: A time behind a day, as systems write both into one cell.
_TIMED = re.compile(r"(.+?)[T ]+([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9.]+)?(?: *น\.?)?")
_SLASHED = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{2,4})")
_DAYS = ("date", "registered", "proposed", "due", "acted")
_LISTS: dict[str, Mapping[str, Words]] = {
    "urgency": {str(key): words for key, words in URGENCIES.items()},
    "secrecy": {str(key): words for key, words in SECRECIES.items()},
}

Entry = dict[str, object]


@dataclass(frozen=True, slots=True)
class Taken:
    """What an export brings: new letters by calendar year, each with the day by which it is filed."""

    new: Mapping[int, tuple[tuple[date, Entry], ...]]
    known: int
    unused: tuple[str, ...]
    findings: tuple[Finding, ...]


def take(
    shown: str,
    workbook: Workbook,
    columns: Columns,
    mapping: LetterMapping,
    register: str,
    office: Office | None,
    there: Mapping[int, Sequence[Letter]],
) -> Taken:
    """The letters in `workbook` that are not on the registers `there` (by calendar year) yet."""
    tables = read_tables(shown, workbook, columns)
    findings = [f for table in tables for f in table.findings if f.rule != "table-heading-unknown"]
    seen = {_identity(_tree(one), mapping.same) for letters in there.values() for one in letters}
    new: dict[int, list[tuple[date, Entry]]] = {}
    known, unused = 0, []
    for table in tables:
        if table.headings is not None:
            unused += [h.text for h in table.headings.all if h.field is None]
        if not table.is_whole:
            continue
        for row in table.rows:
            entry, wrong = _entry(table, row, mapping, register, office)
            findings += wrong
            if wrong:
                continue
            identity = _identity(entry, mapping.same)
            if identity in seen:
                known += 1
                continue
            seen.add(identity)
            day = read_day(str(entry.get("registered") or entry["date"]))
            new.setdefault(calendar_year_be(day), []).append((day, entry))
    return Taken(
        {year: tuple(_in_order(entries)) for year, entries in sorted(new.items())},
        known,
        tuple(dict.fromkeys(unused)),
        tuple(findings),
    )


def _in_order(entries: Iterable[tuple[date, Entry]]) -> list[tuple[date, Entry]]:
    """By the day of registering; rows of one day stay as they stood."""
    return sorted(entries, key=lambda pair: pair[0])


def _entry(
    table: Tabular, row: Row, mapping: LetterMapping, register: str, office: Office | None
) -> tuple[Entry, list[Finding]]:
    """The row as an entry of the register, or what is wrong with it."""
    findings: list[Finding] = []
    texts = {**mapping.constants, **row.values}
    more = {" ".join(k.split()) or "ไม่มีหัวคอลัมน์": v for k, v in row.others.items()}
    said: Entry = {}
    for key in (f for f in Letter.model_fields if f != "more"):
        name = "from" if key == "from_" else key
        text = " ".join(texts.get(name, "").split())
        if not text:
            continue
        text = mapping.values.get(name, {}).get(text, text)
        if name in _DAYS:
            try:
                day, time = _day(text, mapping.dates)
            except DayError:
                findings.append(_no_day(table, row, name, text))
                continue
            said[name] = iso_be(day)
            if name == "registered" and time and "time" not in texts:
                said["time"] = time
        elif name in _LISTS:
            said |= _chosen(name, text, more)
        elif name == "group":
            said |= _group(text, office, more)
        else:
            said[name] = to_arabic_digits(text) if name == "register_number" else text
    _complete(said, register, office)
    if "/ว" in str(said.get("number", "")).replace(" ", "") and "circular" not in said:
        said["circular"] = "ใช่"
    if more:
        said["more"] = more
    if not findings:
        findings += _unfit(table, row, said)
    return said, findings


def _complete(said: Entry, register: str, office: Office | None) -> None:
    """What is the office's own side of the letter, where the export leaves it out."""
    if office is not None:
        if register == "in":
            said.setdefault("to", f"ผู้อำนวยการ{office.name}")
        else:
            said.setdefault("from", office.name)


def _unfit(table: Tabular, row: Row, said: Entry) -> Iterator[Finding]:
    record = read_record(Letter, {"register_number": "1", **said})
    if isinstance(record, list):
        for rule, path, message, hint in record:
            yield table.say(rule, row, str(path[0]) if path else "", message, hint)


def _day(text: str, order: str) -> tuple[date, str | None]:
    """A day and the time that stands behind it. Raises `DayError`."""
    body, time = to_arabic_digits(text), None
    if match := _TIMED.fullmatch(body):
        body, time = match[1].strip(" ,"), f"{int(match[2]):02}.{match[3]}"
    if order == "month-first" and (slashed := _SLASHED.fullmatch(body)):
        body = f"{slashed[3]}/{slashed[1]}/{slashed[4]}"
    return read_day(body), None if time == "00.00" else time


def _chosen(name: str, text: str, more: dict[str, str]) -> Entry:
    """A value of a list by its word; a word that nobody knows is kept under `more`."""
    for key, words in _LISTS[name].items():
        if text in (key, words.th, words.en):
            return {} if key in ("normal", "open") else {name: key}
    more[name] = text
    return {}


def _group(text: str, office: Office | None, more: dict[str, str]) -> Entry:
    for group in office.groups if office else ():
        if canonical(text) in (group.key, canonical(group.name), group.code):
            return {"group": group.key}
    more["group"] = text
    return {}


def _no_day(table: Tabular, row: Row, name: str, text: str) -> Finding:
    return table.say(
        "value-day",
        row,
        name,
        Words(f"“{text[:40]}” ไม่ใช่วันที่", f"“{text[:40]}” is no day"),
        Words(
            "แก้เป็นวันที่ เช่น 15/10/2569 หรือ 2569-10-15 (ลำดับวันเดือนตั้งใน dates ของแฟ้มจับคู่)",
            "write a day such as 15/10/2569 or 2569-10-15 (dates in the mapping sets their order)",
        ),
    )


def _tree(letter: Letter) -> Entry:
    """A letter on the register in the words of an entry."""
    said: Entry = {
        ("from" if key == "from_" else key): getattr(letter, key) for key in Letter.model_fields
    }
    return {key: iso_be(value) if isinstance(value, date) else value for key, value in said.items()}


def _identity(entry: Mapping[str, object], same: Sequence[str]) -> tuple[str, ...]:
    """What a letter is known by: the fields in one spelling, with Arabic digits and without spaces."""
    return tuple(
        to_arabic_digits(canonical(str(entry.get(key) or ""))).replace(" ", "") for key in same
    )
