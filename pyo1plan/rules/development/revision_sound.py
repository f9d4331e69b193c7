"""A reviewed plan keeps the same laws as the plan that was reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pyo1plan.records.revision import Revision
from pyo1plan.rules.catalogue import rules_for
from pyo1plan.rules.development import OF
from pyo1plan.rules.development.example import REVISION, revision
from pyo1plan.rules.development.in_force import in_force
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.editions import Edition, editions
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year

#: Problems by the rule and what it says.
Said = Mapping[str, Problem]

#: The kinds of record that a review changes.
REVIEWED = ("development", "analysis")


def check(year: Year) -> Iterator[Problem]:
    """What the rules of the plan say of an edition that they did not say of the one before."""
    before: Said = {}
    for name in editions(year):
        edition = in_force(year, name)
        if edition is None:
            return
        now = _said(year.frame, edition)
        for said, problem in now.items():
            if edition.revisions and said not in before:
                yield _of_the_review(year, edition, said, problem)
        before = now


def _said(frame: Frame, edition: Edition) -> Said:
    """The problems of an edition, by what they say: places move when entries come and go."""
    assert frame.development is not None
    frame = replace(frame, development=replace(frame.development, record=edition.plan))
    if frame.analysis is not None and edition.analysis is not None:
        frame = replace(frame, analysis=replace(frame.analysis, record=edition.analysis))
    return {
        f"{rule.id}: {problem.message.en}": problem
        for rule in rules_for(OF)
        if rule.reads in REVIEWED and all(getattr(frame, need) is not None for need in rule.needs)
        if (held := getattr(frame, rule.reads)) is not None
        for problem in rule.check(held, frame)
    }


def _of_the_review(year: Year, edition: Edition, said: str, problem: Problem) -> Problem:
    """The problem at the change of the last review that made it."""
    review = edition.revisions[-1]
    return Problem(
        review,
        ("changes", _cause(year, edition, said), "at"),
        Words(
            f"ฉบับทบทวน {edition.name}: {problem.message.th}",
            f"by the review of {edition.name}: {problem.message.en}",
        ),
        problem.hint,
    )


def _cause(year: Year, edition: Edition, said: str) -> int:
    """The position of the change since which the problem stands."""
    review = edition.revisions[-1]
    for count in range(len(review.record.changes) - 1, 0, -1):
        shorter = in_force(_with_first(year, review, count), edition.name)
        if shorter is not None and said not in _said(year.frame, shorter):
            return count
    return 0


def _with_first(year: Year, review: Held[Revision], count: int) -> Year:
    """The year as if the review had made only its first `count` changes."""
    changes = review.record.changes[:count]
    cut = replace(review, record=review.record.model_copy(update={"changes": changes}))
    return replace(year, others=tuple((k, cut if h is review else h) for k, h in year.others))


_CHANGE = "at: strategies.S1.kpis.S1-K1.targets.%s, to: 71"

RULE = Rule(
    id="revision-unsound",
    severity="error",
    step="1.6",
    title=Words("แผนฉบับทบทวนถูกต้องตามกฎเดียวกับแผนเดิม", "A reviewed plan keeps the laws of a plan"),
    why=Words(
        "ปีงบประมาณหลังการทบทวนใช้แผนฉบับนี้ ข้อผิดที่เกิดจากการปรับจึงต้องเห็นเหมือนข้อผิดในแผนเดิม",
        "Later years keep to the reviewed plan, so its faults must be seen like those of the original.",
    ),
    cure=Words("แก้รายการปรับที่ชี้ หรือเพิ่มรายการปรับที่ยังขาด", "Mend that change, or add the one that is missing."),
    check=check,
    wrong={REVISION: revision(_CHANGE % "2571")},
    right={REVISION: revision(_CHANGE % "2570")},
    reads="year",
    needs=("development", "revision"),
)  # fmt: skip
