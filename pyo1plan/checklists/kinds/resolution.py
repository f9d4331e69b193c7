"""A resolution was passed by the right body, in a meeting that was held."""

from __future__ import annotations

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.checklists.matters import matter
from pyo1plan.checklists.sittings import Matter, kind_of, matters, said
from pyo1plan.records.evidence import ResolutionEvidence
from pyo1plan.records.meeting import Meeting, Outcome
from pyo1plan.words import Words
from pyo1plan.year.decisions import rulings
from pyo1plan.year.held import Held
from pyo1plan.year.stage import ANNUAL_PLAN, endorsement

#: All proposals of the year, each of which needs a decision of its own.
PROPOSALS = "proposals"
OUTCOMES: dict[Outcome, Words] = {
    "agree": Words("เห็นชอบ", "agreed"),
    "agree-with-changes": Words("เห็นชอบโดยปรับแก้", "agreed with changes"),
    "acknowledge": Words("รับทราบ", "acknowledged"),
    "postpone": Words("ชะลอ", "postponed"),
    "reject": Words("ไม่เห็นชอบ", "rejected"),
}
_FITS: dict[str, tuple[Outcome, ...]] = {
    "agree": ("agree", "agree-with-changes"),
    "acknowledge": ("acknowledge", "agree", "agree-with-changes"),
}


def show(asked: ResolutionEvidence, ground: Ground) -> Shown:
    """What the meetings decided on the document that `asked` names, or on every proposal."""
    body = asked.body or _named_body(asked.about, ground)
    if body is None:
        return _nobody_named(asked, ground)
    if asked.about == PROPOSALS:
        return _on_proposals(asked, body, ground)
    return _on_document(asked, body, ground)


def _named_body(on: str, ground: Ground) -> str | None:
    """The body that the year, or the development plan, names for this document."""
    frame = ground.year.frame
    if on == "development-plan" and frame.development:
        return frame.development.record.approved_by
    if frame.settings is None:
        return None
    settings = frame.settings.record
    return settings.approvals.get(on) or (settings.plan_committee if on == PROPOSALS else None)


def _nobody_named(asked: ResolutionEvidence, ground: Ground) -> Shown:
    subject = matter(asked.about)
    of_plan = asked.about == "development-plan"
    field = "approved_by" if of_plan else f"approvals.{asked.about}"
    file = ground.file_of("development" if of_plan else "settings")
    return Shown(
        "resolution",
        Words(f"มติเรื่อง{subject.th}", f"a resolution on {subject.en}"),
        0,
        1,
        missing=(
            Words(
                f"ยังไม่ระบุว่าคณะใดให้ความเห็นชอบ ({field})",
                f"nobody says which body decides ({field})",
            ),
        ),
        next=Words(f"ระบุ {field} ใน {file}", f"write {field} in {file}"),
        blocked=ground.unread("settings", "development"),
    )


def _wanted(asked: ResolutionEvidence, body: str, ground: Ground) -> Words:
    name, subject = ground.body_name(body), matter(asked.about)
    if asked.about == PROPOSALS:
        return Words(
            f"มติของ{name}ต่อข้อเสนอโครงการทุกโครงการ", f"a decision of {name} on every proposal"
        )
    outcome = OUTCOMES[asked.outcome]
    return Words(f"มติ{name} {outcome.th}{subject.th}", f"{name}: {subject.en}, {outcome.en}")


