"""What every form has in common: what is asked, by when, and why it cannot be made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from pyo1plan.findings import Path
from pyo1plan.intake.sheets.layout import Form
from pyo1plan.intake.sheets.loss import lost
from pyo1plan.records.base import Record
from pyo1plan.records.office import Group, Office
from pyo1plan.records.settings import Settings
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.fiscal import first_day
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


class NoForm(Exception):
    """A form that cannot be made; `words` say why and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class NothingToAsk(NoForm):
    """Somebody who has nothing to fill in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form is to hold: blank sheets, what was sent before, the quarter asked for."""

    blanks: int = 3
    filled: bool = False
    quarter: str = ""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The parts of the year without which no form is made."""

    office: Office
    settings: Settings

    def deadline(self, step: str) -> str:
        """By when it is to be handed in, by the year's calendar: the last day of `step`."""
        ends = [entry.end for entry in self.settings.calendar if entry.step == step]
        return f"ภายในวันที่ {long_date(max(ends))}" if ends else "ภายในวันที่กลุ่มนโยบายและแผนแจ้ง"

    def values(self, whom: Group | None, step: str) -> Mapping[str, str]:
        """What the instructions may name; `group` for the form of a group."""
        said = {
            "office": self.office.name,
            "year": str(self.settings.year),
            "deadline": self.deadline(step),
        }
        return {**said, "group": whom.name} if whom else said


def grounds_of(frame: Frame) -> Grounds:
    """The office and the settings of the year, whose lists a form rests on.

    Raises `NoForm` where one of these, the policies or the strategies cannot be read: a form without
    their lists would ask for less than the year needs.
    """
    parts = {
        "office.yaml": frame.office,
        f"{frame.number}/year.yaml": frame.settings,
        f"{frame.number}/policies.yaml": frame.policies,
        f"{frame.number}/strategies.yaml": frame.strategies,
    }
    missing = ", ".join(f"workspaces/{name}" for name, held in parts.items() if held is None)
    if missing or frame.office is None or frame.settings is None:
        raise NoForm(
            Words(
                f"ยังออกแบบฟอร์มไม่ได้ เพราะไม่มีหรืออ่านไม่ได้: {missing}"
                f" ดูสาเหตุ: plan validate {frame.number}",
                f"no form can be made: missing or unreadable: {missing}."
                f" See why: plan validate {frame.number}",
            )
        )
    return Grounds(frame.office.record, frame.settings.record)


def time_of(frame: Frame) -> datetime:
    """The only time that a form knows: the year's first day, so that equal data give equal bytes."""
    day = first_day(frame.number)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def must_hold(form: Form, held: Held[Record]) -> None:
    """Raises `NoForm` if sending `held` out in `form` would lose any of its values."""
    way = lost(form, held.record)
    if way is not None:
        raise unheld(
            held, dotted(way), Words("แบบฟอร์มไม่มีช่องสำหรับค่านี้", "the form has no place for it")
        )


def unheld(held: Held[Record], field: str, why: Words) -> NoForm:
    """Says which field of which file a form cannot hold."""
    return NoForm(
        Words(
            f"{held.file}: ช่อง {field} {why.th} แก้แฟ้มนี้ก่อนแล้วสั่งใหม่ (ตรวจด้วย plan validate)",
            f"{held.file}: {field}: {why.en}; mend the file first (plan validate says how)",
        )
    )


def dotted(way: Path) -> str:
    """A path as people read it, entries counted from 1: `activities.2.lines.1`."""
    steps = (str(step + 1) if isinstance(step, int) else step for step in way)
    return ".".join(steps) or "-"
