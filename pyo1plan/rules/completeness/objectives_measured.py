"""Every objective of a project is measured by an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Objectives that no indicator names; indicators that name none, or one that is not there."""
    objectives, kpis = held.record.objectives, held.record.kpis
    if not objectives or not kpis:
        return  # other rules ask for them
    measured = {kpi.measures for kpi in kpis}
    for i, objective in enumerate(objectives):
        if i + 1 not in measured:
            yield Problem(
                held,
                ("objectives", i),
                Words(
                    f"วัตถุประสงค์ข้อ {i + 1} ไม่มีตัวชี้วัดใดวัด: “{_short(objective)}”",
                    f"no indicator measures objective {i + 1}: “{_short(objective)}”",
                ),
                Words(
                    f"เติม measures: {i + 1} ในตัวชี้วัดที่วัดข้อนี้ หรือเพิ่มตัวชี้วัด",
                    f"add measures: {i + 1} to the indicator of this objective, or add one",
                ),
            )
    for i, kpi in enumerate(kpis):
        if kpi.measures is None or not 1 <= kpi.measures <= len(objectives):
            yield _lost(held, i, kpi.measures, len(objectives))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


def _lost(held: Held[Proposal], i: int, measures: int | None, count: int) -> Problem:
    if measures is None:
        message = Words(
            f"ตัวชี้วัดที่ {i + 1} ไม่ได้ระบุว่าวัดวัตถุประสงค์ข้อใด",
            f"indicator {i + 1} does not say which objective it measures",
        )
    else:
        message = Words(
            f"ตัวชี้วัดที่ {i + 1} วัดวัตถุประสงค์ข้อ {measures} แต่มีวัตถุประสงค์ {count} ข้อ",
            f"indicator {i + 1} measures objective {measures}, but the last is {count}",
        )
    choice = "1" if count == 1 else f"1–{count}"
    return Problem(
        held,
        ("kpis", i, "measures"),
        message,
        Words(f"ใส่ measures: เป็นลำดับของวัตถุประสงค์ ({choice})", f"write measures: with the objective's number ({choice})"),
    )  # fmt: skip


_KPIS = (
    "{objectives: [เพื่อพัฒนาครู],"
    " kpis: [{name: จำนวนครู, kind: output, unit: คน, baseline: 0, target: 40, measures: %s},"
    " {name: ร้อยละของครู, kind: outcome, unit: ร้อยละ, baseline: 62, target: 70, measures: 1}]}"
)

RULE = Rule(
    id="objectives-measured",
    severity="error",
    step="2.4.1",
    title=Words("วัตถุประสงค์ทุกข้อมีตัวชี้วัด", "Every objective is measured"),
    why=Words(
        "ต้องประเมินได้ว่าโครงการบรรลุวัตถุประสงค์หรือไม่ (มาตรฐานข้อ ๘) วัตถุประสงค์ที่ไม่มีตัวชี้วัดประเมินไม่ได้",
        "Whether a project met its objectives must be judged; one without an indicator cannot be.",
    ),
    cure=Words("ระบุ measures ของตัวชี้วัดให้ครบทุกวัตถุประสงค์", "Give each indicator the number of its objective."),
    check=check,
    wrong={PROPOSAL: _KPIS % "2"},
    right={PROPOSAL: _KPIS % "1"},
)  # fmt: skip
