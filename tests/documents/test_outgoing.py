"""Letters to other offices, announcements and single forms: what each says is the year's data."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.documents.catalogue import document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.official import announcement, letter
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.integration_project import PUT_FORWARD, IntegrationProject
from pyo1plan.rules.reorganisation.cases import cases
from pyo1plan.thai.baht import baht_text
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Stage, plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.test_meeting_papers import COMMITTEE, MEMBERS, appointing, met


def paper(year: Year, key: str, part: str, stage: Stage | None = None, *own: Path) -> str:
    entry = document(key)
    assert entry is not None
    content = entry.content(Material(plan_at(year, stage or entry.stage), STAMP, part))
    return to_html(content, [*own, TEMPLATES])


def changed(year: Year, part: str, **values: Any) -> Year:
    """The year with other values in one record of its frame."""
    held = getattr(year.frame, part)
    record = held.record.model_copy(update=values)
    return replace(year, frame=replace(year.frame, **{part: replace(held, record=record)}))


@pytest.mark.parametrize("module", [letter, announcement])
def test_every_matter_has_a_template_and_no_template_is_idle(module: Any) -> None:
    there = {file.stem for file in (TEMPLATES / module.KEY).glob("*.html")}
    assert there - {"invitation"} == set(module.MATTERS)


@pytest.mark.parametrize("about", letter.MATTERS)
def test_letters_have_the_parts_of_the_form_in_order(
    small: Year, example: Year, reorganised: Year, about: str
) -> None:
    years = {"project-briefs": example, "reorganisation-report": reorganised}
    body = paper(years.get(about, small), "letter", about)
    parts = [
        'emblem level" data-height="3"', "<td>ที่ ", 'class="middle">....', "เรื่อง ", "เรียน ", "สิ่งที่ส่งมาด้วย ",
        '<p class="apart">ด้วย', '<p class="apart">จึงเรียนมาเพื่อ', "ขอแสดงความนับถือ", "กลุ่มนโยบายและแผน",
    ]  # fmt: skip
    at = 0
    for part in parts:
        at = body.index(part, at)


def test_the_draft_is_sent_with_the_sums_that_the_committee_screened(small: Year) -> None:
    total = plan_at(small, "screened").total
    for stage in ("screened", "endorsed", "current"):
        body = paper(small, "letter", "plan-for-endorsement", stage)
        assert f"{total:,} บาท ({baht_text(total)})" in body
        assert "เรียน ประธานคณะกรรมการศึกษาธิการจังหวัดตัวอย่าง" in body


def test_a_draft_that_nobody_screened_is_not_sent(small: Year, example: Year) -> None:
    with pytest.raises(NotReady, match="has not decided"):
        paper(replace(small, meetings=()), "letter", "plan-for-endorsement")
    with pytest.raises(NotReady, match="approvals"):
        paper(changed(small, "settings", approvals={}), "letter", "plan-for-endorsement")


def test_briefs_are_sent_with_their_sum(small: Year, example: Year) -> None:
    body = paper(example, "letter", "project-briefs")
    every = [held.record for held in example.every("integration-project", IntegrationProject)]
    sent = [brief for brief in every if brief.state in PUT_FORWARD]
    assert sent
    total = sum((brief.total or Decimal(0) for brief in sent), Decimal(0))
    assert f"จำนวน {len(sent)} โครงการ งบประมาณรวม {total:,} บาท ({baht_text(total)})" in body
    assert [brief.name in body for brief in every] == [brief in sent for brief in every]
    with pytest.raises(NotReady, match="integration/projects"):
        paper(replace(small, others=()), "letter", "project-briefs")


def test_the_results_of_cases_are_reported_to_the_ministry(reorganised: Year, small: Year) -> None:
    body = paper(reorganised, "letter", "reorganisation-report")
    assert "เรียน เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน" in body
    done = [held.record for held in cases(reorganised)]
    assert [case.name in body for case in done] == [bool(case.reports) for case in done]
    assert f"จำนวน {sum(bool(case.reports) for case in done)} เรื่อง" in body
    assert "จำนวน 1 ฉบับ" in body
    with pytest.raises(NotReady, match="reorganisations"):
        paper(small, "letter", "reorganisation-report")


def test_the_endorsed_plan_goes_to_schools_and_is_announced(small: Year, example: Year) -> None:
    for key, about in (("letter", "approved-plan"), ("announcement", "annual-plan")):
        body = paper(small, key, about)
        assert "17 ธันวาคม 2569" in body
        assert "มติเห็นชอบ" in body
        with pytest.raises(NotReady, match="has not agreed"):
            paper(example, key, about)


def test_the_development_plan_is_announced_with_its_resolution(example: Year, small: Year) -> None:
    body = paper(example, "announcement", "development-plan")
    assert "แผนพัฒนาการศึกษาขั้นพื้นฐาน พ.ศ. 2566 – 2570" in body
    assert "ได้มีมติเห็นชอบในการประชุมครั้งที่" in body
    assert "ประกาศ ณ วันที่ ..." in body
    with pytest.raises(NotReady, match="has not agreed"):
        paper(replace(small, others=()), "announcement", "development-plan")


def test_members_from_outside_are_called_by_letter(small: Year) -> None:
    body = paper(small, "invitation-letter", COMMITTEE)
    for text in ("ขอเชิญประชุมคณะกรรมการจัดทำแผน", "ที่ ศธ ๐๔๐๐๐/ว ", "เวลา 09.30 น.", "ขอแสดงความนับถือ"):
        assert text in body
    with pytest.raises(NotReady, match="start, place"):
        paper(met(small, start=None, place=None), "invitation-letter", COMMITTEE)


def test_an_order_cites_the_law_as_unchecked_until_the_office_says_otherwise(
    small: Year, tmp_path: Path
) -> None:
    year = appointing(small, members=MEMBERS, duties=["กลั่นกรองโครงการ"])
    assert "(รอสอบทาน: ตรวจบทกฎหมาย" in paper(year, "order", "plan-committee")
    own = tmp_path / "order"
    own.mkdir()
    text = (TEMPLATES / "order/order.html").read_text("utf-8")
    (own / "order.html").write_text(text.replace("confirmed = false", "confirmed = true"), "utf-8")
    confirmed = paper(year, "order", "plan-committee", None, tmp_path)
    assert "รอสอบทาน" not in confirmed
    assert "มาตรา 37" in confirmed


def test_one_project_has_its_own_form(small: Year) -> None:
    body = paper(small, "project-form", "70-SUP-001")
    assert body.count("70-SUP-001") >= 1
    assert "70-PRO-001" not in body
    project = next(p for p in plan_at(small, "current").projects if p.id == "70-SUP-001")
    assert f"{project.budget.total:,} บาท ({baht_text(project.budget.total)})" in body
    assert "<h3" not in body
    entry = document("project-form")
    assert entry is not None
    assert set(entry.parts(small)) == {p.id for p in plan_at(small, "current").projects}
    with pytest.raises(NotReady, match="no project 70-X-001") as refused:
        paper(small, "project-form", "70-X-001")
    assert "plan consolidate 2570" in refused.value.words.th


@pytest.mark.parametrize("key", ["letter", "announcement", "project-form", "invitation-letter"])
def test_they_are_printed_only_when_asked_for(small: Year, key: str) -> None:
    entry = document(key)
    assert entry is not None
    assert not entry.belongs(small)
