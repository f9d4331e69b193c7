"""The office's templates and checklists against the installed ones, in lines: who changed what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyo1plan.cli.checkup.line import Line, Section
from pyo1plan.cli.checkup.standings import FALLBACK, SAID, STATES, what_to_do
from pyo1plan.cli.checkup.steps import plain, said_of
from pyo1plan.findings import Finding
from pyo1plan.installed import installed
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.standard import load_checklists
from pyo1plan.sources.problems import Problem
from pyo1plan.start.copies import COPIED, ORIGINS, Origins, read_origins, shipped
from pyo1plan.start.differing import Copy, compare, own_copies
from pyo1plan.start.stepwise import Change, changes
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Copies:
    """All that is known of the office's copies: files, those unreadable, checklists by job."""

    root: Path
    files: tuple[Copy, ...]
    problems: dict[str, Problem]
    origins: Origins | Problem | None
    ours: dict[int, Checklist]
    shipped: dict[int, Checklist]
    findings: tuple[Finding, ...]

    @property
    def known(self) -> Origins | None:
        """The record of what was copied; None where there is none that can be read."""
        return None if isinstance(self.origins, Problem) else self.origins


def read_copies(root: Path) -> Copies:
    """The office's copies in `root` compared with the installed files. Writes nothing."""
    origins = read_origins(root)
    theirs = shipped()
    texts, problems = own_copies(root, theirs)
    files = compare(
        texts,
        {name: text for name, text in theirs.items() if name not in problems},
        None if isinstance(origins, Problem) else origins,
    )
    ours, findings = load_checklists(root / "checklists")
    installed_ones, _ = load_checklists(installed("checklists"))
    return Copies(
        root,
        tuple(files),
        problems,
        origins,
        {c.job: c for c in ours},
        {c.job: c for c in installed_ones},
        tuple(findings),
    )


def is_own_folder(root: Path) -> bool:
    """Whether `root` is where the program itself keeps its templates and checklists."""
    return all(
        (root / name).is_dir() and (root / name).samefile(installed(name)) for name in COPIED
    )


def own_folder() -> Line:
    """The line for the program's own folder: there is nothing to compare."""
    return Line(
        "templates",
        "own-folder",
        "ok",
        Words(
            "โฟลเดอร์นี้เป็นของโปรแกรมเอง แม่แบบและรายการมาตรฐานจึงไม่มีข้อแตกต่าง",
            "this is the program's own folder: templates and checklists cannot differ",
        ),
    )


def lines(copies: Copies, chosen: frozenset[str]) -> Iterator[Line]:
    """The lines on both folders, or only on the `chosen` files, then in full."""
    if isinstance(copies.origins, Problem):
        message = copies.origins.message
        yield Line("checklists", "origins", "mend", message, copies.origins.hint, ORIGINS)
    sections: tuple[Section, ...] = ("checklists", "templates")
    for section in sections:
        files = [
            copy
            for copy in copies.files
            if copy.name.startswith(f"{section}/") and (not chosen or copy.name in chosen)
        ]
        if not chosen and not (copies.root / section).exists():
            yield _no_folder(section)
        else:
            yield from _unreadable(copies, section, chosen)
            yield from _files(copies, section, files)


def _unreadable(copies: Copies, section: Section, chosen: frozenset[str]) -> Iterator[Line]:
    """What cannot be read: of checklists as findings, whose places are known, of templates as problems."""
    if section == "checklists":
        for finding in copies.findings:
            place = finding.place
            if not chosen or place.file in chosen:
                at = f"{place.file}:{place.line}:{place.column} " if place.file != section else ""
                words = Words(f"{at}{finding.message.th}", f"{at}{finding.message.en}")
                yield Line(section, finding.rule, "mend", words, finding.hint, place.file)
        return
    for name, problem in copies.problems.items():
        if name.startswith(f"{section}/") and (not chosen or name in chosen):
            words = Words(f"{name} {problem.message.th}", f"{name} {problem.message.en}")
            yield Line(section, problem.rule, "mend", words, problem.hint, name)


def _no_folder(section: Section) -> Line:
    return Line(
        section,
        "no-folder",
        "note",
        Words(
            f"ไม่มีโฟลเดอร์ {section}/ ในโฟลเดอร์ของสำนักงาน จึงใช้ฉบับที่มากับโปรแกรม",
            f"the office has no {section}/: those of the program are used",
        ),
        Words(
            f"ถ้าต้องการแก้เอง: คัดลอกมาด้วย plan doctor {section} --upgrade",
            f"to change them, copy them: plan doctor {section} --upgrade",
        ),
    )


