"""Every matter of a meeting stands under a heading of its body's agenda."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """The heading's number of every matter, where the body is known."""
    assert frame.office is not None
    body = frame.office.record.body(held.record.body)
    if body is None:
        return
    headings = " · ".join(f"{n} {heading}" for n, heading in enumerate(body.agenda, 1))
    for i, item in enumerate(held.record.items):
        if not 1 <= item.heading <= len(body.agenda):
            yield Problem(
                held,
                ("items", i, "heading"),
                Words(
                    f"{body.short_name or body.name} ไม่มีระเบียบวาระที่ {item.heading}",
                    f"{body.short_name or body.name} has no agenda heading {item.heading}",
                ),
                Words(f"เลือกจาก {headings}", f"choose from {headings}"),
            )


RULE = Rule(
    id="meeting-heading-unknown",
    severity="error",
    step="2.4.3",
    title=Words("เรื่องที่ประชุมอยู่ในระเบียบวาระที่มีจริง", "Every matter stands under a heading"),
    why=Words(
        "ระเบียบวาระพิมพ์ตามหัวข้อของคณะกรรมการแต่ละคณะ เรื่องที่ไม่มีหัวข้อจะไม่ถูกพิมพ์",
        "The agenda is printed by the body's own headings; a matter under none would be left out.",
    ),
    cure=Words("แก้ heading เป็นลำดับของหัวข้อ นับจาก 1", "Write the heading's number, counted from 1."),
    check=check,
    wrong={FILE: "items: [{heading: 9, title: พิจารณากลั่นกรองโครงการ}]"},
    right={FILE: "items: [{heading: 4, title: พิจารณากลั่นกรองโครงการ}]"},
    reads="meeting",
    needs=("office",),
)
