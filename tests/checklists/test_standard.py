"""Reading a folder of checklists: the sound ones come back, the broken ones say where and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyo1plan.findings import Finding
from pyo1plan.records.base import Record, label, meaning
from pyo1plan.records.checklist import Checklist, Months, Standard, Step
from pyo1plan.records.standard import load_checklists, months_of, standard_texts, steps

SOUND = """\
job: 2
name: แผน
source: เอกสาร
steps:
  - step: "2.1"
    activity: ศึกษา
    months: {start: 10, end: 12}
    steps:
      - {step: "2.1.1", activity: ก}
      - {step: "2.1.2", activity: ข, months: {start: 11, end: 11}}
  - {step: "2.2", activity: จัดทำ}
standards:
  - {text: มีรายงาน, holds_for: ["2.1"], printed_beside: "2.2"}
  - {text: มีแผน, holds_for: ["2.1.2", "2.2"], months: {start: 12, end: 1}}
"""


def load(tmp_path: Path, **files: str) -> tuple[tuple[Checklist, ...], list[Finding]]:
    folder = tmp_path / "checklists"
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_checklists(folder)


def only(findings: list[Finding]) -> tuple[str, str, int]:
    (finding,) = findings
    for words in (finding.message, finding.hint):
        assert any("ก" <= c <= "๙" for c in words.th)
        assert words.en
    return finding.rule, finding.place.file, finding.place.line


def test_a_sound_checklist(tmp_path: Path) -> None:
    (checklist,), findings = load(tmp_path, plan=SOUND)
    assert findings == []
    assert list(steps([checklist])) == ["2.1", "2.1.1", "2.1.2", "2.2"]


def test_a_standard_holds_for_the_parts_of_its_step_and_no_others(tmp_path: Path) -> None:
    (checklist,), _ = load(tmp_path, plan=SOUND)
    assert standard_texts(checklist, "2.1") == ("มีรายงาน",)
    assert standard_texts(checklist, "2.1.1") == ("มีรายงาน",)
    assert standard_texts(checklist, "2.1.2") == ("มีรายงาน", "มีแผน")
    assert standard_texts(checklist, "2.2") == ("มีแผน",)


def test_step_one_is_not_above_step_ten(tmp_path: Path) -> None:
    text = SOUND.replace('"2.2", activity', '"2.10", activity').replace('"2.2"', '"2.10"')
    (checklist,), findings = load(tmp_path, plan=text)
    assert findings == []
    assert standard_texts(checklist, "2.10") == ("มีแผน",)


def test_a_heading_is_judged_by_the_standards_of_its_parts(tmp_path: Path) -> None:
    (checklist,), _ = load(
        tmp_path, plan=SOUND.replace('holds_for: ["2.1"]', 'holds_for: ["2.1.1"]')
    )
    assert standard_texts(checklist, "2.1") == ("มีรายงาน", "มีแผน")


def test_the_months_nearest_to_a_step_count(tmp_path: Path) -> None:
    (checklist,), _ = load(tmp_path, plan=SOUND)

    def span(number: str) -> tuple[int, int] | None:
        months = months_of(checklist, number)
        return (months.start, months.end) if months else None

    assert span("2.1.1") == (10, 12)
    assert span("2.1.2") == (11, 11)
    assert span("2.2") == (12, 1)


@pytest.mark.parametrize("ask", [standard_texts, months_of])
def test_a_step_that_does_not_exist_has_no_answer(tmp_path: Path, ask: object) -> None:
    (checklist,), _ = load(tmp_path, plan=SOUND)
    assert callable(ask)
    with pytest.raises(KeyError):
        ask(checklist, "2.9")


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ('step: "2.2"', 'step: "4.2"', "checklist-step-number", 11),
        ('step: "2.1.2"', 'step: "2.2.2"', "checklist-step-number", 10),
        ('step: "2.2"', 'step: "2.2.1"', "checklist-step-number", 11),
        ('step: "2.2", activity', 'step: "2.1", activity', "checklist-step-repeated", 11),
        ('holds_for: ["2.1"]', 'holds_for: ["2.7"]', "checklist-step-unknown", 13),
        ('printed_beside: "2.2"', 'printed_beside: "1.2"', "checklist-step-unknown", 13),
        ("start: 10, end: 12", "start: 10, end: 13", "value-range", 7),
        ("start: 10, end: 12", "start: 0, end: 12", "value-range", 7),
        ("job: 2", "job: 7", "value-range", 1),
        ("name: แผน", "nmae: แผน\nname: แผน", "field-unknown", 2),
        ("name: แผน\n", "", "field-missing", 1),
        ('holds_for: ["2.1"]', "holds_for: []", "value-count", 13),
        ("activity: จัดทำ}", "activity: จัดทำ", "yaml-syntax", 11),
    ],
)
def test_each_fault_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, rule: str, line: int
) -> None:
    assert old in SOUND
    checklists, findings = load(tmp_path, plan=SOUND.replace(old, new, 1))
    assert checklists == ()
    assert (rule, "checklists/plan.yaml", line) in {
        (f.rule, f.place.file, f.place.line) for f in findings
    }


def test_a_broken_file_does_not_hide_the_sound_one(tmp_path: Path) -> None:
    checklists, findings = load(tmp_path, a="job: [", b=SOUND)
    assert [c.job for c in checklists] == [2]
    assert {f.place.file for f in findings} == {"checklists/a.yaml"}


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    folder = tmp_path / "checklists"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(SOUND.encode("cp874"))
    assert only(load_checklists(folder)[1])[:2] == ("file-encoding", "checklists/a.yaml")


def test_two_files_for_one_job(tmp_path: Path) -> None:
    checklists, findings = load(tmp_path, a=SOUND, b=SOUND.replace("แผน", "อื่น"))
    assert [c.name for c in checklists] == ["แผน"]
    assert only(findings) == ("checklist-job-repeated", "checklists/b.yaml", 1)
    assert findings[0].related[0].place.file == "checklists/a.yaml"


def test_checklists_come_by_job_whatever_their_names(tmp_path: Path) -> None:
    other = SOUND.replace("job: 2", "job: 1").replace('"2.', '"1.')
    checklists, findings = load(tmp_path, a=SOUND, b=other)
    assert findings == []
    assert [c.job for c in checklists] == [1, 2]


def test_an_empty_folder_and_none_at_all(tmp_path: Path) -> None:
    assert only(load(tmp_path)[1]) == ("checklist-missing", "checklists", 1)
    assert only(load_checklists(tmp_path / "nowhere")[1]) == ("checklist-missing", "nowhere", 1)


@pytest.mark.parametrize("model", [Checklist, Step, Standard, Months])
def test_every_field_has_its_name_in_both_languages(model: type[Record]) -> None:
    assert model.model_fields
    for key in model.model_fields:
        for words in (label(model, key), meaning(model, key)):
            assert any("ก" <= c <= "๙" for c in words.th), key
            assert words.en.isascii() or "–" in words.en, key
            assert words.en != key
