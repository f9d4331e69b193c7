"""What becomes of each row of a count of schools: new, changed, unchanged, or left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.incoming import Incoming
from pyo1plan.intake.importing.judging import judge_alone
from pyo1plan.intake.importing.outcome import Fate, FieldChange, State
from pyo1plan.intake.schools.census import Census, Counted
from pyo1plan.intake.schools.desk import Draft
from pyo1plan.intake.schools.merging import differences, followed, taken
from pyo1plan.records.form import read_record
from pyo1plan.records.schools import School, Schools
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.dates import iso_be
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

Tree = dict[str, Any]
#: What is known of where a file comes from: this very file was imported before, so that nothing in it
#: is new; it is the office's own form, filled from what stands here now; or neither.
Origin = Literal["imported", "form", "elsewhere"]
#: Told in other words here, for they speak of the whole list.
_OF_THE_LIST = ("schools-without-day",)


def take_census(
    source: Incoming,
    census: Census,
    draft: Draft,
    errand: Errand,
    day: date | None,
    origin: Origin,
) -> list[Fate]:
    """The fate of every row of `census`; what is accepted stands in `draft` afterwards.

    `day` is the day of the figures (None: nobody knows it).
    """
    wrong = _wrong(census, draft, errand)
    places = {str(school.get("code")): n for n, school in enumerate(draft.schools)}
    fates: list[Fate] = []
    for school, findings in zip(census.schools, wrong, strict=True):
        fate = _fate(source, census, school)
        fate = replace(fate, findings=tuple(findings))
        if any(finding.severity == "error" for finding in findings):
            fates.append(replace(fate, state="refused"))
            continue
        place = places.get(school.code)
        if place is None:
            draft.schools.append(school.tree)
            places[school.code] = len(draft.schools) - 1
            fates.append(replace(fate, state="new"))
            continue
        fates.append(_merged(fate, census, school, draft, place, errand, day, origin))
    if draft.is_followed:
        _forget_absent(census, draft)
    _follow_total(draft)
    return fates


def _fate(source: Incoming, census: Census, school: Counted) -> Fate:
    sheet = census.table.source.sheet.name
    line = census.table.source.line(school.row.number)
    names = [s.name for s in source.workbook.sheets] if source.workbook else [sheet]
    return Fate(
        source, "unchanged", school.code, str(school.tree.get("name") or ""), sheet,
        names.index(sheet) + 1, line,
    )  # fmt: skip


def _merged(
    fate: Fate,
    census: Census,
    school: Counted,
    draft: Draft,
    place: int,
    errand: Errand,
    day: date | None,
    origin: Origin,
) -> Fate:
    """The row against the school that stands at `place` of the draft."""
    ours = draft.schools[place]
    fields = tuple(differences(ours, school.tree, census.grades))
    notes = tuple(_named_otherwise(census, school, ours))
    fate = replace(fate, fields=fields, findings=(*fate.findings, *notes))
    if draft.is_followed and census.counts:
        draft.schools[place] = followed(ours, school.tree)
        fields = tuple(replace(f, state="taken") for f in fields)
        return replace(fate, state="changed" if fields else "unchanged", fields=fields)
    if not fields:
        return replace(fate, state="unchanged")
    if origin == "imported":
        return replace(fate, state="before", fields=())
    if origin == "form":
        fields = tuple(replace(field, state="taken") for field in fields)
        fate = replace(fate, fields=fields)
    values = {field.path: field.theirs for field in fields}
    conflicts = [field for field in fields if field.state == "conflict"]
    side = None
    if conflicts:
        if day is None and draft.day is not None:
            return fate.with_findings([_undated(census, school, draft.day, conflicts)])
        side = errand.decide(school.code, conflicts)
        if side is None:
            return replace(fate.with_findings([_conflict(census, school, conflicts)]), state="open")
        if side == "ours":
            values = {f.path: f.theirs for f in fields if f.state == "taken"}
    draft.schools[place] = taken(ours, school.tree, values)
    state: State = "changed" if values else "unchanged"
    return replace(fate, state=state, side=side)


def _forget_absent(census: Census, draft: Draft) -> None:
    """Take the figures of the count before from schools that the new one does not name."""
    named = {school.code for school in census.schools}
    for place, school in enumerate(draft.schools):
        if str(school.get("code")) not in named:
            draft.schools[place] = followed(school, {})


def _follow_total(draft: Draft) -> None:
    """Let the control total follow where it was the sum of the schools before."""
    before = draft.before
    stated = before.get("total")
    if stated is None or draft.tree.get("total") is None:
        return
    old, new = _sum(before), _sum(draft.tree)
    if old is not None and new is not None and str(stated).replace(",", "") == str(old):
        draft.tree["total"] = stated if new == old else str(new)


def _sum(tree: Tree) -> int | None:
    record = read_record(Schools, {"schools": tree.get("schools") or []})
    return sum(s.enrolled for s in record.schools) if isinstance(record, Schools) else None


# -- what is wrong with rows ---------------------------------------------------------------------


def _wrong(census: Census, draft: Draft, errand: Errand) -> list[list[Finding]]:
    """What is said of each row: of its cells, of its record, and by the rules on schools."""
    found: list[list[Finding]] = [list(school.findings) for school in census.schools]
    ours = {str(school.get("code")): school for school in draft.schools}
    sound: list[int] = []
    trees: list[Tree] = []
    for n, school in enumerate(census.schools):
        if found[n]:
            continue
        found[n] += _unfit(census, school)
        if not found[n]:
            sound.append(n)
            trees.append(school.tree)
    for n, finding in _by_rules(trees, errand):
        school = census.schools[sound[n]]
        at = replace(finding, place=_place(census, school, finding.path))
        found[sound[n]].append(_mended_here(at, ours.get(school.code, {})))
    return found


def _mended_here(finding: Finding, ours: Tree) -> Finding:
    """An error of the file that the record here does not share, as advice that says so."""
    main = ours.get("branch_of")
    if finding.rule != "branch-counted" or not main:
        return finding
    return replace(
        finding,
        severity="advice",
        hint=Words(
            f"ที่นี่บันทึกว่าเป็นสาขาของ {main} แล้ว ไม่ต้องแก้",
            f"here it is recorded as a branch of {main}: nothing to do",
        ),
    )


def _unfit(census: Census, school: Counted) -> Iterator[Finding]:
    """Why the row is no school's record at all."""
    record = read_record(School, school.tree)
    if isinstance(record, list):
        for rule, path, message, hint in record:
            yield Finding(rule, "error", _place(census, school, ("", 0, *path)), message, hint)


