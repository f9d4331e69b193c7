"""Waivers applied: each silences one rule on one record, visibly and until a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from pyo1plan.findings import Finding
from pyo1plan.records.waivers import Waiver
from pyo1plan.sources.places import Places
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def waive(
    findings: Iterable[Finding], year: Year, on: date, only: frozenset[str] | None
) -> list[Finding]:
    """The findings with the waived ones turned into advice that says so.

    A waiver that has expired, or that silences nothing, is itself a finding; where only some rules
    were run, a waiver of another rule is not called unused. What keeps a file from being read cannot
    be waived: nobody knows what the file would say.
    """
    kept = list(findings)
    unread = {file for _, file in year.unread}
    held = year.frame.waivers
    if held is None:
        return kept
    for index, waiver in enumerate(held.record.waivers):
        matches = [
            i for i, f in enumerate(kept) if f.place.file not in unread and _covers(waiver, f)
        ]
        if not matches:
            if only is None or waiver.rule in only:
                kept.append(_about(held, index, "waiver-unused", *_UNUSED))
        elif waiver.until < on:
            kept.append(_about(held, index, "waiver-expired", *_expired(waiver)))
        else:
            for i in matches:
                kept[i] = _waived(kept[i], waiver)
    return kept


def _covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether the waiver's record is the finding's: named by id, or by file."""
    if waiver.rule != finding.rule:
        return False
    file = finding.place.file
    return file.endswith(f"/{waiver.record}") or file.endswith(f"/{waiver.record}.yaml")


def _waived(finding: Finding, waiver: Waiver) -> Finding:
    until = long_date(waiver.until)
    return replace(
        finding,
        severity="advice",
        message=Words(
            f"{finding.message.th} [ยกเว้นถึง {until} โดย{waiver.who}: {waiver.reason}]",
            f"{finding.message.en} [waived until {long_date(waiver.until, 'en')} by {waiver.who}: {waiver.reason}]",
        ),
    )


_UNUSED = (
    Words("ข้อยกเว้นนี้ไม่ได้ยกเว้นอะไร", "this waiver silences nothing"),
    Words("ลบข้อยกเว้น หรือแก้ rule และ record ให้ตรง", "remove it, or correct rule and record"),
)


def _expired(waiver: Waiver) -> tuple[Words, Words]:
    return (
        Words(
            f"ข้อยกเว้นนี้หมดอายุเมื่อ {long_date(waiver.until)}",
            f"this waiver expired on {long_date(waiver.until, 'en')}",
        ),
        Words(
            "แก้ปัญหาที่ยกเว้นไว้ หรือขออนุญาตใหม่แล้วเลื่อน until",
            "mend what it covered, or have it allowed anew",
        ),
    )


def _about(held: Held, index: int, rule: str, message: Words, hint: Words) -> Finding:  # type: ignore[type-arg]
    places = Places(held.text)
    path = ("waivers", index)
    place = places.place(held.file, path)
    return Finding(rule, "warning", place, message, hint, path, excerpt=places.line(place.line))
