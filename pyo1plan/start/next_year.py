"""The next fiscal year of an office, made from one that stands: what goes on is carried forward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pyo1plan.records.proposal import Proposal
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.school_grouping import SchoolGrouping
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.records.strategies import Strategies
from pyo1plan.sources.edit import EditError
from pyo1plan.start.carrying import (
    carried_budget,
    carried_policies,
    carried_proposal,
    carried_settings,
    carried_small_schools,
    moved_id,
)
from pyo1plan.start.decided import as_decided
from pyo1plan.start.fresh import Files, registers, started_kinds, starter
from pyo1plan.start.looking_back import review
from pyo1plan.start.moving import moved_heading
from pyo1plan.start.placing import put, stage, survey
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.model import FURTHER_SCHOOLS, Year
from pyo1plan.year.progress import QUARTERS, Standing, progress
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import plan_at

#: What a new year begins with that is not blank.
CARRIED = frozenset({"settings", "policies", "review", "strategies", "budget", "schools"})
#: Kinds of which a file that cannot be read is left behind and told.
_LEFT = frozenset(
    {"proposal", "small-schools", "school-criteria", "school-grouping", FURTHER_SCHOOLS}
)


class CannotCarry(Exception):
    """The old year cannot be carried forward as it stands; `words` says what to mend."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True)
class Carried:
    """The files of the new year by their name in its folder, and what was left behind."""

    files: Files
    #: Continuing projects: old id and new id.
    projects: tuple[tuple[str, str], ...]
    #: Files of proposals and of what concerns schools that could not be read or edited.
    left: tuple[str, ...]


def carry(repository: Repository, old: int, new: int) -> Carried:
    """Fiscal year `new` made from year `old` of the same office. Writes nothing.

    Raises `CannotCarry` when a file that every year needs cannot be read, or a decision of the old
    year cannot be applied.
    """
    year, _ = load_year(repository, old)
    strategies = _needed(year.frame.strategies, "strategies.yaml", old)
    projects, ends = _standing(year, old)
    proposals, left = _continuing(year, projects, old, new)
    moved = {held.id: name.rpartition("/")[2].removesuffix(".yaml") for held, name, _ in proposals}
    files: Files = {f"{folder}/.gitkeep": b"" for folder in _folders(year)}
    files |= {name: text.encode() for _, name, text in proposals}
    files["schools.yaml"] = _schools(repository, old, new)
    files |= _of_schools(repository, year, old, new)
    small, unedited = _small_schools(year, old, new)
    files |= small | _blank(new)
    files["review.yaml"] = _review(year, strategies, (projects, ends), moved, old).encode()
    files |= _frame(year, strategies, old, new)
    unread = (file for kind, file in year.unread if kind in _LEFT)
    return Carried(files, tuple(moved.items()), (*left, *unedited, *unread))


def beside(repository: Repository, new: int) -> Files:
    """What year `new` needs beside its folder and does not find there, by the name from the root.

    The registers of the calendar years that it touches: they run on where they stand already.
    """
    absent = survey(repository.root, files := registers(new)).absent
    return {name: files[name] for name in absent}


def place(repository: Repository, new: int, files: Files) -> None:
    """Put `files` into the folder of year `new`: one rename, so the year is there whole or not.

    What the year needs beside its folder comes first: without the year it is blank and harmless.
    Raises FileExistsError when the folder is there, OSError with nothing changed, and
    `pyo1plan.start.placing.InUse`.
    """
    folder = repository.year(new)
    with stage(repository.workspaces) as aside:
        put(aside / folder.name, files, frozenset())
        if folder.exists() or folder.is_symlink():
            raise FileExistsError(17, "the folder is there already", str(folder))
        put(repository.root, beside(repository, new), frozenset())
        (aside / folder.name).rename(folder)


def _frame(year: Year, strategies: Held[Strategies], old: int, new: int) -> Files:
    """The files that every year needs; the year's own settings last."""
    years = new - old
    parts = (
        ("strategies.yaml", strategies.text, moved_heading),
        ("budget.yaml", _needed(year.frame.budget, "budget.yaml", old).text, carried_budget),
        (
            "policies.yaml",
            _needed(year.frame.policies, "policies.yaml", old).text,
            carried_policies,
        ),
        ("year.yaml", _needed(year.frame.settings, "year.yaml", old).text, carried_settings),
    )
    files: Files = {}
    for name, text, carried in parts:
        try:
            files[name] = carried(text, old, years).encode()
        except EditError as error:
            raise CannotCarry(_unusable(name, old)) from error
    return files


def _standing(year: Year, old: int) -> tuple[tuple[Held[Proposal], ...], tuple[Standing, ...]]:
    """The projects of the plan at the end of the year, as decided, and how far they had come.

    Projects that left the plan are among the latter if they had spent anything.
    """
    try:
        return plan_at(year, "current").proposals, progress(year, QUARTERS[-1]).standings
    except DecisionError as error:
        raise CannotCarry(_unusable(error.ruling.meeting.file, old)) from error