def _files(copies: Copies, section: Section, files: Sequence[Copy]) -> Iterator[Line]:
    same = sum(copy.standing == "same" for copy in files)
    if same:
        yield Line(
            section,
            "same",
            "ok",
            Words(f"ตรงกัน {same} แฟ้ม", f"{same} files are the same"),
            data={"files": [copy.name for copy in files if copy.standing == "same"]},
        )
    yield from (_line(copies, section, copy) for copy in files if copy.standing != "same")


def _line(copies: Copies, section: Section, copy: Copy) -> Line:
    said = SAID[copy.standing]
    data: dict[str, Any] = {"standing": copy.standing}
    if copy.ours is not None and copy.shipped is not None:
        added, removed = copy.lines()
        data |= {"lines_added": added, "lines_removed": removed}
        said = Words(
            f"{said.th}: เพิ่ม {added} ตัด {removed} บรรทัด",
            f"{said.en}: {added} lines added, {removed} removed",
        )
    if section == "templates" and copy.standing in ("dropped", "absent"):
        said = Words(said.th + FALLBACK.th, said.en + FALLBACK.en)
    details: tuple[Words, ...] = ()
    if section == "checklists":
        found = _steps(copies, copy)
        if found is not None:
            data["changes"] = [_as_data(change) for change in found]
            details = said_of(found) or _only_comments(copy)
    return Line(
        section,
        copy.standing,
        STATES[copy.standing],
        Words(f"{copy.name} {said.th}", f"{copy.name} {said.en}"),
        what_to_do(copy.standing),
        copy.name,
        details,
        data,
    )


def _steps(copies: Copies, copy: Copy) -> tuple[Change, ...] | None:
    """The differences of the checklist in `copy`; None where there are not two to compare.

    What is newer in the program is told as its change, everything else as the office's.
    """
    first = copy.name.rpartition("/")[2][:1]
    job = int(first) if first.isascii() and first.isdigit() else 0
    ours, theirs = copies.ours.get(job), copies.shipped.get(job)
    if copy.ours is None or ours is None or theirs is None:
        return None
    return changes(ours, theirs) if copy.standing == "newer" else changes(theirs, ours)


def _only_comments(copy: Copy) -> tuple[Words, ...]:
    if copy.shipped is None:
        return ()
    return (
        Words(
            "ขั้นตอนและมาตรฐานเหมือนกัน ต่างเฉพาะคำอธิบายหลัง # หรือการจัดบรรทัด",
            "steps and standards are the same; only comments or layout differ",
        ),
    )


def _as_data(change: Change) -> dict[str, Any]:
    return {
        "what": change.what,
        "how": change.how,
        "number": change.number,
        "field": change.field,
        "old": plain(change.old),
        "new": plain(change.new),
    }


def left_alone(copies: Copies) -> list[Line]:
    """The files that are not upgraded unless somebody names them."""
    return [
        Line(
            "upgrade",
            copy.standing,
            "note",
            Words(
                f"คงไว้ {copy.name}: {SAID[copy.standing].th}",
                f"left alone {copy.name}: {SAID[copy.standing].en}",
            ),
            what_to_do(copy.standing),
            copy.name,
            data={"standing": copy.standing},
        )
        for copy in copies.files
        if copy.standing in ("both", "unclear")
    ]


def differences(files: Iterable[Copy], chosen: frozenset[str]) -> Iterator[Words]:
    """The differing lines of each chosen template that both sides have, under its name."""
    for copy in files:
        both = copy.ours is not None and copy.shipped is not None and copy.standing != "same"
        if both and copy.name in chosen and copy.name.startswith("templates/"):
            yield (
                Words(
                    f"{copy.name} (- ของสำนักงาน, + ฉบับใหม่ของโปรแกรม)",
                    f"{copy.name} (- the office's, + the program's newer one)",
                )
                if copy.standing == "newer"
                else Words(
                    f"{copy.name} (- ฉบับของโปรแกรม, + ของสำนักงาน)",
                    f"{copy.name} (- the program's, + the office's)",
                )
            )
            yield from (Words(row, row) for row in copy.difference())
