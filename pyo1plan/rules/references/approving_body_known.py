"""The bodies that screen and approve the year's documents are bodies of the office."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.settings import Settings
from pyo1plan.rules.references.unknown import BODIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """The plan committee, and the body of every document."""
    assert frame.office is not None
    known = {body.key for body in frame.office.record.bodies}
    for path, key in _named(held.record):
        if key not in known:
            yield unknown(held, path, key, known, BODIES)


def _named(settings: Settings) -> Iterator[tuple[Path, str]]:
    if settings.plan_committee is not None:
        yield ("plan_committee",), settings.plan_committee
    for document, key in settings.approvals.items():
        yield ("approvals", document), key


RULE = Rule(
    id="approving-body-unknown",
    severity="error",
    step="2.5",
    title=Words("องค์คณะที่กลั่นกรองและให้ความเห็นชอบมีอยู่จริง", "The approving bodies exist"),
    why=Words(
        "ร่างแผนต้องผ่านคณะกรรมการจัดทำแผนและ กศจ. มติขององค์คณะที่ไม่รู้จักจะไม่มีผลต่อแผน",
        "The draft passes the plan committee and the provincial committee; decisions of an unknown body count for nothing.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง bodies", "Use a key from bodies in office.yaml."),
    check=check,
    wrong={"year.yaml": "approvals: {annual-plan: provinsial}"},
    right={"year.yaml": "approvals: {annual-plan: provincial}"},
    reads="settings",
    needs=("office",),
)
