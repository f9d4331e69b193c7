"""What a decision asks for can be done: its fields exist, its money is there, its project stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError, Ruling, added_later, changed, course, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = (
    "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: 70-PLN-001,"
    " decision: agree-with-changes, changes: {%s: 80}}]}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Every decision, in the order they were taken."""
    every = tuple(rulings(year.meetings))
    before = dict(year.by_id)
    for outcome in course(year.proposals, every, added_later(every)):
        id_ = outcome.ruling.decision.proposal
        if outcome.fault is None:
            before[id_] = outcome.after or before[id_]
        elif outcome.ruling.decision.decision == "agree-with-changes":
            held = before[id_]
            yield _impossible(held, outcome.ruling, _at_fault(held, outcome.ruling))
        else:
            field = outcome.fault.field
            yield _problem(outcome.ruling, field, *_SAYINGS[field])


def _at_fault(held: Held[Proposal], ruling: Ruling) -> str | None:
    """The first change after which the proposal can no longer be read; None: the project is gone."""
    changes = list(ruling.decision.changes.items())
    for count in range(1, len(changes) + 1):
        decision = ruling.decision.model_copy(update={"changes": dict(changes[:count])})
        try:
            changed(held, replace(ruling, decision=decision))
        except DecisionError:
            return changes[count - 1][0]
    return None


def _impossible(held: Held[Proposal], ruling: Ruling, field: str | None) -> Problem:
    if field is None:
        return _problem(ruling, "proposal", *_SAYINGS["proposal"])
    new = ruling.decision.changes[field]
    return Problem(
        ruling.meeting,
        (*ruling.path, "changes", field),
        Words(
            f"แก้ “{field}” ของโครงการ {held.id} เป็น “{new[:60]}” ไม่ได้ เพราะไม่มีช่องนี้ หรือค่าไม่เข้ากับช่อง",
            f"“{field}” of {held.id} cannot become “{new[:60]}”: no such field, or the value does not fit",
        ),
        Words(
            "เขียนทางไปยังช่องด้วยจุด ลำดับนับจาก 1 เช่น activities.1.lines.2.amount และใส่ค่าตามชนิดของช่อง",
            "write the way with dots, counted from 1, as in activities.1.lines.2.amount, and a value that fits",
        ),
        ((held, (), Words("ข้อเสนอโครงการที่มตินี้แก้", "the proposal that it changes")),),
    )


#: What is wrong with a field of a decision that cannot be carried out, and what to do.
_SAYINGS: dict[str, tuple[Words, Words]] = {
    "proposal": (
        Words(
            "โครงการนี้ไม่อยู่ในแผนแล้ว เพราะมติก่อนหน้านี้รวม แยก หรือนำออกไป",
            "the project is no longer in the plan: an earlier decision merged, split or removed it",
        ),
        Words("อ้างโครงการที่รวมหรือแยกไว้แทน", "name the project that it went into instead"),
    ),
    "into": (
        Words("โครงการที่จะรวมเข้าไม่อยู่ในแผน", "the project to merge into is not in the plan"),
        Words("แก้ into เป็นรหัสโครงการที่ยังอยู่ในแผน", "name a project that stands under into"),
    ),
    "parts": (
        Words(
            "การแยกโครงการไม่ครบ: ต้องแยกเป็นสองโครงการขึ้นไป รหัสใหม่ไม่ซ้ำ"
            " และทุกกิจกรรมอยู่ในโครงการใหม่หนึ่งโครงการพอดี",
            "the split is not complete: two parts or more, new codes, each activity in exactly one",
        ),
        Words("แก้ parts ให้ครบทุกกิจกรรมของโครงการ", "share out all activities under parts"),
    ),
    "transfer": (
        Words("รายการโอนใช้ไม่ได้: ต้องโอนไปโครงการอื่นที่อยู่ในแผน และมีจำนวนเงิน",
              "the transfer needs another project of the plan and an amount"),
        Words("แก้ transfer.to และ transfer.amount", "correct transfer.to and transfer.amount"),
    ),
    "transfer.from_line": (
        Words("ไม่มีรายการที่จะโอนออก", "there is no such line to take from"),
        Words("เขียน กิจกรรม.รายการ นับจาก 1 เช่น 1.2", "write activity.line, counted from 1"),
    ),
    "transfer.to_line": (
        Words("ไม่มีรายการปลายทาง หรือรายการปลายทางใช้แหล่งงบประมาณอื่น",
              "there is no such line, or it has another fund source"),
        Words("เลือกรายการของแหล่งงบประมาณเดียวกัน", "choose a line of the same fund source"),
    ),
    "transfer.amount": (
        Words("จำนวนเงินที่โอนมากกว่าเงินของรายการ", "more is transferred than the line has"),
        Words("แก้จำนวนเงินไม่ให้เกินรายการ", "transfer no more than the line has"),
    ),
    "transfer.item": (
        Words("ไม่ได้บอกรายการปลายทาง", "the transfer says no line to go to"),
        Words("ระบุ to_line หรือชื่อรายการใหม่ใน item", "give to_line, or the new line's name as item"),
    ),
}  # fmt: skip


def _problem(ruling: Ruling, field: str, message: Words, hint: Words) -> Problem:
    id_ = ruling.decision.proposal
    return Problem(
        ruling.meeting,
        (*ruling.path, *field.split(".")),
        Words(f"มติเรื่อง {id_}: {message.th}", f"the decision on {id_}: {message.en}"),
        hint,
    )


RULE = Rule(
    id="decision-change-impossible",
    severity="error",
    step="2.4.5",
    title=Words("มติทำได้จริง", "What a decision asks for can be done"),
    why=Words(
        "แผนคำนวณจากข้อเสนอกับมติ รายการที่ปรับแก้ไม่ได้ทำให้พิมพ์ร่างแผนตามมติไม่ได้",
        "The plan is computed from proposals and decisions; an impossible change stops the draft.",
    ),
    cure=Words(
        "เปิดข้อเสนอโครงการ นับลำดับกิจกรรมและรายการ แล้วแก้ทางไปยังช่องใน changes",
        "Open the proposal, count activities and lines, and correct the field under changes.",
    ),
    check=check,
    wrong={FILE: _ITEM % "activities.9.lines.1.quantity"},
    right={FILE: _ITEM % "activities.1.lines.2.quantity"},
    reads="year",
    needs=("proposal", "meeting"),
)
