"""Every project of the year answers a strategy of the development plan in force."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.development.in_force import in_force
from pyo1plan.rules.example import PROPOSAL, STRATEGIES
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Projects whose strategy the year has and the development plan does not.

    A strategy that nobody has is told as unknown.
    """
    edition, own = in_force(year), year.frame.strategies
    if edition is None or own is None or not edition.plan.strategies:
        return
    known = [strategy.id for strategy in edition.plan.strategies]
    for held in standing(year):
        strategy = held.record.strategy
        if strategy is not None and own.record.strategy(strategy) and strategy not in known:
            yield Problem(
                held,
                ("strategy",),
                Words(
                    f"โครงการสนองกลยุทธ์ {strategy} ซึ่งไม่มีในแผนพัฒนา {edition.plan.first}-{edition.plan.last}",
                    f"strategy {strategy} is none of the development plan {edition.plan.first}-{edition.plan.last}",
                ),
                Words(
                    f"เลือกกลยุทธ์ของแผนพัฒนา ({', '.join(known)}) หรือเสนอทบทวนแผนพัฒนาก่อน",
                    f"choose one of {', '.join(known)}, or review the development plan first",
                ),
            )


_STRATEGIES = (
    "strategies: [{id: %s, name: พัฒนาคุณภาพการจัดการเรียนรู้, goals: [G1], kpis: [{id: S1-K1,"
    " name: ร้อยละของครูที่จัดการเรียนรู้เชิงรุก, unit: ร้อยละ, baseline: 62, target: 70}]}]"
)

RULE = Rule(
    id="project-outside-development",
    severity="warning",
    step="2.2",
    title=Words(
        "ทุกโครงการสนองกลยุทธ์ของแผนพัฒนาที่ใช้อยู่",
        "Every project answers a strategy of the development plan",
    ),
    why=Words(
        "แผนปฏิบัติการคือการทำแผนพัฒนาให้เป็นจริงในหนึ่งปี โครงการนอกแผนพัฒนาไม่มีที่มา",
        "The action plan carries out the development plan for one year; a project outside it has no ground.",
    ),
    cure=Words("เลือกกลยุทธ์ที่แผนพัฒนามี หรือทบทวนแผนพัฒนา", "Choose a strategy that it has, or review the plan."),
    check=check,
    wrong={STRATEGIES: _STRATEGIES % "S8", PROPOSAL: "strategy: S8"},
    right={STRATEGIES: _STRATEGIES % "S1", PROPOSAL: "strategy: S1"},
    reads="year",
    needs=("settings", "development", "revision", "strategies", "proposal", "meeting"),
)  # fmt: skip
