"""Two small jobs with a step in each state: what the report on the work standards is tested with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pyo1plan.checklists.due import Span
from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.status import JobStatus, State, StepStatus
from pyo1plan.findings import Place
from pyo1plan.records.attestations import Attestation, Attestations
from pyo1plan.records.checklist import Checklist, Standard, Step
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

ON = date(2026, 12, 15)
AUTUMN = Span(date(2026, 10, 1), date(2026, 12, 31))

PLAN = Checklist(
    job=2,
    name="การจัดทำแผน",
    source="เอกสารของสำนักงาน",
    steps=(
        Step(step="2.1", activity="ศึกษานโยบาย"),
        Step(
            step="2.2",
            activity="จัดทำแผน",
            steps=(
                Step(step="2.2.1", activity="แจ้งทุกกลุ่ม"),
                Step(
                    step="2.2.2",
                    activity="ประชุมคณะกรรมการ",
                    to_confirm=True,
                    note="ข้อความต่อกันสองหน้า",
                ),
            ),
        ),
        Step(step="2.3", activity="เผยแพร่", channels=("รูปเล่ม", "www.pyo1.go.th/pyo1")),
        Step(step="2.4", activity="ติดตามผล <รายไตรมาส> & สรุป"),
    ),
    standards=(
        Standard(text="แจ้งผู้เกี่ยวข้อง", holds_for=("2.1",), printed_beside="2.1", due_days=3),
        Standard(text="แผนสอดคล้องนโยบาย", holds_for=("2.2",), printed_beside="2.2"),
        Standard(text="ทุกฝ่ายรับทราบ", holds_for=("2.2.2", "2.3", "2.4"), printed_beside="2.1"),
    ),
)
DRAFT = Checklist(
    job=3,
    name="งานบูรณาการ",
    source="ร่าง",
    proposed=True,
    note="ขั้นตอนรอสำนักงานยืนยัน",
    steps=(Step(step="3.1", activity="วิเคราะห์แผนจังหวัด"), Step(step="3.2", activity="ส่งข้อมูล")),
    standards=(Standard(text="มีตารางเชื่อมโยง", holds_for=("3.1",), to_confirm=True),),
)


def proof(n: int, day: date | None = date(2026, 11, 2), words: str = "คำสั่งที่ {n}/2569") -> Proof:
    text = words.format(n=n)
    return Proof(Words(text, text), Place("workspaces/registers/2569/orders.yaml", 10 + n), day)


def words(*texts: str) -> tuple[Words, ...]:
    return tuple(Words(text, text) for text in texts)


DONE = Shown(
    "order",
    Words("คำสั่งแต่งตั้ง", "order"),
    1,
    1,
    (proof(1, words="คำสั่งที่ {n}/2569 ลงวันที่ 2 พฤศจิกายน 2569"),),
)
PARTLY = Shown(
    "letter",
    Words("หนังสือแจ้งทุกกลุ่ม", "letters"),
    5,
    10,
    tuple(proof(n, words="หนังสือที่ {n}") for n in range(1, 6)),
    words("ยังไม่ส่งกลุ่ม ก", "ยังไม่ส่งกลุ่ม ข", "ยังไม่ส่งกลุ่ม ค", "ยังไม่ส่งกลุ่ม ง"),
    Words("บันทึกใน registers/<ปีปฏิทิน>/letters.yaml (step: 2.2.1, to)", "enter them"),
)
LATE = Shown(
    "meeting",
    Words("รายงานการประชุม", "minutes"),
    0,
    1,
    missing=words("ยังไม่มีรายงานการประชุม"),
    next=Words("จัดประชุมและบันทึกมติ", "hold it"),
)
UNREAD = Shown(
    "publication",
    Words("การเผยแพร่", "publication"),
    0,
    1,
    blocked=("workspaces/2570/publications.yaml",),
)
CHECKED = Shown("rules", Words("ข้อมูลผ่านการตรวจ", "rules"), 1, 1)
IDLE = Shown("results", Words("ผลรายไตรมาส", "results"), 0, 0)


def step_status(
    step: Step, state: State, *shown: Shown, parts: tuple[StepStatus, ...] = ()
) -> StepStatus:
    done = sum(p.state == "done" for p in parts)
    have, of = (done, len(parts)) if parts else (shown[0].have, shown[0].of)
    return StepStatus(step, (), state, have, of, AUTUMN, "planning", shown, parts)


def jobs() -> tuple[JobStatus, ...]:
    """Six steps without parts: each of the six states once."""
    one, two, three, four = PLAN.steps
    first, second = two.steps
    return (
        JobStatus(
            PLAN,
            (
                step_status(one, "done", DONE, CHECKED, IDLE),
                step_status(
                    two,
                    "overdue",
                    parts=(
                        step_status(first, "partly", PARTLY),
                        step_status(second, "overdue", LATE, PARTLY),
                    ),
                ),
                step_status(three, "blocked", UNREAD),
                step_status(four, "not-due", IDLE),
            ),
        ),
        JobStatus(
            DRAFT,
            (
                step_status(DRAFT.steps[0], "not-yet", LATE),
                replace(step_status(DRAFT.steps[1], "done", DONE), due=None, group=None),
            ),
        ),
    )


def with_attestations(year: Year, *given: Attestation) -> Year:
    """`year` with these attestations and no other."""
    held = Held(
        "workspaces/2570/attestations.yaml", "attestations", Attestations(attestations=given), ""
    )
    kept = tuple(o for o in year.others if not o[0].endswith("attestations"))
    return replace(year, others=(*kept, ("attestations", held)))


def attestations() -> Iterator[Attestation]:
    """One in force, one lapsed, one of the day after."""
    who = "นักวิเคราะห์นโยบายและแผน"
    yield Attestation(step="2.10", who=who, date=date(2026, 12, 1), says="ทำแล้ว", file="บันทึก1.pdf")
    yield Attestation(
        step="2.3", who=who, date=date(2026, 11, 1), says="เผยแพร่แล้ว", until=date(2026, 11, 30)
    )
    yield Attestation(step="2.4", who=who, date=date(2026, 12, 16), says="ยังไม่ถึงวัน")
