"""Every case of reorganising schools has come so far; where there is no case there is nothing to do."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.filled import Slot, slots
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.records.base import label
from pyo1plan.records.evidence import CasesEvidence
from pyo1plan.records.orders import Orders
from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.words import Words
from pyo1plan.year.held import Held

KIND = "reorganisation"


def show(asked: CasesEvidence, ground: Ground) -> Shown:
    """How many of the cases opened by then hold all the fields that are asked for.

    A field that refers to something counts only when that is so: a `meeting` that was held, a
    `committee` that an order appointed, `minutes` whose file is kept.
    """
    cases = [
        held
        for held in ground.records(KIND, Reorganisation)
        if ground.has_happened(held.record.opened)
    ]
    lacking = [(held, gaps) for held in cases if (gaps := _gaps(held, asked, ground))]
    open_ = {held.id for held, _ in lacking}
    proofs = tuple(
        ground.proof(Words(held.record.name, held.id), held, _place(held, asked, ground))
        for held in cases
        if held.id not in open_
    )
    return Shown(
        "cases",
        _wanted(asked),
        len(cases) - len(lacking),
        len(cases),
        proofs,
        tuple(_missing(held, gaps) for held, gaps in lacking),
        _next(*lacking[0], ground) if lacking else None,
        blocked=ground.unread(KIND),
    )


def _wanted(asked: CasesEvidence) -> Words:
    names = listed([_called(key) for key in asked.having], most=len(asked.having))
    return Words(f"ทุกกรณีมี{names.th}", f"every case has: {names.en}")


def _called(dotted: str) -> Words:
    first = label(Reorganisation, dotted.partition(".")[0])
    rest = dotted.partition(".")[2]
    return Words(f"{first.th} ({rest})", f"{first.en} ({rest})") if rest else first


def _gaps(held: Held[Reorganisation], asked: CasesEvidence, ground: Ground) -> list[Slot]:
    return [
        slot
        for key in asked.having
        for slot in slots(held.record, key, ground.on)
        if slot.value is None or not _is_so(slot, held, ground)
    ]


def _is_so(slot: Slot, held: Held[Reorganisation], ground: Ground) -> bool:
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


def _place(
    held: Held[Reorganisation], asked: CasesEvidence, ground: Ground
) -> tuple[str | int, ...]:
    return next(slots(held.record, asked.having[0], ground.on)).path


def _missing(held: Held[Reorganisation], gaps: list[Slot]) -> Words:
    names = listed([slot.label for slot in gaps])
    return Words(f"{held.record.name} ({held.id}) ยังขาด {names.th}", f"{held.id} lacks {names.en}")


def _next(held: Held[Reorganisation], gaps: list[Slot], ground: Ground) -> Words:
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
                f"วางแฟ้ม {slot.value} ไว้ใต้โฟลเดอร์ของ {file} (หรือ attachments/)",
                f"put the file {slot.value} below the folder of {file} (or its attachments/)",
            )
        case _:
            return Words(
                f"บันทึกการประชุม {slot.value} ที่ประชุมแล้ว หรือแก้ {field} ใน {file}",
                f"record the meeting {slot.value} once held, or correct {field} in {file}",
            )