def _continuing(
    year: Year, projects: Sequence[Held[Proposal]], old: int, new: int
) -> tuple[list[tuple[Held[Proposal], str, str]], list[str]]:
    """Each continuing project with its new file and text; and the files that could not be edited."""
    carried: list[tuple[Held[Proposal], str, str]] = []
    left: list[str] = []
    names: set[str] = set()
    sent = {held.file: held for held in year.proposals}
    for held in projects:
        if held.record.nature != "continuing":
            continue
        id_ = moved_id(held.id, old, new - old)
        try:
            name, text = _carried(held, sent[held.file], (held.id, id_), old, new)
        except EditError:
            left.append(held.file)
            continue
        if name in names:
            left.append(held.file)
            continue
        names.add(name)
        carried.append((held, name, text))
    return carried, left


def _carried(
    held: Held[Proposal], sent: Held[Proposal], ids: tuple[str, str], old: int, new: int
) -> tuple[str, str]:
    """The name and text of the file with which a project goes on, as decisions left it."""
    as_left = as_decided(sent, held)
    text = carried_proposal(as_left, *ids, old, new - old)
    if as_left != sent.text:
        text = f"# ยกมาจากแผนฉบับปัจจุบันของปีงบประมาณ พ.ศ. {old}: ช่องที่ที่ประชุมมีมติปรับเป็นค่าหลังมติ\n{text}"
    moved = held.record.group != sent.record.group
    folder = held.record.group if moved else held.file.rsplit("/", 2)[1]
    return f"proposals/{folder}/{ids[1]}.yaml", text


def _review(
    year: Year,
    strategies: Held[Strategies],
    came: tuple[Sequence[Held[Proposal]], Sequence[Standing]],
    moved: dict[str, str],
    old: int,
) -> str:
    policies = _needed(year.frame.policies, "policies.yaml", old).record
    projects, ends = came
    standing = {held.id for held in projects}
    records = [held.record for held in projects]
    records += [_without_money(e.project) for e in ends if e.project.id not in standing]
    told = {e.project.id: e.last for e in ends if e.last}
    return review(old, policies.frameworks, strategies.record.strategies, records, moved, told)


def _without_money(project: Proposal) -> Proposal:
    """A project that left the plan: it has no money there, but what it spent is told."""
    budget = project.budget.model_copy(update={"total": Decimal(0)})
    return project.model_copy(update={"budget": budget})


def _folders(year: Year) -> list[str]:
    office = year.frame.office
    keys = [group.key for group in office.record.groups] if office else []
    return ["meetings", *(f"proposals/{key}" for key in keys)]


def _schools(repository: Repository, old: int, new: int) -> bytes:
    """The schools as they were last counted, byte for byte; an empty list where there were none."""
    file = repository.year(old) / "schools.yaml"
    return file.read_bytes() if file.is_file() else starter("schools.yaml", new)


def _of_schools(repository: Repository, year: Year, old: int, new: int) -> Files:
    """Where the list of schools goes on, and by what schools are judged and grouped: all of it holds.

    Counts of other days stay in their year, where every later year finds them.
    """
    judging: list[Held[Any]] = [
        *year.every("school-criteria", SchoolCriteria),
        *year.every("school-grouping", SchoolGrouping),
    ]
    files: Files = {
        held.file.rpartition("/")[2]: moved_heading(held.text, old, new - old).encode()
        for held in judging
    }
    folder = repository.year(old)
    further = (repository.root / held.file for held in year.frame.further_schools)
    return files | {path.relative_to(folder).as_posix(): path.read_bytes() for path in further}


def _small_schools(year: Year, old: int, new: int) -> tuple[Files, list[str]]:
    """The plan for small schools where there is one; its file where that could not be edited."""
    files: Files = {}
    left: list[str] = []
    for held in year.every("small-schools", SmallSchools):
        try:
            text = carried_small_schools(held.text, old, new - old)
            files["small-schools.yaml"] = text.encode()
        except EditError:
            left.append(held.file)
    return files, left


def _blank(new: int) -> Files:
    """What each year writes down anew, from its first day: waivers, news, what was published, …"""
    kinds = (kind for kind in started_kinds() if kind.key not in CARRIED)
    return {kind.pattern: starter(kind.pattern, new) for kind in kinds}


def _needed(held: Held[Any] | None, name: str, old: int) -> Held[Any]:
    if held is None:
        raise CannotCarry(_unusable(name, old))
    return held


def _unusable(name: str, old: int) -> Words:
    return Words(
        f"ยกข้อมูลจากปี {old} ไม่ได้ เพราะ {name} ยังมีข้อผิดพลาด ตรวจและแก้ก่อน: plan validate {old}",
        f"year {old} cannot be carried forward because {name} has errors: see plan validate {old}",
    )
