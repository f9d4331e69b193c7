"""What an import of handed-in files would do: every record with its fate, and all that is written.

Nothing is written here: `Import.changes` are put in place together by `sources/together.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as File

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.doors import sorted_in
from pyo1plan.intake.importing.incoming import Incoming, received
from pyo1plan.intake.importing.originals import FOLDER, REGISTER, entered, kept_as, register_text
from pyo1plan.intake.importing.outcome import Decide, Fate, Kept, Outcome
from pyo1plan.records.submissions import Submissions
from pyo1plan.sources.together import Change
from pyo1plan.words import Words
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository


class CannotImport(Exception):
    """The year itself is not fit to import anything into; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True)
class Import:
    """The files, the fate of each record in their order, findings about files, and what to write.

    `changes` go by the name below `workspaces/`.
    """

    files: tuple[Incoming, ...]
    fates: tuple[Fate, ...]
    findings: tuple[Finding, ...]
    changes: Mapping[str, Change] = field(default_factory=dict)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """What is said of files, then of records, in the order of the files."""
        return (*self.findings, *(f for fate in self.fates for f in fate.findings))

    @property
    def leaves_out(self) -> bool:
        """Whether anything that was handed in is not accepted."""
        return any(not fate.is_accepted for fate in self.fates) or any(
            finding.severity == "error" for finding in self.findings
        )


def plan_import(
    repository: Repository,
    number: int,
    paths: Sequence[File],
    on: date,
    decide: Decide,
    *,
    as_of: date | None = None,
    kind: str | None = None,
) -> Import:
    """What importing `paths` into fiscal year `number` would do. Raises `CannotImport`.

    `kind` is the door for files that do not say themselves what they are.
    """
    year, _ = load_year(repository, number)
    submissions = _register(year)
    errand = Errand(repository, year, submissions, on, decide, as_of)
    files, findings = _each_once([received(path, number) for path in paths])
    doors = sorted_in(files, errand, kind)
    outcomes = [door.take(taken, errand) for door, taken in doors.by_door]
    findings += [
        *(finding for file in files for finding in file.findings),
        *doors.findings,
        *(finding for outcome in outcomes for finding in outcome.findings),
    ]
    place = {file.shown: index for index, file in enumerate(files)}
    fates = [fate for outcome in outcomes for fate in outcome.fates]
    return Import(
        tuple(files),
        tuple(sorted(fates, key=lambda fate: place[fate.source.shown])),
        tuple(sorted(findings, key=lambda finding: place.get(finding.place.file, len(place)))),
        _changes(errand, outcomes),
    )


def _register(year: Year) -> Submissions:
    """What was imported so far. Raises `CannotImport` where the year's lists cannot be read."""
    needed = {"office", "settings", "policies", "strategies", "submissions"}
    broken = [file for kind, file in year.unread if kind in needed]
    frame = year.frame
    absent = [
        name
        for name in ("office", "settings", "policies", "strategies")
        if getattr(frame, name) is None
    ]
    if broken or absent:
        listed = ", ".join(broken or absent)
        raise CannotImport(
            Words(
                f"ยังนำเข้าไม่ได้ เพราะไม่มีหรืออ่านไม่ได้: {listed} ดูสาเหตุ: plan validate {frame.number}",
                f"nothing can be imported: missing or unreadable: {listed}."
                f" See plan validate {frame.number}",
            )
        )
    held = year.every("submissions", Submissions)
    return held[0].record if held else Submissions()


def _each_once(files: list[Incoming]) -> tuple[list[Incoming], list[Finding]]:
    """The files without those whose content was named before, and a word on each of these."""
    kept: dict[str, Incoming] = {}
    findings: list[Finding] = []
    for file in files:
        first = kept.setdefault(file.sha256 if file.data else file.shown, file)
        if first is not file:
            findings.append(
                Finding(
                    "import-same-file",
                    "warning",
                    Place(file.shown),
                    Words(
                        f"เนื้อหาเหมือนกับ {first.shown} ทุกประการ จึงนำเข้าครั้งเดียว",
                        f"its content is that of {first.shown}, so it is imported once",
                    ),
                    Words("ถ้าตั้งใจส่งแฟ้มอื่น ให้ตรวจว่าแนบถูกแฟ้ม", "check that it is the right file"),
                )
            )
    return list(kept.values()), findings


def _changes(errand: Errand, outcomes: Sequence[Outcome]) -> dict[str, Change]:
    """All that is written: what the doors change, the originals, the register."""
    changes: dict[str, Change] = {}
    for outcome in outcomes:
        if twice := changes.keys() & outcome.changes.keys():
            raise AssertionError(f"two doors change {', '.join(sorted(twice))}")
        changes |= outcome.changes
    return changes | _keeping(errand, (kept for outcome in outcomes for kept in outcome.kept))


def _keeping(errand: Errand, keep: Iterable[Kept]) -> dict[str, Change]:
    """The originals that are not kept yet, and the register that says what came of them."""
    number = errand.year.frame.number
    folder = errand.repository.year(number)
    changes: dict[str, Change] = {}
    register = errand.submissions
    given: list[str] = []
    for one in keep:
        name, is_new = kept_as(folder, one.sender, one.source.name, one.source.data, given)
        given.append(name)
        if is_new:
            changes[f"{number}/{FOLDER}/{name}"] = Change(None, one.source.data)
        register = entered(register, name, one, errand.on)
    if register != errand.submissions:
        path = folder / REGISTER
        before = path.read_bytes() if path.exists() else None
        text = register_text(before.decode() if before is not None else None, register)
        changes[f"{number}/{REGISTER}"] = Change(before, text.encode())
    return changes
