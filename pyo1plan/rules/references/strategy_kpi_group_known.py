"""The group in charge of a strategy's indicator is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.strategies import Strategies
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_FIRST = (
    "strategies: [{id: S1, name: พัฒนาคุณภาพการจัดการเรียนรู้, goals: [G1], kpis: [{id: S1-K1,"
    " name: ร้อยละของครูที่จัดการเรียนรู้เชิงรุก, unit: ร้อยละ, target: 70, group: %s}]},"
    " {id: S2, name: เพิ่มโอกาสทางการศึกษา, goals: [G2], kpis: [{id: S2-K1, name: เด็กที่ได้เข้าเรียน,"
    " unit: ร้อยละ, target: 98}, {id: S2-K2, name: โครงการที่รายงานผล, unit: ร้อยละ, target: 95}]}]"
)


def check(held: Held[Strategies], frame: Frame) -> Iterator[Problem]:
    """Every indicator that names a group."""
    assert frame.office is not None
    known = {group.key for group in frame.office.record.groups}
    for i, strategy in enumerate(held.record.strategies):
        for j, kpi in enumerate(strategy.kpis):
            if kpi.group is not None and kpi.group not in known:
                path = ("strategies", i, "kpis", j, "group")
                yield unknown(held, path, kpi.group, known, GROUPS)


RULE = Rule(
    id="strategy-kpi-group-unknown",
    severity="error",
    step="2.3",
    title=Words("ผู้รับผิดชอบตัวชี้วัดกลยุทธ์มีอยู่จริง", "The group of a strategy indicator exists"),
    why=Words(
        "ผู้รับผิดชอบตัวชี้วัดต้องรายงานผลทุกไตรมาส กลุ่มที่ไม่มีย่อมไม่มีใครรายงาน",
        "The group in charge reports every quarter; one that does not exist never will.",
    ),
    cure=Words("ใช้คีย์ของกลุ่มจาก office.yaml", "Use a key from office.yaml."),
    check=check,
    wrong={"strategies.yaml": _FIRST % "supervison"},
    right={"strategies.yaml": _FIRST % "supervision"},
    reads="strategies",
    needs=("office",),
)
