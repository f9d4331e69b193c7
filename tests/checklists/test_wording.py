"""The checklists say what the office's document says, word for word, once the scan is corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.checklist import Checklist, Months
from pyo1plan.records.standard import months_of, standard_texts, standards_of, steps
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.months import month_number
from tests.checklists import scan
from tests.checklists.corrections import OF_ANOTHER_JOB, SLIPPED

Checklists = tuple[Checklist, ...]


def texts(checklist: Checklist) -> Iterator[str]:
    for step in steps([checklist]).values():
        yield step.activity
        yield from step.channels
    for standard in checklist.standards:
        yield standard.text


def test_every_step_of_the_document_in_its_order_and_no_other(printed: Checklists) -> None:
    assert list(steps(printed)) == list(scan.activities())
    rows = [sum(r.job == job for r in scan.rows()) for job in "12456"]
    assert rows == [9, 8, 5, 5, 3]
    assert len(scan.activities()) == 64


def test_each_step_in_the_documents_own_words(printed: Checklists) -> None:
    ours = {n: scan.Activity(s.activity, s.channels) for n, s in steps(printed).items()}
    assert ours == scan.activities()


def test_each_standard_in_the_documents_own_words_and_printed_place(printed: Checklists) -> None:
    ours = [(s.printed_beside, s.text) for c in printed for s in c.standards]
    assert ours == list(scan.standards())
    assert len(ours) == 33


def test_nothing_of_the_tables_is_left_over(printed: Checklists) -> None:
    """The cells without our texts hold only numbers and checkboxes: no letter is lost or doubled."""
    cells = "\t".join(f"{row.activity}\t{row.standard}" for row in scan.rows())
    ours = sorted((text for c in printed for text in texts(c)), key=len, reverse=True)
    for text in ours:
        assert text in cells, text
        cells = cells.replace(text, "\t", 1)
    assert re.sub(rf"[\s๑-๙.{scan.BOX}]", "", cells) == ""


def test_the_jobs_are_those_of_the_list_of_duties(checklists: Checklists) -> None:
    assert [str(c.job) for c in checklists] == list(scan.duties())
    names = {str(c.job): c.name for c in checklists}
    assert names == {"3": scan.duties()["3"]} | scan.headings()


def test_slipped_standards_hold_where_they_belong(printed: Checklists) -> None:
    found = set()
    for standard in (s for c in printed for s in c.standards):
        first = [words for words in SLIPPED if standard.text.startswith(words)]
        found |= set(first)
        assert len(first) <= 1
        if first:
            assert standard.holds_for == SLIPPED[first[0]]
        else:
            assert standard.holds_for == (standard.printed_beside,)
    assert found == set(SLIPPED)


def test_what_the_office_has_to_decide_is_marked(printed: Checklists) -> None:
    for standard in (s for c in printed for s in c.standards):
        slipped = standard.holds_for != (standard.printed_beside,)
        borrowed = standard.printed_beside in OF_ANOTHER_JOB
        assert standard.to_confirm == (slipped or borrowed), standard.text
        assert standard.note or not borrowed
    asked = {n: s for n, s in steps(printed).items() if s.to_confirm}
    assert list(asked) == ["2.4.5", "4.4", "5.4"]
    assert all(step.note for step in asked.values())


def test_every_step_is_judged_by_a_standard(checklists: Checklists) -> None:
    for checklist in checklists:
        for number in steps([checklist]):
            assert standard_texts(checklist, number), number


def test_what_holds_for_a_step_holds_for_its_parts(printed: Checklists) -> None:
    annual = printed[1]
    for part in range(1, 6):
        (standard,) = standards_of(annual, f"2.4.{part}")
        assert standard.text.startswith("แผนปฏิบัติการประจำปี สอดคล้องกับ")
    for quarter in range(1, 5):
        (text,) = standard_texts(annual, f"2.8.{quarter}")
        assert text.startswith("มีรายงานผลการดำเนินงานรายไตรมาส")
    vision = standard_texts(printed[0], "1.3")
    assert [text[:20] for text in vision] == ["มีผลการวิเคราะห์สภาพ", "มีแผนพัฒนาการศึกษาขั"]


def test_months_are_those_in_the_words(printed: Checklists) -> None:
    named = 0
    for checklist in printed:
        for standard in checklist.standards:
            assert standard.months == months_in(standard.text), standard.text
            named += standard.months is not None
        for step in steps([checklist]).values():
            assert step.months == months_in(step.activity), step.activity
            named += step.months is not None
    assert named == 10


def months_in(text: str) -> Months | None:
    """The months in brackets at the end of a text: (เดือนตุลาคม-ธันวาคม)."""
    found = re.search(r"\((?:เดือน)?([ก-๏]+)(?:-([ก-๏]+))?\)$", text)
    if found is None or month_number(found[1]) is None:
        return None
    return Months.model_validate(
        {"start": month_number(found[1]), "end": month_number(found[2] or found[1])}
    )


def test_months_of_every_step_of_the_annual_plan(printed: Checklists) -> None:
    def span(number: str) -> tuple[int, int] | None:
        months = months_of(printed[1], number)
        return (months.start, months.end) if months else None

    assert {n: span(n) for n in ("2.1", "2.2", "2.3")} == dict.fromkeys(
        ("2.1", "2.2", "2.3"), (10, 10)
    )
    assert {span(f"2.4.{i}") for i in range(1, 6)} == {(10, 12)}
    assert {span(n) for n in ("2.5", "2.5.3", "2.6")} == {(12, 1)}
    assert span("2.7") == (10, 12)
    assert span("2.8") is None
    assert [span(f"2.8.{i}") for i in range(1, 5)] == [(10, 12), (1, 3), (4, 6), (7, 9)]


def test_days_are_those_in_the_words(printed: Checklists) -> None:
    days = {}
    for standard in (s for c in printed for s in c.standards):
        found = re.search(r"ภายใน ([๐-๙]+) วัน", standard.text)
        assert standard.due_days == (int(to_arabic_digits(found[1])) if found else None)
        if standard.due_days is not None:
            days[standard.holds_for] = standard.due_days
    assert days == {("6.3.3",): 1}


def test_job_three_is_a_proposal(checklists: Checklists) -> None:
    (three,) = (c for c in checklists if c.proposed)
    assert three.job == 3
    assert three.note
    assert [s.step for s in three.steps] == [f"3.{i}" for i in range(1, 11)]
    for step, standard in zip(three.steps, three.standards, strict=True):
        assert standard.holds_for == (step.step,)
        assert standard.printed_beside is None
        assert standard.to_confirm


def test_addresses_keep_arabic_digits_and_words_keep_thai_ones(printed: Checklists) -> None:
    ours = {text for c in printed for text in texts(c)}
    assert {text for text in ours if re.search("[0-9]", text)} == {"www.pyo1.go.th/pyo1"}


def test_no_space_stands_at_an_end_or_twice(checklists: Checklists) -> None:
    for text in (text for c in checklists for text in texts(c)):
        assert text == " ".join(text.split())
        assert "…" not in text


def test_parts_hang_below_their_steps(printed: Checklists) -> None:
    parts = {s.step: len(s.steps) for c in printed for s in c.steps if s.steps}
    annual = {"2.4": 5, "2.5": 3, "2.8": 4}
    schools = {"4.3": 4, "4.4": 4, "5.4": 3}
    assert parts == annual | schools | {"6.1": 3, "6.2": 4, "6.3": 4}
