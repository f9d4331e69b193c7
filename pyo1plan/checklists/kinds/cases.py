"""Every case has come so far; where there is no case there is nothing to do."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.filled import Slot, called, has_come, is_meant, name_of, slots
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.records.base import Record
from pyo1plan.records.evidence import CasesEvidence
from pyo1plan.records.kinds import EVERY_KIND, Kind
from pyo1plan.records.orders import Orders
from pyo1plan.words import Words
from pyo1plan.year.held import Held


def show(asked: CasesEvidence, ground: Ground) -> Shown:
    """How many of the cases opened by then hold all the fields that are asked for.

    A field that refers to something counts only when that is so: a `meeting` that was held, a
    `committee` that an order appointed, `minutes` whose file is kept.
    """
    kind = next((k for k in EVERY_KIND if k.key == asked.of), None)
    if kind is None:
        return _unknown(asked)
    cases = [
        held
        for held in ground.records(kind.key, kind.model)
        if has_come(held.record, ground.on) and is_meant(held.record, asked.where, ground.on)
    ]
    lacking = [(held, gaps) for held in cases if (gaps := _gaps(held, asked, ground))]
    open_ = {held.id for held, _ in lacking}
    proofs = tuple(
        ground.proof(Words(_case(held), held.id), held, _place(held, asked, ground))
        for held in cases
        if held.id not in open_
    )
    return Shown(
        "cases",
        _wanted(asked, kind),
        len(cases) - len(lacking),
        len(cases),
        proofs,
        tuple(_missing(held, gaps) for held, gaps in lacking),
        _next(*lacking[0], ground) if lacking else None,
        blocked=ground.unread(kind.key),
    )


def _unknown(asked: CasesEvidence) -> Shown:
    no = Words(f"ไม่รู้จักระเบียน {asked.of}", f"there is no record {asked.of}")
    todo = Words(
        "แก้ cases.of ในโฟลเดอร์ checklists ให้เป็นคีย์ของระเบียน",
        "correct cases.of in checklists/ to the key of a record",
    )
    return Shown("cases", Words("ทุกกรณี", "every case"), 0, 1, missing=(no,), next=todo)


def _wanted(asked: CasesEvidence, kind: Kind) -> Words:
    names = listed([called(kind.model, key) for key in asked.having], most=len(asked.having))
    return Words(
        f"{kind.title.th} ทุกเรื่องมี{names.th}", f"{kind.title.en}, in every case: {names.en}"
    )


def _case(held: Held[Record]) -> str:
    return name_of(held.record) or held.id


def _gaps(held: Held[Record], asked: CasesEvidence, ground: Ground) -> list[Slot]:
    return [
        slot
        for key in asked.having
        for slot in slots(held.record, key, ground.on)
        if slot.value is None or not _is_so(slot, held, ground)
    ]


def _is_so(slot: Slot, held: Held[Record], ground: Ground) -> bool:
    """Whether what the field refers to is there."""
    match slot.path[-1]:
        case "meeting":
            return slot.value in {m.id for m in ground.meetings()}
        case "committee":
            return any(
                order.appoints == slot.value and order.signed_by and ground.has_happened(order.date)
                for _, _, order in ground.entries("orders", Orders, "orders")
            )
        case "minutes":
            return ground.kept(held, slot.value).trouble is None
        case _:
            return True


def _place(held: Held[Record], asked: CasesEvidence, ground: Ground) -> tuple[str | int, ...]:
    return next(slots(held.record, asked.having[0], ground.on)).path


def _missing(held: Held[Record], gaps: list[Slot]) -> Words:
    names = listed([slot.label for slot in gaps])
    return Words(f"{_case(held)} ({held.id}) ยังขาด {names.th}", f"{held.id} lacks {names.en}")


def _next(held: Held[Record], gaps: list[Slot], ground: Ground) -> Words:
    slot = gaps[0]
    field = ".".join(key for key in slot.path if isinstance(key, str))
    file = held.file
    if slot.value is None:
        return Words(
            f"เติม{slot.label.th} ({field}) ใน {file}",
            f"fill in {slot.label.en} ({field}) in {file}",
        )
    match slot.path[-1]:
        case "committee":
            orders = ground.file_of("orders")
            return Words(
                f"บันทึกคำสั่งแต่งตั้ง {slot.value} ใน {orders} (appoints: {slot.value})",
                f"enter the order that appoints {slot.value} in {orders} (appoints: {slot.value})",
            )
        case "minutes":
            return Words(
                f"วางแฟ้ม {slot.value} ไว้ใน attachments/ ของปี หรือแก้ {field} ใน {file}",
                f"put {slot.value} into the attachments/ of the year, or correct {field} in {file}",
            )
        case _:
            return Words(
                f"บันทึกการประชุม {slot.value} ที่ประชุมแล้ว หรือแก้ {field} ใน {file}",
                f"record the meeting {slot.value} once held, or correct {field} in {file}",
            )
