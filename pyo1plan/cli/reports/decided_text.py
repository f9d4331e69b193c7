"""What decisions do to the plan, as text: old and new values, totals before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pyo1plan.cli.speech import LANGUAGE, say, told
from pyo1plan.documents.tables.field_words import field_words
from pyo1plan.findings import Path
from pyo1plan.intake.meetings.deciding import Recorded
from pyo1plan.records.meeting import VERBS
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import baht
from pyo1plan.year.differences import ProjectDifference
from pyo1plan.year.model import Year

#: Of more projects than this only those that change are listed.
MOST_LISTED = 10


def told_of(year: Year, recorded: Recorded) -> Iterator[str]:
    """Line by line: each decision, every field and total that it changes, the plan after the meeting."""
    changed = {d.id: d for d in recorded.differences}
    many = len(recorded.decisions) > MOST_LISTED
    if many:
        count = len(recorded.decisions)
        yield say(f"มติ {count} โครงการ: ", f"decisions on {count} projects: ") + told(
            VERBS[recorded.decisions[0].decision]
        )
    for decision in recorded.decisions:
        if many and decision.proposal not in changed:
            continue
        held = year.proposal(decision.proposal)
        name = held.record.name if held else ""
        yield f"{decision.proposal} {name}: {told(VERBS[decision.decision])}"
        if decision.reason:
            yield f"  {say('เหตุผล', 'reason')}: {decision.reason}"
    for difference in changed.values():
        yield from _changes(difference, recorded.follows.get(difference.id, ()))
    before, after = recorded.before, recorded.after
    yield (
        say("แผนตามมติถึงการประชุมนี้", "the plan up to this meeting")
        + ": "
        + _arrow(
            say(f"{len(before.projects)} โครงการ ", f"{len(before.projects)} projects, ")
            + baht(before.total),
            say(f"{len(after.projects)} โครงการ ", f"{len(after.projects)} projects, ")
            + baht(after.total),
        )
        + say(" บาท", " baht")
    )


def _changes(difference: ProjectDifference, follows: Sequence[str]) -> Iterator[str]:
    """What becomes of one project, field by field, with its total."""
    for field in difference.fields:
        dotted = ".".join(str(s + 1) if isinstance(s, int) else s for s in field.path)
        mark = say(" (ปรับตาม)", " (follows)") if dotted in follows else ""
        yield f"  {_named_field(field.path, dotted)}: {_arrow(_value(field.old), _value(field.new))}{mark}"
    yield (
        f"  {difference.id} {say('งบประมาณ', 'total')}: "
        + _arrow(baht(difference.old_total), baht(difference.new_total))
        + say(" บาท", " baht")
    )


def _named_field(path: Path, dotted: str) -> str:
    return f"{dotted} {field_words(Proposal, path)}" if LANGUAGE == "th" else dotted


def _value(value: Any) -> str:
    if value is None:
        return "-"
    text = str(value) if not isinstance(value, (dict, list)) else say("รายการ", "an entry")
    return text if len(text) <= 60 else text[:57] + "…"


def _arrow(old: str, new: str) -> str:
    return old if old == new else f"{old} → {new}"
