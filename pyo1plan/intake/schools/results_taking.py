"""What becomes of each row of a national test: taken, suppressed, unchanged, or left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pyo1plan.findings import Finding
from pyo1plan.intake.importing.door import Errand
from pyo1plan.intake.importing.incoming import Incoming
from pyo1plan.intake.importing.judging import judge_alone
from pyo1plan.intake.importing.outcome import Fate, FieldChange
from pyo1plan.intake.schools.columns import GRADES
from pyo1plan.intake.schools.desk import Draft
from pyo1plan.intake.schools.merging import same
from pyo1plan.intake.schools.scores import Scored, Scores
from pyo1plan.intake.tabular import plain
from pyo1plan.records.form import read_record
from pyo1plan.records.schools import Schools
from pyo1plan.words import Words
from pyo1plan.year.held import Held

Tree = dict[str, Any]
_GRADE = {
    plain(name): key
    for key, short, long in GRADES
    for name in (key, short, long, f"ชั้น{long}", f"ชั้น{short}")
}
_LABELS = {
    "pupils": Words("จำนวนผู้เข้าสอบ", "pupils tested"),
    "means": Words("คะแนนเฉลี่ย", "means"),
    "area": Words("เฉลี่ยระดับเขตพื้นที่", "area means"),
    "nation": Words("เฉลี่ยระดับประเทศ", "national means"),
}


def take_scores(source: Incoming, scores: Scores, draft: Draft, errand: Errand) -> list[Fate]:
    """The fate of every row of `scores`; what is accepted stands in `draft` afterwards."""
    test = _test(scores, draft)
    if test is None:
        fresh: Tree = {**scores.head, "schools": [], "source": source.name}
        draft.results.append(fresh)
        test = fresh
    elif not same(test.get("subjects"), scores.head["subjects"]):
        return [_refused(source, scores, test)]
    fates = [fate for fate in [_of_means(source, scores, test, errand)] if fate is not None]
    rows: list[Tree] = test.setdefault("schools", [])
    places = {str(row.get("code")): n for n, row in enumerate(rows)}
    said = _by_rules(scores, draft, errand)
    for number, row in enumerate(scores.rows):
        fate = replace(_fate(source, scores, row), findings=(*row.findings, *said.get(number, ())))
        if any(finding.severity == "error" for finding in fate.findings):
            fates.append(replace(fate, state="refused"))
        elif row.code not in places:
            rows.append(row.tree)
            places[row.code] = len(rows) - 1
            fates.append(replace(fate, state="new"))
        else:
            fates.append(_merged(fate, scores, row, rows, places[row.code], errand))
    return fates


def _test(scores: Scores, draft: Draft) -> Tree | None:
    head = scores.head
    return next(
        (
            test
            for test in draft.results
            if same(test.get("test"), head["test"])
            and same(test.get("year"), head["year"])
            and _grade(test.get("grade")) == _grade(head["grade"])
        ),
        None,
    )


def _grade(said: object) -> str:
    return _GRADE.get(plain(str(said)), plain(str(said)))


def _fate(source: Incoming, scores: Scores, row: Scored) -> Fate:
    table = scores.table.source
    name = f"{scores.name} {row.tree.get('name') or ''}".strip()
    return Fate(
        source, "unchanged", row.code, name, table.sheet.name, 1, table.line(row.row.number)
    )


def _refused(source: Incoming, scores: Scores, test: Tree) -> Fate:
    here, there = (", ".join(map(str, t.get("subjects") or [])) for t in (test, scores.head))
    finding = Finding(
        "import-subjects",
        "error",
        scores.table.source.place(scores.table.headings.last if scores.table.headings else 1),
        Words(
            f"{scores.name} ที่นี่มีวิชา {here} แต่แฟ้มมี {there}",
            f"{scores.name} here has {here}, the file {there}",
        ),
        Words(
            "ตรวจว่าเป็นการทดสอบเดียวกัน หรือแก้หัวตารางให้เรียงวิชาเหมือนกัน",
            "check that it is the same test, and give the subjects in the same order",
        ),
    )
    return Fate(source, "refused", scores.name, "", findings=(finding,))


def _of_means(source: Incoming, scores: Scores, test: Tree, errand: Errand) -> Fate | None:
    """The means of area and nation, as one record; None where the file has none."""
    given: Tree = {key: scores.head[key] for key in ("area", "nation") if key in scores.head}
    if not given:
        return None
    fate = Fate(source, "unchanged", scores.name, _LABELS["area"].th)
    changes = [_change(key, test.get(key), value) for key, value in given.items()]
    return _decided(fate, [one for one in changes if one is not None], test, given, errand)


def _merged(
    fate: Fate, scores: Scores, row: Scored, rows: list[Tree], place: int, errand: Errand
) -> Fate:
    ours = rows[place]
    if row.tree.get("suppressed") and not ours.get("suppressed"):
        # Means that stand here of so few pupils go, whoever wrote them.
        rows[place] = {
            k: v for k, v in {**ours, **row.tree, "name": ours.get("name")}.items()
            if k != "means" and v is not None
        }  # fmt: skip
        return replace(fate, state="changed")
    given: Tree = {key: row.tree[key] for key in ("pupils", "means") if key in row.tree}
    fields = [
        field
        for key, value in given.items()
        if (field := _change(key, ours.get(key), value)) is not None
    ]
    fate = _decided(fate, fields, ours, given, errand)
    if fate.state != "open":
        return fate
    said = Words(
        ", ".join(f"{f.label.th} ที่นี่ {f.ours} แฟ้ม {f.theirs}" for f in fields),
        ", ".join(f"{f.label.en}: here {f.ours}, file {f.theirs}" for f in fields),
    )
    return replace(
        fate,
        findings=(
            *fate.findings,
            scores.table.say(
                "import-conflict",
                row.row,
                "code",
                Words(f"ผลไม่ตรงกับที่นี่: {said.th}", f"differs from what stands here: {said.en}"),
                Words(
                    "ตรวจกับต้นทาง แล้วสั่งใหม่ด้วย --take theirs (ค่าในแฟ้ม) หรือ --take ours (ค่าที่นี่)",
                    "check with the source, then --take theirs (the file) or --take ours",
                ),
            ),
        ),
    )


def _change(key: str, ours: Any, theirs: Any) -> FieldChange | None:
    if same(ours, theirs):
        return None
    state = "conflict" if ours else "taken"
    return FieldChange((key,), _LABELS[key], state, _shown(ours), _shown(theirs))  # type: ignore[arg-type]


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "-")


def _decided(
    fate: Fate, fields: list[FieldChange], ours: Tree, given: Tree, errand: Errand
) -> Fate:
    """The fate after `fields` were decided; `ours` holds what was accepted of `given`."""
    fate = replace(fate, fields=tuple(fields))
    conflicts = [field for field in fields if field.state == "conflict"]
    side = errand.decide(fate.id, conflicts) if conflicts else None
    if conflicts and side is None:
        return replace(fate, state="open")
    accepted = [f for f in fields if f.state == "taken" or side == "theirs"]
    for field in accepted:
        ours[str(field.path[0])] = given[str(field.path[0])]
    return replace(fate, state="changed" if accepted else "unchanged", side=side)


def _by_rules(scores: Scores, draft: Draft, errand: Errand) -> dict[int, list[Finding]]:
    """What the rules on results say of the rows, by the row's number among them."""
    sound = [n for n, row in enumerate(scores.rows) if not row.findings]
    test = {**scores.head, "schools": [scores.rows[n].tree for n in sound]}
    schools = read_record(Schools, {"schools": draft.tree.get("schools") or []})
    listed = schools.schools if isinstance(schools, Schools) else ()
    record = read_record(Schools, {"results": [test]})
    if not isinstance(record, Schools):
        return {}
    held = Held("schools.yaml", "schools", record.model_copy(update={"schools": listed}), "")
    year = replace(errand.year, frame=replace(errand.year.frame, schools=held))
    found: dict[int, list[Finding]] = {}
    for finding, place in _of_rows(judge_alone(held, "schools", year, errand.on)):
        row = scores.rows[sound[place]]
        key = str(finding.path[4]) if len(finding.path) > 4 else "code"
        at = scores.table.source.place(row.row.number, row.row.column(key))
        found.setdefault(sound[place], []).append(replace(finding, place=at))
    return found


def _of_rows(findings: list[Finding]) -> Iterator[tuple[Finding, int]]:
    for finding in findings:
        if finding.path[:1] == ("results",) and finding.path[2:3] == ("schools",):
            yield finding, int(finding.path[3])
