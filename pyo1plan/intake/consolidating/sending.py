"""Which groups have sent their proposals, when, and which are late (standard step 2.4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pyo1plan.checklists.due import span_of
from pyo1plan.checklists.owing import CALL
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.standard import steps
from pyo1plan.records.submissions import Submissions
from pyo1plan.words import Words
from pyo1plan.year.model import Frame, Year

#: `late`: the first file came after the deadline; `waiting`: nothing yet, and there is time.
State = Literal["sent", "late", "waiting", "missing"]
STATES: dict[State, Words] = {
    "sent": Words("ส่งแล้ว", "sent"),
    "late": Words("ส่งช้า", "sent late"),
    "waiting": Words("ยังไม่ส่ง", "not yet"),
    "missing": Words("เกินกำหนด ยังไม่ส่ง", "overdue"),
}


@dataclass(frozen=True, slots=True)
class Sending:
    """What one group has sent.

    `proposals` could be read, `unread` are files that could not. `first` and `last` are the days on
    which files of the group came in; None where no register of files says so.
    """

    group: str
    name: str | None
    proposals: int
    unread: tuple[str, ...]
    first: date | None
    last: date | None
    state: State

    @property
    def has_sent(self) -> bool:
        """Whether anything of the group is there, readable or not."""
        return self.state in ("sent", "late")


def deadline_of(standards: Iterable[Checklist], frame: Frame) -> date | None:
    """The last day for proposals: that of step 2.4.1; None where no standard holds that step."""
    for checklist in standards:
        if CALL in steps([checklist]):
            span = span_of(checklist, CALL, frame)
            return span.end if span else None
    return None


def sendings(
    year: Year, deadline: date | None, on: date, also: Iterable[str] = ()
) -> tuple[Sending, ...]:
    """Every group of the office in its order, then groups that only proposals name, or `also`.

    `on` is the day by which a group that has sent nothing is late.
    """
    unread = dict(_unread(year))
    days = _days_received(year)
    read: dict[str, int] = {}
    for held in year.proposals:
        read[held.record.group] = read.get(held.record.group, 0) + 1
    office = year.frame.office.record if year.frame.office else None
    names = {group.key: group.name for group in office.groups} if office else {}
    keys = [*names, *sorted({*read, *unread, *also} - set(names))]
    made = []
    for key in keys:
        came, files = days.get(key, ()), unread.get(key, ())
        there = bool(read.get(key) or files)
        first, last = min(came, default=None), max(came, default=None)
        state = _state(there, first, deadline, on)
        made.append(Sending(key, names.get(key), read.get(key, 0), files, first, last, state))
    return tuple(made)


def folder_of(file: str) -> str | None:
    """The group in whose folder of proposals `file` lies; None for any other file."""
    parts = file.split("/")
    return parts[-2] if len(parts) == 5 and parts[2] == "proposals" else None


def has_register(year: Year) -> bool:
    """Whether a register of received files says when each group sent."""
    return bool(year.every("submissions", Submissions))


def _state(there: bool, first: date | None, deadline: date | None, on: date) -> State:
    if there:
        return "late" if first and deadline and first > deadline else "sent"
    return "missing" if deadline and on > deadline else "waiting"


def _unread(year: Year) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The files of proposals that could not be read, by the folder of their group."""
    files = [file for kind, file in year.unread if kind == "proposal"]
    for group in dict.fromkeys(map(folder_of, files)):
        if group is not None:
            yield group, tuple(file for file in files if folder_of(file) == group)


def _days_received(year: Year) -> Mapping[str, Sequence[date]]:
    """The days on which files came in from which proposals were taken, by group."""
    days: dict[str, list[date]] = {}
    for held in year.every("submissions", Submissions):
        for received in held.record.received:
            if received.proposals:
                days.setdefault(received.group, []).append(received.date)
    return days
