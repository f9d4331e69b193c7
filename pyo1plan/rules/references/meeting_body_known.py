"""The body that met is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.references.unknown import BODIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """The body of the meeting."""
    assert frame.office is not None
    known = {body.key for body in frame.office.record.bodies}
    if held.record.body not in known:
        yield unknown(held, ("body",), held.record.body, known, BODIES)


RULE = Rule(
    id="meeting-body-unknown",
    severity="error",
    step="2.4.3",
    title=Words("คณะกรรมการที่ประชุมมีอยู่จริง", "The body that met exists"),
    why=Words(
        "ชื่อ ระเบียบวาระ และกรรมการมาจาก office.yaml และมติของคณะที่ไม่รู้จักไม่มีผลต่อแผน",
        "Name, agenda and members come from office.yaml; decisions of an unknown body change no plan.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง bodies", "Use a key from bodies in office.yaml."),
    check=check,
    wrong={FILE: "body: plan-comittee"},
    right={FILE: "body: plan-committee"},
    reads="meeting",
    needs=("office",),
)
