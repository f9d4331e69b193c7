"""A school's plan answers every strategy of the office, or says why it does not."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN, WHOLE
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import asked_in, kind_of_plan
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Strategies without a strategy of the school's, a project or a reason."""
    plan = held.record
    asked = asked_in(frame, kind_of_plan(held))
    for strategy in asked.strategies if asked else ():
        answer = plan.answer(strategy.id)
        if plan.projects_for(strategy.id) or (answer and (answer.own or answer.why_not)):
            continue
        yield Problem(
            held,
            _place(plan, strategy.id),
            Words(
                f"ยังไม่สนองกลยุทธ์ {strategy.id} {strategy.name} และไม่ได้บอกเหตุผล",
                f"strategy {strategy.id} is not answered, and no reason is given",
            ),
            Words(
                f"เพิ่มโครงการที่มี strategy: {strategy.id} หรือกลยุทธ์ของสถานศึกษา (own)"
                " ถ้าไม่สนองให้เขียนเหตุผลที่ why_not",
                f"add a project with strategy: {strategy.id}, or the school's own strategy (own);"
                " if there is none, say why under why_not",
            ),
        )


def _place(plan: SchoolPlan, strategy: str) -> Path:
    """The row of the strategy; without one, the school."""
    rows = (i for i, answer in enumerate(plan.strategies) if answer.strategy == strategy)
    row = next(rows, None)
    return ("school",) if row is None else ("strategies", row, "strategy")


RULE = Rule(
    id="school-plan-strategy-unanswered",
    severity="warning",
    step="2.7",
    title=Words(
        "แผนของโรงเรียนสนองกลยุทธ์ทุกข้อหรือบอกเหตุผล", "A school answers every strategy, or says why not"
    ),
    why=Words(
        "มาตรฐานให้แผนของสถานศึกษาสอดคล้องกับกลยุทธ์ของเขตพื้นที่และความต้องการของสถานศึกษา"
        " ข้อที่ไม่สนองจึงต้องมีเหตุผลที่ตัดสินแล้ว",
        "The standard wants schools' plans to agree with the office's strategies and the school's own"
        " needs: what is left out is left out for a reason.",
    ),
    cure=Words(
        "เพิ่มกลยุทธ์หรือโครงการที่สนอง หรือเขียนเหตุผลที่ไม่สนอง",
        "Add a strategy or project that answers it, or the reason.",
    ),
    check=check,
    wrong={PLAN: "{school: '99010001', projects: [{name: โครงการนิเทศภายใน, strategy: S1}]}"},
    right={PLAN: WHOLE},
    reads="school-annual-plan",
)