def _on_document(asked: ResolutionEvidence, body: str, ground: Ground) -> Shown:
    wanted = _wanted(asked, body, ground)
    every = matters(ground, asked.about)
    passed = [
        (held, path, _words(held, item.outcome, ground))
        for held, path, item in every
        if held.record.body == body
        and held.record.date <= ground.on
        and item.outcome in _FITS[asked.outcome]
    ]
    if not passed and asked.about == ANNUAL_PLAN and body == _named_body(ANNUAL_PLAN, ground):
        # The body may endorse the plan by agreeing to its projects one by one.
        meeting = endorsement(ground.year)
        if meeting is not None and meeting.record.date <= ground.on:
            passed = [(meeting, ("items",), _words(meeting, "agree", ground))]
    if passed:
        proofs = tuple(ground.proof(w, held, path, held.record.date) for held, path, w in passed)
        return Shown("resolution", wanted, 1, 1, proofs)
    telling = [m for m in every if m[0].record.body == body or m[2].outcome]
    return Shown(
        "resolution",
        wanted,
        0,
        1,
        missing=tuple(_not_enough(m, body, ground) for m in telling) or (_never_put(asked),),
        next=_put(asked, body, ground),
        blocked=ground.unread("meeting"),
    )


def _words(held: Held[Meeting], outcome: Outcome | None, ground: Ground) -> Words:
    name = said(held, ground)
    what = OUTCOMES[outcome] if outcome else Words("", "")
    return Words(f"{name.th} {what.th}".rstrip(), f"{name.en}: {what.en}".rstrip(": "))


def _not_enough(found: Matter, body: str, ground: Ground) -> Words:
    """Why an item on the document does not count."""
    held, _, item = found
    words = _words(held, item.outcome, ground)
    if held.record.body != body:
        right = ground.body_name(body)
        return Words(f"{words.th} แต่ต้องเป็นมติของ{right}", f"{words.en}, but {right} has to decide")
    if held.record.date > ground.on:
        return Words(f"ยังไม่ถึงวันประชุม {words.th}", f"still to come: {words.en}")
    if item.outcome is None:
        return Words(f"{words.th} ยังไม่บันทึกมติ", f"{words.en}: the outcome is not recorded")
    return words


def _never_put(asked: ResolutionEvidence) -> Words:
    subject = matter(asked.about)
    return Words(f"ยังไม่มีวาระเรื่อง{subject.th}", f"no agenda holds {subject.en}")


def _put(asked: ResolutionEvidence, body: str, ground: Ground) -> Words:
    file = ground.file_of(kind_of(asked.about)).replace("*", f"<วันที่>-{body}")
    return Words(
        f"เสนอที่ประชุม แล้วบันทึกวาระใน {file} (approves: {asked.about}, outcome: {asked.outcome})",
        f"put it before the meeting, then record it in {file} "
        f"(approves: {asked.about}, outcome: {asked.outcome})",
    )


def _on_proposals(asked: ResolutionEvidence, body: str, ground: Ground) -> Shown:
    """How many of the year's proposals the body decided on, whatever it decided."""
    meetings = [held for held in ground.meetings() if held.record.body == body]
    ruled = {r.decision.proposal: r for r in rulings(meetings)}
    sent = ground.year.proposals
    open_ = [held for held in sent if held.id not in ruled]
    decided = len(sent) - len(open_)
    latest = {r.meeting.id: r for id_, r in ruled.items() if ground.year.proposal(id_)}
    proofs = tuple(
        ground.proof(said(r.meeting, ground), r.meeting, r.path[:2], r.meeting.record.date)
        for r in latest.values()
    )
    done = bool(sent) and not open_
    unread = ground.unread("proposal") + (() if done else ground.unread("meeting"))
    return Shown(
        "resolution",
        _wanted(asked, body, ground),
        decided,
        max(len(sent), 1),
        proofs,
        () if done else (_undecided([held.id for held in open_]),),
        None if done else _decide(body, ground),
        blocked=unread,
    )


def _undecided(ids: list[str]) -> Words:
    if not ids:
        return Words("ยังไม่มีข้อเสนอโครงการ", "there is no proposal yet")
    names = listed(ids)
    return Words(
        f"ยังไม่มีมติ {len(ids)} โครงการ: {names.th}", f"{len(ids)} without a decision: {names.en}"
    )


def _decide(body: str, ground: Ground) -> Words:
    file = ground.file_of("meeting").replace("*", f"<วันที่>-{body}")
    return Words(
        f"บันทึกมติรายโครงการ (items.decisions) ใน {file}",
        f"record each decision (items.decisions) in {file}",
    )
