"""The differences of two checklists in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyo1plan.records.base import Record, label
from pyo1plan.records.checklist import Checklist, Months, Standard, Step
from pyo1plan.start.stepwise import Change, What
from pyo1plan.thai.months import month_name
from pyo1plan.words import Words

_MODELS: dict[What, type[Record]] = {"step": Step, "standard": Standard, "checklist": Checklist}
#: The field with the words themselves, by which each is known.
_WORDING = {"step": "activity", "standard": "text"}


#: The fields of a standard that name steps.
_NUMBERS = ("holds_for", "printed_beside")
_NEW_NUMBERS = Words(
    "เลขขั้นตอนที่มาตรฐานอ้าง (เดิม) แสดงเป็นเลขใหม่ของขั้นตอนนั้น ตรวจว่ามาตรฐานยังอ้างขั้นตอนที่ถูกต้อง",
    "the steps that standards named are told by their new numbers: see whether they name the right ones",
)


def spoken(change: Change) -> Words:
    """The change in a sentence: which step or standard, and what became of it."""
    what = _subject(change)
    match change.how:
        case "added":
            return Words(f"เพิ่ม{what.th}: {change.new}", f"added {what.en}: {change.new}")
        case "dropped":
            return Words(f"ตัด{what.th}: {change.old}", f"dropped {what.en}: {change.old}")
        case "moved":
            return Words(
                f"ขั้นตอน {change.old} เลื่อนเป็น {change.new}",
                f"step {change.old} moved to {change.new}",
            )
        case "changed":
            return _changed(change, what)


def said_of(changes: Sequence[Change]) -> tuple[Words, ...]:
    """All changes in sentences; where steps moved, by which numbers standards name them."""
    sentences = tuple(spoken(change) for change in changes)
    moved = any(change.how == "moved" for change in changes)
    if moved and any(change.field in _NUMBERS for change in changes):
        return (*sentences, _NEW_NUMBERS)
    return sentences


def _subject(change: Change) -> Words:
    match change.what:
        case "step":
            return Words(f"ขั้นตอน {change.number}", f"step {change.number}")
        case "standard":
            return Words(
                f"มาตรฐานของขั้นตอน {change.number}", f"the standard of step {change.number}"
            )
        case "checklist":
            return Words(f"รายการของงานที่ {change.number}", f"the checklist of job {change.number}")


def _changed(change: Change, what: Words) -> Words:
    if change.field == "to_confirm":
        return (
            Words(f"{what.th} ตั้งเป็นรอสำนักงานยืนยัน", f"{what.en} is to be confirmed")
            if change.new
            else Words(f"{what.th} ยืนยันแล้ว", f"{what.en} is confirmed")
        )
    old, new = shown(change.old), shown(change.new)
    if change.field == _WORDING.get(change.what):
        return Words(
            f"แก้ถ้อยคำ{what.th}: เดิม “{old.th}” เป็น “{new.th}”",
            f"{what.en} reworded: “{old.en}” became “{new.en}”",
        )
    name = label(_MODELS[change.what], change.field)
    return Words(
        f"{what.th} แก้ช่อง “{name.th}”: เดิม {old.th} เป็น {new.th}",
        f"{what.en}, {name.en}: {old.en} became {new.en}",
    )


def shown(value: Any) -> Words:
    """The value of any field of a record, on one line."""
    if value is None or value in ((), ""):
        return Words("(ว่าง)", "(blank)")
    if isinstance(value, bool):
        return Words("ใช่", "yes") if value else Words("ไม่ใช่", "no")
    if isinstance(value, Months):
        return Words(
            f"{month_name(value.start)}–{month_name(value.end)}",
            f"{month_name(value.start, 'en')}–{month_name(value.end, 'en')}",
        )
    if isinstance(value, Record):
        model = type(value)
        told = [name for name in model.model_fields if name in value.model_fields_set]
        parts = [(label(model, name), shown(getattr(value, name))) for name in told]
        return Words(
            " ".join(f"{n.th} {v.th}" for n, v in parts),
            " ".join(f"{n.en} {v.en}" for n, v in parts),
        )
    if isinstance(value, (tuple, list)):
        each = [shown(item) for item in value]
        return Words(" / ".join(v.th for v in each), " / ".join(v.en for v in each))
    said = " ".join(str(value).split())
    return Words(said, said)


def plain(value: Any) -> Any:
    """The value as JSON holds it."""
    if isinstance(value, Record):
        return value.model_dump(mode="json", exclude_unset=True)
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, (bool, int)) else str(value)
