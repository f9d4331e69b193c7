"""What an entry may hold, in the words that people choose from, and back.

A list of the year (strategies, fund sources) offers `S3 ยกระดับคุณภาพ…`; a choice that the program
itself knows (new, continuing) offers the Thai words that its field gives it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyo1plan.intake.sheets.layout import Entry, Form
from pyo1plan.thai.canonical import canonical
from pyo1plan.year.model import Frame

_PAIR = re.compile(r"([a-z0-9-]+) = ([^,]+)")
_YES_NO = (("true", "ใช่"), ("false", "ไม่"))
_QUARTERS = (
    ("1", "1 (ต.ค.–ธ.ค.)"),
    ("2", "2 (ม.ค.–มี.ค.)"),
    ("3", "3 (เม.ย.–มิ.ย.)"),
    ("4", "4 (ก.ค.–ก.ย.)"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value, as the record holds it and as people read it."""

    value: str
    shown: str


Choices = Mapping[str, tuple[Choice, ...]]


def choices_of(
    form: Form, frame: Frame, more: Mapping[str, Sequence[tuple[str, str]]] | None = None
) -> dict[str, tuple[Choice, ...]]:
    """For every entry and column that has a list: what it offers, by its name.

    A column is named with its table: `activities.lines.source`. `more` gives lists of its own to
    entries that no list of the year serves.
    """
    lists = {**_lists_of(frame), **(more or {})}
    found: dict[str, tuple[Choice, ...]] = {}
    for name, entry in named_entries(form):
        offered = lists.get(name) or _own(entry)
        if offered:
            found[name] = _told_apart(offered)
    return found


def named_entries(form: Form) -> Iterable[tuple[str, Entry]]:
    """Every entry of the form and every column of its tables, by its full name."""
    yield from ((entry.name, entry) for entry in form.entries)
    for table in form.tables:
        for column in table.columns:
            yield f"{table.name}.{column.name}" if column.path else table.name, column


def shown(choices: tuple[Choice, ...], value: str) -> str:
    """The words for `value`; the value itself where the list does not know it."""
    return next((c.shown for c in choices if c.value == value), value)


def meant(choices: tuple[Choice, ...], text: str) -> str:
    """The value that `text` means: its words, the value, or words that begin with its code.

    What the list does not know comes back as it is, so that the rules can speak of it.
    """
    said = canonical(text).casefold()
    for choice in choices:
        if said in (canonical(choice.shown).casefold(), choice.value.casefold()):
            return choice.value
    first = said.split(maxsplit=1)[0] if said else ""
    coded = (c.value for c in choices if c.shown != c.value)
    return next((value for value in coded if value.casefold() == first), text)


def several_meant(choices: tuple[Choice, ...], text: str) -> str:
    """The codes that `text` means, with commas between them.

    People write codes or the words of the list, with commas, semicolons or line breaks between them,
    codes also with spaces; the words may hold commas themselves.
    """
    rest = canonical(text.replace("\n", ",").replace(";", ","))
    values: list[str] = []
    while rest := rest.lstrip(", "):
        choice = next((c for c in _longest_first(choices) if _begins(rest, c.shown)), None)
        if choice is not None:
            values.append(choice.value)
            rest = rest[len(canonical(choice.shown)) :]
        else:
            part, _, rest = rest.partition(",")
            values += _codes_in(choices, part.strip())
    return ", ".join(values)


def _longest_first(choices: tuple[Choice, ...]) -> list[Choice]:
    return sorted(choices, key=lambda choice: -len(choice.shown))


def _begins(text: str, words: str) -> bool:
    """Whether `text` begins with the words of a list, and nothing else follows before a comma."""
    said = canonical(words)
    after = text[len(said) :].lstrip()
    same = text[: len(said)].casefold() == said.casefold()
    return same and (not after or after.startswith(","))


def _codes_in(choices: tuple[Choice, ...], part: str) -> list[str]:
    """The codes of one part: several with spaces between them, or what the part as a whole means."""
    known = {choice.value.casefold(): choice.value for choice in choices}
    words = part.casefold().split()
    if all(word in known for word in words):
        return [known[word] for word in words]
    return [meant(choices, part)]


def _told_apart(offered: Sequence[tuple[str, str]]) -> tuple[Choice, ...]:
    """The choices, with the value behind words that two of them share."""
    times = Counter(words for _, words in offered)
    return tuple(
        Choice(value, words if times[words] == 1 else f"{words} ({value})")
        for value, words in offered
    )


def _own(entry: Entry) -> tuple[tuple[str, str], ...]:
    """The choices that the program itself knows."""
    if entry.sort == "yes-no":
        return _YES_NO
    if entry.options == ("1", "2", "3", "4"):
        return _QUARTERS
    words = {value: said.strip() for value, said in _PAIR.findall(entry.meaning.th)}
    return tuple((option, words.get(option, option)) for option in entry.options)


def _lists_of(frame: Frame) -> dict[str, list[tuple[str, str]]]:
    """The year's lists by the entry that they serve."""
    lists: dict[str, list[tuple[str, str]]] = {}
    if frame.office:
        office = frame.office.record
        lists["group"] = [(g.key, g.name) for g in office.groups]
        lists["activities.lines.source"] = [(s.key, s.name) for s in office.fund_sources]
    if frame.settings:
        categories = frame.settings.record.categories
        lists["activities.lines.category"] = [(name, name) for name in categories]
    if frame.strategies:
        strategies = frame.strategies.record.strategies
        lists["strategy"] = [(s.id, f"{s.id} {s.name}") for s in strategies]
        lists["strategy_kpis"] = [(k.id, f"{k.id} {k.name}") for s in strategies for k in s.kpis]
    if frame.policies:
        for framework in frame.policies.record.frameworks:
            items = [(item.code, f"{item.code} {item.name}") for item in framework.items]
            lists[f"align.{framework.key}"] = items
    return lists
