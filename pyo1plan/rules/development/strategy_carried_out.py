"""Every strategy of the development plan in force is carried out in the year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.development.in_force import in_force
from pyo1plan.rules.development.origin import of_strategy
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Strategies that the year neither lists nor has a project for.

    One that it lists and has no project for is told at this year's own strategies.
    """
    assert year.frame.strategies is not None
    edition = in_force(year)
    if edition is None:
        return
    answered = {held.record.strategy for held in standing(year)}
    listed = {strategy.id for strategy in year.frame.strategies.record.strategies}
    for strategy in edition.plan.strategies:
        if strategy.id not in answered | listed:
            held, path = of_strategy(year, edition, strategy.id)
            yield Problem(
                held,
                path,
                Words(
                    f"กลยุทธ์ {strategy.id} ของแผนพัฒนาไม่มีโครงการในปี {year.frame.number} และไม่อยู่ใน strategies.yaml ของปี",
                    f"strategy {strategy.id} has no project in {year.frame.number} and is not in that year's strategies.yaml",
                ),
                Words(
                    f"เพิ่มกลยุทธ์ {strategy.id} ในปี {year.frame.number} พร้อมโครงการ หรือเสนอทบทวนแผนพัฒนา",
                    f"take it up in {year.frame.number} with a project, or review the development plan",
                ),
            )


RULE = Rule(
    id="development-strategy-idle",
    severity="warning",
    step="2.2",
    title=Words(
        "ทุกกลยุทธ์ของแผนพัฒนามีการดำเนินงานในปี", "Every strategy of the plan is carried out in the year"
    ),
    why=Words(
        "กลยุทธ์ที่ปีนี้ไม่ทำ จะไม่ถึงค่าเป้าหมายของปีที่แผนพัฒนากำหนดไว้",
        "A strategy left out this year cannot reach the target that the development plan sets for it.",
    ),
    cure=Words(
        "เพิ่มกลยุทธ์และโครงการของปี หรือทบทวนแผนพัฒนา", "Take it up this year, or review the plan."
    ),
    check=check,
    wrong={PLAN: strategies().replace("id: S1,", "id: S5,", 1)},
    right={PLAN: strategies()},
    reads="year",
    needs=("settings", "development", "revision", "strategies", "proposal", "meeting"),
)
