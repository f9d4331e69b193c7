"""Standings as a JSON list of objects: the stable form for other programs. Days are C.E. ISO."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from pyo1plan.checklists.assigned import Assigned
from pyo1plan.checklists.due import Span
from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.status import JobStatus, StepStatus
from pyo1plan.checklists.todo import action
from pyo1plan.words import Language


def render(
    steps: Iterable[tuple[JobStatus, StepStatus]],
    language: Language,
    work: Mapping[str, Sequence[Assigned]],
    on: date,
) -> str:
    """One object for each step and part, in the order given; `work` is open work by step."""
    objects = [
        as_object(job, step, language)
        | {"open_work": [_work(one, on) for one in work.get(step.step.step, ())]}
        for job, step in steps
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def as_object(job: JobStatus, step: StepStatus, language: Language) -> dict[str, Any]:
    """The keys that programs may rely on."""
    words = action(step)
    return {
        "step": step.step.step,
        "job": job.checklist.job,
        "activity": step.step.activity,
        "state": step.state,
        "have": step.have,
        "of": step.of,
        "due": _span(step.due),
        "group": step.group,
        "evidence": [_evidence(shown, language) for shown in step.shown],
        "next": words.in_(language) if words else None,
    }


def _work(one: Assigned, on: date) -> dict[str, Any]:
    return {
        "meeting": one.meeting,
        "number": one.place,
        "what": one.work.what,
        "who": one.work.who,
        "by": one.work.by.isoformat() if one.work.by else None,
        "overdue": one.is_overdue(on),
        "file": one.file,
    }


def _span(due: Span | None) -> dict[str, str] | None:
    return {"start": due.start.isoformat(), "end": due.end.isoformat()} if due else None


def _evidence(shown: Shown, language: Language) -> dict[str, Any]:
    return {
        "kind": shown.kind,
        "asked": shown.asked.in_(language),
        "have": shown.have,
        "of": shown.of,
        "proofs": [_proof(proof, language) for proof in shown.proofs],
        "missing": [words.in_(language) for words in shown.missing],
    }


def _proof(proof: Proof, language: Language) -> dict[str, Any]:
    return {
        "words": proof.words.in_(language),
        "file": proof.place.file,
        "line": proof.place.line,
        "day": proof.day.isoformat() if proof.day else None,
    }
