"""The files as they were sent: where each is kept, and the register that says what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePath

from pyo1plan.intake.importing.house_style import texts
from pyo1plan.intake.importing.outcome import Kept
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.records.submissions import Imported, ImportedRecord, Received, Submissions
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.rendering import Style, document
from pyo1plan.sources.reshaping import reshaped
from pyo1plan.year.amending import tree_of

#: The folder of a year in which originals lie, and the register beside them.
FOLDER = "submissions"
REGISTER = f"{FOLDER}/received.yaml"
#: The most letters of a kept name: Thai takes three bytes a letter, and systems allow 255 bytes.
_LONGEST = 70
_UNSAFE = re.compile(r"[^\w ().ก-๛-]")
_RESERVED = re.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.I)
_HEAD = "# ทะเบียนแฟ้มที่ได้รับ คำสั่ง plan import เขียนให้ (ขั้นตอนมาตรฐาน 2.4.1)\n"
_STYLE = Style(
    lambda path: len(path) > 3 and path[0] == "received" and path[2] in ("proposals", "records"),
    lambda path: False,
)


def safe_name(name: str) -> str:
    """A file name that every system can hold: no path, nothing hidden, nothing reserved."""
    path = PurePath(name.replace("\\", "/"))
    stem = " ".join(_UNSAFE.sub("-", path.stem).split()).strip(" .-") or "file"
    suffix = re.sub("[^a-z0-9.]", "", path.suffix.lower())
    if _RESERVED.fullmatch(stem):
        stem = f"{stem}-"
    return f"{stem[:_LONGEST].rstrip(' .')}{suffix}"


def kept_as(
    year_folder: Path, sender: str, name: str, data: bytes, taken: Sequence[str] = ()
) -> tuple[str, bool]:
    """The name below `submissions/` for a file of `sender`, and whether it still has to be written.

    Nothing there is overwritten: other content under the same name gets a number behind it. `taken`
    are names that this run gives out.
    """
    safe = PurePath(safe_name(name))
    folder = year_folder / FOLDER / sender
    there = {p.name.casefold(): p for p in folder.iterdir()} if folder.is_dir() else {}
    used = {PurePath(one).name.casefold() for one in taken if one.startswith(f"{sender}/")}
    wanted, number = safe.name, 1
    while wanted.casefold() in used or wanted.casefold() in there:
        found = there.get(wanted.casefold())
        if found is not None and _same(found, data):
            return f"{sender}/{found.name}", False
        number += 1
        wanted = f"{safe.stem} ({number}){safe.suffix}"
    return f"{sender}/{wanted}", True


#: What the register says of one record: the proposals have a list of their own.
OneImported = Imported | ImportedRecord
PROPOSAL = "proposal"


def imported(submissions: Submissions, kind: str) -> Iterator[tuple[Received, OneImported]]:
    """Every record of the kind that was imported, with its file, in the order in which they came."""
    for file in submissions.received:
        if kind == PROPOSAL:
            yield from ((file, one) for one in file.proposals)
        else:
            yield from ((file, one) for one in file.records if one.kind == kind)


def entered(submissions: Submissions, file: str, kept: Kept, on: date) -> Submissions:
    """The register with the records that came from a file; one that is there already is completed."""
    sha256 = kept.source.sha256
    new = Received(file=file, sha256=sha256, date=on, group=kept.sender)
    files = list(submissions.received)
    places = (n for n, one in enumerate(files) if one.sha256 == sha256 and one.file == file)
    place = next(places, None)
    if place is None:
        place = len(files)
        files.append(new)
    files[place] = _completed(files[place], kept)
    return Submissions(received=tuple(files))


def _completed(file: Received, kept: Kept) -> Received:
    if kept.kind == PROPOSAL:
        known = {(one.id, one.sheet) for one in file.proposals}
        new = tuple(
            Imported(id=one.id, sheet=one.sheet, number=one.number)
            for one in kept.records
            if (one.id, one.sheet) not in known
        )
        return file.model_copy(update={"proposals": (*file.proposals, *new)})
    told = {(one.kind, one.id, one.sheet) for one in file.records}
    more = tuple(
        ImportedRecord(kind=kept.kind, id=one.id, sheet=one.sheet, number=one.number)
        for one in kept.records
        if (kept.kind, one.id, one.sheet) not in told
    )
    return file.model_copy(update={"records": (*file.records, *more)})


def register_text(before: str | None, submissions: Submissions) -> str:
    """The text of the register; what people noted in the old one stays where that can be done."""
    tree = texts(bare(tree_of(submissions)))
    if before is not None:
        try:
            return reshaped(before, tree, _STYLE)
        except EditError:
            pass  # somebody reordered it by hand: it is written anew below, nothing of it is lost
    return _HEAD + document(tree, _STYLE)


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == data
