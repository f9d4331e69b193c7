"""Memos that tell all concerned: what each says is the year's data, and fits what the standards ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pyo1plan.documents.catalogue import document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.official import letter
from pyo1plan.documents.official.memo import MATTERS
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.evidence import LetterEvidence
from pyo1plan.records.regulations import Regulations
from pyo1plan.records.standard import load_checklists, steps
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Stage, plan_at
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.documents.page import amount_of, table

#: Letters that leave the area office: no memo goes to the province or the ministry.
_OUTSIDE = {"project-briefs", "reorganisation-report"}


def memo(year: Year, about: str, stage: Stage = "endorsed") -> str:
    entry = document("memo")
    assert entry is not None
    return to_html(entry.content(Material(plan_at(year, stage), STAMP, about)), [TEMPLATES])


def changed(year: Year, part: str, **values: Any) -> Year:
    """The year with other values in one record of its frame."""
    held = getattr(year.frame, part)
    record = held.record.model_copy(update=values)
    return replace(year, frame=replace(year.frame, **{part: replace(held, record=record)}))


def without(year: Year, part: str) -> Year:
    return replace(year, frame=replace(year.frame, **{part: None}))


def amounts(body: str, caption: str, column: int) -> list[Decimal | None]:
    """A column of the table with that caption, its total row last."""
    found = table(body, caption)
    return [amount_of(row[column]) for row in found.rows] + [
        amount_of(row[column - len(found.rows[0])]) for row in found.total
    ]


def test_every_letter_that_the_standards_ask_of_groups_and_schools_has_its_memo() -> None:
    checklists, findings = load_checklists(ROOT / "checklists")
    assert not findings
    asked = {
        evidence.letter.about: (step.step, evidence.letter.to)
        for step in steps(checklists).values()
        for evidence in step.evidence
        if isinstance(evidence.letter, LetterEvidence)
    }
    given = {about: (matter.step, tuple(matter.to)) for about, matter in MATTERS.items()}
    assert given == {about: said for about, said in asked.items() if about not in _OUTSIDE}


def test_every_letter_that_leaves_the_office_has_its_form() -> None:
    assert set(letter.MATTERS) >= _OUTSIDE


def test_every_matter_has_a_template_and_no_template_is_idle() -> None:
    assert {file.stem for file in (TEMPLATES / "memo").glob("*.html")} == set(MATTERS)


@pytest.mark.parametrize("about", [key for key in MATTERS if key != "approved-plan"])
def test_each_has_the_parts_of_the_form_in_order(example: Year, about: str) -> None:
    body = memo(example, about)
    head = ['emblem corner" data-height="1.5"', "บันทึกข้อความ</h1>", "ส่วนราชการ</span> กลุ่มนโยบายและแผน", "ที่</span> ", "วันที่</span>", "เรื่อง</span> "]  # fmt: skip
    text = ["เรียน ผู้อำนวยการ", '<p class="apart">ด้วย', '<p class="apart">จึงเรียนมาเพื่อ', '<div class="sign">']  # fmt: skip
    places = [body.index(part) for part in head + text]
    assert places == sorted(places)
    to_groups = "เรียน ผู้อำนวยการกลุ่ม/หน่วยทุกกลุ่ม" in body
    assert to_groups == ("all-groups" in MATTERS[about].to) == ("ลงชื่อผู้รับ" in body)
    assert ("ผู้อำนวยการโรงเรียนในสังกัดทุกโรงเรียน" in body) == ("all-schools" in MATTERS[about].to)


# Call for proposals


def test_the_call_gives_the_deadline_of_the_calendar(example: Year) -> None:
    body = memo(example, "call-for-proposals")
    assert "ภายในวันศุกร์ที่ 20 พฤศจิกายน 2569" in body
    assert "กลั่นกรองในวันอังคารที่ 8 ธันวาคม 2569" in body
    settings = example.frame.settings
    assert settings is not None
    later = tuple(
        entry.model_copy(update={"end": entry.end.replace(day=27)})
        if entry.step == "2.4.1"
        else entry
        for entry in settings.record.calendar
    )
    moved = memo(changed(example, "settings", calendar=later), "call-for-proposals")
    assert "ภายในวันศุกร์ที่ 27 พฤศจิกายน 2569" in moved


def test_a_call_without_a_deadline_is_refused(example: Year) -> None:
    with pytest.raises(NotReady) as refused:
        memo(changed(example, "settings", calendar=()), "call-for-proposals")
    assert "2.4.1" in refused.value.words.th
    assert "workspaces/2570/year.yaml" in refused.value.words.th


def test_ceilings_and_sources_are_those_of_the_budget(example: Year) -> None:
    body = memo(example, "call-for-proposals")
    budget = example.frame.budget
    assert budget is not None
    ceilings = amounts(body, "เพดานวงเงิน", 2)
    assert sorted(c for c in ceilings[:-1] if c) == sorted(c.amount for c in budget.record.ceilings)
    assert ceilings[-1] == sum(c.amount for c in budget.record.ceilings) == 4940000
    money, lines, projects = (
        amounts(body, "วงเงินงบประมาณจำแนกตามแหล่ง", column) for column in (1, 2, 3)
    )
    assert money[-1] == sum(s.amount for s in budget.record.sources)
    assert lines[-1] == sum(line.amount for line in budget.record.administration)
    for of_all, of_lines, left in zip(money, lines, projects, strict=True):
        assert of_all is not None
        assert of_lines is not None
        assert left == of_all - of_lines


def test_a_group_without_a_ceiling_is_told_so(small: Year) -> None:
    budget = small.frame.budget
    assert budget is not None
    first = budget.record.ceilings[:1]
    body = memo(changed(small, "budget", ceilings=first), "call-for-proposals")
    assert "ไม่กำหนด" in body
    assert amounts(body, "เพดานวงเงิน", 2)[-1] == first[0].amount


def test_a_call_before_the_money_is_known_has_no_tables(small: Year) -> None:
    body = memo(without(small, "budget"), "call-for-proposals")
    assert "<caption>" not in body
    assert "บัญชี" not in body
    unread = replace(without(small, "budget"), unread=(("budget", "budget.yaml"),))
    with pytest.raises(NotReady, match=r"budget\.yaml"):
        memo(unread, "call-for-proposals")


def test_the_call_for_proposals(small: Year, golden: Callable[[str, str], None]) -> None:
    golden("memo-call-for-proposals.html", memo(small, "call-for-proposals"))


# Policies and plans


def test_allocations_sum_by_source_and_in_words(example: Year) -> None:
    body = memo(example, "policies")
    assert amounts(body, "การแจ้งจัดสรรงบประมาณ", 3) == [2000000, 2100000, 1400000, 5500000]
    assert amounts(body, "งบประมาณที่ได้รับแจ้งจัดสรร", 1) == [2000000, 3500000, 5500000]
    assert "5,500,000 บาท (ห้าล้านห้าแสนบาทถ้วน)" in body


def test_only_what_was_studied_is_told(example: Year) -> None:
    policies = example.frame.policies
    assert policies is not None
    first, *others = policies.record.frameworks
    unstudied = first.model_copy(update={"studied_on": None})
    body = memo(changed(example, "policies", frameworks=(unstudied, *others)), "policies")
    assert len(table(body, "แผนและนโยบายที่ศึกษา").rows) == len(others)
    assert first.name not in body
    nothing = changed(example, "policies", frameworks=(unstudied,), allocations=())
    with pytest.raises(NotReady, match="studied_on"):
        memo(nothing, "policies")


def test_upper_plans_name_every_plan(example: Year) -> None:
    rows = table(memo(example, "upper-plans"), "แผนที่ศึกษา วิเคราะห์").rows
    assert rows[0][:2] == ["ประเทศ", "ยุทธศาสตร์ชาติ (พ.ศ. 2561 - 2580)"]
    local = table(memo(example, "call-for-briefs"), "แผนและประเด็นการพัฒนา").rows
    assert [row[1] for row in rows][-len(local) :] == [f"{row[0]} (ยังไม่ยืนยัน)" for row in local]


def test_schools_are_told_every_indicator(example: Year) -> None:
    strategies = example.frame.strategies
    assert strategies is not None
    body = memo(example, "school-annual-plan")
    indicators = [kpi for s in strategies.record.strategies for kpi in s.kpis]
    assert len(table(body, "กลยุทธ์และตัวชี้วัด").rows) == len(indicators) > 0
    assert "ภายในวันพฤหัสบดีที่ 31 ธันวาคม 2569" in body


@pytest.mark.parametrize(
    ("about", "file"),
    [
        ("small-schools-policy", "small-schools.yaml"),
        ("upper-plans", "integration/plans.yaml"),
        ("call-for-briefs", "integration/plans.yaml"),
    ],
)
def test_what_was_not_studied_is_not_told(small: Year, about: str, file: str) -> None:
    with pytest.raises(NotReady) as refused:
        memo(replace(small, others=()), about)
    assert f"workspaces/2570/{file}" in refused.value.words.th


def test_guidelines_that_cannot_be_read_are_not_left_out(small: Year) -> None:
    with pytest.raises(NotReady, match="broken"):
        memo(replace(small, unread=(("small-schools", "broken.yaml"),)), "small-schools-policy")


# The plan that was endorsed


def test_an_endorsed_plan_is_told_with_its_meeting_and_sums(small: Year) -> None:
    body = memo(small, "approved-plan")
    plan = plan_at(small, "endorsed")
    assert "เรียน ผู้อำนวยการกลุ่ม/หน่วยทุกกลุ่ม และผู้อำนวยการโรงเรียนในสังกัดทุกโรงเรียน" in body
    assert "17 ธันวาคม 2569 ได้มีมติเห็นชอบ" in body
    for caption in ("โครงการและงบประมาณจำแนกตามกลุ่ม", "โครงการและงบประมาณจำแนกตามกลยุทธ์"):
        assert sum(amount or 0 for amount in amounts(body, caption, 3)[:-1]) == plan.total
        assert amounts(body, caption, 3)[-1] == plan.total
        assert amounts(body, caption, 2)[-1] == len(plan.projects)
    assert f"{plan.total:,} บาท" in body


def test_a_plan_that_nobody_endorsed_is_not_told_as_approved(small: Year, example: Year) -> None:
    with pytest.raises(NotReady, match="has not agreed"):
        memo(example, "approved-plan")
    for other in ("screened", "current"):
        with pytest.raises(NotReady, match="print the stage endorsed"):
            memo(small, "approved-plan", other)


def test_the_approved_plan(small: Year, golden: Callable[[str, str], None]) -> None:
    golden("memo-approved-plan.html", memo(small, "approved-plan"))


def test_the_regulations_are_those_that_were_studied(example: Year, small: Year) -> None:
    body = memo(example, "regulation")
    (told,) = (held.record for held in example.every("regulations", Regulations))
    assert all(one.title in body for one in told.regulations)
    assert f"จำนวน {len(told.regulations)} ฉบับ" in body
    assert "(รอสอบทาน: ตรวจชื่อระเบียบ" in body
    with pytest.raises(NotReady, match=r"regulations\.yaml"):
        memo(small, "regulation")


def test_memos_are_printed_only_when_asked_for(small: Year) -> None:
    entry = document("memo")
    assert entry is not None
    assert not entry.belongs(small)
    assert entry.parts(small) == tuple(MATTERS)
