"""Standings as a JSON list of objects: the stable form for other programs. Days are C.E. ISO."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pyo1plan.checklists.due import Span
from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.status import JobStatus, StepStatus
from pyo1plan.checklists.todo import action
from pyo1plan.words import Language


def render(steps: Iterable[tuple[JobStatus, StepStatus]], language: Language) -> str:
    """One object for each step and part, in the order given."""
    objects = [as_object(job, step, language) for job, step in steps]
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
