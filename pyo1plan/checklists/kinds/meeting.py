"""A meeting was prepared, or was held and minuted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.checklists.matters import matter
from pyo1plan.checklists.periods import missing_of, tally
from pyo1plan.checklists.sittings import kind_of, said, sittings
from pyo1plan.records.evidence import MeetingEvidence
from pyo1plan.records.meeting import Meeting
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: What a meeting that was held and minuted has: its day, who came, its minutes.
PARTS = 3


def show(asked: MeetingEvidence, ground: Ground) -> Shown:
    """What the meetings of the body show: of several the one that shows most."""
    found = sittings(ground, asked.body, asked.about)
    if asked.each is not None:
        return _each(asked, found, ground)
    judge = _prepared if asked.shows == "prepared" else _held
    shown = [judge(held, asked, ground) for held in found]
    if not shown:
        return Shown(
            "meeting",
            _wanted(asked, ground),
            0,
            PARTS if asked.shows == "held" else 1,
            missing=(Words("ยังไม่มีระเบียนการประชุม", "no such meeting is on record"),),
            next=_call(asked, ground),
            blocked=ground.unread("meeting"),
        )
    best = max(shown, key=lambda s: (s.is_done, s.have))
    return best if best.is_done else replace(best, blocked=ground.unread("meeting"))


def _wanted(asked: MeetingEvidence, ground: Ground) -> Words:
    body = ground.body_name(asked.body)
    about = matter(asked.about) if asked.about else None
    th = f" เรื่อง{about.th}" if about else ""
    en = f" about {about.en}" if about else ""
    if asked.shows == "prepared":
        return Words(f"เตรียม{_sitting(body)}{th}", f"a meeting of {body}{en} prepared")
    often = {None: Words("", ""), "month": Words(" ทุกเดือน", " each month")}
    when = often.get(asked.each, Words(" ทุกไตรมาส", " each quarter"))
    return Words(
        f"{_sitting(body)}{th} และมีรายงานการประชุม{when.th}",
        f"a meeting of {body}{en} held and minuted{when.en}",
    )


def _sitting(body: str) -> str:
    """การประชุม of a body; some bodies are named as a meeting already."""
    return body if body.startswith(("การประชุม", "ที่ประชุม")) else f"การประชุม{body}"


def _call(asked: MeetingEvidence, ground: Ground) -> Words:
    file = ground.file_of(kind_of(asked.about)).replace("*", f"<วันที่>-{asked.body}")
    th = f" ระบุ approves: {asked.about} ในวาระ" if asked.about else ""
    en = f", with approves: {asked.about} in its item" if asked.about else ""
    return Words(
        f"สร้างระเบียนการประชุมที่ {file} (body: {asked.body}){th}",
        f"write the meeting in {file} (body: {asked.body}){en}",
    )


def _prepared(held: Held[Meeting], asked: MeetingEvidence, ground: Ground) -> Shown:
    """Everything under `preparation` was done by then; a meeting with no such list is unprepared."""
    entries = held.record.preparation
    ready = [i for i, entry in enumerate(entries) if ground.has_happened(entry.done)]
    proofs = tuple(
        ground.proof(
            Words(f"เตรียม{entries[i].what}แล้ว", f"ready: {entries[i].what}"),
            held,
            ("preparation", i),
            entries[i].done,
        )
        for i in ready
    )
    open_ = [entry.what for i, entry in enumerate(entries) if i not in ready]
    names = listed(open_)
    nothing = Words("ยังไม่มีรายการเตรียมการ", "nothing is listed under preparation")
    lacking = Words(f"ยังไม่เสร็จ: {names.th}", f"not ready: {names.en}") if open_ else nothing
    done = bool(entries) and not open_
    return Shown(
        "meeting",
        _wanted(asked, ground),
        len(ready),
        max(len(entries), 1),
        proofs,
        () if done else (lacking,),
        None if done else _prepare(held),
    )


def _prepare(held: Held[Meeting]) -> Words:
    return Words(
        f"เตรียมให้ครบ แล้วใส่วันที่เสร็จ (preparation.done) ใน {held.file}",
        f"get it ready, then write the day (preparation.done) in {held.file}",
    )


def _held(held: Held[Meeting], asked: MeetingEvidence, ground: Ground) -> Shown:
    parts = _parts(held, ground)
    lacks = next((lack for proof, lack, _ in parts if proof is None), None)
    todo = next((todo for proof, _, todo in parts if proof is None), None)
    return Shown(
        "meeting",
        _wanted(asked, ground),
        sum(proof is not None for proof, _, _ in parts),
        PARTS,
        tuple(proof for proof, _, _ in parts if proof is not None),
        (lacks,) if lacks else (),
        todo,
    )


def _parts(held: Held[Meeting], ground: Ground) -> Sequence[tuple[Proof | None, Words, Words]]:
    """The three parts of a meeting that was held: each with its proof, or what lacks and to do."""
    meeting = held.record
    name = said(held, ground)
    was = meeting.date <= ground.on
    came = was and meeting.attendance is not None and bool(meeting.attendance.present)
    trouble = _minutes_trouble(held, ground)
    written = was and trouble is None and meeting.minutes is not None
    return (
        (
            ground.proof(Words(_sitting(name.th), name.en), held, ("date",), meeting.date)
            if was
            else None,
            Words(f"ยังไม่ถึงวัน{_sitting(name.th)}", f"still to come: {name.en}"),
            Words(
                f"จัดประชุมวันที่ {long_date(meeting.date)} แล้วบันทึกผลใน {held.file}",
                f"hold it on {long_date(meeting.date, 'en')}, then record it in {held.file}",
            ),
        ),
        (
            ground.proof(Words("มีผู้มาประชุม", "who came"), held, ("attendance",), meeting.date)
            if came
            else None,
            Words(f"ยังไม่บันทึกผู้มาประชุม ({name.th})", f"nobody is down as present: {name.en}"),
            Words(
                f"บันทึกผู้มาประชุม (attendance.present) ใน {held.file}",
                f"write who came (attendance.present) in {held.file}",
            ),
        ),
        (
            ground.proof(
                Words("มีรายงานการประชุม", "minutes"),
                held,
                ("minutes",),
                meeting.minutes.date if meeting.minutes else None,
            )
            if written
            else None,
            trouble or Words(f"ยังไม่มีรายงานการประชุม ({name.th})", f"no minutes yet: {name.en}"),
            Words(
                f"จัดทำรายงานการประชุม แล้วบันทึก minutes ใน {held.file}",
                f"write the minutes and enter them (minutes) in {held.file}",
            ),
        ),
    )


def _minutes_trouble(held: Held[Meeting], ground: Ground) -> Words | None:
    """Why the minutes do not count: not there, not finished by then, or their file is amiss."""
    minutes = held.record.minutes
    if minutes is None or minutes.date > ground.on:
        name = said(held, ground)
        return Words(f"ยังไม่มีรายงานการประชุม ({name.th})", f"no minutes yet: {name.en}")
    return ground.kept(held, minutes.file).trouble if minutes.file else None


def _each(asked: MeetingEvidence, found: tuple[Held[Meeting], ...], ground: Ground) -> Shown:
    """In how many elapsed months (or quarters) of the fiscal year the body met and has minutes."""
    assert asked.each is not None
    whole = [h for h in found if all(proof for proof, _, _ in _parts(h, ground))]
    t = tally([held.record.date for held in whole], asked.each, ground)
    file = ground.file_of(kind_of(asked.about)).replace("*", f"<วันที่>-{asked.body}")
    body = ground.body_name(asked.body)
    open_ = t.have < t.of
    return Shown(
        "meeting",
        _wanted(asked, ground),
        t.have,
        t.of,
        tuple(
            ground.proof(said(h, ground), h, (), h.record.date)
            for h in whole
            if ground.is_of_year(h.record.date)
        ),
        tuple(Words(f"{_sitting(body)}{w.th}", f"{body} {w.en}") for w in missing_of(t)),
        Words(
            f"จัดประชุมและบันทึกผู้มาประชุมกับรายงานการประชุมใน {file}",
            f"hold the meeting and record attendance and minutes in {file}",
        )
        if open_
        else None,
        blocked=ground.unread("meeting") if open_ or t.of == 0 else (),
    )
