"""The group and the fund source that a brief names are the office's own."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.references.unknown import GROUPS, SOURCES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """`group`, and `source` where it is given."""
    assert frame.office is not None
    office, record = frame.office.record, held.record
    groups = {group.key for group in office.groups}
    if record.group not in groups:
        yield unknown(held, ("group",), record.group, groups, GROUPS)
    sources = {source.key for source in office.fund_sources}
    if record.source is not None and record.source not in sources:
        yield unknown(held, ("source",), record.source, sources, SOURCES)


RULE = Rule(
    id="integration-group-unknown",
    severity="error",
    step="3.5",
    title=Words("กลุ่มและแหล่งงบประมาณของโครงการที่เสนอมีอยู่จริง", "A brief's group and fund source exist"),
    why=Words(
        "กลุ่มที่รับผิดชอบต้องชี้แจงและรายงานผล แหล่งงบประมาณใช้ตรวจว่าเงินที่ได้รับลงในแผนครบ",
        "The group explains and reports; by the fund source the money won is found in the plan.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml", "Use a key of office.yaml."),
    check=check,
    wrong={BRIEF: brief(group="promotions")},
    right={BRIEF: brief(group="promotion")},
    reads="integration-project",
    needs=("office",),
)
