"""The door for the survey of the school-age population: the form of `plan form population`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.asking.population import KIND, SOURCE
from pyo1plan.intake.asking.schools import AS_OF
from pyo1plan.intake.importing.door import Door, Errand
from pyo1plan.intake.importing.house_style import laid_out
from pyo1plan.intake.importing.incoming import Incoming, complaint
from pyo1plan.intake.importing.judging import judge_alone
from pyo1plan.intake.importing.outcome import Fate, FieldChange, Kept, Outcome
from pyo1plan.intake.schools.population_columns import COUNTS, SHEETS, TAMBONS
from pyo1plan.intake.tabular import Columns, Row, Tabular, is_aggregate, read_tables
from pyo1plan.intake.tabular.days import day_above
from pyo1plan.intake.tabular.forms import basis_of
from pyo1plan.records.form import read_record
from pyo1plan.records.population import Population
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import read_values
from pyo1plan.sources.rendering import Style
from pyo1plan.sources.reshaping import reshaped
from pyo1plan.sources.together import Change
from pyo1plan.sources.workbook import Workbook
from pyo1plan.thai.dates import iso_be
from pyo1plan.thai.digits import NumberError, read_number
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.version import version_of

Tree = dict[str, Any]
_FILE = "population.yaml"
_NAME = "ประชากรวัยเรียน"
_STYLE = Style(lambda path: len(path) == 2 and isinstance(path[1], int), lambda path: False)
_TITLE = "ประชากรวัยเรียนและการเข้าถึงบริการการศึกษา นำเข้าด้วย plan import"


def take(files: Sequence[Incoming], errand: Errand) -> Outcome:
    """The outcome of the surveys in `files`: the last one that is sound is the year's."""
    fates: list[Fate] = []
    changes: dict[str, Change] = {}
    kept: list[Kept] = []
    for file in files:
        fate, text = _taken(file, errand)
        fates.append(fate)
        if fate.is_written:
            path = errand.repository.year(errand.year.frame.number) / _FILE
            before = path.read_bytes() if path.exists() else None
            changes[f"{errand.year.frame.number}/{_FILE}"] = Change(before, text.encode())
        if fate.is_recorded:
            kept.append(Kept(file, "office", KIND, (fate,)))
    return Outcome(tuple(fates), (), changes, tuple(kept))


def _taken(file: Incoming, errand: Errand) -> tuple[Fate, str]:
    assert file.workbook is not None
    tree, places, findings = _survey(file, file.workbook, errand)
    fate = Fate(file, "new", f"{errand.year.frame.number}/{_FILE}", _NAME, SHEETS[0][0])
    fate = fate.with_findings(findings)
    if unsaid := list(_unsaid(file, tree)):
        return fate.with_findings(unsaid), ""
    record = read_record(Population, tree)
    if isinstance(record, list):
        wrong = (
            Finding(rule, "error", _nearest(places, path, file), message, hint)
            for rule, path, message, hint in record
        )
        return fate.with_findings(wrong), ""
    assert isinstance(record, Population)
    held = Held(_FILE, KIND, record, "")
    for one in judge_alone(held, KIND, errand.year, errand.on):
        at = _nearest(places, one.path, file)
        fate = fate.with_findings(
            [Finding(one.rule, one.severity, at, one.message, one.hint, step=one.step)]
        )
    if fate.state == "refused":
        return fate, ""
    return _beside(file, errand, fate, record, tree)


def _beside(
    file: Incoming, errand: Errand, fate: Fate, record: Population, tree: Tree
) -> tuple[Fate, str]:
    """The survey against the one that stands."""
    ours = errand.year.every(KIND, Population)
    if not ours:
        if any(kind == KIND for kind, _ in errand.year.unread):
            return fate.with_findings([_unreadable(file)]), ""
        return fate, laid_out(tree, _TITLE, _STYLE)
    if ours[0].record == record:
        return _as(fate, "unchanged"), ""
    fields = tuple(_fields(ours[0].record, record))
    assert file.workbook is not None
    if basis_of(file.workbook) != version_of(ours[0].record):
        side = errand.decide(fate.id, fields)
        if side is None:
            fate = fate.with_findings([_conflict(file, fields)])
            return _as(fate, "open", fields), ""
        if side == "ours":
            return _as(fate, "unchanged", fields), ""
    old = read_values(ours[0].text)
    wanted = {**old, **tree} if isinstance(old, dict) else tree
    wanted = {key: value for key, value in wanted.items() if key in tree}
    try:
        return _as(fate, "changed", fields), reshaped(ours[0].text, wanted, _STYLE)
    except EditError:
        return _as(fate, "changed", fields), laid_out(tree, _TITLE, _STYLE)


def _as(fate: Fate, state: Any, fields: tuple[FieldChange, ...] = ()) -> Fate:
    return Fate(
        fate.source, state, fate.id, fate.name, fate.sheet, fate.number, None, fields,
        None, fate.findings,
    )  # fmt: skip


def _fields(ours: Population, theirs: Population) -> Iterator[FieldChange]:
    """What differs, list by list: how many rows each has."""
    for name, info in Population.model_fields.items():
        here, there = getattr(ours, name), getattr(theirs, name)
        if here != there:
            said = [f"{len(v)} แถว" if isinstance(v, tuple) else str(v)[:60] for v in (here, there)]
            label = Words(info.title or name, name)
            yield FieldChange((name,), label, "conflict", said[0], said[1])


# -- reading -------------------------------------------------------------------------------------

Places = dict[tuple[str | int, ...], Place]


