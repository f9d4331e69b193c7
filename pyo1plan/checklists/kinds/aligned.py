"""The plans that schools sent agree with the office's strategies, and their boards have endorsed them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.checklists.recipients import name
from pyo1plan.records.evidence import AlignedEvidence
from pyo1plan.records.kinds import EVERY_KIND, Kind
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.words import Words
from pyo1plan.year.held import Held


def show(asked: AlignedEvidence, ground: Ground) -> Shown:
    """How many of the plans that came by then are without findings and endorsed.

    Nobody is late with a plan here: a school that sends none owes it to itself, and the table of
    schools' plans names it.
    """
    kind = next((k for k in EVERY_KIND if k.key == asked.of and k.model is SchoolPlan), None)
    if kind is None:
        return _unknown(asked)
    plans = [
        held
        for held in ground.records(kind.key, SchoolPlan)
        if held.record.prepared is None or ground.has_happened(held.record.prepared)
    ]
    faulty = {f.place.file for f in ground.findings if f.severity != "advice"}
    wrong = [held for held in plans if held.file in faulty]
    unendorsed = [held for held in plans if not ground.has_happened(held.record.endorsed)]
    open_ = {held.file for held in (*wrong, *unendorsed)}
    proofs = (ground.proof(_came(len(plans), ground), plans[0], ()),) if plans else ()
    return Shown(
        "aligned",
        Words(
            f"{kind.title.th}ที่ส่งมาสอดคล้องกับกลยุทธ์และคณะกรรมการสถานศึกษาเห็นชอบแล้ว",
            f"{kind.title.en}: those that came agree with the strategies and are endorsed by the board",
        ),
        len(plans) - len(open_),
        len(plans),
        proofs,
        tuple(_missing(wrong, unendorsed, ground)),
        _next(wrong, unendorsed, kind) if open_ else None,
        blocked=ground.unread(kind.key),
    )


def _came(count: int, ground: Ground) -> Words:
    schools = ground.year.frame.schools
    every = sum(s.branch_of is None for s in schools.record.schools) if schools else 0
    if not every:
        return Words(f"แผนของสถานศึกษา {count} แห่ง", f"plans of {count} schools")
    return Words(
        f"แผนของสถานศึกษา {count} แห่ง จาก {every} แห่ง", f"plans of {count} of {every} schools"
    )


def _missing(
    wrong: Sequence[Held[SchoolPlan]], unendorsed: Sequence[Held[SchoolPlan]], ground: Ground
) -> Iterator[Words]:
    if wrong:
        names = listed([name(held.record.school, ground) for held in wrong])
        yield Words(
            f"ยังมีข้อที่ต้องแก้ {len(wrong)} แห่ง: {names.th}", f"{len(wrong)} with findings: {names.en}"
        )
    if unendorsed:
        names = listed([name(held.record.school, ground) for held in unendorsed])
        yield Words(
            f"คณะกรรมการสถานศึกษายังไม่เห็นชอบ {len(unendorsed)} แห่ง: {names.th}",
            f"{len(unendorsed)} not endorsed by the board: {names.en}",
        )


def _next(
    wrong: Sequence[Held[SchoolPlan]], unendorsed: Sequence[Held[SchoolPlan]], kind: Kind
) -> Words:
    if wrong:
        return Words(
            f"แก้ {wrong[0].file} ตามที่ plan validate แจ้ง หรือส่งกลับให้โรงเรียนแก้: plan form {kind.key} --filled",
            f"mend {wrong[0].file} as plan validate says, or send it back: plan form {kind.key} --filled",
        )
    return Words(
        f"ติดตามมติคณะกรรมการสถานศึกษา แล้วเติม endorsed ใน {unendorsed[0].file}",
        f"ask for the board's resolution, and fill in endorsed in {unendorsed[0].file}",
    )


def _unknown(asked: AlignedEvidence) -> Shown:
    no = Words(
        f"ไม่รู้จักแผนของสถานศึกษาชนิด {asked.of}",
        f"there is no kind of schools' plans called {asked.of}",
    )
    todo = Words(
        "แก้ aligned.of ในโฟลเดอร์ checklists ให้เป็น school-annual-plan หรือ school-development-plan",
        "correct aligned.of in checklists/ to school-annual-plan or school-development-plan",
    )
    return Shown(
        "aligned", Words("แผนของสถานศึกษา", "schools' plans"), 0, 1, missing=(no,), next=todo
    )
