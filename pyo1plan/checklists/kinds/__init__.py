"""The kinds of evidence: one file each, named by its key, with a `show(asked, ground)`."""

from __future__ import annotations

from importlib import import_module

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.records.evidence import Evidence


def show(evidence: Evidence, ground: Ground, step: str) -> Shown:
    """What the workspace shows of one piece of evidence for the step numbered `step`."""
    kind = import_module(f"{__name__}.{evidence.kind}")
    asked = evidence.asked
    shown: Shown = (
        kind.show(asked, ground, step)
        if evidence.kind == "attestation"
        else kind.show(asked, ground)
    )
    return shown
