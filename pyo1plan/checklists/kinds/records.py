"""Records exist and are complete, or go on in every month or quarter of the fiscal year."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from datetime import date
from typing import Any

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.filled import Slot, called, day_of, has_come, is_meant, slots
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.checklists.periods import Tally, missing_of, tally
from pyo1plan.findings import Path
from pyo1plan.records.base import Record
from pyo1plan.records.evidence import RecordsEvidence
from pyo1plan.records.kinds import EVERY_KIND, Kind
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: A place to fill, and the record that it is in.
Found = tuple[Held[Record], Slot]


def show(asked: RecordsEvidence, ground: Ground) -> Shown:
    """What the records that `asked` names hold.

    Without `each`, every field of `having` counts once in every entry of the lists on its way; many
    files count one by one. With `each`, every elapsed month (or quarter) counts that has an entry.
    """
    kind = next((k for k in EVERY_KIND if k.key == asked.of), None)
    if kind is None:
        return _unknown(asked)
    if asked.each is not None:
        return _over_time(asked, kind, ground)
    return _complete(asked, kind, ground)


def _unknown(asked: RecordsEvidence) -> Shown:
    return Shown(
        "records",
        Words(f"ระเบียน {asked.of}", f"records of {asked.of}"),
        0,
        1,
        missing=(Words(f"ไม่รู้จักระเบียน {asked.of}", f"there is no record {asked.of}"),),
        next=Words(
            "แก้ records.of ในโฟลเดอร์ checklists ให้เป็นคีย์ของระเบียน",
            "correct records.of in checklists/ to the key of a record",
        ),
    )


def _complete(asked: RecordsEvidence, kind: Kind, ground: Ground) -> Shown:
    helds = [
        held
        for held in ground.records(kind.key, kind.model)
        if has_come(held.record, ground.on) and is_meant(held.record, asked.where, ground.on)
    ]
    found = [(h, s) for h in helds for key in asked.having for s in slots(h.record, key, ground.on)]
    have = sum(s.value is not None for _, s in found) if asked.having else len(helds)
    of = len(found) if found else max(len(helds), len(asked.having), 1)
    open_ = have < of
    return Shown(
        "records",
        _wanted(asked, kind),
        have,
        of,
        tuple(_proof(h, kind, ground) for h in helds),
        tuple(_gaps(found, kind)) if helds else (_none(asked, kind, ground),),
        _fill(found, kind, ground) if open_ else None,
        blocked=ground.unread(kind.key) if open_ or kind.many else (),
    )


def _wanted(asked: RecordsEvidence, kind: Kind) -> Words:
    if not asked.having:
        return Words(f"มี{kind.title.th}", f"{kind.title.en}: on record")
    fields = listed([called(kind.model, key) for key in asked.having], most=len(asked.having))
    return Words(f"{kind.title.th}: {fields.th}", f"{kind.title.en}: {fields.en}")


def _proof(held: Held[Record], kind: Kind, ground: Ground) -> Any:
    return ground.proof(kind.title, held, (), day_of(held.record))


def _none(asked: RecordsEvidence, kind: Kind, ground: Ground) -> Words:
    file = ", ".join([ground.file_of(kind.key), *(f"{k}: {v}" for k, v in asked.where.items())])
    return Words(f"ยังไม่มี{kind.title.th} ({file})", f"no {kind.title.en} yet ({file})")


def _gaps(found: list[Found], kind: Kind) -> Iterator[Words]:
    """What is not filled: each field once, with the names of those that lack it."""
    lacking: dict[tuple[str, Words, bool], list[str]] = {}
    for held, slot in found:
        if slot.value is None:
            whose = slot.whose or (held.id if kind.many else "")
            lacking.setdefault((_field(slot), slot.label, slot.known), []).append(whose)
    for (field, label, known), names in lacking.items():
        if not known:
            yield Words(f"ไม่รู้จักช่อง {field} ในระเบียนนี้", f"this record has no field {field}")
            continue
        of = listed([n for n in names if n])
        yield Words(
            f"ยังไม่มี{label.th} ({field})" + (f": {of.th}" if of.th else ""),
            f"no {label.en} ({field})" + (f": {of.en}" if of.en else ""),
        )


def _field(slot: Slot) -> str:
    path = ".".join(key for key in slot.path if isinstance(key, str))
    return path if slot.known else f"{path}.{slot.label.en}".lstrip(".")


def _fill(found: list[Found], kind: Kind, ground: Ground) -> Words:
    first = next(((h, s) for h, s in found if s.value is None), None)
    if first is None:
        file = ground.file_of(kind.key)
        return Words(f"จัดทำ{kind.title.th}ใน {file}", f"write {kind.title.en} in {file}")
    held, slot = first
    if not slot.known:
        return Words(
            f"แก้ records.having ในโฟลเดอร์ checklists: {kind.title.th}ไม่มีช่อง {_field(slot)}",
            f"correct records.having in checklists/: {kind.title.en} has no field {_field(slot)}",
        )
    line = ground.place(held, slot.path).line
    return Words(
        f"เติม{slot.label.th} ({_field(slot)}) ใน {held.file}:{line}",
        f"fill in {slot.label.en} ({_field(slot)}) in {held.file}:{line}",
    )


def _over_time(asked: RecordsEvidence, kind: Kind, ground: Ground) -> Shown:
    assert asked.each is not None
    helds = ground.records(kind.key, kind.model)
    keys = asked.having or tuple(_lists(kind.model))
    tallies = [tally([d for d, _, _ in _days(helds, k, ground)], asked.each, ground) for k in keys]
    have, of = sum(t.have for t in tallies), sum(t.of for t in tallies)
    latest = [max(_days(helds, key, ground), default=None, key=lambda d: d[0]) for key in keys]
    every = (
        Words("ทุกเดือน", "each month")
        if asked.each == "month"
        else Words("ทุกไตรมาส", "each quarter")
    )
    wanted = _wanted(asked, kind)
    return Shown(
        "records",
        Words(f"{wanted.th} {every.th}", f"{wanted.en}, {every.en}"),
        have,
        of,
        tuple(
            ground.proof(_kept_up(kind, t), held, path, day)
            for t, last in zip(tallies, latest, strict=True)
            if last is not None
            for day, held, path in (last,)
        ),
        tuple(w for key, t in zip(keys, tallies, strict=True) for w in _not_kept_up(kind, key, t)),
        _go_on(kind, ground) if have < of else None,
        blocked=ground.unread(kind.key) if have < of or of == 0 else (),
    )


def _lists(model: type[Record]) -> Iterator[str]:
    for name, info in model.model_fields.items():
        if typing.get_origin(info.annotation) is tuple:
            yield name


def _days(
    helds: tuple[Held[Record], ...], dotted: str, ground: Ground
) -> list[tuple[date, Held[Record], Path]]:
    """The days of all entries (or the days themselves) at `dotted`, up to the day."""
    found: list[tuple[date, Held[Record], Path]] = []
    for held in helds:
        for slot in slots(held.record, dotted, ground.on):
            if isinstance(slot.value, date):
                found.append((slot.value, held, slot.path))
            elif isinstance(slot.value, tuple):
                found += [
                    (day, held, (*slot.path, i))
                    for i, entry in zip(slot.indexes, slot.value, strict=False)
                    if isinstance(entry, Record) and (day := _time_of(entry, ground)) is not None
                ]
    return [f for f in found if ground.is_of_year(f[0])]


def _time_of(entry: Record, ground: Ground) -> date | None:
    """For which time an entry speaks: a report for the quarter that it names, else its day."""
    quarter = getattr(entry, "quarter", None)
    if quarter is not None:
        return quarter_span(ground.year.frame.number, int(quarter))[0]
    return day_of(entry)


def _kept_up(kind: Kind, t: Tally) -> Words:
    return Words(
        f"{kind.title.th} {t.entries} รายการ ใน {t.have} {t.unit.th}",
        f"{kind.title.en}: {t.entries} entries in {t.have} {t.unit.en}",
    )


def _not_kept_up(kind: Kind, key: str, t: Tally) -> Iterator[Words]:
    for words in missing_of(t):
        yield Words(f"{kind.title.th} ({key}) {words.th}", f"{kind.title.en} ({key}) {words.en}")


def _go_on(kind: Kind, ground: Ground) -> Words:
    file = ground.file_of(kind.key)
    return Words(
        f"จัดทำ{kind.title.th}ให้เป็นปัจจุบันใน {file}", f"keep {kind.title.en} up to date in {file}"
    )