def _by_rules(trees: list[Tree], errand: Errand) -> Iterator[tuple[int, Finding]]:
    """What the rules on lists of schools say of the rows, with the row's place among them."""
    record = read_record(Schools, {"schools": trees})
    if not isinstance(record, Schools):
        return
    held = Held("schools.yaml", "schools", record, "")
    year = replace(errand.year, frame=_with(errand.year.frame, held))
    for finding in judge_alone(held, "schools", year, errand.on):
        if finding.rule not in _OF_THE_LIST and finding.path[:1] == ("schools",):
            yield int(finding.path[1]), finding


def _with(frame: Frame, held: Held[Schools]) -> Frame:
    return replace(frame, schools=held)


def _place(census: Census, school: Counted, path: tuple[str | int, ...]) -> Place:
    """The cell of the value at `path` of the list; the row's first where it has none of its own."""
    key = ".".join(map(str, path[2:]))
    columns = school.row.columns
    near = next((k for k in columns if k == key or k.startswith(f"{key}.")), "code")
    return census.table.source.place(school.row.number, columns.get(near, 1))


# -- what is said of rows ------------------------------------------------------------------------


def _named_otherwise(census: Census, school: Counted, ours: Tree) -> Iterator[Finding]:
    here, there = ours.get("name"), school.tree.get("name")
    if here and there and canonical(str(here)) != canonical(str(there)):
        yield census.table.say(
            "import-name-differs",
            school.row,
            "name",
            Words(
                f"ในแฟ้มชื่อ “{there}” แต่ที่นี่บันทึกว่า “{here}” จึงคงชื่อที่นี่ไว้",
                f"the file says “{there}”, here it is “{here}”, which stays",
            ),
            Words(
                "ถ้าชื่อในแฟ้มถูก ให้แก้ name ของโรงเรียนใน schools.yaml",
                "correct the name in schools.yaml if the file is right",
            ),
            "advice",
        )


def _said(fields: list[FieldChange]) -> Words:
    shown = fields[:4]
    more = len(fields) - len(shown)
    th = ", ".join(f"{f.label.th} ที่นี่ {f.ours} แฟ้ม {f.theirs}" for f in shown)
    en = ", ".join(f"{f.label.en}: here {f.ours}, file {f.theirs}" for f in shown)
    return Words(
        th + (f" และอีก {more} ช่อง" if more else ""), en + (f" and {more} more" if more else "")
    )


def _conflict(census: Census, school: Counted, fields: list[FieldChange]) -> Finding:
    said = _said(fields)
    return census.table.say(
        "import-conflict",
        school.row,
        "code",
        Words(f"ข้อมูลรอบเดียวกันไม่ตรงกับที่นี่: {said.th}", f"differs from the same count here: {said.en}"),
        Words(
            "ตรวจว่าฝ่ายใดถูก แล้วสั่งใหม่ด้วย --take theirs (ค่าในแฟ้ม) หรือ --take ours (ค่าที่นี่)"
            " ถ้าเป็นรอบใหม่ ให้ระบุวันที่ด้วย --as-of",
            "check which is right, then --take theirs (the file) or --take ours;"
            " if it is another count, give its day with --as-of",
        ),
    )


def _undated(census: Census, school: Counted, day: date, fields: list[FieldChange]) -> Finding:
    said = _said(fields)
    return census.table.say(
        "import-undated",
        school.row,
        "code",
        Words(
            f"แฟ้มไม่บอกวันที่ของข้อมูล และไม่ตรงกับข้อมูล ณ วันที่ {iso_be(day)} ที่นี่: {said.th}",
            f"the file does not tell its day, and differs from the count of {iso_be(day)}: {said.en}",
        ),
        Words(
            "ระบุวันที่ของข้อมูลในแฟ้มด้วย --as-of เช่น --as-of 2569-06-10",
            "give the day of its figures, as in --as-of 2569-06-10",
        ),
    )
