"""What the data tells of a proposal: for each criterion a few parts, each “so many of so many”.

A criterion's score is the mean of its parts, so that a committee can count it again by hand. A part
that there is nothing to count for (the unit rates of a project without money) is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pyo1plan.intake.selecting.limits import limits_of, takes_of
from pyo1plan.records.proposal import Kpi, Proposal
from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.rule import Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Measured:
    """One part of a criterion: `met` of `of` (at least one), in words."""

    met: int
    of: int
    reason: Words


#: The parts of a criterion, or why they cannot be counted.
Measure = Callable[[Year, Held[Proposal]], tuple[Measured, ...] | Words]


def alignment(year: Year, held: Held[Proposal]) -> tuple[Measured, ...] | Words:
    """The plans and policies of the year that it answers; the office's strategy and its indicator."""
    policies, strategies = year.frame.policies, year.frame.strategies
    if policies is None or strategies is None:
        file = "policies.yaml" if policies is None else "strategies.yaml"
        return _without(file)
    project = held.record
    frameworks = [f for f in policies.record.frameworks if f.items]
    missed = [
        f.short_name
        for f in frameworks
        if not set(project.align.get(f.key, ())) & {item.code for item in f.items}
    ]
    strategy = strategies.record.strategy(project.strategy) if project.strategy else None
    kpis = {kpi.id for kpi in strategy.kpis} if strategy else set()
    named = [kpi for kpi in project.strategy_kpis if kpi in kpis]
    parts = [_strategy(strategy.id if strategy else None, named)]
    if frameworks:
        answered = len(frameworks) - len(missed)
        lacking = Words(f" ขาด {', '.join(missed)}", f"; not {', '.join(missed)}")
        parts.insert(
            0,
            Measured(
                answered,
                len(frameworks),
                Words(
                    f"ระบุความสอดคล้อง {answered} จาก {len(frameworks)} แผน"
                    + (lacking.th if missed else ""),
                    f"answers {answered} of {len(frameworks)} plans"
                    + (lacking.en if missed else ""),
                ),
            ),
        )
    return tuple(parts)


def _strategy(strategy: str | None, kpis: list[str]) -> Measured:
    if strategy is None:
        return Measured(0, 2, Words("ไม่ได้ระบุกลยุทธ์ของสำนักงาน", "names no strategy of the office"))
    if not kpis:
        return Measured(
            1,
            2,
            Words(
                f"สนองกลยุทธ์ {strategy} แต่ไม่ได้ระบุตัวชี้วัดของกลยุทธ์",
                f"answers strategy {strategy} but none of its indicators",
            ),
        )
    listed = ", ".join(kpis)
    return Measured(
        2,
        2,
        Words(f"สนองกลยุทธ์ {strategy} ตัวชี้วัด {listed}", f"answers strategy {strategy}, {listed}"),
    )


def indicators(year: Year, held: Held[Proposal]) -> tuple[Measured, ...] | Words:
    """Both kinds of indicator; their values; how they are measured; every objective measured."""
    project = held.record
    kinds = {kpi.kind for kpi in project.kpis}
    lacking = {
        "output": Words("ผลผลิต", "output"),
        "outcome": Words("ผลลัพธ์", "outcome"),
    }
    missing = [words for kind, words in lacking.items() if kind not in kinds]
    both = (
        Words("มีตัวชี้วัดทั้งผลผลิตและผลลัพธ์", "indicators of output and of outcome")
        if not missing
        else Words(
            f"ไม่มีตัวชี้วัด{'และ'.join(w.th for w in missing)}",
            f"no indicator of {' or '.join(w.en for w in missing)}",
        )
    )
    parts = [Measured(2 - len(missing), 2, both)]
    if project.kpis:
        parts += _values(project.kpis)
    if project.objectives:
        measured = {kpi.measures for kpi in project.kpis}
        met = sum(number in measured for number in range(1, len(project.objectives) + 1))
        parts.append(
            Measured(
                met,
                len(project.objectives),
                Words(
                    f"มีตัวชี้วัดวัดวัตถุประสงค์ {met} จาก {len(project.objectives)} ข้อ",
                    f"{met} of {len(project.objectives)} objectives are measured",
                ),
            )
        )
    return tuple(parts)