def _survey(
    file: Incoming, workbook: Workbook, errand: Errand
) -> tuple[Tree, Places, list[Finding]]:
    """The survey as a tree, where each row stands, and what is wrong with its cells."""
    places: Places = {}
    findings: list[Finding] = []
    tree: Tree = {}
    for name, field, columns in SHEETS:
        table = _table(file, workbook, name, columns)
        if table is None:
            continue
        findings += [f for f in table.findings if f.severity == "error" or table.rows]
        if field == "tambons":
            tree |= _head(table, errand)
        rows = [row for row in table.rows if not is_aggregate(row)]
        kept = [(row, one) for row in rows if (one := _row(table, row, field, findings))]
        for number, (row, _) in enumerate(kept):
            places[field, number] = table.source.place(row.number)
        tree[field] = [one for _, one in kept]
    order = ("as_of", "source", *(field for _, field, _ in SHEETS))
    return {key: tree[key] for key in order if tree.get(key)}, places, findings


def _table(file: Incoming, workbook: Workbook, name: str, columns: Columns) -> Tabular | None:
    sheet = workbook.sheet(name)
    if sheet is None:
        return None
    found = read_tables(file.shown, Workbook((sheet,)), columns)
    return found[0] if found and found[0].headings else None


def _head(table: Tabular, errand: Errand) -> Tree:
    """The day and the source that stand above the table."""
    day = errand.as_of or day_above(table)
    labels = {(said.row, said.column): said.text for said in table.above}
    source = next(
        (labels.get((row, column + 1)) for (row, column), text in labels.items() if text == SOURCE),
        None,
    )
    return {"as_of": iso_be(day) if day else None, "source": source}


def _row(table: Tabular, row: Row, field: str, findings: list[Finding]) -> Tree | None:
    """One row as an entry of its list; None where only names stand and nothing was counted."""
    one: Tree = {}
    ages: Tree = {}
    for key, text in row.values.items():
        if key == "sum":
            continue
        if key in COUNTS or key == "km":
            try:
                read_number(text)
            except NumberError:
                message = Words(f"“{text}” ไม่ใช่จำนวน", f"“{text}” is no number")
                findings.append(table.say("import-number", row, key, message, _CHECK))
                continue
        if key.startswith("ages."):
            ages[key.removeprefix("ages.")] = text
        else:
            one[key] = text
    if field == "tambons":
        return {**one, "ages": ages} if ages else None
    return one


_CHECK = Words("แก้ในแฟ้ม แล้วนำเข้าใหม่", "mend the file and import it again")


def _nearest(places: Places, path: tuple[str | int, ...], file: Incoming) -> Place:
    return places.get(path[:2], Place(file.shown))


def _unsaid(file: Incoming, tree: Tree) -> Iterator[Finding]:
    """That the form is blank, or does not say of which day and from where its figures are."""
    if not any(tree.get(field) for _, field, _ in SHEETS):
        yield complaint(
            file.shown,
            "import-blank",
            Words("แบบสำรวจยังว่าง", "the survey is blank"),
            Words("ตรวจว่าส่งแฟ้มที่กรอกแล้ว และบันทึกก่อนส่ง", "check that it is the filled file, saved"),
        )
        return
    sheet = SHEETS[0][0]
    for key, label, cell in (("as_of", AS_OF, "B2"), ("source", SOURCE, "B3")):
        if not tree.get(key):
            yield complaint(
                file.shown,
                "import-survey-head",
                Words(f"ยังไม่ได้กรอก “{label}”", f"“{label}” is not filled in"),
                Words(
                    f"กรอกที่ด้านบนของแผ่น {sheet} (วันที่ระบุด้วย --as-of ก็ได้)",
                    f"fill it in above the table of sheet {sheet} (--as-of gives the day too)",
                ),
                f"{sheet}!{cell}",
            )


def _conflict(file: Incoming, fields: Sequence[FieldChange]) -> Finding:
    th = ", ".join(f"{f.label.th} (ที่นี่ {f.ours} แฟ้ม {f.theirs})" for f in fields)
    en = ", ".join(f"{f.label.en} (here {f.ours}, file {f.theirs})" for f in fields)
    return complaint(
        file.shown,
        "import-conflict",
        Words(f"ไม่ตรงกับ population.yaml ที่นี่: {th}", f"differs from population.yaml here: {en}"),
        Words(
            "ตรวจว่าฉบับใดใหม่กว่า แล้วสั่งใหม่ด้วย --take theirs (ทั้งแฟ้ม) หรือ --take ours",
            "check which is newer, then --take theirs (the whole file) or --take ours",
        ),
    )


def _unreadable(file: Incoming) -> Finding:
    return complaint(
        file.shown,
        "import-blocked",
        Words("ยังนำเข้าไม่ได้ เพราะอ่าน population.yaml ไม่ได้", "population.yaml cannot be read"),
        Words("แก้แฟ้มนั้นก่อน (plan validate บอกสาเหตุ)", "mend it first: plan validate says how"),
    )


def knows(file: Incoming, errand: Errand) -> int:
    """How many headings of the survey's first table the file has; one age alone says nothing."""
    if file.workbook is None:
        return 0
    found = read_tables(file.shown, file.workbook, TAMBONS)
    known = [t.headings.known for t in found if t.headings and "name" in t.headings.known]
    return max((len(k) for k in known if any(key.startswith("ages.") for key in k)), default=0)


POPULATION = Door(
    KIND,
    Words("ประชากรวัยเรียนและการเข้าถึงบริการการศึกษา", "school-age population and access"),
    take,
    knows,
    Words("แบบฟอร์มจาก plan form population", "the form that plan form population gives"),
)
