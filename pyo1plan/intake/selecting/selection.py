"""A selection of projects within the money: the greatest sum of scores, proved and added up again.

Each project counts its total score (0–100); by the year's setting `worth: money`, its score times its
money instead. First come the projects that must be in, then as many policies answered as can be (of
those that ask for a project on every item), then the scores. Where several selections are equal in
all that, the one with the better scored project, then the smaller code, is taken: the same data give
the same answer on every machine. A selection is a suggestion; people decide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from pyo1plan.intake.selecting.choosing import best
from pyo1plan.intake.selecting.highs import Undecided
from pyo1plan.intake.selecting.knapsack import Knapsack, Thing
from pyo1plan.intake.selecting.limits import Limit, takes_of
from pyo1plan.intake.selecting.scoring import Scored
from pyo1plan.records.policies import Policies
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.settings import Selection
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words

#: Totals have two decimals; money has satang; worth by money is counted in thousands of baht.
_HUNDRED = 100
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Use:
    """A limit, what all proposals ask of it, and what the suggested ones take (baht)."""

    limit: Limit
    asked: Decimal
    taken: Decimal


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What it would take to fit a project in beside the suggested ones.

    `lacks` are the limits that it breaks with the baht that each lacks: the least by which they
    would have to be raised, all of them. `cut` is the least by which the project itself would have
    to be cut instead; None where no cut short of all its money is enough.
    """

    lacks: tuple[tuple[Limit, Decimal], ...]
    cut: Decimal | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The codes that are suggested, why some had to be, and what became of the others."""

    chosen: frozenset[str]
    musts: Mapping[str, Words]
    left_out: Mapping[str, LeftOut]
    uses: tuple[Use, ...]
    #: The sum of the totals of what is suggested.
    points: Decimal
    #: Policies that could be answered by a proposal but are not within the money.
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoSuggestion:
    """Why nothing is suggested."""

    reasons: tuple[Words, ...]
    uses: tuple[Use, ...]


def suggest(
    scored: Sequence[Scored],
    limits: Sequence[Limit],
    how: Selection,
    policies: Policies | None = None,
) -> Suggestion | NoSuggestion:
    """The best selection of the scored projects within the limits."""
    ordered = sorted(scored, key=lambda one: (-one.total, one.held.id))
    projects = [one.held.record for one in ordered]
    ids = [one.held.id for one in ordered]
    musts = _musts(ordered, how)
    answers = _answers(projects, policies) if how.answer_policies else [frozenset()] * len(ids)
    takes = [tuple(_satang(takes_of(p, limit)) for limit in limits) for p in projects]
    sack = Knapsack(
        tuple(
            Thing(_worth(one, how), taken, id_ in musts, answered)
            for one, taken, id_, answered in zip(ordered, takes, ids, answers, strict=True)
        ),
        tuple(_satang(limit.amount) for limit in limits),
    )
    asked = _uses(projects, (), limits)
    if not sack.fits(sack.musts):
        return NoSuggestion(tuple(_impossible(sack, limits, ids)), asked)
    try:
        found = best(sack)
    except Undecided as undecided:
        why = Words(
            f"โปรแกรมหาชุดที่ดีที่สุดพร้อมข้อพิสูจน์ไม่ได้ จึงไม่เสนอแนะ ({undecided.why})",
            f"no selection could be proved the best, so none is suggested ({undecided.why})",
        )
        return NoSuggestion((why,), asked)
    uses = _uses(projects, found, limits)
    if any(use.taken > use.limit.amount for use in uses):
        why = Words("ผลการคำนวณเกินวงเงินเมื่อสอบยอดซ้ำ จึงไม่เสนอแนะ", "the answer breaks a limit when added up again, so none is suggested")  # fmt: skip
        return NoSuggestion((why,), asked)
    chosen = frozenset(ids[j] for j in found)
    every = {a for answered in answers for a in answered}
    reached = {a for j in found for a in answers[j]}
    return Suggestion(
        chosen,
        musts,
        {
            id_: left_out(project, uses)
            for id_, project in zip(ids, projects, strict=True)
            if id_ not in chosen
        },
        uses,
        sum((ordered[j].total for j in found), Decimal(0)),
        tuple(sorted(every - reached)),
    )


def left_out(project: Proposal, uses: Sequence[Use]) -> LeftOut:
    """What it would take to fit `project` in beside what the limits hold already."""
    lacks = tuple(
        (use.limit, use.taken + takes_of(project, use.limit) - use.limit.amount)
        for use in uses
        if takes_of(project, use.limit)
        and use.taken + takes_of(project, use.limit) > use.limit.amount
    )
    by_source = sum((lack for limit, lack in lacks if limit.kind == "source"), Decimal(0))
    others = [lack for limit, lack in lacks if limit.kind != "source"]
    cut = max([by_source, *others])
    return LeftOut(lacks, cut if cut < project.budget.total else None)


def _musts(ordered: Sequence[Scored], how: Selection) -> dict[str, Words]:
    musts: dict[str, Words] = {}
    for one in ordered:
        if one.held.id in how.must:
            musts[one.held.id] = Words("กำหนดไว้ใน year.yaml", "named in year.yaml")
        elif how.keep_continuing and one.held.record.nature == "continuing":
            musts[one.held.id] = Words("โครงการต่อเนื่อง", "a continuing project")
    return musts


def _answers(projects: Sequence[Proposal], policies: Policies | None) -> list[frozenset[str]]:
    """For each project the items that it answers, of frameworks that want every item answered."""
    wanted = {
        (f.key, item.code): f"{f.short_name} {item.code}"
        for f in (policies.frameworks if policies else ())
        if f.answer_required
        for item in f.items
    }
    return [
        frozenset(
            wanted[key, code]
            for key, codes in project.align.items()
            for code in codes
            if (key, code) in wanted
        )
        for project in projects
    ]


def _worth(one: Scored, how: Selection) -> int:
    points = int(one.total * _HUNDRED)
    if how.worth == "project":
        return points
    worth = points * one.held.record.budget.total / _THOUSAND
    return int(worth.quantize(Decimal(1), ROUND_HALF_UP))


def _satang(amount: Decimal) -> int:
    return int(amount * _HUNDRED)


def _uses(
    projects: Sequence[Proposal], chosen: Sequence[int], limits: Sequence[Limit]
) -> tuple[Use, ...]:
    return tuple(
        Use(
            limit,
            sum((takes_of(p, limit) for p in projects), Decimal(0)),
            sum((takes_of(projects[j], limit) for j in chosen), Decimal(0)),
        )
        for limit in limits
    )


def _impossible(sack: Knapsack, limits: Sequence[Limit], ids: Sequence[str]) -> list[Words]:
    """Each limit that the projects that must be in break by themselves."""
    reasons = []
    for i, limit in enumerate(limits):
        over = sack.over(sack.musts, i)
        if over:
            listed = ", ".join(sorted(ids[j] for j in sack.musts if sack.things[j].takes[i]))
            amount = with_commas(Decimal(over) / _HUNDRED)
            reasons.append(
                Words(
                    f"โครงการที่ต้องอยู่ในชุดเกิน{limit.name.th} อยู่ {amount} บาท ({listed})",
                    f"the projects that must be in exceed the {limit.name.en} by {amount} baht ({listed})",
                )
            )
    return reasons