def _values(kpis: tuple[Kpi, ...]) -> Iterator[Measured]:
    count = len(kpis)
    met = sum(k.baseline is not None and k.target is not None and bool(k.unit) for k in kpis)
    yield Measured(
        met,
        count,
        Words(
            f"ตัวชี้วัด {met} จาก {count} ตัวมีค่าฐาน ค่าเป้าหมาย และหน่วยนับครบ",
            f"{met} of {count} indicators have baseline, target and unit",
        ),
    )
    met = sum(bool(k.method and k.data_source) for k in kpis)
    yield Measured(
        met,
        count,
        Words(
            f"ตัวชี้วัด {met} จาก {count} ตัวระบุวิธีวัดและแหล่งข้อมูล",
            f"{met} of {count} indicators tell method and source of data",
        ),
    )


def budget(year: Year, held: Held[Proposal]) -> tuple[Measured, ...] | Words:
    """Sums that agree, lines within the unit rates, lines worked out, money within every limit."""
    if year.frame.budget is None or year.frame.settings is None:
        return _without("budget.yaml")
    lines = held.record.lines
    if not lines and not held.record.budget.total:
        return (Measured(1, 1, Words("ไม่ใช้งบประมาณ", "asks for no money")),)
    parts = [_sums(year, held)]
    if lines:
        parts += _lines(year, held)
    parts.append(_within(year, held.record))
    return tuple(parts)


def _sums(year: Year, held: Held[Proposal]) -> Measured:
    found = [
        (rule, problem)
        for rule in _rules_in("arithmetic")
        if all(getattr(year.frame, need, None) is not None for need in rule.needs)
        for problem in rule.check(held, year.frame)
    ]
    if not found:
        return Measured(1, 1, Words("ยอดเงินทุกยอดตรงกัน", "all sums agree"))
    first = found[0][1].message
    return Measured(
        0,
        1,
        Words(
            f"พบข้อผิดพลาดด้านยอดเงิน {len(found)} รายการ เช่น {first.th}",
            f"{len(found)} faults in the sums, such as: {first.en}",
        ),
    )


def _lines(year: Year, held: Held[Proposal]) -> Iterator[Measured]:
    lines = held.record.lines
    if year.frame.settings and year.frame.settings.record.unit_rates:
        above = sum(1 for rule in _rules_in("rates") for _ in rule.check(held, year.frame))
        met = max(0, len(lines) - above)
        yield Measured(
            met,
            len(lines),
            Words(
                f"อัตราต่อหน่วยไม่เกินเกณฑ์ {met} จาก {len(lines)} รายการ",
                f"{met} of {len(lines)} lines are within the unit rates",
            ),
        )
    met = sum(line.quantity is not None and line.rate is not None for line in lines)
    yield Measured(
        met,
        len(lines),
        Words(
            f"แจกแจงจำนวนและอัตรา {met} จาก {len(lines)} รายการ",
            f"{met} of {len(lines)} lines tell quantity and rate",
        ),
    )


def _within(year: Year, project: Proposal) -> Measured:
    """Each limit that the project draws on, against the project alone."""
    assert year.frame.budget is not None
    limits = limits_of(year.frame, (project,))
    taken = [(limit, takes_of(project, limit)) for limit in limits]
    drawn = [(limit, take) for limit, take in taken if take]
    over = [limit for limit, take in drawn if take > limit.amount]
    if not over:
        return Measured(1, 1, Words("อยู่ในเพดานของกลุ่มและวงเงินของแหล่ง", "within ceiling and sources"))
    return Measured(
        len(drawn) - len(over),
        len(drawn),
        Words(
            f"เกิน{' และ'.join(limit.name.th for limit in over)} แม้พิจารณาโครงการเดียว",
            f"alone over {' and '.join(limit.name.en for limit in over)}",
        ),
    )


@cache
def _rules_in(folder: str) -> tuple[Rule, ...]:
    """The rules of that folder which judge single proposals."""
    home = f"pyo1plan.rules.{folder}."
    return tuple(
        r for r in rules() if r.reads == "proposal" and r.check.__module__.startswith(home)
    )


def _without(file: str) -> Words:
    return Words(f"คำนวณไม่ได้: ไม่มี {file} ที่อ่านได้", f"cannot be computed: no readable {file}")


#: The criteria that can be computed, by the key that `year.yaml` gives them.
MEASURES: Mapping[str, Measure] = {
    "alignment": alignment,
    "indicators": indicators,
    "budget": budget,
}
